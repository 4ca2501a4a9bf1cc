import CaseModel
import Formats
import Intake
import Packing

/// What a case consists of, file by file as it was read: what an approval is bound to.
struct CaseFingerprint {
  /// A line a file, as `sha256sum` writes them; what lies in the workspace has a slash before it.
  let manifest: String
  /// SHA-256 of the manifest.
  let sha256: String

  /// - Parameters:
  ///   - workspace: whose `koffer.yaml` says who is owed and to which account, and whose `law.d` adds to the law.
  ///   - recipient: whose mapping, if there is one, says what leaves the house.
  ///   - place: where it goes, by name and hash: what a link in `koffer.yaml` leads to, and whom `trust` names.
  init(
    of file: CaseFile, in workspace: Workspace, for recipient: Recipient, to place: [(name: String, sha256: String)]
  ) throws {
    var files = file.documents.map { ($0.path, $0.sha256) }
    if let source = file.source { files.append((source.path, source.sha256)) }
    if let sha256 = workspace.sha256 { files.append(("/\(Workspace.fileName)", sha256)) }
    files += workspace.lawFiles.map { ("/\($0.path)", $0.sha256) }
    if let mapping = recipient.mapping { files.append(("/recipients/\(mapping.name)", mapping.sha256)) }
    files += place.map { ($0.name, $0.sha256) }
    manifest = files.sorted { $0.0 < $1.0 }.map { "\($0.1)  \($0.0)\n" }.joined()
    sha256 = try SHA256.digest(of: Array(manifest.utf8)).hex
  }

  /// Files that were added, removed or changed since that manifest was written.
  func changes(since earlier: String) -> [String] {
    let (old, new) = (CaseFingerprint.files(earlier), CaseFingerprint.files(manifest))
    return Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted()
  }

  private static func files(_ manifest: String) -> [String: Digest] {
    let entries = Manifest.read(Array(manifest.utf8)) ?? []
    return Dictionary(entries.map { ($0.file, $0.sha256) }, uniquingKeysWith: { first, _ in first })
  }
}
