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
