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
  /// Every step that was taken, once for each invoice it was taken for.
  let taken: [(history: StepHistory, record: StepRecord)]
  /// Everything that was done up to the day, in the order of time.
  let log: ActLog
  /// What the conditions of the policy ask of the case.
  let facts: CaseFacts
  /// What the words of letters and call notes came to.
  let tone: ToneReading

  package init(_ file: CaseFile, under policy: Policy, _ law: LawBook, asOf: Day) {
    self.file = file
    self.policy = policy
    self.law = law
    self.asOf = asOf
    tone = ToneReading(of: file, house: policy.tone)
    claim = ClaimStatement(of: file, under: law, asOf: asOf)
    balance = OpenBalance(of: file, asOf: asOf)
    let seats = DebtorSeats(of: file.debtors)
    self.seats = seats
    facts = CaseFacts(of: file, open: balance.total, asOf: asOf)
    let judge = StepJudge(file, under: policy, facts, seats, tone, asOf: asOf)
    log = judge.log
    histories = file.invoices.map(judge.history)
    openHistories = zip(histories, balance.items).filter { $1.open.map(\.isPositive) ?? true }.map(\.0)
    taken = openHistories.flatMap { history in history.records.filter(\.isTaken).map { (history, $0) } }
  }

  /// Where the case as a whole stands in its file.
  func place(of section: String) -> Place {
    file.origin.place(of: section)
  }
}
