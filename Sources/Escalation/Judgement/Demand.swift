import CaseModel

/// What asks for payment, to which a debtor may answer that he was given nothing yet (§ 320 BGB).
extension Act {
  /// A friendly reminder that sets no deadline reminds of a day to come; an inquiry or an offer demands nothing.
  var isDemand: Bool {
    switch what {
    case .letter(let letter): letter.kind != .reminder || letter.deadline != nil
    case .contact(let contact): !contact.isWriting
    case .offer, .inquiry, .approval, .invoice: false
    }
  }
}

extension PolicyStep {
  /// Whether it asks for payment as a plan would take it.
  var isDemand: Bool {
    switch plannable.first.map({ alternatives[$0].kind.source }) {
    case .letter, .talk: true
    case .writing, .offer, .inquiry, .approval, .invoice, nil: false
    }
  }
}
