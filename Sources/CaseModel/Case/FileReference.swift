/// A file that `case.yaml` names, and where it names it.
public struct FileReference: Sendable, Hashable {
  public let path: String
  public let place: Place
  public let role: Role

  /// What the file is to the case, in the order in which a reader of the package wants them.
  public enum Role: Int, Sendable, CaseIterable, Comparable {
    case powerOfAttorney, contract, invoice, credit, performance, reminder, delivery, contact, offer, dispute
    case acknowledgement, suspension, check, approval, assignment, interest, cost, proceeding, title

    public static func < (left: Role, right: Role) -> Bool { left.rawValue < right.rawValue }
  }
}

extension CaseFile {
  /// Every file the case names.
  public var references: [FileReference] {
    var out: [FileReference] = []
    func add(_ role: FileReference.Role, _ path: String?, _ origin: Origin, _ field: String = "file") {
      if let path { out.append(FileReference(path: path, place: origin.place(of: field), role: role)) }
    }
    /// Evidence is a path where it looks like one, else the creditor's own words.
    func addEvidence(_ text: String?, _ origin: Origin, _ field: String) {
      if let text, text.contains("/") { add(.delivery, text, origin, field) }
    }
    if let mandate { add(.powerOfAttorney, mandate.powerOfAttorney, mandate.origin, "power_of_attorney") }
    add(.assignment, creditor.assignment?.file, creditor.origin, "assignment")
    if let contract { add(.contract, contract.file, contract.origin) }
    for invoice in invoices {
      add(.invoice, invoice.file, invoice.origin)
      add(.performance, invoice.performed?.file, invoice.origin, "performed")
      addEvidence(invoice.received?.evidence, invoice.origin, "received")
    }
    for credit in credits { add(.credit, credit.file, credit.origin) }
    for reminder in reminders {
      add(.reminder, reminder.file, reminder.origin)
      addEvidence(reminder.delivery?.evidence, reminder.origin, "delivery")
    }
    for contact in contacts { add(.contact, contact.file, contact.origin) }
    for offer in offers { add(.offer, offer.file, offer.origin) }
    for dispute in disputes { add(.dispute, dispute.file, dispute.origin) }
    for acknowledgement in acknowledgements { add(.acknowledgement, acknowledgement.file, acknowledgement.origin) }
    for suspension in suspensions { add(.suspension, suspension.file, suspension.origin) }
    for check in checks { add(.check, check.file, check.origin) }
    for approval in approvals { add(.approval, approval.file, approval.origin) }
    if let interest { add(.interest, interest.file, interest.origin) }
    for cost in costs { add(.cost, cost.file, cost.origin) }
    for proceeding in proceedings { add(.proceeding, proceeding.file, proceeding.origin) }
    for title in titles { add(.title, title.file, title.origin) }
    return out
  }
}
