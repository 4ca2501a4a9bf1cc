import CaseModel
import Testing

@testable import Intake

/// FALL-02: what is wrong with the YAML, in words a clerk reads.
@Suite struct YAMLWordsTests {
  private func finding(_ yaml: String) -> Finding? {
    CaseReader.read(Array(yaml.utf8), file: "case.yaml", creditor: nil).findings.first
  }

  @Test(
    arguments: [
      ("a: b: c", "Doppelpunkt"), ("a: 1\nb", "fehlt der Doppelpunkt"), ("a: 1\n  b: 2", "Doppelpunkt"),
      ("a: \"x\" y", "Schlüssel"), ("a:\n  - 1\n  b: 2", "Eintrag der Liste"), ("a: - 1", "Liste"),
      ("a: [1, 2", "„]“"), ("a: {b: 1", "„}“"), ("a: \"x", "nicht geschlossen"), ("a: @x", "Anführungszeichen"),
      ("a:\n\tb: 1", "Tabulator"), ("a: \"\\q\"", "einfache Anführungszeichen"), ("a: \"\\xZZ\"", "Nummer"),
      ("a: | x\n  y", "mehrzeiligen"), ("a: \u{7}", "Steuerzeichen"), ("a: \"x\n---\ny\"", "---"),
      ("a: &", "& oder *"), ("a: ? b", "Schlüssel"), ("[a", "Klammer"),
    ])
  func commonProblemsHaveTheirWords(yaml: String, words: String) {
    let finding = finding(yaml)
    #expect(finding?.kind.code == "FALL-02")
    #expect(finding?.message.german.contains(words) == true, "\(finding?.message.german ?? "")")
    #expect(finding?.message.german.contains("Bibliothek") == false)
    #expect(finding?.message.english.contains("library") == false)
  }

  @Test func whatNobodyMetIsQuoted() {
    let message = finding("%YAML 1.1\n%YAML 1.1\n---\na: b")?.message
    #expect(message?.german.contains("die Bibliothek meldet: „found duplicate %YAML directive“.") == true)
    #expect(message?.english.contains("the library reports: “found duplicate %YAML directive”.") == true)
  }
}
