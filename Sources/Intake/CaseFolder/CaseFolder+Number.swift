import CaseModel
import Formats

extension CaseFolder {
  /// The file number alone, without opening a document; nil where it does not read.
  package func number() -> String? {
    guard let folder = try? Folder(path) else { return nil }
    for name in CaseFolder.caseFileNames {
      guard let bytes = try? folder.open(name).readAll(limit: 8 << 20) else { continue }
      guard case .mapping(let entries, _)? = try? YAMLReader.read(bytes),
        case .scalar(let number, _, _)? = entries.first(where: { $0.key == "case" })?.value
      else { return nil }
      return number
    }
    return nil
  }
}
