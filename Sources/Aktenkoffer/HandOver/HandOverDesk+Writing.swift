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

  /// By what each invoice is known again.
  func identities(of file: CaseFile) throws -> [InvoiceIdentity] {
    var identities: [InvoiceIdentity] = []
    for invoice in file.invoices {
      if let number = invoice.number {
        identities += try file.creditor.identities(
          of: number, issued: invoice.issued?.description, amount: invoice.claimed?.description)
      }
      if let path = invoice.file, let document = file.document(at: path) {
        identities.append(InvoiceIdentity(content: document.sha256))
      }
    }
    // Two invoices of one case may differ by a zero alone.
    var known: Set<InvoiceIdentity> = []
    return identities.filter { known.insert($0).inserted }
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
    case .invoiceOut(_, let caseNumber, let recipient): return invoiceOut(with: caseNumber, at: recipient)
    case .replyTaken: return .nameTaken(at: Place("case.yaml"))
    }
  }

  func invoiceOut(with caseNumber: String, at recipient: String) -> Finding {
    finding(
      .invoiceHandedOver,
      Text(
        "Eine Rechnung dieses Falls ist schon mit Fall \(caseNumber) für \(recipient) aus dem Haus oder unterwegs.",
        "An invoice of this case is out of the house or on its way already, with case \(caseNumber) for \(recipient)."))
  }

  /// What the case knows of days behind the one it was judged on: it would be passed over.
  func laterDays(_ cleared: ClearedCase) -> [Finding] {
    laterDays(cleared.file, cleared.findings, asOf: cleared.asOf)
  }

  func laterDays(_ file: CaseFile, _ findings: [Finding], asOf: Day) -> [Finding] {
    guard
      let place = findings.first(where: { $0.kind == Rule.datesNotInFuture.kind })?.place
        ?? file.firstPlace(after: asOf)
    else { return [] }
    return [
      Finding(
        .dayBehindCase, at: place,
        Text(
          "Der Fall verzeichnet etwas nach dem Stichtag \(asOf.german).",
          "The case records something after the reference day \(asOf)."))
    ]
  }

  /// That a later day was checked before: what was found then would be passed over. nil where none was.
  func laterCheck(than asOf: Day) -> Finding? {
    let days = events.compactMap { $0.details["as_of"].flatMap { Day(iso: $0) } }
    guard let last = days.max(), last > asOf else { return nil }
    return finding(
      .dayBehindCase,
      Text(
        "Der Fall wurde schon zum \(last.german) geprüft; der Stichtag \(asOf.german) liegt davor.",
        "The case was checked as of \(last) already; the reference day \(asOf) is before that."))
  }

  /// Four eyes saw where it goes; a place that was named by who hands over, nobody else saw.
  ///
  /// - Parameter policy: the case's own; nil where only the house's is known.
  func elsewhere(_ policy: Policy?) -> Finding? {
    guard order.folder != nil, let clause = policy?.handover.fourEyes ?? houseFourEyes else { return nil }
    return finding(
      .placeNotApproved,
      Text(
        "Die Richtlinie verlangt vier Augen; den Ort unter --to hat niemand freigegeben.",
        "The policy wants four eyes; nobody approved the place under --to."), clause: clause)
  }

  /// A handover that was begun and whose outcome is not known; nil where there is none.
  var underway: Finding? {
    guard record?.state == .sending else { return nil }
    return outcomeUnknown(record?.recipient, at: events.last { $0.kind == .sending }?.details["to"])
  }

  static var meanwhile: Finding {
    Finding(
      .handedOverMeanwhile, at: Place("case.yaml"),
      Text("Ein anderer Lauf arbeitet gerade an diesem Fall.", "Another run is working on this case."))
  }

  /// What lies ready is not on its way yet; told once more, it holds the case.
  ///
  /// - Parameter maySend: whether the case might still go out; else the draft has to be thrown away.
  func draftOpen(at place: String, isNew: Bool, maySend: Bool = true) -> Finding {
    let isThere = access(place, F_OK) == 0
    let message =
      isThere
      ? Text(
        "Der Entwurf liegt bereit (\(place)); ob er abgesandt wurde, hat noch niemand gesagt.",
        "The draft lies ready (\(place)); nobody has said yet whether it was sent.")
      : Text(
        "Der Entwurf liegt nicht mehr dort (\(place)); ob er abgesandt wurde, hat noch niemand gesagt.",
        "The draft does not lie there any more (\(place)); nobody has said yet whether it was sent.")
    let remedy =
      maySend
      ? nil
      : Text(
        "Nicht absenden, denn der Fall ist gehalten: den Entwurf löschen und „koffer outcome FALL --not-delivered --by NAME“; ging er schon hinaus, --delivered, und dann melden oder zurückrufen.",
        "Do not send it, for the case is held: delete the draft, and “koffer outcome CASE --not-delivered --by NAME”; if it went out already, --delivered, and then report or recall."
      )
    return finding(.draftOpen, message, remedy: remedy, severity: isNew ? .warning : .block)
  }

  /// A draft of a handover that was said not to have gone out, where it lies ready still; nil where none does.
  var staleDraft: Finding? { HandOverDesk.draftsLeft(by: events).map { HandOverDesk.draftLeft(at: $0, .block) } }

  /// Where a draft still lies that did not go out: by the last word on each.
  ///
  /// One that was sent may lie there for good.
  static func draftsLeft(by events: [Event]) -> String? {
    var (written, left): (String?, [String]) = (nil, [])
    for event in events {
      switch event.kind {
      case .drafted: written = event.details["place"] ?? written
      case .notDelivered, .updateNotDelivered:
        if let place = written { left.append(place) }
        written = nil
      case .delivered:
        left.removeAll { $0 == written }
        written = nil
      default: break
      }
    }
    return left.last { access($0, F_OK) == 0 }
  }

  static func draftLeft(at place: String, _ severity: Severity) -> Finding {
    Finding(
      .draftLeft, at: Place("case.yaml"),
      Text(
        "Der Entwurf, der nicht hinausging, liegt noch dort (\(place)).",
        "The draft that did not go out still lies there (\(place))."), severity: severity)
  }

  func outcomeUnknown(_ recipient: String?, at address: String? = nil, _ outage: Outage? = nil) -> Finding {
    let to = [recipient ?? order.recipient, address.map { "(\($0))" }].compactMap { $0 }.joined(separator: " ")
    let why = outage.map { Text(" \($0.message.german)", " \($0.message.english)") } ?? Text("", "")
    return finding(
      .outcomeUnknown,
      Text(
        "Eine Übergabe an \(to) wurde begonnen; ob sie ankam, ist nicht bekannt.\(why.german)",
        "A handover to \(to) was begun; whether it arrived is not known.\(why.english)"),
      // Where the place can be looked at, and shows nothing, to look again is no use.
      remedy: outage?.code == Sending.goneCode ? outage?.remedy : nil)
  }
}

