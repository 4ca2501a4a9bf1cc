import Aktenkoffer
import CaseModel
import Escalation

/// The gates of each case: what is there with its evidence, what is missing and what to do.
struct GatesPage: ResultPrinter {
  let asOf: Day

  func print(_ folder: String, _ result: Result<GatesResult, Outage>) {
    switch result {
    case .failure(let outage): outage.print()
    case .success(let result):
      Console.print(
        Style.strong(say("Fall ", "Case ") + (result.report.number ?? folder)) + say(" · Stand ", " · as of ")
          + asOf.text(Speech.language))
      if result.gates.isEmpty {
        Console.print(
          Style.bad(say("Nicht lesbar: „koffer check“ nennt, warum.", "Not readable: “koffer check” says why.")))
      }
      for gate in result.gates { print(gate, in: folder) }
      Console.print()
    }
  }

  func finish() {}

  private func print(_ report: GateReport, in folder: String) {
    let basis = report.gate.basis.map { $0.text(Speech.language) }.joined(separator: ", ")
    guard report.applies else {
      Console.print()
      Console.print(
        "\(Style.strong(report.gate.title(Speech.language)))  \(Style.soft(say("gilt hier nicht: kein privater Schuldner", "does not apply: no private debtor")))"
      )
      return
    }
    let state =
      report.isOpen
      ? Style.good(say("vollständig", "complete"))
      : Style.caution(
        say("es fehlt etwas", "something is missing")) + Style.soft(" · " + report.weight.title(Speech.language))
    Console.print()
    Console.print("\(Style.strong(report.gate.title(Speech.language)))  \(state)  \(Style.soft(basis))")
    for item in report.items {
      guard let first = item.findings.first else {
        let mark = item.isMet ? Style.good("✓") : Style.caution("–")
        let evidence = item.evidence.map { $0(Speech.language) } ?? say("noch nicht zu sagen", "cannot be said yet")
        Console.print("  \(mark) \(item.title(Speech.language)): " + Style.soft(evidence))
        continue
      }
      Console.print("  \(Style.bad("✗")) [\(item.kind.code)] \(first.message(Speech.language))")
      for other in item.findings.dropFirst() { Console.print("      \(other.message(Speech.language))") }
      Console.print("      → \(first.remedy(Speech.language))")
    }
  }
}
