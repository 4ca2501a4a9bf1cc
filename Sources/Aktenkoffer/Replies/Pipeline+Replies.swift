import CaseModel
import Custody
import Formats
import Intake

extension Pipeline {
  /// Reads what came back from a recipient, compares it with the ledger and the case folders, and writes it down.
  ///
  /// Of a file in which something does not read nothing is written down; of a case that differs nothing of the case.
  ///
  /// - Parameters:
  ///   - workspace: a folder in it.
  ///   - progress: gets how many cases were looked at.
  public func importReply(
    _ path: String, _ order: ReplyOrder, in workspace: String = ".", progress: (Int, Int) -> Void = { _, _ in }
  ) throws(Outage) -> ReplyReport {
    let ledger = try LedgerLibrary(in: workspace).ledger
    return try Outage.translating(path) {
      let space = try Workspace.above(workspace)
      var report = ReplyReport(path, isDryRun: order.isDryRun)
      let (file, refused) = try ReplyFile.open(path)
      report.findings = refused
      guard let file else { return report }
      let folders = CaseFolders(in: order.cases.isEmpty ? [space.folder ?? workspace] : order.cases, of: space)
      report = try take(file, order, in: space, folders, ledger, report, progress)
      // What no entry refers to nobody would delete one day.
      if report.recorded == 0, !order.isDryRun, let home = space.folder {
        try ReceivedFile.remove(file, from: home) { () throws(Outage) in try ledger.isNamed(source: file.sha256) }
      }
      return report
    }
  }

  private func take(
    _ file: ReplyFile, _ order: ReplyOrder, in space: Workspace, _ folders: CaseFolders, _ ledger: Ledger,
    _ report: ReplyReport, _ progress: (Int, Int) -> Void
  ) throws -> ReplyReport {
    var report = report
    let reading = try file.read(from: order.sender, ReplyCabinet(space), ReplyVersion.compiled) { number in
      guard let history = try? ledger.history(of: number) else { return [] }
      return RecalledClaims.positions(in: history) {
        LastHandOver(history.events)?.begun.flatMap { try? ledger.sheet(of: $0) }
      }
    }
    report.findings = reading.findings
    guard let reply = reading.reply, !reading.isBroken else { return report }
    report.recipient = reply.recipient ?? order.sender
    report.cases = reply.cases.count
    guard let recipient = report.recipient, order.sender == nil || order.sender == recipient else {
      report.findings.append(.otherSender(reply))
      return report
    }
    if let day = reply.day, day > asOf {
      report.findings.append(.writtenAhead(reply, day, asOf))
      return report
    }
    let name = try reply.id.map { try ToldEvent.reply($0, from: recipient) }
    if let name, let before = try ledger.source(ofReply: name), before != file.sha256 {
      report.findings.append(.nameTaken(at: reply.place))
      return report
    }
    let received = try order.isDryRun ? nil : space.folder.map { home in try ReceivedFile.keep(file, in: home) }
    // Until its entries are written no other run may take the file away.
    defer { withExtendedLifetime(received) {} }
    var run = ReplyRun(
      ledger, order, from: recipient, asOf: asOf, folders,
      reply: name, source: file.sha256, keptAs: received?.name, cases: reply.cases.count, report)
    try run.take(reply.cases) { progress($0, reply.cases.count) }
    return run.report
  }
}

extension Finding {
  /// A name stands for one reply: two files under one name would let nobody say what was told.
  static func nameTaken(at place: Place) -> Finding {
    Finding(
      .replyIDReused, at: place,
      Text(
        "Unter dieser Kennung kam schon eine andere Datei dieses Empfängers.",
        "Another file of this recipient came under this name already."))
  }

  fileprivate static func writtenAhead(_ reply: Reply, _ day: Day, _ asOf: Day) -> Finding {
    Finding(
      .replyDayAhead, at: reply.place,
      Text(
        "Die Antwort trägt den \(day.german); heute ist der \(asOf.german).",
        "The reply bears \(day); today is \(asOf)."))
  }

  fileprivate static func otherSender(_ reply: Reply) -> Finding {
    Finding(
      .replySender, at: reply.place,
      Text("Die Antwort nennt einen anderen Empfänger als --from.", "The reply names another recipient than --from."))
  }
}
