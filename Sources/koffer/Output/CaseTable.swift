import Aktenkoffer
import CaseModel
import Synchronization

/// A portfolio: one line a case, then the sums.
final class CaseTable: ResultPrinter {
  private let asOf: Day
  private let tally = Mutex(Tally())

  private struct Tally {
    var rows = 0
    var ready = 0
    var held = 0
    var outages = 0
    var open = Money(cents: 0)
    var reasons: [FindingKind: Int] = [:]
  }

  init(asOf: Day) {
    self.asOf = asOf
  }

  func print(_ folder: String, _ result: Result<CaseReport, Outage>) {
    tally.withLock { tally in
      if tally.rows == 0 { head() }
      tally.rows += 1
      switch result {
      case .success(let report): add(report, to: &tally)
      case .failure(let outage):
        tally.outages += 1
        row(
          folder.lastComponent, "", Style.bad(Columns.pad(say("Störung", "outage"), 10)),
          "[\(outage.code)] \(outage.message(Speech.language))")
      }
    }
  }

  private func add(_ report: CaseReport, to tally: inout Tally) {
    let amount = report.open?.text(Speech.language) ?? "–"
    if report.isReady {
      tally.ready += 1
      if let open = report.open, let sum = tally.open.plus(open) { tally.open = sum }
      row(
        name(report), amount, Style.good(Columns.pad(say("abgabereif", "ready"), 10)),
        (report.packages.map(\.path.lastComponent) + [warning(of: report)].compactMap { $0 }).joined(separator: ", "))
    } else {
      tally.held += 1
      for kind in Set(report.blocking.map(\.kind)) { tally.reasons[kind, default: 0] += 1 }
      let first = report.firstStep(asOf: asOf)
      row(
        name(report), amount, Style.bad(Columns.pad(say("gehalten", "held"), 10)),
        first.map { "[\($0.kind.code)] \($0.message(Speech.language))" } ?? "")
    }
  }

  /// The first of what does not hold the case, and should be seen before it goes out.
  private func warning(of report: CaseReport) -> String? {
    report.findings.first { $0.severity == .warning }.map {
      say("Warnung", "Warning") + " [\($0.kind.code)] \($0.message(Speech.language))"
    }
  }

  private func name(_ report: CaseReport) -> String {
    report.folder.lastComponent
  }

  private func head() {
    let titles = [
      Columns.pad(say("Fall", "Case"), 32), Columns.pad(say("Offen", "Open"), 14, right: true),
      Columns.pad(say("Stand", "State"), 10),
    ]
    Console.print(Style.soft((titles + [say("Erster Grund", "First reason")]).joined(separator: "  ")))
  }

  private func row(_ name: String, _ amount: String, _ state: String, _ reason: String) {
    let room = max(20, Console.width - 32 - 14 - 10 - 6)
    Console.print(
      [Columns.pad(Columns.cut(name, 32), 32), Columns.pad(amount, 14, right: true), state, Columns.cut(reason, room)]
        .joined(separator: "  "))
  }

  func finish() {
    tally.withLock { tally in
      Console.print()
      var parts = [
        say("\(tally.rows) Fälle", "\(tally.rows) cases"),
        Style.good(say("\(tally.ready) abgabereif", "\(tally.ready) ready")),
        Style.bad(say("\(tally.held) gehalten", "\(tally.held) held")),
      ]
      if tally.outages > 0 {
        parts.append(
          Style.bad(
            say(
              "\(Sentence.count(tally.outages, "Störung", "Störungen"))",
              Sentence.count(tally.outages, "outage", "outages"))))
      }
      Console.print(
        parts.joined(separator: ", ") + say("; abgabereif offen: ", "; ready and open: ")
          + tally.open.text(Speech.language))
      let common = tally.reasons.sorted { ($1.value, $0.key.code) < ($0.value, $1.key.code) }.prefix(5)
      for (kind, count) in common {
        Console.print(
          Style.soft("  \(Columns.pad(String(count), 5, right: true)) × [\(kind.code)] \(kind.title(Speech.language))"))
      }
    }
  }
}
