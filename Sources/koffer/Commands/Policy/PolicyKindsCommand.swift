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
  /// The values that may be chosen from, by what they are.
  var choices: [String: [String]] = [
    "anchor": PolicyStep.Anchor.allCases.map(\.rawValue), "weight": Weight.allCases.map(\.rawValue),
    "channel": Channel.allCases.map(\.rawValue), "form": RequiredAct.Form.allCases.map(\.rawValue),
    "announces": Reminder.Announcement.allCases.map(\.rawValue),
    "must_say": LetterElement.allCases.map(\.rawValue), "role": Role.allCases.map(\.rawValue),
    "evidence": RequiredAct.Strength.allCases.map(\.rawValue), "debtor": Debtor.Kind.allCases.map(\.rawValue),
    "customer": Condition.Customer.allCases.map(\.rawValue), "destination": Route.Destination.allCases.map(\.rawValue),
    "offer": Offer.Kind.allCases.map(\.rawValue), "gate": Gate.allCases.map(\.rawValue),
  ]

  struct KindEntry: Encodable {
    var word: String
    var de: String
    var en: String
    var source: String
    var fields: [String]

    init(_ kind: StepKind) {
      word = kind.word
      de = kind.title.german
      en = kind.title.english
      source = kind.source.rawValue
      fields = kind.fieldNames
    }
  }
}
