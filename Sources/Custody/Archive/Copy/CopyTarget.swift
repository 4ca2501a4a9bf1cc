import Formats

/// The place a second copy of the archive goes to.
///
/// Paths are relative to it, with `/`, and lead nowhere else: a path that does not is `.outsideFolder`, and a symbolic
/// link on the way or at its end `.symbolicLink`. What lies elsewhere than the archive expects is told by `FileProblem`
/// with the path at the target, what a server says no to by `SFTPProblem`. Not to be shared between threads.
package protocol CopyTarget: AnyObject {
  /// For people: the folder, or `sftp://user@host/folder`.
  var place: String { get }

  /// The whole file; nil where there is none. Throws `.tooLarge` beyond the limit.
  func read(_ path: String, limit: Int) throws -> [UInt8]?

  /// So many bytes from an offset on, fewer at the end; nil where there is no such file.
  func read(_ path: String, from offset: Int, count: Int) throws -> [UInt8]?

  /// In bytes; nil where there is no such file.
  func size(of path: String) throws -> Int?

  /// What lies in a folder, in byte order of the names; empty where there is no such folder.
  ///
  /// - Parameter folder: empty for the place itself.
  func entries(of folder: String) throws -> [CopyEntry]

  /// Makes a folder, with those above it; right where it is there already.
  func makeFolder(_ path: String) throws

  /// Writes a new file into a folder that is there, and reads it back: its hash must be that digest.
  ///
  /// Throws `.taken` where something lies there, and `.changed` where the source is not the file of that digest. After an
  /// error nothing lies there, or, where the connection is lost, a leftover.
  ///
  /// - Parameter replacing: whether a file under the same path is such a leftover, and goes.
  func put(_ source: OpenFile, as path: String, _ digest: Digest, replacing: Bool) throws

  /// SHA-256 of a file, and its size in bytes; nil where there is none. Throws `.tooLarge` beyond the limit, and reads no
  /// further.
  func digest(of path: String, limit: Int) throws -> (digest: Digest, size: Int)?

  /// Puts bytes behind the first `offset` bytes of a file, durably; what lay behind them goes.
  ///
  /// The file is made where it is missing. Throws `.changed` where it is shorter than that. After an error, what lies
  /// behind `offset` is anything; the next try puts it right.
  func append(_ bytes: [UInt8], to path: String, at offset: Int) throws

  /// Puts a small file into the place of what lies there, durably: who looks sees the old one or the new one.
  func replace(_ path: String, with bytes: [UInt8]) throws

  /// Moves a folder or a file to a name that is free, durably, into a folder that is there. Throws `.taken`.
  func rename(_ from: String, to: String) throws

  /// Takes a file, or a folder with everything in it; right where there is none.
  ///
  /// Links in it go as such. Not in one step: who must not be seen with half a folder moves it away first.
  func remove(_ path: String) throws
}

extension CopyTarget {
  /// As above; nothing that lies there goes.
  package func put(_ source: OpenFile, as path: String, _ digest: Digest) throws {
    try put(source, as: path, digest, replacing: false)
  }
}

/// One thing in a folder of the target. What is neither file nor folder is told, and never followed.
package struct CopyEntry: Hashable, Sendable {
  package let name: String
  package let kind: FolderEntry.Kind

  /// The most that a folder is listed with: a server may go on without end.
  static let limit = 100_000
}
