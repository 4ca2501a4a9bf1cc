import CaseModel
import Custody
import Formats

/// What a case consists of, file by file: what an approval is bound to.
struct CaseFingerprint {
  /// In the form that `sha256sum -c` checks in the case folder.
  let manifest: String

  /// The largest `case.yaml` that is read.
  private static let largestFile = 64 << 20

  /// - Parameter folder: where `case.yaml` is hashed; the documents were when they were read.
  init(of file: CaseFile, in folder: String) throws {
    let opened = try Folder(folder)
    var lines = file.documents.map { "\($0.sha256)  \($0.path)" }
    for name in ["case.yaml", "case.json"] {
      guard let found = try? opened.open(name) else { continue }
      lines.append("\(try FolderDelivery.hash(found) { _ in })  \(name)")
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
