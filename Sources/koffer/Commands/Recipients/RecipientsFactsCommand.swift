import ArgumentParser
import CaseModel
import Packing

/// `koffer recipients facts`
struct RecipientsFactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts",
    abstract: say(
      "Nennt jede Angabe eines Falls, mit der ein Feld gefüllt werden kann.",
      "Lists every fact of a case that a field can be filled with."),
    discussion: say(
      """
      BEISPIEL
        koffer recipients facts
      """,
      """
      EXAMPLE
        koffer recipients facts
      """))

  @OptionGroup var common: CommonOptions

  func run() throws {
    if common.json { return Console.print(json: JSON.text(FactsJSON())) }
    let width = Fact.all.map(\.name.count).max() ?? 0
    for fact in Fact.all {
      let words = fact.words.isEmpty ? "" : " (\(fact.words.joined(separator: ", ")))"
      Console.print(
        Columns.pad(fact.name, width + 2) + Columns.pad(fact.kind.title(Speech.language), 9)
          + fact.title(Speech.language) + Style.soft(words))
    }
    Console.print()
    for list in FactList.allCases {
      Console.print(Columns.pad("each: \(list.rawValue)", width + 2) + list.title(Speech.language))
    }
  }
}

/// The words of the mapping language, from which its schema is made.
private struct FactsJSON: Encodable {
  var facts = Fact.all.map(FactEntry.init)
  var lists = FactList.allCases.map(\.rawValue)
  var choices: [String: [String]] = [
    "withholds": Disclosable.allCases.map(\.rawValue), "documents": DocumentKind.allCases.map(\.rawValue),
    "as": ValueForm.allCases.map(\.rawValue), "encoding": MappingWords.encodings,
  ]

  struct FactEntry: Encodable {
    var name: String
    var scope: String
    var kind: String
    var de: String
    var en: String
    var words: [String]

    init(_ fact: Fact) {
      name = fact.name
      scope = fact.scope.rawValue
      kind = fact.kind.rawValue
      de = fact.title.german
      en = fact.title.english
      words = fact.words
    }
  }
}
