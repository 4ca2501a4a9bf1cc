import CSFTP
import Formats

extension SFTPConnection {
  /// Throws `.failed` where something has the name.
  func makeFolder(_ name: String) throws {
    try check(csftp_make_folder(connection, path(name)))
  }

  /// Lets go of everything behind that many bytes of a file.
  func truncate(_ name: String, to size: Int) throws {
    try check(csftp_truncate(connection, path(name), UInt64(size)))
  }

  /// Longer than any name a file system knows.
  private static let mostNameBytes: UInt32 = 1024

  /// The names in a folder as bytes, in no order, without `.` and `..`.
  ///
  /// Throws `.tooManyEntries`, and `.failed` where a server tells names that cannot be some.
  ///
  /// - Parameter path: on the server, as bytes: a folder of any name may be listed.
  func names(in path: [UInt8], limit: Int) throws -> [(name: [UInt8], kind: FolderEntry.Kind)] {
    try check(csftp_begin_listing(connection, path.terminated))
    defer { _ = csftp_end_listing(connection) }
    var names: [(name: [UInt8], kind: FolderEntry.Kind)] = []
    var buffer = [CChar](repeating: 0, count: Int(Self.mostNameBytes))
    while true {
      var kind: Int32 = 0
      try check(csftp_list(connection, &buffer, Self.mostNameBytes, &kind))
      let name = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      if name.isEmpty { return names }
      if name == Array(".".utf8) || name == Array("..".utf8) { continue }
      guard !name.contains(UInt8(ascii: "/")) else { throw SFTPProblem.failed }
      guard names.count < limit else {
        throw FileProblem(.tooManyEntries(limit: limit), at: String(decoding: path, as: UTF8.self))
      }
      names.append((name, FolderEntry.Kind(kind)))
    }
  }

  /// Takes a folder with everything in it; links go as such, and are not followed.
  ///
  /// - Parameter path: on the server, as bytes: what has no proper name goes as well.
  func removeFolder(_ path: [UInt8], limit: Int, depth: Int = 1) throws {
    guard depth <= FolderLimits.mostDeep else {
      throw FileProblem(.tooDeep(limit: FolderLimits.mostDeep), at: String(decoding: path, as: UTF8.self))
    }
    for (name, kind) in try names(in: path, limit: limit) {
      let inner = path + [UInt8(ascii: "/")] + name
      if kind == .folder {
        try removeFolder(inner, limit: limit, depth: depth + 1)
      } else {
        try check(csftp_remove(connection, inner.terminated))
      }
    }
    try check(csftp_remove_folder(connection, path.terminated))
  }
}

extension [UInt8] {
  /// As C wants it.
  fileprivate var terminated: [CChar] { map { CChar(bitPattern: $0) } + [0] }
}