extension Creditor {
  /// By what an invoice of that number is known again, whatever the creditor is called by then.
  ///
  /// - Parameter told: the name it bore when the invoice went out; nil for its own.
  func identities(
    of number: String, issued: String?, amount: String?, as told: String? = nil
  ) throws -> [InvoiceIdentity] {
    let name = told ?? self.name ?? ""
    let known = signs(as: name)
    var identities = [try InvoiceIdentity(number: number, of: name)]
    identities += try InvoiceIdentity.all(number: number, ofAny: known)
    if let issued, let amount {
      identities += try InvoiceIdentity.all(number: number, issued: issued, amount: amount, ofAny: known)
    }
    return identities
  }
}

extension Creditor {
  /// By what the creditor is known again, each with its kind.
  ///
  /// - Parameter told: the name it bore when something went out; nil for its own.
  func signs(as told: String? = nil) -> [String] {
    let entry = [register?.kind?.rawValue, register?.number, register?.court].compactMap { $0 }
    let signs = [
      "name \(told ?? name ?? "")", vatID.map { "vat \($0)" },
      register?.number == nil ? nil : "register \(entry.joined(separator: " "))",
    ]
    return signs.compactMap { $0 }
  }
}

extension CaseFile {
  /// Where the case records something after that day that a check on it would pass over; nil where it does not.
  fileprivate func firstPlace(after day: Day) -> Place? {
    let dated: [(Place, Day?)] =
      offers.flatMap { offer in
        [("on", offer.on), ("accepted", offer.accepted), ("broken", offer.broken)].map {
          (offer.origin.place(of: $0.0), $0.1)
        }
      }
      + checks.map { ($0.origin.place(of: "on"), $0.on) }
      + proceedings.flatMap { proceeding in
        [("filed", proceeding.filed), ("served", proceeding.served), ("last_act", proceeding.lastAct)].map {
          (proceeding.origin.place(of: $0.0), $0.1)
        }
      }
      + payments.map { ($0.origin.place(of: "received"), $0.received) }
      + acknowledgements.map { ($0.origin.place(of: "on"), $0.on) }
      + approvals.map { ($0.origin.place(of: "on"), $0.on) }
      + waivers.map { ($0.origin.place(of: "on"), $0.on) }
      + titles.map { ($0.origin.place(of: "final"), $0.final) }
      + suspensions.map { ($0.origin.place(of: "from"), $0.from) }
    return dated.first { $0.1.map { $0 > day } ?? false }?.0
  }
}
