import CaseModel
import Formats
import Glibc

/// A reply as it came, kept beside koffer.yaml under the hash of its content; held, so that no other run takes it away.
struct ReceivedFile {
  /// In the folder.
  let name: String
  private let held: OpenFile

  static let folder = "received"
  /// Under which names an event keeps the file's name, and of how many cases it told.
  static let detail = "source_file"
  static let count = "source_cases"

  /// Keeps it; what lies there already is it.
  static func keep(_ file: ReplyFile, in home: String) throws(Outage) -> ReceivedFile {
    let folder = "\(home)/\(folder)"
    try NewFolder.make(folder)
    let path = "\(folder)/\(name(of: file))"
    let held = try Outage.translating(path) {
      for _ in 0..<patience {
        if let old = try lying(file, at: path) { return old }
        do throws(FileProblem) {
          try AtomicFile.write(file.bytes, to: path, isPrivate: true)
        } catch {
          // Another run keeps the very same file.
          guard error.reason == .busy else { throw error }
          usleep(20_000)
        }
      }
      throw FileProblem(.busy, at: path)
    }
    return ReceivedFile(name: name(of: file), held: held)
  }

  /// Takes away what lies there, be it of a run that was killed, unless an entry names it or a run is about to write one.
  static func remove(_ file: ReplyFile, from home: String, unless isNamed: () throws(Outage) -> Bool) throws(Outage) {
    let path = "\(home)/\(folder)/\(name(of: file))"
    guard let old = try? OpenFile(path), old.holdAlone(), old.isStill(at: path), try !isNamed() else { return }
    unlink(path)
  }

  /// What lies there, where it is that file; nil where nothing does, or another.
  private static func lying(_ file: ReplyFile, at path: String) throws -> OpenFile? {
    guard let old = try? OpenFile(path), try SHA256.digest(of: old).hex == file.sha256, old.hold() else { return nil }
    // Between opening and holding it another run may have taken it away.
    return old.isStill(at: path) ? old : nil
  }

  private static func name(of file: ReplyFile) -> String { "\(file.sha256.prefix(16)).\(ending(of: file.path))" }

  /// Looks at what another run writes; ten seconds.
  private static let patience = 500

  private static func ending(of path: String) -> String {
    let ending = path.lastComponent.split(separator: ".").dropFirst().last.map { $0.lowercased() } ?? ""
    return ["xml", "csv", "json", "txt"].contains(ending) ? ending : "bin"
  }
}
