import CaseModel
import Custody

extension ReplyEventCheck {
  /// What is told claim by claim becomes of the case only where it is told of all that the recipient has of it.
  static let ofAllInvoices = ReplyEventCheck(kind: .replyOfSomeInvoices) { situation, event in
    // Where nobody wrote down how many there were, there is nothing to compare.
    guard let claims = event.told.claims, [.accepted, .rejected, .settled, .closed].contains(event.told.kind),
      let count = situation.last?.begun?.details[HandOverDesk.invoiceCount].flatMap({ Int($0) }), count > 0,
      claims != Set(1...count)
    else { return nil }
    let theirs = Set(1...count).subtracting(RecalledClaims.positions(in: situation.history, situation.toldByPackage))
    guard claims != theirs else { return nil }
    return Text(
      "Fall \(situation.entry.number): „\(event.kind.title.german)“ gilt \(claims.count) von \(theirs.count) Rechnungen, die der Empfänger hat.",
      "Case \(situation.entry.number): “\(event.kind.title.english)” is about \(claims.count) of \(theirs.count) invoices that the recipient has."
    )
  }
}
