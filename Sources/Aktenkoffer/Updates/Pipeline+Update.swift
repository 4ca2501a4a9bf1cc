import CaseModel
import Custody
import Escalation
import Formats
import Intake
import Packing

extension Pipeline {
  /// Tells the recipient of a case what became of it since it was last told, or that it is to give it back.
  ///
  /// What that is follows from the case folder and the ledger: nothing is told twice, and nothing that stands in neither.
  public func update(_ folder: String, _ order: UpdateOrder) throws(Outage) -> UpdateReport {
    try Outage.translating(folder) {
      try Workbench.borrow { bench in
        let office = try workspaces.office(of: folder)
        let reading = try CaseFolder(folder).read(office.workspace, with: bench.reading)
        // What cannot be read for certain would look as if it were gone, or new. A recall asks for the number alone.
        let namesake = namesakes.finding(for: folder, reading.value)
        let isReadable = !reading.findings.contains(where: \.blocks) || order.recall != nil
        guard let file = reading.value, isReadable, namesake == nil else {
          return UpdateReport(
            folder: folder, number: reading.value?.number, findings: [namesake].compactMap { $0 } + reading.findings)
        }
        try LedgerLibrary.checkIsThere(office.workspace)
        let ledger = try ledgers.ledger(of: office.workspace)
        guard let lock = try ledger.keep(file.number) else {
          return UpdateReport(
            folder: folder, number: file.number, findings: [HandOverDesk.meanwhile(at: file.caseFile)])
        }
        defer { withExtendedLifetime(lock) {} }
        return try update(folder, file, order, office, ledger, with: bench) {
          CaseReport(folder: folder, file: file, verdict: try office.judge(reading, asOf: asOf))
        }
      }
    }
  }

  /// - Parameter judge: asked only where something is new.
  private func update(
    _ folder: String, _ file: CaseFile, _ order: UpdateOrder, _ office: Office, _ ledger: Ledger,
    with bench: Workbench, judge: () throws -> CaseReport
  ) throws -> UpdateReport {
    var report = UpdateReport(folder: folder, number: file.number)
    let record = try ledger.record(of: file.number)
    report.record = record
    // Who got it, and not for whom it was checked or approved since.
    let house = try office.policies.policy(named: office.workspace.policy, at: office.workspace.policyPlace).policy
    let desk = try HandOverDesk(
      ledger, file.number, in: file.caseFile, office.workspace, houseFourEyes: house?.handover.fourEyes
    ) { last in
      var handOver = HandOverOrder(
        to: last?.recipient ?? "", by: order.person, at: order.at(), folder: order.folder, order.seal,
        in: order.language)
      handOver.account = order.account
      return handOver
    }
    try desk.checkIsWhole()
    try desk.checkIsOurs()
    guard let told = try ToldSoFar(desk.events, in: ledger) else {
      // Whether it was is not known yet.
      if let underway = desk.underway {
        report.findings = [underway]
        return report
      }
      report.findings = [
        desk.finding(
          .notWithRecipient,
          Text("Der Fall wurde nicht übergeben.", "The case was not handed over."),
          // Who tells of a whole portfolio means those cases that are out.
          severity: order.isOfMany && order.recall == nil ? .note : nil)
      ]
      return report
    }
    if let open = told.open {
      let recalled = ToldSoFar.kinds(of: open).contains { [.recalled, .recalledInPart].contains($0.kind) }
      guard try finish(open, at: desk, &report), !(recalled && order.recall != nil) else { return report }
      // Now the ledger knows more; what is new is found from there.
      let sent = report.sent
      report = try update(folder, file, order, office, ledger, with: bench, judge: judge)
      report.sent = sent + report.sent
      return report
    }
    let found = try office.recipients.recipient(named: desk.order.recipient)
    // Without the text of what was told nothing can be found new; the whole case can be taken back all the same.
    let isWhole = order.recall?.invoices.isEmpty == true
    guard let sheet = told.sheet ?? (isWhole ? FactSheet([]) : nil), let recipient = found.recipient else {
      report.findings = found.findings
      if told.sheet == nil {
        report.findings.append(
          desk.finding(.toldUnknown, Text("Der Text der Übergabe fehlt.", "The text of the handover is missing.")))
      }
      return report
    }
    let updating = UpdateDesk(
      desk, order, file, recipient, told, sheet, Correspondence(try ledger.history(of: file.number)),
      toldByOthers: order.recall == nil ? try desk.paymentsOfOthers(missingFrom: file, asOf: asOf) : 0, asOf: asOf)
    return try tell(updating, report, with: bench, judge: judge)
  }

