import Aktenkoffer
import ArgumentParser
import CaseModel
import Custody

/// `koffer archive due`
struct ArchiveDue: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: say(
      "Nennt, was gelöscht werden darf oder muss, und warum.", "Names what may or must be deleted, and why."),
    discussion: say(
      """
      Die längste Frist gilt: Rechnungen und Belege acht Jahre, Briefe sechs, bei Banken und Versicherungen Belege zehn, \
      vom Ende des Jahres an; und solange die Forderung offen ist, bis sie verjährt. Ob die Festsetzungsfrist der Steuer \
      abgelaufen ist, weiß nur die Akte des Finanzamts: ohne „tax_assessed_through“ in koffer.yaml darf nur gelöscht werden.

      BEISPIEL
        koffer archive due
        koffer archive due --all --as-of 2034-12-31
      """,
      """
      The longest period holds: invoices and vouchers eight years, letters six, vouchers of banks and insurers ten, from \
      the end of the year; and while the claim is open, until it is barred. Whether tax can still be assessed only the tax \
      office's file knows: without “tax_assessed_through” in koffer.yaml cases may be deleted, and none must.

      EXAMPLE
        koffer archive due
        koffer archive due --all --as-of 2034-12-31
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: WorkspaceOption

  @Flag(help: ArgumentHelp(say("Auch, was aufzubewahren ist.", "What has to be kept, too.")))
  var all = false

  func run() throws {
    let periods = try common.orOutage { () throws(Outage) in
      var periods: [KeepingPeriod] = []
      try place.desk(common).due { if all || $0.verdict != .keep { periods.append($0) } }
      return periods
    }
    if common.json { return Console.print(json: JSON.text(["cases": periods.map(PeriodEntry.init)])) }
    if periods.isEmpty { Console.print(say("Nichts ist fällig.", "Nothing is due.")) }
    periods.forEach(ArchivePage.print)
  }
}

/// `koffer archive hold CASE… --by NAME --reason REASON`
struct ArchiveHold: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold", abstract: say("Sperrt Fälle gegen Löschung.", "Puts cases on hold."),
    discussion: say(
      """
      BEISPIEL
        koffer archive hold 2026-0042 --by "Marlene Voß" --reason "Rechtsstreit anhängig"
      """,
      """
      EXAMPLE
        koffer archive hold 2026-0042 --by "Marlene Voß" --reason "litigation pending"
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: WorkspaceOption
  @OptionGroup var who: PersonOption
  @OptionGroup var why: ReasonOption
  @OptionGroup var input: NumbersArgument

  func run() throws {
    try HoldRun(common: common, place: place, by: who.by, reason: why.reason, isHeld: true).run(input.numbers)
  }
}

