import CaseModel
import Law

/// What is the same of a case under every policy, worked out once for a day: sums, texts, what was done and when.
package final class CaseDocket: Sendable {
  let file: CaseFile
  /// Every file that the case names.
  let references: [FileReference]
  let asOf: Day
  /// What the statutes say, with the operator's additions.
  let law: LawBook
  /// As the package states it, without interest and costs.
  let balance: OpenBalance
  /// As the rules judge it.
  let open: OpenSums
  /// What is owed, line by line; nil where an amount is unknown or currencies differ.
  let claim: ClaimStatement?
  /// Where deadlines end.
  let seats: DebtorSeats
  /// Invoices on which something is open, or on which the open amount is not known, by their positions.
  let openPositions: [Int]
  /// Everything that was done up to the day, in the order of time.
  let log: ActLog
  /// The same about each invoice, in the order of the case's invoices.
  let entries: [[InvoiceLog.Entry]]
  /// What the conditions of policies ask of the case.
  let facts: CaseFacts
  /// What the words of letters and call notes came to by the lexicon that ships with the tool.
  let tone: ToneReading
  /// What the letters' texts do not contain.
  let told: LetterTexts

  /// - Parameters:
  ///   - tone: where it is known already; it is the same on every day.
  ///   - timesAsOf: the day of which the conditions about time are asked, where it is another.
  init(_ file: CaseFile, _ law: LawBook, asOf: Day, tone: ToneReading? = nil, timesAsOf: Day? = nil) {
    self.file = file
    references = file.references
    self.law = law
    self.asOf = asOf
    let tone = tone ?? ToneReading(of: file)
    self.tone = tone
    told = LetterTexts(tone)
    claim = ClaimStatement(of: file, under: law, asOf: asOf)
    let balance = OpenBalance(of: file, asOf: asOf)
    self.balance = balance
    let open = OpenSums(claim, balance)
    self.open = open
    openPositions = file.invoices.indices.filter { open.items[$0].principal.map(\.isPositive) ?? true }
    seats = DebtorSeats(of: file.debtors)
    facts = CaseFacts(of: file, open: open.principal, asOf: asOf, timesAsOf: timesAsOf)
    let log = ActLog(of: file, asOf: asOf)
    self.log = log
    entries = file.invoices.map { InvoiceLog.entries(about: $0, in: log) }
  }
}

/// Where a rule finds the case, whether it knows the policy or not.
protocol CaseLook {
  var ofCase: CaseDocket { get }
}

extension CaseDocket: CaseLook {
  var ofCase: CaseDocket { self }
}

extension CaseLook {
  var file: CaseFile { ofCase.file }
  var asOf: Day { ofCase.asOf }
  var law: LawBook { ofCase.law }
  var open: OpenSums { ofCase.open }
  var claim: ClaimStatement? { ofCase.claim }
  var seats: DebtorSeats { ofCase.seats }
  var log: ActLog { ofCase.log }
  var tone: ToneReading { ofCase.tone }
  var facts: CaseFacts { ofCase.facts }
  var approaches: [(day: Day, place: Place)] { ofCase.log.approaches }

  /// Invoices on which something is open, or on which the open amount is not known.
  var openInvoices: [Invoice] { ofCase.openPositions.map { ofCase.file.invoices[$0] } }

  /// Where the case as a whole stands in its file.
  func place(of section: String) -> Place {
    ofCase.file.origin.place(of: section)
  }

  /// A natural person who owes outside trade or profession (§ 13a (5) RDG); nobody's word makes one of a firm.
  var isPrivateDebtor: Bool { ofCase.file.debtors.contains { $0.kind == .consumer } }
}
