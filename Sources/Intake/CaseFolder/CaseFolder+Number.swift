import CaseModel
import Formats

extension CaseFolder {
  /// The file number alone, without opening a document; nil where it does not read.
  package func number() -> String? {
    guard let folder = try? Folder(path) else { return nil }
    for name in CaseFolder.caseFileNames {
      guard let bytes = try? folder.open(name).readAll(limit: 8 << 20) else { continue }
      return YAMLReader.firstLook(at: "case", in: bytes)
    }
    return nil
  }
}
