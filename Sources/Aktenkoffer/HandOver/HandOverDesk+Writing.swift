import CaseModel
import Custody
import Escalation
import Formats
import Glibc
import Intake
import Packing

extension HandOverDesk {
  /// Writes entries down; where the ledger refuses them, the report says why.
  func write(_ entries: [Entry], _ report: inout CaseReport) throws(Outage) {
    if let refusal = entries.isEmpty ? nil : try ledger.record(entries, at: order.at) {
      report.verdict = report.verdict.asked([finding(refusal)])
    }
    report.custody = CaseReport.Custody(record: try ledger.record(of: number))
  }

  /// Our own copies of what was handed over lie beside koffer.yaml.
  func staging() throws(Outage) -> String {
    let folder = "\(workspace.folder ?? ".")/handovers"
    try NewFolder.make(folder)
    return folder
  }

  /// Where this recipient's packages go; nil where nobody said so.
  var delivery: FolderDelivery? {
    let configured = workspace.deliveries[order.recipient]?.text
    let inWorkspace = configured.map { $0.hasPrefix("/") ? $0 : "\(workspace.folder ?? ".")/\($0)" }
    // The next run may stand elsewhere.
    return (order.folder ?? inWorkspace).map { FolderDelivery(RealPath.of($0) ?? $0) }
  }

  /// What is written down before anything is sent.
  func begun(_ package: CaseReport.Package, _ shipment: Shipment, to delivery: FolderDelivery) -> [Entry] {
    var details = shipment.details
    details["to"] = delivery.folder
    return [
      entry(.packed, package: package.identity), entry(.sending, package: package.identity, details),
    ]
  }

  /// By what each invoice is known again.
  func identities(of file: CaseFile) throws -> [InvoiceIdentity] {
    var identities: [InvoiceIdentity] = []
    for invoice in file.invoices {
      if let number = invoice.number {
        identities.append(try InvoiceIdentity(number: number, of: file.creditor.name ?? ""))
      }
      if let path = invoice.file, let document = file.document(at: path) {
        identities.append(InvoiceIdentity(content: document.sha256))
      }
    }
    return identities
  }

  /// Sends, and says in the report what came of it.
  func close(_ sending: Sending, _ report: CaseReport) throws(Outage) -> CaseReport {
    var report = report
    var custody = CaseReport.Custody()
    switch try sending.send() {
    case .delivered(let place, let wasFound):
      custody.place = place
      custody.wasFound = wasFound
    case .notDelivered(let outage): throw outage
    case .unknown(let outage):
      report.verdict = report.verdict.asked([outcomeUnknown(order.recipient, outage)])
    }
    custody.record = try ledger.record(of: number)
    report.custody = custody
    return report
  }

  // MARK: Findings

  func finding(_ refusal: Ledger.Refusal) -> Finding {
    switch refusal {
    case .unlawful(let kind, let state):
      let (german, english) = (state?.title.german ?? "unbekannt", state?.title.english ?? "unknown")
      return finding(
        .handedOverAlready,
        Text(
          "„\(kind.title.german)“ geht nicht, solange der Fall „\(german)“ ist.",
          "“\(kind.title.english)” cannot be while the case is “\(english)”."))
    case .invoiceOut(_, let caseNumber, let recipient):
      return finding(
        .invoiceHandedOver,
        Text(
          "Eine Rechnung dieses Falls ging schon mit Fall \(caseNumber) an \(recipient).",
          "An invoice of this case went to \(recipient) already, with case \(caseNumber)."))
    }
  }

  /// What the case knows of days behind the one it was judged on: it would be passed over.
  func laterDays(_ cleared: ClearedCase) -> [Finding] {
    guard let later = cleared.findings.first(where: { $0.kind == Rule.datesNotInFuture.kind }) else { return [] }
    return [
      Finding(
        .dayBehindCase, at: later.place,
        Text(
          "Der Fall verzeichnet etwas nach dem Stichtag \(cleared.asOf.german).",
          "The case records something after the reference day \(cleared.asOf)."))
    ]
  }

  var meanwhile: Finding {
    finding(
      .handedOverMeanwhile,
      Text("Ein anderer Lauf arbeitet gerade an diesem Fall.", "Another run is working on this case."))
  }

  var placeMissing: Finding {
    finding(
      .placeMissing,
      Text(
        "Wohin Pakete für \(order.recipient) gehen, sagt niemand.",
        "Nobody says where packages for \(order.recipient) go."))
  }

  func outcomeUnknown(_ recipient: String?, _ outage: Outage? = nil) -> Finding {
    let to = recipient ?? order.recipient
    let why = outage.map { Text(" \($0.message.german)", " \($0.message.english)") } ?? Text("", "")
    return finding(
      .outcomeUnknown,
      Text(
        "Eine Übergabe an \(to) wurde begonnen; ob sie ankam, ist nicht bekannt.\(why.german)",
        "A handover to \(to) was begun; whether it arrived is not known.\(why.english)"))
  }
}

extension String {
  /// What stands behind the last slash.
  var lastPathComponent: String { split(separator: "/").last.map(String.init) ?? self }
}
