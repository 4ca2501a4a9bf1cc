import CaseModel
import Custody
import Intake

extension ReplyCheck {
  /// What a recipient collected of a case that came back it has to pass on: nobody else knows of it.
  static let collectedPassedOn = ReplyCheck(kind: .latePayment) { situation in
    guard situation.cameBack else { return [] }
    let told = situation.events.filter { $0.told.kind == .paymentThere }
    let folders = told.isEmpty ? [] : situation.foldersNow()
    guard !folders.isEmpty else { return [] }
    // What else was told has taken its counterpart; each stands for one.
    let names = Set(told.compactMap(\.told.id))
    let others = Correspondence(situation.history).payments.filter { $0.id.map { !names.contains($0) } ?? false }
    let here = situation.events.filter { $0.told.kind == .paymentHere }.map(\.told.trace)
    let free = folders.flatMap(\.payments).unmatched(among: others)
      .unmatched(among: here) { $0.trace.distance(to: $1) }
    let open = told.unmatched(among: free) { $0.told.trace.distance(to: $1.trace) }
    var loose = free.unmatched(among: told) { $0.trace.distance(to: $1.told.trace) }
    return open.filter { !loose.remove(partsOf: $0.told.trace) }.compactMap { event in
      LatePayment(event, of: situation.entry.number, situation.history, situation.asOf)?.finding
    }
  }
}

extension ReplySituation {
  /// Whether the case is in the house again, be it by this very reply.
  fileprivate var cameBack: Bool {
    state?.isInside == true
      || state?.isOutside == true && events.contains { $0.told.kind == .rejected && recorded($0) == nil }
  }
}

extension Reply.Event {
  /// Of a payment.
  var trace: PaymentTrace { PaymentTrace(amount: amount, day: day) }
}