  /// Packs what is new, writes down that it is sent, and sends it.
  private func tell(
    _ updating: UpdateDesk, _ report: UpdateReport, with bench: Workbench, judge: () throws -> CaseReport
  ) throws -> UpdateReport {
    var report = report
    let (desk, order) = (updating.desk, updating.order)
    let news = updating.news()
    report.findings = updating.findings(news)
    report.documentsKept = news.documentsKept
    guard !news.isEmpty || order.recall != nil || !updating.answers.isEmpty else { return report }
    if let finding = desk.laterCheck(than: asOf) { report.findings.append(finding) }
    // A recall asks for no claim.
    let judged = order.recall == nil ? try judge() : nil
    if let judged {
      report.findings += desk.laterDays(news.file, judged.findings, asOf: asOf)
      report.findings += updating.unnamed(news, in: judged.findings)
      if let finding = updating.overpaid(news, judged.claim) { report.findings.append(finding) }
      if let finding = updating.totalUntold(judged.claim) { report.findings.append(finding) }
    }
    guard report.isDone else { return report }
    guard let destination = desk.destination else {
      report.findings.append(desk.placeMissing)
      return report
    }
    if let finding = desk.mailInClear(to: destination) ?? desk.elsewhere(judged?.policy)
      ?? desk.placeIsOurs(destination)
    {
      report.findings.append(finding)
      return report
    }
    let update = CaseUpdate(
      updating.told.sequence + 1, to: updating.recipient, asOf: asOf, following: updating.told.original,
      updating.told.previous, news: news, recall: updating.recall,
      answers: updating.answers.sorted { $0.key < $1.key }.map(\.value),
      fileNumber: updating.told.fileNumber,
      claim: updating.total(judged?.claim))
    let staging = try desk.staging()
    let package = try write(try update.parcel(schemas), order.seal, of: report.folder, into: staging, with: bench)
    let shipment = try Shipment(package)
    let kinds = updating.kinds(news)
    let begun = updating.begun(update, package, shipment, to: destination, kinds)
    let begunAt = order.at()
    if let refusal = try desk.ledger.record([begun], at: begunAt) {
      desk.discard(package)
      report.findings.append(desk.finding(refusal))
      return report
    }
    try LedgerMark(in: staging).keep(of: desk)
    let sending = Sending(
      desk: desk, shipment: shipment, staging: staging, destination: destination, begunAt: begunAt, isTakenUp: false,
      purpose: .update(update.sequence, kinds))
    try close(
      sending, update.sequence, package.identity, &report, with: news.contents.documents.map(\.document.path))
    return report
  }

  /// Takes up an update whose outcome nobody wrote down.
  ///
  /// - Returns: false where it still is not known.
  private func finish(_ open: Event, at desk: HandOverDesk, _ report: inout UpdateReport) throws -> Bool {
    guard let shipment = Shipment(open.details), let address = open.details["to"],
      let destination = desk.destination(at: address),
      let sequence = open.details[ToldSoFar.number].flatMap({ Int($0) })
    else {
      report.findings.append(desk.updateOpen(at: open.details["to"]))
      return false
    }
    let sending = Sending(
      desk: desk, shipment: shipment, staging: try desk.staging(), destination: destination, begunAt: open.at,
      isTakenUp: true,
      purpose: .update(sequence, ToldSoFar.kinds(of: open)))
    try close(sending, sequence, open.details[ToldSoFar.manifest] ?? "", &report)
    return report.isDone
  }

  private func close(
    _ sending: Sending, _ sequence: Int, _ identity: String, _ report: inout UpdateReport, with documents: [String] = []
  ) throws(Outage) {
    switch try sending.send() {
    case .delivered(let place, let wasFound):
      report.sent.append(
        UpdateReport.Sent(
          sequence: sequence, matters: sending.purpose.matters, isRecall: sending.purpose.isRecall, identity: identity,
          place: place, documents: documents, wasFound: wasFound))
    case .notDelivered(let outage): throw outage
    case .withheld: break
    case .drafted(let place, let isNew):
      report.draft = place
      report.findings.append(sending.desk.draftOpen(at: place, isNew: isNew))
    case .unknown(let outage):
      report.findings.append(sending.desk.updateOpen(at: sending.destination.address, outage))
    }
    report.record = try sending.desk.ledger.record(of: sending.desk.number)
  }
}

extension HandOverDesk {
  /// An update that was begun and whose outcome nobody wrote down: behind the next handover nobody would look for it.
  var updateUnderway: Finding? {
    guard let delivered = events.lastIndex(where: { $0.kind == .delivered }),
      let open = Departures(events[delivered...]).openUpdate
    else { return nil }
    return updateOpen(at: open.details["to"])
  }

  fileprivate func updateOpen(at address: String?, _ outage: Outage? = nil) -> Finding {
    let place = address.map { " (\($0))" } ?? ""
    let why = outage.map { Text(" \($0.message.german)", " \($0.message.english)") } ?? Text("", "")
    return finding(
      .updateOpen,
      Text(
        "Eine Meldung wurde begonnen\(place); ob sie ankam, ist nicht bekannt.\(why.german)",
        "An update was begun\(place); whether it arrived is not known.\(why.english)"))
  }
}

extension Sending.Purpose {
  private var told: [Told] {
    if case .update(_, let told) = self { return told }
    return []
  }

  fileprivate var isRecall: Bool { told.contains { [.recalled, .recalledInPart].contains($0.kind) } }

  fileprivate var matters: [UpdateMatter: Int] {
    var matters: [UpdateMatter: Int] = [:]
    for matter in UpdateMatter.allCases {
      guard let told = told.first(where: { $0.kind == matter.event }) else { continue }
      matters[matter] = told.details["count"].flatMap { Int($0) } ?? 1
    }
    return matters
  }
}
