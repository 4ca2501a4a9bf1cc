import CaseModel
import Custody
import Escalation
import Intake

extension HandOverDesk {
  /// The report with what the ledger knows of the time before.
  func withPast(_ report: CaseReport) throws -> CaseReport {
    guard handedOver == nil, case .cleared(let cleared) = report.verdict else { return report }
    var report = report
    report.verdict = report.verdict.asked(try past(cleared.file, asOf: cleared.asOf))
    return report
  }

  /// What earlier recipients told of a case that goes out again, and the case does not say.
  private func past(_ file: CaseFile, asOf: Day) throws -> [Finding] {
    guard let last = LastHandOver(events) else { return [] }
    let since = events.filter { $0.sequence > last.delivered.sequence }
    var findings: [Finding] = []
    // Nobody accepts today what is told tomorrow.
    func severity(toldOn day: Day?) -> Severity? {
      let isAccepted = file.waivers.contains { waiver in
        waiver.step == Waiver.toldPayment && waiver.isInOrder(in: file, asOf: asOf)
          && day.map { told in waiver.on.map { $0 >= told } ?? false } ?? true
      }
      return isAccepted ? .warning : nil
    }
    let payments = try unknownPayments(file)
    for payment in payments {
      guard let amount = payment.amount else { continue }
      findings.append(
        finding(
          .toldPaymentMissing,
          Text(
            "Ein Empfänger nannte eine Zahlung von \(amount.german)\(payment.day.map { " am \($0.german)" } ?? ""), die „payments“ nicht hat.",
            "A recipient named a payment of \(amount)\(payment.day.map { " on \($0)" } ?? "") that “payments” has not."
          ),
          severity: severity(toldOn: payment.told)))
    }
    let handedOver = last.firstDay
    let paid = since.last { [.settled, .closed, .recalled].contains($0.kind) && $0.details["reason"] == "paid" }
    if payments.isEmpty, let paid, !file.payments.contains(where: { $0.received > handedOver ?? $0.received }) {
      findings.append(
        finding(
          .toldPaymentMissing,
          Text(
            "Der Fall kam als bezahlt zurück; „payments“ hat seit der Übergabe keine Zahlung.",
            "The case came back as paid; “payments” has no payment since the handover."),
          severity: severity(toldOn: paid.day)))
    }
    let disputed = since.contains { event in
      event.kind == .rejected && event.details["reason"] == "disputed"
        || event.kind == .recalled && event.details["reason"] == "dispute"
    }
    if disputed, !file.disputes.contains(where: { $0.isSince(handedOver) }) {
      findings.append(
        finding(
          .toldDisputeMissing,
          Text(
            "Der Fall kam als bestritten zurück; „disputes“ nennt seit der Übergabe keinen Einwand.",
            "The case came back as disputed; “disputes” names no objection since the handover.")))
    }
    return findings
  }

  private func unknownPayments(_ file: CaseFile) throws -> [Correspondence.Payment] {
    let told = Correspondence(try ledger.history(of: number)).payments.filter { $0.id != nil && $0.amount != nil }
    // What both recipients told of is one payment to us.
    var known: [Correspondence.Payment] = []
    for payment in told where !payment.isToCreditor || ![payment].unnamed(by: known).isEmpty { known.append(payment) }
    return known.unmatched(among: file.payments) { word, payment in word.trace.distance(to: payment.trace) }
  }
}

extension Dispute {
  /// Whether it was raised, answered or settled no earlier than that day.
  fileprivate func isSince(_ day: Day?) -> Bool {
    guard let day else { return true }
    return [received, answered, resolved].contains { $0.map { $0 >= day } == true }
  }
}
