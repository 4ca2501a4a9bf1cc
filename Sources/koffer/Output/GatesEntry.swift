import Aktenkoffer
import CaseModel
import Escalation

/// The gates of one case for a program.
struct GatesEntry: Encodable {
  var folder: String
  var number: String?
  var gates: [GateEntry] = []
  var outage: OutageEntry?

  init(_ folder: String, _ result: Result<GatesResult, Outage>) {
    self.folder = folder
    switch result {
    case .success(let result):
      number = result.report.number
      gates = result.gates.map(GateEntry.init)
    case .failure(let outage): self.outage = OutageEntry(outage)
    }
  }
}

struct GateEntry: Encodable {
  var gate: String
  var weight: String
  var applies: Bool
  var complete: Bool
  var items: [ItemEntry]

  init(_ report: GateReport) {
    gate = report.gate.rawValue
    weight = report.weight.rawValue
    applies = report.applies
    complete = report.isOpen
    items = report.items.map(ItemEntry.init)
  }
}

struct ItemEntry: Encodable {
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
