import CaseModel
import Law

/// Where a fact is looked up: the case, and in it the invoice, the debtor and the entry of a list it is about.
struct Ground: Sendable {
  let handover: Handover
  var file: CaseFile
  /// Index of the invoice; in a case of one invoice that one.
  var invoice: Int?
  /// Index of the debtor; unless said otherwise, the one who owes.
  var debtor: Int?
  var entry: Entry?

  /// An entry of a list.
  enum Entry: Sendable {
    case payment(ClaimLine, Payment)
    case charge(ClaimLine)
    case line(ClaimLine)
    case letter(Reminder, level: Int?)
    case document(PackedDocument)
    case page(PageKind)
    case channel(kind: String, value: String)
  }

  init(_ handover: Handover) {
    self.handover = handover
    file = handover.file
    invoice = handover.file.invoices.count == 1 ? 0 : nil
    let debtors = handover.file.debtors
    debtor = debtors.firstIndex { $0.role == .debtor } ?? debtors.indices.first
  }

  var claim: ClaimStatement { handover.claim }
  var debtIndex: Int? { invoice.flatMap { claim.debts.indices.contains($0) ? $0 : nil } }
  var debt: ClaimDebt? { debtIndex.map { claim.debts[$0] } }
  var theInvoice: Invoice? { invoice.flatMap { file.invoices.indices.contains($0) ? file.invoices[$0] : nil } }
  var theDebtor: Debtor? { debtor.flatMap { file.debtors.indices.contains($0) ? file.debtors[$0] : nil } }

  var line: ClaimLine? {
    switch entry {
    case .payment(let line, _), .charge(let line), .line(let line): return line
    case .letter, .document, .page, .channel, nil: return nil
    }
  }

  /// The lines of the claim that are about the invoice at hand, or all of them where none is.
  ///
  /// A case of one invoice has that one at hand; what settles no invoice still belongs to the case.
  var lines: [ClaimLine] {
    guard let invoice, file.invoices.count > 1 else { return claim.lines }
    return claim.lines.filter { $0.debt == invoice }
  }

  /// The letters that are about the invoice at hand, or all, in the order in which they were sent.
  var letters: [(letter: Reminder, level: Int?)] {
    let levels = file.dunningLevels
    let all = file.lettersInOrder.map { (letter: file.reminders[$0], level: levels[$0]) }
    guard let theInvoice else { return all }
    return all.filter { $0.letter.covers(theInvoice) }
  }

  func with(_ change: (inout Ground) -> Void) -> Ground {
    var ground = self
    change(&ground)
    return ground
  }
}