/// `koffer archive release CASE… --by NAME --reason REASON`
struct ArchiveRelease: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: say("Hebt die Sperre auf.", "Lifts the hold."),
    discussion: say(
      """
      BEISPIEL
        koffer archive release 2026-0042 --by "Marlene Voß" --reason "Rechtsstreit beendet"
      """,
      """
      EXAMPLE
        koffer archive release 2026-0042 --by "Marlene Voß" --reason "litigation ended"
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: WorkspaceOption
  @OptionGroup var who: PersonOption
  @OptionGroup var why: ReasonOption
  @OptionGroup var input: NumbersArgument

  func run() throws {
    try HoldRun(common: common, place: place, by: who.by, reason: why.reason, isHeld: false).run(input.numbers)
  }
}

private struct HoldRun {
  let common: CommonOptions
  let place: WorkspaceOption
  let by: String
  let reason: String
  let isHeld: Bool

  func run(_ numbers: [String]) throws {
    let findings = try common.orOutage { () throws(Outage) in
      let desk = try place.writing(common)
      var findings: [Finding] = []
      for number in numbers { findings += try desk.hold(number, isHeld, by: by, reason: reason) }
      return findings
    }
    if common.json {
      Console.print(json: JSON.text(["findings": findings.map(FindingEntry.init)]))
    } else {
      let done = numbers.count - findings.count
      if done > 0 {
        Console.print(
          isHeld
            ? say("Gesperrt: \(done).", "On hold: \(done).") : say("Sperre aufgehoben: \(done).", "Released: \(done)."))
      }
      for finding in findings { FindingLines(folder: "").print(finding) }
    }
    if !findings.isEmpty { throw ExitCode(ExitStatus.held.rawValue) }
  }
}

/// `koffer archive purge CASE…|--due --by NAME --reason REASON`
struct ArchivePurge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge",
    abstract: say("Löscht Fälle, deren Frist vorbei ist.", "Deletes cases whose period is over."),
    discussion: say(
      """
      Inhalte gehen aus Archiv, Übergabebuch und eigenen Kopien; was es war, sein Hash, wann und auf wessen Wort bleiben \
      verzeichnet, und das Verzeichnis bleibt beweisbar. Was aufzubewahren oder gesperrt ist, wird nicht gelöscht. Mit --due \
      alles, was gelöscht werden muss.

      BEISPIEL
        koffer archive purge 2017-0042 --by "Marlene Voß" --reason "Frist abgelaufen"
        koffer archive purge --due --by "Marlene Voß" --reason "Löschlauf 2027"
      """,
      """
      Contents go from archive, ledger and our own copies; what it was, its hash, when and on whose word stay written down, \
      and the log stays provable. What has to be kept or is on hold is not deleted. With --due everything that must go.

      EXAMPLE
        koffer archive purge 2017-0042 --by "Marlene Voß" --reason "period over"
        koffer archive purge --due --by "Marlene Voß" --reason "deletion run 2027"
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: WorkspaceOption
  @OptionGroup var who: PersonOption
  @OptionGroup var why: ReasonOption

  @Flag(help: ArgumentHelp(say("Alles, was gelöscht werden muss.", "Everything that must be deleted.")))
  var due = false

  @Argument(
    help: ArgumentHelp(
      say("Aktenzeichen oder Fallordner.", "File numbers or case folders."), valueName: say("fall", "case")),
    completion: .directory)
  var cases: [String] = []

  func validate() throws {
    guard due == cases.isEmpty else {
      throw ValidationError(say("Entweder Fälle nennen oder --due.", "Name cases, or give --due."))
    }
    // What has to be kept today may not go because of a day to come.
    try common.refuseFuture(Text("Gelöscht wird", "is deleted"))
  }

  func run() throws {
    let (desk, ledger, numbers) = try common.orOutage { () throws(Outage) in
      let desk = try place.writing(common)
      let ledger = try LedgerLibrary(in: place.workspace ?? ".").ledger
      var numbers = cases.map(CaseName.number)
      if due {
        numbers = try desk.unfinished(in: ledger)
        try desk.due { if $0.verdict == .must { numbers.append($0.number) } }
      }
      return (desk, ledger, numbers)
    }
    let progress = Progress(total: numbers.count)
    defer { progress.finish() }
    var status = ExitStatus.done
    var entries: [DeletedEntry] = []
    for number in numbers {
      let result: Result<ArchiveDesk.Deleted, Outage>
      do throws(Outage) {
        result = .success(try desk.purge(number, by: who.by, reason: why.reason, in: ledger))
      } catch {
        result = .failure(error)
      }
      switch result {
      case .success(let deleted): status = max(status, deleted.isDone ? .done : .held)
      case .failure: status = max(status, .outage)
      }
      progress.advance {
        if common.json { return entries.append(DeletedEntry(number, result)) }
        ArchivePage.print(number, result)
      }
    }
    do throws(Outage) { try desk.wipe(ledger) } catch {
      // Deleted it is; traces go with the next run.
      status = .outage
      if !common.json { error.print() }
    }
    if common.json { Console.print(json: JSON.text(["cases": entries])) }
    if !common.json, numbers.isEmpty { Console.print(say("Nichts muss gelöscht werden.", "Nothing must be deleted.")) }
    if status != .done { throw ExitCode(status.rawValue) }
  }
}
