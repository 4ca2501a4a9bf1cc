import CaseModel
import Law

/// Everything the rules look at, worked out once: the case, the policy, the day, the balance, the history of each invoice.
package struct Docket: Sendable {
  package let file: CaseFile
  package let policy: Policy
  package let asOf: Day
  package let balance: OpenBalance
  /// What the statutes say, with the operator's additions.
  package let law: LawBook
  /// What is owed, line by line; nil where an amount is unknown or currencies differ.
  package let claim: ClaimStatement?
  /// Where deadlines end.
  let seats: DebtorSeats
  /// In the order of the case's invoices.
  package let histories: [StepHistory]
  /// Histories of the invoices on which something is open, or on which the open amount is not known.
  let openHistories: [StepHistory]
  /// Every step taken by letter, once for each invoice it was taken for.
  let letters: [(history: StepHistory, record: StepRecord, letter: Reminder)]
  /// What the words of letters and call notes came to.
  let tone: ToneReading

  package init(_ file: CaseFile, under policy: Policy, _ law: LawBook, asOf: Day) {
    self.file = file
    self.policy = policy
    self.law = law
    self.asOf = asOf
    tone = ToneReading(of: file)
    claim = ClaimStatement(of: file, under: law, asOf: asOf)
    balance = OpenBalance(of: file, asOf: asOf)
    let seats = DebtorSeats(of: file.debtors)
    self.seats = seats
    let order = file.lettersInOrder
    histories = file.invoices.map { StepHistory(of: $0, in: file, order, under: policy, seats, asOf: asOf) }
    openHistories = zip(histories, balance.items).filter { $1.open.map(\.isPositive) ?? true }.map(\.0)
    letters = openHistories.flatMap { history in
      history.records.compactMap { record in record.letter.map { (history, record, $0) } }
    }
  }

  /// Where the case as a whole stands in its file.
  func place(of section: String) -> Place {
    file.origin.place(of: section)
  }
}
