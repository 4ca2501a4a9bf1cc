import CaseModel
import Formats

/// A recipient's file that cannot be read as what it should be.
struct UnreadableFile: Error {
  let line: Int?
  let message: Text

  static let noField = Text("Hier steht kein Feld des Empfängers.", "No field of the recipient stands here.")
}

extension TextEncoding {
  /// The text of a recipient's file.
  func read(_ bytes: [UInt8]) throws(UnreadableFile) -> String {
    if let text = text(of: bytes) { return text }
    throw UnreadableFile(
      line: nil,
      message: Text(
        "Die Datei ist nicht in \(rawValue) geschrieben.", "The file is not written in \(rawValue)."))
  }
}
