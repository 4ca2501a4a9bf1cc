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
    if let refusal = entries.isEmpty ? nil : try ledger.record(entries, at: order.at()) {
      report.verdict = report.verdict.asked([finding(refusal)])
    }
    report.custody = CaseReport.Custody(record: try ledger.record(of: number))
  }

  /// What an approval is bound to: every file of the case, and what the workspace adds.
  func fingerprint(_ cleared: ClearedCase, _ handover: Handover) throws -> CaseFingerprint {
    try CaseFingerprint(of: cleared.file, in: workspace, for: handover.recipient, to: placeApproved())
  }

  /// Our own copies of what was handed over lie beside koffer.yaml.
  func staging() throws(Outage) -> String {
    try NewFolder.make(workspace.staging, mode: 0o770)
    try LedgerMark(in: workspace.staging).begin(ledger)
    return workspace.staging
  }

  /// What is written down before anything is sent.
  ///
  /// With everything the package tells, and what stayed in the house: what comes after builds on both.
  func begun(
    _ package: CaseReport.Package, _ shipment: Shipment, to destination: Destination, _ handover: Handover
  ) -> [Entry] {
    var details = shipment.details
    details["to"] = destination.address
    details.merge(whoItIs) { own, _ in own }
    details[HandOverDesk.sealing] = sealing
    details[Approval.key] = order.seal.key
    details.merge(ToldSoFar.limits(of: handover.recipient)) { own, _ in own }
    details[HandOverDesk.invoiceCount] = "\(handover.file.invoices.count)"
    details[CaseFacts.limitation] = handover.claim.limitation?.description
    return [
      entry(.packed, package: package.identity),
      entry(.sending, package: package.identity, details, enclosure: handover.told.text),
    ]
  }

  /// Under which name an event keeps how many invoices went out.
  static let invoiceCount = "invoice_count"
  private static let sealing = "sealed_by"

  /// By what the files were signed and encrypted; nil where they were not signed.
  private var sealing: String? {
    guard let signer = order.seal.signer else { return nil }
    let words = "\(signer.fingerprint)\n\(order.seal.recipient?.german ?? "")"
    return try? SHA256.digest(of: Array(words.utf8)).hex
  }

  /// The signed files of a handover that did not arrive, where they are what would be packed now.
  ///
  /// A signature bears the time it was made: made anew it would be another file than the one that may lie there.
  func staged(_ dossier: Dossier, in staging: String) throws -> CaseReport.Package? {
    guard let sealing, let begun = events.last(where: { $0.kind == .sending }), begun.recipient == order.recipient,
      begun.package == dossier.identity, begun.details[HandOverDesk.sealing] == sealing,
      let shipment = Shipment(begun.details), let file = shipment.files.last
    else { return nil }
    for file in shipment.files {
      guard let staged = try? OpenFile("\(staging)/\(file.name)"),
        try SHA256.digest(of: staged).hex == file.sha256
      else { return nil }
    }
    let signature = shipment.files.first.flatMap { $0 == file ? nil : "\(staging)/\($0.name)" }
    var package = CaseReport.Package(
      path: "\(staging)/\(file.name)", identity: dossier.identity, notes: dossier.notes, signature: signature,
      encryptedFor: order.seal.recipient)
    package.withheld = dossier.withheld
    package.documentsKept = dossier.documentsKept
    return package
  }

  /// Takes a package away that was not sent: our folder holds what was sent, and nothing else.
  func discard(_ package: CaseReport.Package) {
    for path in [package.path, package.signature].compactMap({ $0 }) { _ = unlink(path) }
  }

  /// Who gets it and on which basis, as koffer.yaml says now; and under which account it goes, where nobody is named.
  var whoItIs: [String: String] {
    let setting = workspace.deliveries[order.recipient]
    var details: [String: String] = [:]
    details["recipient_name"] = setting?.recipientName
    details["legal_basis"] = setting?.legalBasis
    if order.person == nil, let account = order.account, LedgerDetails.isPlain(account) { details["account"] = account }
    return details
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
    case .withheld: break
    case .drafted(let place, let isNew):
      custody.place = place
      custody.isDraft = true
      report.verdict = report.verdict.asked([draftOpen(at: place, isNew: isNew, maySend: sending.maySend)])
    case .unknown(let outage):
      report.verdict = report.verdict.asked([outcomeUnknown(order.recipient, at: sending.destination.address, outage)])
    }
    custody.record = try ledger.record(of: number)
    report.custody = custody
    return report
  }
}
