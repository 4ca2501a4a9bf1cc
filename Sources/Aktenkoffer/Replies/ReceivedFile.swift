import CaseModel
import Formats
import Glibc

/// A reply as it came, kept beside koffer.yaml under the hash of its content.
struct ReceivedFile {
  /// In the folder.
  let name: String
  /// Whether it did not lie there before.
  let isNew: Bool
  private let path: String

  static let folder = "received"
  /// Under which names an event keeps the file's name, and of how many cases it told.
  static let detail = "source_file"
  static let count = "source_cases"

  /// Keeps it; what lies there already is it.
  static func keep(_ file: ReplyFile, in home: String) throws(Outage) -> ReceivedFile {
    let folder = "\(home)/\(folder)"
    try NewFolder.make(folder)
    let name = "\(file.sha256.prefix(16)).\(ending(of: file.path))"
    let path = "\(folder)/\(name)"
    let isNew = try Outage.translating(path) {
      for _ in 0..<patience {
        if let old = try? OpenFile(path), try SHA256.digest(of: old).hex == file.sha256 { return false }
        do throws(FileProblem) {
          try AtomicFile.write(file.bytes, to: path, isPrivate: true)
          return true
        } catch {
          // Another run keeps the very same file.
          guard error.reason == .busy else { throw error }
          usleep(20_000)
        }
      }
      throw FileProblem(.busy, at: path)
    }
    return ReceivedFile(name: name, isNew: isNew, path: path)
  }

  /// Takes it away again; where that fails it lies there for nothing, and no more.
  func remove() { unlink(path) }

  /// Looks at what another run writes; ten seconds.
  private static let patience = 500

  private static func ending(of path: String) -> String {
    let ending = path.lastComponent.split(separator: ".").dropFirst().last.map { $0.lowercased() } ?? ""
    return ["xml", "csv", "json", "txt"].contains(ending) ? ending : "bin"
  }
}
