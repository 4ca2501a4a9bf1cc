import CaseModel
import Custody
import Formats

/// What a case consists of, file by file: what an approval is bound to.
struct CaseFingerprint {
  /// A line a file, as `sha256sum` writes them; what lies in the workspace has a slash before it.
  let manifest: String

  /// The largest `case.yaml` that is read.
  private static let largestFile = 64 << 20

  /// - Parameters:
  ///   - folder: where `case.yaml` is hashed; the documents were when they were read.
  ///   - workspace: whose `koffer.yaml` says who is owed and to which account, and whose own mapping, if there is one,
  ///     says what leaves the house.
  init(of file: CaseFile, in folder: String, _ workspace: String?, recipient: String) throws {
    let opened = try Folder(folder)
    var lines = file.documents.map { "\($0.sha256)  \($0.path)" }
    for name in ["case.yaml", "case.json"] {
      guard let found = try? opened.open(name) else { continue }
      lines.append("\(try FolderDelivery.hash(found) { _ in })  \(name)")
    }
    if let shared = workspace.flatMap({ try? Folder($0) }) {
      for path in ["koffer.yaml", "recipients/\(recipient).yaml"] {
        guard let found = try? shared.open(path) else { continue }
        lines.append("\(try FolderDelivery.hash(found) { _ in })  /\(path)")
      }
    }
    manifest = lines.sorted { $0.dropFirst(66) < $1.dropFirst(66) }.map { $0 + "\n" }.joined()
  }

  /// SHA-256 of the manifest.
  var sha256: String { get throws { try SHA256.digest(of: Array(manifest.utf8)).hex } }

  /// Files that were added, removed or changed since that manifest was written.
  func changes(since earlier: String) -> [String] {
    let (old, new) = (CaseFingerprint.files(earlier), CaseFingerprint.files(manifest))
    return Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted()
  }

  private static func files(_ manifest: String) -> [String: String] {
    let lines = manifest.split(separator: "\n").filter { $0.count > 66 }
    return Dictionary(
      lines.map { (String($0.dropFirst(66)), String($0.prefix(64))) }, uniquingKeysWith: { first, _ in first })
  }
}
