import CaseModel
import Formats
import Glibc

/// A reply as it came, kept beside koffer.yaml under the hash of its content.
enum ReceivedFile {
  static let folder = "received"
  /// Under which names an event keeps the file's name, and of how many cases it told.
  static let detail = "source_file"
  static let count = "source_cases"

  /// Keeps it; what lies there already is it.
  ///
  /// - Returns: its name in the folder.
  static func keep(_ file: ReplyFile, in home: String) throws(Outage) -> String {
    let folder = "\(home)/\(folder)"
    try NewFolder.make(folder)
    let name = "\(file.sha256.prefix(16)).\(ending(of: file.path))"
    try Outage.translating("\(folder)/\(name)") {
      for _ in 0..<patience {
        if let old = try? OpenFile("\(folder)/\(name)"), try SHA256.digest(of: old).hex == file.sha256 { return }
        do throws(FileProblem) {
          return try AtomicFile.write(file.bytes, to: "\(folder)/\(name)", isPrivate: true)
        } catch {
          // Another run keeps the very same file.
          guard error.reason == .busy else { throw error }
          usleep(20_000)
        }
      }
      throw FileProblem(.busy, at: "\(folder)/\(name)")
    }
    return name
  }

  /// Looks at what another run writes; ten seconds.
  private static let patience = 500

  private static func ending(of path: String) -> String {
    let ending = path.lastComponent.split(separator: ".").dropFirst().last.map { $0.lowercased() } ?? ""
    return ["xml", "csv", "json", "txt"].contains(ending) ? ending : "bin"
  }
}
