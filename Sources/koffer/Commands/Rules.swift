import Aktenkoffer
import ArgumentParser
import CaseModel

/// `koffer rules`
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Nennt jede Regel: Kennung, Gewicht, Titel, Abhilfe, Grundlage.",
      "Lists every rule: code, weight, title, remedy, basis."),
    discussion: say("BEISPIEL\n  koffer rules STUFE", "EXAMPLE\n  koffer rules STUFE"))

  @OptionGroup var common: OutputOptions

  @Argument(
    help: ArgumentHelp(
      say("Nur Kennungen, die so beginnen.", "Only codes that begin with this."), valueName: say("kennung", "code")))
  var prefix: String?

  func run() throws {
    let wanted = prefix?.uppercased() ?? ""
    let kinds = Catalogue.all.filter { $0.code.hasPrefix(wanted) }
    if kinds.isEmpty, Rules.outages.contains(where: wanted.hasPrefix) {
      throw ValidationError(
        say(
          "„\(wanted)“ ist eine Störung und keine Regel: was zu tun ist, sagt ihre Meldung.",
          "“\(wanted)” is an outage and no rule: its message says what to do."))
    }
    guard !kinds.isEmpty else {
      throw ValidationError(say("Keine Kennung beginnt mit „\(wanted)“.", "No code begins with “\(wanted)”."))
    }
    if common.json { return Console.print(json: JSON.text(kinds.map(Entry.init))) }
    for kind in kinds {
      let severity = Style(kind.severity)(kind.severity.title(Speech.language))
      Console.print("\(Style.strong(kind.code))  \(severity)  \(kind.title(Speech.language))")
      Console.print("    → \(kind.remedy(Speech.language))")
      let basis = kind.basis.map { $0.text(Speech.language) }.joined(separator: "; ")
      if !basis.isEmpty { Console.print("    " + Style.soft(basis)) }
    }
  }

  /// How the codes begin of what is wrong with the world, and not with a case.
  private static let outages = ["ARCHIV-", "BUCH", "WELT"]

  private struct Entry: Encodable {
    var code: String
    var severity: String
    var title: String
    var remedy: String
    var basis: [String]

    init(_ kind: FindingKind) {
      code = kind.code
      severity = kind.severity.rawValue
      title = kind.title(Speech.language)
      remedy = kind.remedy(Speech.language)
      basis = kind.basis.map { $0.text(Speech.language) }
    }
  }
}
