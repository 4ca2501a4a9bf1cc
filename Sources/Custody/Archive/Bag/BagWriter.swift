import Formats

/// Fills an empty folder as a bag (RFC 8493, version 1.0, SHA-256).
///
/// The folder is the caller's, who puts it in place once it is finished and throws it away where anything failed; nobody
/// else writes to it meanwhile. The same files and fields give the same bytes, in whatever order they came.
package struct BagWriter: ~Copyable {
  private let path: String
  private let hash: SHA256
  private var entries: [(path: BagPath, digest: Digest, size: Int)]
  private var folders: Set<BagPath>
  private var names: BagCollisions
  /// Files that are written and not on the disk yet; each is open.
  private var turn = DiskTurn()
  private static let mostOpen = 64

  /// Begins in a folder that is there and empty; `.taken` where it is not.
  package init(at path: String) throws {
    guard try Folder(path).entries(limits: .topLevel).isEmpty else { throw FileProblem(.taken, at: path) }
    var folders: Set<BagPath> = []
    let hash = try SHA256()
    try BagWriter.makeFolders(above: BagPath("data/."), in: path, &folders)
    self.path = path
    self.hash = hash
    self.folders = folders
    entries = []
    names = BagCollisions()
  }

  /// Adds a copy of a file; `.changed` where that is written to meanwhile.
  ///
  /// - Parameter name: of the payload, `package/2026-0042.zip`; folders in it are made. Throws a `BagUnfit` of one that
  ///   not every system can hold.
  @discardableResult
  package mutating func add(copyOf source: String, as name: String) throws -> Digest {
    let place = try self.place(for: name)
    return try copy(source, to: place)
  }

  /// Adds a file of these bytes.
  @discardableResult
  package mutating func add(_ bytes: [UInt8], as name: String) throws -> Digest {
    let place = try self.place(for: name)
    let file = try NewFile("\(path)/\(place.text)")
    try bytes.withUnsafeBytes { try file.write($0) }
    try end(file)
    let digest = try SHA256.digest(of: bytes)
    entries.append((place, digest, bytes.count))
    return digest
  }

  /// Adds a second name for a file that was hashed before and changes no more; it keeps its mode, and is not read.
  ///
  /// Where the file system cannot link, a copy is made: `.changed` where that has another hash or size.
  package mutating func add(linkTo existing: String, as name: String, _ digest: Digest, size: Int) throws {
    let place = try self.place(for: name)
    let target = "\(path)/\(place.text)"
    if try HardLink.make(of: existing, at: target, size: size) {
      entries.append((place, digest, size))
      return
    }
    try copy(existing, to: place, expecting: (digest, size))
  }

  /// Writes the tag files and makes everything durable; gives the SHA-256 of `tagmanifest-sha256.txt`, which stands for
  /// the whole bag.
  ///
  /// - Parameter info: fields of bag-info.txt, in their order; Payload-Oxum comes after them. A `BagUnfit` of one that
  ///   it cannot hold.
  package consuming func finish(_ info: [(String, String)]) throws -> Digest {
    let (digest, turn) = try end(info)
    try turn.settle()
    return digest
  }

  /// As `finish`, and leaves it to the caller to make it durable together with what else has to be.
  package consuming func end(_ info: [(String, String)]) throws -> (Digest, DiskTurn) {
    var fields = ""
    for (label, value) in info { fields += try BagUnfit.line(label, value) }
    fields += "Payload-Oxum: \(try size()).\(entries.count)\n"
    var tags: [(path: BagPath, digest: Digest)] = []
    let declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
    let manifest = BagWriter.manifest(entries.map { ($0.path, $0.digest) })
    for (name, text) in [
      ("bag-info.txt", fields), (BagDeclaration.name, declaration), ("manifest-sha256.txt", manifest),
    ] { tags.append((BagPath(name), try write(text, name))) }
    let digest = try write(BagWriter.manifest(tags), "tagmanifest-sha256.txt")
    for folder in folders { try settle(with: Folder("\(path)/\(folder.text)")) }
    try settle(with: Folder(path))
    return (digest, turn)
  }

  private func size() throws -> Int {
    var sum = 0
    for entry in entries {
      let (next, isTooLarge) = sum.addingReportingOverflow(entry.size)
      guard !isTooLarge else { throw FileProblem(.tooLarge(limit: .max), at: path) }
      sum = next
    }
    return sum
  }

  private static func manifest(_ entries: [(path: BagPath, digest: Digest)]) -> String {
    entries.sorted { $0.path < $1.path }.map { "\($0.digest.hex)  \(BagPercent.encoding($0.path.text))\n" }.joined()
  }

  private mutating func write(_ text: String, _ name: String) throws -> Digest {
    let bytes = Array(text.utf8)
    let file = try NewFile("\(path)/\(name)")
    try bytes.withUnsafeBytes { try file.write($0) }
    try end(file)
    return try SHA256.digest(of: bytes)
  }

  @discardableResult
  private mutating func copy(
    _ source: String, to place: BagPath, expecting expected: (digest: Digest, size: Int)? = nil
  ) throws -> Digest {
    let original = try OpenFile(source)
    let file = try NewFile("\(path)/\(place.text)")
    try hash.begin()
    try original.pieces { piece in
      try hash.update(piece)
      try file.write(piece)
    }
    try original.checkUnchanged()
    let digest = try hash.finish()
    if let expected, expected.digest != digest || expected.size != original.size {
      throw FileProblem(.changed, at: source)
    }
    try end(file)
    entries.append((place, digest, original.size))
    return digest
  }

  private mutating func end(_ file: NewFile) throws {
    try file.end(mode: 0o444)
    try settle(with: file)
  }

  /// At the next turn of the disk: there is one when many files are open, and at the end.
  private mutating func settle(with part: any OnDisk) throws {
    turn.add(part)
    guard turn.count == BagWriter.mostOpen else { return }
    try turn.settle()
    turn = DiskTurn()
  }

  /// Where a payload file of that name goes; its folders are made.
  private mutating func place(for name: String) throws -> BagPath {
    let place = try BagUnfit.payloadPath(name)
    guard names.takes(place) else { throw BagUnfit(reason: .taken, name: name) }
    try BagWriter.makeFolders(above: place, in: path, &folders)
    return place
  }

  private static func makeFolders(above file: BagPath, in path: String, _ folders: inout Set<BagPath>) throws {
    var folder = ""
    for component in file.text.utf8.split(separator: UInt8(ascii: "/")).dropLast() {
      folder += (folder.isEmpty ? "" : "/") + String(Substring(component))
      guard !folders.contains(BagPath(folder)) else { continue }
      try Folder.make("\(path)/\(folder)")
      folders.insert(BagPath(folder))
    }
  }
}
