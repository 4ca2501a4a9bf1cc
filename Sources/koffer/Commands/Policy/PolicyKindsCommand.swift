import ArgumentParser
import CaseModel
import Escalation

/// `koffer policy kinds`
struct PolicyKindsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kinds",
    abstract: say(
      "Nennt jede Art von Schritt, die eine Richtlinie verlangen kann.",
      "Lists every kind of step that a policy can ask for."),
    discussion: say(
      """
      BEISPIEL
        koffer policy kinds
      """,
      """
      EXAMPLE
        koffer policy kinds
      """))

  @OptionGroup var common: CommonOptions

  func run() throws {
    if common.json {
      Console.print(json: JSON.text(PolicyLanguageEntry()))
      return
    }
    for kind in StepKind.all {
      Console.print(
        Columns.pad(kind.word, 18) + Columns.pad(kind.title(Speech.language), 38)
          + Style.soft(kind.fieldNames.joined(separator: ", ")))
    }
  }
}

/// The words of the policy language, from which its schema is made.
private struct PolicyLanguageEntry: Encodable {
  var kinds = StepKind.all.map(KindEntry.init)
  /// The words that may be chosen from, by what is chosen.
  var choices = Dictionary(
    PolicyWord.choices.map { ($0.name, $0.words.map(WordEntry.init)) }, uniquingKeysWith: { first, _ in first })
  var countries = PolicyWord.countries

  struct WordEntry: Encodable {
    var word: String
    var de: String
    var en: String

    init(_ word: PolicyWord) {
      self.word = word.word
      de = word.meaning.german
      en = word.meaning.english
    }
  }

  struct KindEntry: Encodable {
    var word: String
    var de: String
    var en: String
    var source: String
    var fields: [String]
    var evidence: [String]
    var channels: [String]
    var forms: [String]

    init(_ kind: StepKind) {
      word = kind.word
      de = kind.title.german
      en = kind.title.english
      source = kind.source.rawValue
      fields = kind.fieldNames
      evidence = kind.strengths.map(\.rawValue)
      channels = kind.channels.map(\.rawValue)
      forms = kind.forms.map(\.rawValue)
    }
  }
}
