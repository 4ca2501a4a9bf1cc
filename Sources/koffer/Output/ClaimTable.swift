import Aktenkoffer
import CaseModel
import Law
import Synchronization

/// The claims of a portfolio: one line a case, then the sums.
final class ClaimTable: ResultPrinter {
  private struct Tally {
    var rows = 0
    var without = 0
    var sum: Int64 = 0
  }

  private let tally = Mutex(Tally())

  func print(_ folder: String, _ result: Result<CaseReport, Outage>) {
    tally.withLock { tally in
      if tally.rows == 0 { head() }
      tally.rows += 1
      switch result {
      case .failure(let outage):
        tally.without += 1
        Console.print(
          Columns.cell(folder.lastComponent, 32) + "  "
            + Style.bad("[\(outage.code)] \(outage.message(Speech.language))"))
      case .success(let report):
        guard let claim = report.claim else {
          tally.without += 1
          let code = report.blocking.first.map { "[\($0.kind.code)] \($0.kind.title(Speech.language))" } ?? ""
          Console.print(Columns.cell(folder.lastComponent, 32) + "  " + Style.bad(code))
          return
        }
        if claim.currency == .eur { tally.sum += claim.total.total.cents }
        row(folder.lastComponent, claim)
      }
    }
  }

  private func head() {
    let names = [
      say("Hauptford.", "Principal"), say("Zinsen", "Interest"), say("Kosten", "Costs"), say("Summe", "Total"),
    ]
    Console.print(
      Style.soft(
        ([Columns.pad(say("Fall", "Case"), 32)] + names.map { Columns.pad($0, 14, right: true) }
          + [say("Verjährt", "Lapses")]).joined(separator: "  ")))
  }

  private func row(_ name: String, _ claim: ClaimStatement) {
    let total = claim.total
    let amounts = [total.principal, total.interest, total.costs, total.total].map {
      Columns.pad($0.text(Speech.language), 14, right: true)
    }
    let lapse = claim.debts.compactMap { $0.verjaehrung?.lastDay }.min()?.text(Speech.language) ?? ""
    let unknown = claim.unknownFrom.map {
      Style.bad(say(" unbekannt ab ", " unknown from ") + $0.text(Speech.language))
    }
    Console.print(([Columns.cell(name, 32)] + amounts + [lapse + (unknown ?? "")]).joined(separator: "  "))
  }

  func finish() {
    tally.withLock { tally in
      Console.print()
      Console.print(
        say(
          "\(tally.rows) Fälle, davon \(tally.without) ohne Summe; zusammen ",
          "\(tally.rows) cases, \(tally.without) without a sum; together ")
          + Money(cents: tally.sum).text(Speech.language))
    }
  }
}
