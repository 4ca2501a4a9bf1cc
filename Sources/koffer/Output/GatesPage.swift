import Aktenkoffer
import CaseModel
import Escalation
import Synchronization

/// The gates of each case: what is there with its evidence, what is missing and what to do.
struct GatesPage: ResultPrinter {
  let asOf: Day

  func print(_ folder: String, _ result: Result<CaseReport, Outage>) {
    switch result {
    case .failure(let outage): outage.print()
    case .success(let report):
      Console.print(
        Style.strong(say("Fall ", "Case ") + (report.number ?? folder)) + say(" · Stand ", " · as of ")
          + asOf.text(Speech.language))
      if report.gates.isEmpty {
        Console.print(
          Style.bad(say("Nicht lesbar: „koffer check“ nennt, warum.", "Not readable: “koffer check” says why.")))
      }
      for gate in report.gates { print(gate, in: folder) }
      Console.print()
    }
  }

  func finish() {}

  private func print(_ report: GateReport, in folder: String) {
    let basis = report.gate.basis.map { $0.text(Speech.language) }.joined(separator: ", ")
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

/// The same for a program.
final class GatesJSON: ResultPrinter {
  private let isFirst = Mutex(true)

  init(asOf: Day) {
    Console.print(json: "{\"asOf\":\"\(asOf)\",\"cases\":[")
  }

  func print(_ folder: String, _ result: Result<CaseReport, Outage>) {
    isFirst.withLock { isFirst in
      Console.print(json: (isFirst ? "" : ",") + JSON.text(Entry(folder, result)))
      isFirst = false
    }
  }

  func finish() {
    Console.print(json: "]}")
  }

  private struct Entry: Encodable {
    var folder: String
    var number: String?
    var gates: [GateEntry] = []
    var outage: OutageEntry?

    init(_ folder: String, _ result: Result<CaseReport, Outage>) {
      self.folder = folder
      switch result {
      case .success(let report):
        number = report.number
        gates = report.gates.map(GateEntry.init)
      case .failure(let outage): self.outage = OutageEntry(outage)
      }
    }
  }

  private struct GateEntry: Encodable {
    var gate: String
    var weight: String
    var complete: Bool
    var items: [ItemEntry]

    init(_ report: GateReport) {
      gate = report.gate.rawValue
      weight = report.weight.rawValue
      complete = report.isOpen
      items = report.items.map(ItemEntry.init)
    }
  }

  private struct ItemEntry: Encodable {
    var title: String
    var code: String
    var met: Bool
    var evidence: String?
    var findings: [FindingEntry]

    init(_ item: GateReport.Item) {
      title = item.title(Speech.language)
      code = item.kind.code
      met = item.isMet
      evidence = item.evidence.map { $0(Speech.language) }
      findings = item.findings.map(FindingEntry.init)
    }
  }
}
