import CaseModel

/// Which invoices went out with which case, and which of them are out.
extension Ledger {
  /// The other case with which one of these invoices is out of the house; nil where none is.
  public func holder(
    of invoices: [InvoiceIdentity], beside caseNumber: String
  ) throws(Outage) -> (caseNumber: String, recipient: String)? {
    try reading { session in
      for invoice in invoices {
        let holder = try session.first(
          "SELECT case_number, recipient FROM handed_over WHERE identity = $1 AND case_number <> $2",
          [.text(invoice.text), .text(caseNumber)]
        ) { ($0.text(0) ?? "", $0.text(1) ?? "") }
        if let holder { return holder }
      }
      return nil
    }
  }

  /// The other cases with which one of these invoices went out at some time, in the order of their numbers.
  public func cases(with invoices: [InvoiceIdentity], beside caseNumber: String) throws(Outage) -> [String] {
    try reading { session in
      var numbers: Set<ExactText> = []
      for invoice in invoices {
        try session.rows(
          "SELECT case_number FROM known_invoice WHERE identity = $1 AND case_number <> $2",
          [.text(invoice.text), .text(caseNumber)]
        ) { row in if let number = row.text(0) { numbers.insert(ExactText(number)) } }
      }
      return numbers.sorted().map(\.text)
    }
  }

  static func know(_ identities: [String], with caseNumber: String, _ session: any StoreSession) throws {
    for identity in identities {
      try session.run(
        "INSERT INTO known_invoice (identity, case_number) VALUES ($1, $2) ON CONFLICT (identity, case_number) DO NOTHING",
        [.text(identity), .text(caseNumber)])
    }
  }

  /// Makes the table of invoices that ever went out from the chain, a thousand handovers at a time.
  static func knowAll(_ session: any StoreSession) throws {
    var last = 0
    while true {
      let departures = try session.all(
        "SELECT sequence, case_number, details FROM event WHERE kind = 'sending' AND sequence > $1 ORDER BY sequence LIMIT 1000",
        [.integer(last)]
      ) { ($0.integer(0), $0.text(1), $0.text(2).flatMap(LedgerDetails.read)) }
      guard let end = departures.last?.0 else { return }
      for case (_, let number?, let details?) in departures {
        try know(InvoiceIdentity.texts(details[InvoiceIdentity.detail] ?? ""), with: number, session)
      }
      last = end
    }
  }
}
