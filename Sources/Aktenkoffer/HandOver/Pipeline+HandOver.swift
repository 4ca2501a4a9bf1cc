import CaseModel
import Custody
import Escalation
import Formats
import Intake
import Packing

extension Pipeline {
  /// Approves a case that is ready: by name, and for what it is now.
  ///
  /// - Parameter order: whose `person` approves, and for whose key it is to be encrypted.
  public func approve(_ folder: String, _ order: HandOverOrder) throws(Outage) -> CaseReport {
    try atTheDesk(folder, order) { desk, checked, _ in
      var report = try desk.withPast(checked.report)
      var entries = desk.checked(report.verdict, asOf: asOf)
      if let finding = desk.handedOver ?? desk.underway {
        report.verdict = report.verdict.asked([finding])
        return report
      }
      if let finding = desk.placeAbsent, report.isReady { report.verdict = report.verdict.asked([finding]) }
      if case .cleared(let cleared) = report.verdict, let handover = checked.handovers.first {
        let fingerprint = try desk.fingerprint(cleared, handover)
        var details = ["policy_sha256": cleared.policy.sha256]
        details[Approval.key] = order.seal.key
        entries.append(desk.entry(.approved, details, enclosure: fingerprint.manifest))
      }
      try desk.write(entries, &report)
      let isApproved = report.isReady
      report.custody?.isApproved = isApproved
      return report
    }
  }

  /// Checks a case again, on this day, and hands it over, once: whatever other runs do, and wherever this one is cut off.
  ///
  /// What is written down before anything is sent lets the next run look what became of it.
  public func handOver(_ folder: String, _ order: HandOverOrder) throws(Outage) -> CaseReport {
    try atTheDesk(folder, order) { desk, checked, bench in
      var report = try desk.withPast(checked.report)
      if desk.record?.state == .sending { return try resume(desk, checked) }
      if let finding = desk.handedOver ?? desk.updateUnderway {
        report.verdict = report.verdict.asked([finding])
        return report
      }
      var entries = desk.checked(report.verdict, asOf: asOf)
      guard case .cleared(let cleared) = report.verdict, let handover = checked.handovers.first else {
        try desk.write(entries, &report)
        return report
      }
      guard let destination = desk.destination else {
        report.verdict = report.verdict.asked([desk.placeMissing])
        try desk.write(entries, &report)
        return report
      }
      let fingerprint = try desk.fingerprint(cleared, handover)
      report.verdict = report.verdict.asked(
        try desk.questions(fingerprint, cleared.policy) + desk.laterDays(cleared)
          + [
            desk.mailInClear(to: destination), desk.elsewhere(cleared.policy), desk.placeIsOurs(destination),
            desk.staleDraft,
          ].compactMap { $0 })
      if desk.hasLapsed(fingerprint, cleared.policy) { entries.append(desk.entry(.approvalLapsed)) }
      guard report.isReady else {
        if let refusal = desk.refusal(report.findings, asOf: asOf) {
          entries = desk.isRefused(refusal) ? [] : entries + [refusal]
        }
        try desk.write(entries, &report)
        return report
      }
      let staging = try desk.staging()
      let dossier = try Dossier(handover, round: desk.round)
      let package =
        try desk.staged(dossier, in: staging)
        ?? write(dossier, order.seal, of: folder, into: staging, with: bench)
      let shipment = try Shipment(package)
      entries += desk.begun(package, shipment, to: destination, handover)
      let begunAt = order.at()
      if let refusal = try desk.ledger.record(
        entries, at: begunAt, claiming: try desk.identities(of: cleared.file),
        alike: try desk.likenesses(of: cleared.file))
      {
        desk.discard(package)
        report.verdict = report.verdict.asked([desk.finding(refusal)])
        return report
      }
      try LedgerMark(in: staging).keep(of: desk)
      report.packages = [package]
      let sending = Sending(
        desk: desk, shipment: shipment, staging: staging, destination: destination, begunAt: begunAt,
        isTakenUp: false)
      return try desk.close(sending, report)
    }
  }

  /// Takes up a handover whose outcome nobody wrote down.
  ///
  /// It looks in any case; it sends what is not there only where the case might go out today.
  private func resume(_ desk: HandOverDesk, _ checked: Checked) throws -> CaseReport {
    var report = checked.report
    if case .cleared(let cleared) = report.verdict, let handover = checked.handovers.first {
      report.verdict = report.verdict.asked(
        try desk.questions(desk.fingerprint(cleared, handover), cleared.policy, isBegun: true) + desk.laterDays(cleared)
      )
    }
    let begun = desk.events.last { $0.kind == .sending }
    guard let begun, let shipment = Shipment(begun.details), let address = begun.details["to"],
      begun.recipient == desk.order.recipient, let destination = desk.destination(at: address)
    else {
      report.verdict = report.verdict.asked([desk.outcomeUnknown(begun?.recipient, at: begun?.details["to"])])
      return report
    }
    let sending = Sending(
      desk: desk, shipment: shipment, staging: try desk.staging(), destination: destination, begunAt: begun.at,
      isTakenUp: true, maySend: report.isReady)
    return try desk.close(sending, report)
  }

  /// Reads and judges the case, and keeps it for this run.
  private func atTheDesk(
    _ folder: String, _ order: HandOverOrder, _ body: (HandOverDesk, Checked, Workbench) throws -> CaseReport
  ) throws(Outage) -> CaseReport {
    try Outage.translating(folder) {
      try Workbench.borrow { bench in
        let office = try workspaces.office(of: folder)
        let workspace = office.workspace
        let ledger = try ledgers.ledger(of: workspace)
        let checked = try check(folder, for: [order.recipient], with: bench)
        guard let number = checked.report.number else { return checked.report }
        guard let lock = try ledger.keep(number) else {
          var report = checked.report
          let desk = try HandOverDesk(ledger, order, number, in: report.caseFile, workspace)
          report.verdict = report.verdict.asked([desk.handedOver ?? HandOverDesk.meanwhile(at: report.caseFile)])
          return report
        }
        defer { withExtendedLifetime(lock) {} }
        let house = try office.policies.policy(named: workspace.policy, at: workspace.policyPlace).policy
        let desk = try HandOverDesk(
          ledger, order, number, in: checked.report.caseFile, workspace, houseFourEyes: house?.handover.fourEyes)
        try desk.checkIsWhole()
        try desk.checkIsOurs()
        // A look at an earlier day is no event of the case: it takes nothing back that was found since.
        if let finding = desk.laterCheck(than: asOf) {
          var report = checked.report
          report.verdict = report.verdict.asked([finding])
          return report
        }
        return try body(desk, checked, bench)
      }
    }
  }
}
