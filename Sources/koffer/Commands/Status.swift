import Aktenkoffer
import ArgumentParser
import CaseModel
import Custody

/// `koffer status [CASE…]`
struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say("Zeigt, wo Fälle stehen und was mit ihnen geschah.", "Shows where cases stand, and what happened."),
    discussion: say(
      """
      Ohne Aktenzeichen: wie viele Fälle in welchem Stand sind. Mit Aktenzeichen: jeder Eintrag des Übergabebuchs dazu, und \
      vom Empfänger Aktenzeichen, offene Rückfragen und Zahlungen, und welche Rechnungen zurückgerufen sind.

      BEISPIEL
        koffer status
        koffer status 2026-0042
      """,
      """
      Without a file number: how many cases are in which state. With one: every entry of the ledger about it, and of \
      the recipient file number, open questions and payments, and which invoices were recalled.

      EXAMPLE
        koffer status
        koffer status 2026-0042
      """))

  @OptionGroup var common: OutputOptions
  @OptionGroup var place: WorkspaceOption

  @Argument(
    help: ArgumentHelp(
      say("Aktenzeichen oder Fallordner.", "File numbers or case folders."), valueName: say("fall", "case")),
    completion: .directory)
  var cases: [String] = []

  func run() throws {
    var areKnown = true
    try common.orOutage { () throws(Outage) in
      let ledger = try LedgerLibrary(in: place.workspace ?? ".").ledger
      guard !cases.isEmpty else {
        let counts = try ledger.counts()
        return common.json ? Console.print(json: JSON.text(CountsEntry(counts))) : LedgerPage.print(counts)
      }
      var entries: [HistoryEntry] = []
      // Asked once, and only where there is a number: it looks at every entry.
      var numbers: FileNumbers?
      for number in cases.map(CaseName.number) {
        let history = try ledger.history(of: number)
        areKnown = areKnown && history.record != nil
        let correspondence = Correspondence(history)
        if numbers == nil, correspondence.fileNumber != nil { numbers = try ledger.fileNumbers() }
        let sharing = numbers.map { correspondence.sharing(number, among: $0) } ?? []
        if common.json {
          entries.append(HistoryEntry(number, history, sharing: sharing))
        } else {
          LedgerPage.print(number, history, sharing: sharing)
        }
      }
      if common.json { Console.print(json: JSON.text(["cases": entries])) }
    }
    if !areKnown { throw ExitCode(ExitStatus.held.rawValue) }
  }
}

/// `koffer list [--state STATE…]`
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say("Nennt die Fälle des Übergabebuchs.", "Names the cases of the ledger."),
    discussion: say(
      """
      BEISPIEL
        koffer list
        koffer list --state delivered --state accepted
      """,
      """
      EXAMPLE
        koffer list
        koffer list --state delivered --state accepted
      """))

  @OptionGroup var common: OutputOptions
  @OptionGroup var place: WorkspaceOption

  @Option(
    help: ArgumentHelp(
      say("Nur Fälle in diesem Stand; mehrfach für mehrere.", "Only cases in this state; again for several."),
      valueName: say("stand", "state")))
  var state: [StateName] = []

  func validate() throws {
    guard let unknown = state.first(where: { $0.state == nil }) else { return }
    throw ValidationError.unknown(
      Text("Einen Stand", "state"), unknown.word, among: StateName.allValueStrings, listedBy: "koffer list --help")
  }

  func run() throws {
    try common.orOutage { () throws(Outage) in
      let ledger = try LedgerLibrary(in: place.workspace ?? ".").ledger
      // All before the first is printed: an outage on the way must not leave half an answer.
      var records: [CaseRecord] = []
      try ledger.cases(in: state.compactMap(\.state)) { records.append($0) }
      guard common.json else { return records.forEach(LedgerPage.print) }
      Console.print(json: "{\"cases\":[" + records.map { JSON.text(RecordEntry($0)) }.joined(separator: ",\n") + "]}")
    }
  }
}

/// A state on the command line.
struct StateName: ExpressibleByArgument {
  let word: String
  /// nil where there is none of that name.
  var state: CaseState? { CaseState(rawValue: word) }

  init(argument: String) { word = argument }

  static var allValueStrings: [String] { CaseState.allCases.map(\.rawValue) }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
