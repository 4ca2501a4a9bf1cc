import CaseModel
import Formats

/// The top of a YAML or JSON file, with the findings a file can have as a whole.
package enum RootSection {
  package static func read(_ bytes: [UInt8], _ desk: ReadingDesk) -> Section? {
    do throws(YAMLProblem) {
      let node = try YAMLReader.read(bytes)
      if case .mapping(let entries, let position) = node {
        return Section(entries, at: position, name: "", desk: desk)
      }
      desk.report(
        .wrongType, at: node.position,
        Text("Die Datei besteht nicht aus „Schlüssel: Wert“.", "The file is not made of “key: value”."))
    } catch {
      desk.report(.caseFileUnreadable, at: error.position, error.message)
    }
    return nil
  }
}

extension YAMLProblem {
  /// What the writer of the file needs to hear.
  package var message: Text {
    switch reason {
    case .syntax(let words): return YAMLWords.sentence(for: words)
    case .notUTF8:
      return Text(
        "Die Zeile ist nicht in UTF-8 geschrieben (vielleicht Windows-1252).",
        "The line is not written in UTF-8 (perhaps Windows-1252).")
    case .empty: return Text("Die Datei ist leer.", "The file is empty.")
    case .severalDocuments: return Text("Hier beginnt ein zweites Dokument.", "A second document begins here.")
    case .alias:
      return Text(
        "Anker und Verweise (& und *) sind nicht zugelassen.", "Anchors and aliases (& and *) are not permitted.")
    case .keyNotText: return Text("Der Schlüssel ist kein Text.", "The key is not text.")
    case .tooLarge(let limit):
      return Text("Die Datei ist größer als \(limit >> 20) MiB.", "The file is larger than \(limit >> 20) MiB.")
    case .tooDeep(let limit):
      return Text("Mehr als \(limit) Ebenen ineinander.", "More than \(limit) levels inside each other.")
    case .tooManyValues(let limit):
      return Text("Mehr als \(limit) Werte.", "More than \(limit) values.")
    }
  }
}
