import CaseModel
import Custody
import Escalation
import Intake

extension HandOverDesk {
  /// The report with what the ledger knows of the time before.
  func withPast(_ report: CaseReport) throws -> CaseReport {
    guard case .cleared(let cleared) = report.verdict else { return report }
    var report = report
    report.verdict = report.verdict.asked(try past(cleared.file, asOf: cleared.asOf))
    return report
  }

  /// What earlier recipients told of a case that goes out again, and the case does not say.
  private func past(_ file: CaseFile, asOf: Day) throws -> [Finding] {
    guard let last = LastHandOver(events) else { return [] }
    let since = events.filter { $0.sequence > last.delivered.sequence }
    var findings: [Finding] = []
    let isAccepted = file.waivers.contains { $0.step == Waiver.toldPayment && $0.isInOrder(in: file, asOf: asOf) }
    let payments = try unknownPayments(file)
    for payment in payments {
      guard let amount = payment.amount else { continue }
      findings.append(
        finding(
          .toldPaymentMissing,
          Text(
            "Ein Empfänger nannte eine Zahlung von \(amount.german)\(payment.day.map { " am \($0.german)" } ?? ""), die „payments“ nicht hat.",
            "A recipient named a payment of \(amount)\(payment.day.map { " on \($0)" } ?? "") that “payments” has not."),
          severity: isAccepted ? .warning : nil))
    }
    if payments.isEmpty,
      since.contains(where: { [.settled, .closed].contains($0.kind) && $0.details["reason"] == "paid" }),
      !file.payments.contains(where: { payment in last.firstDay.map { payment.received > $0 } ?? true })
    {
      findings.append(
        finding(
          .toldPaymentMissing,
          Text(
            "Der vorige Empfänger schloss den Fall als bezahlt; „payments“ hat seither keine Zahlung.",
            "The recipient before closed the case as paid; “payments” has no payment since."),
          severity: isAccepted ? .warning : nil))
    }
    if since.contains(where: { $0.kind == .rejected && $0.details["reason"] == "disputed" }), file.disputes.isEmpty {
      findings.append(
        finding(
          .toldDisputeMissing,
          Text(
            "Der vorige Empfänger gab den Fall als bestritten zurück; „disputes“ nennt keinen Einwand.",
            "The recipient before gave the case back as disputed; “disputes” names no objection.")))
    }
    return findings
  }

  private func unknownPayments(_ file: CaseFile) throws -> [Correspondence.Payment] {
    let told = Correspondence(try ledger.history(of: number)).payments.filter { $0.id != nil && $0.amount != nil }
    // What both recipients told of is one payment to us.
    var known: [Correspondence.Payment] = []
    for payment in told where !payment.isToCreditor || ![payment].unnamed(by: known).isEmpty { known.append(payment) }
    return known.unmatched(among: file.payments) { payment in
      payment.amount.map { ($0, payment.day) }
    } with: {
      ($0.amount, $0.received)
    }
  }
}
