import CaseModel

/// What can happen to a case. The whole state machine: from where each may happen, and where it leads.
public enum EventKind: String, CaseIterable, Sendable {
  case imported
  case checked
  case refused
  case approved
  case approvalLapsed = "approval_lapsed"
  case packed
  /// Written before anything is sent, so that a run that dies leaves a trace.
  case sending
  /// Written before the step behind which a file may be there: where nothing lies later, who took it away is not known.
  case placing
  /// A try that failed and is followed by another; the last one is the outcome.
  case attempted
  /// A mail lies ready, which a person has to send.
  case drafted
  case notDelivered = "not_delivered"
  case outcomeUnknown = "outcome_unknown"
  case delivered
  case acknowledged
  /// The recipient told under which number it keeps the case.
  case numbered = "file_number"
  case accepted
  case rejected
  case question
  case answered
  case paymentHere = "payment_here"
  case paymentThere = "payment_there"
  case credit
  case addressChange = "address_change"
  case insolvency
  case supplement
  /// Written before an update is sent, as `sending` is before a handover.
  case updateSending = "update_sending"
  case updateNotDelivered = "update_not_delivered"
  case updateUnknown = "update_unknown"
  case recalledInPart = "recalled_in_part"
  case recalled
  case settled
  case closed
  /// How an earlier handover ended, as its recipient told when the case was out again.
  case lateWord = "late_word"
  case archived
  /// What the archive and the ledger kept of it was deleted.
  case purged

  public var title: Text {
    switch self {
    case .imported: Text("Erfasst", "Imported")
    case .checked: Text("Geprüft: abgabereif", "Checked: ready")
    case .refused: Text("Geprüft: gehalten", "Checked: held")
    case .approved: Text("Freigegeben", "Approved")
    case .approvalLapsed: Text("Freigabe verfallen", "Approval lapsed")
    case .packed: Text("Gepackt", "Packed")
    case .sending: Text("Übergabe begonnen", "Handover begun")
    case .placing: Text("Wird abgelegt", "Being put there")
    case .attempted: Text("Versuch gescheitert", "Attempt failed")
    case .drafted: Text("Entwurf geschrieben", "Draft written")
    case .notDelivered: Text("Nicht angekommen", "Not delivered")
    case .outcomeUnknown: Text("Ausgang unbekannt", "Outcome unknown")
    case .delivered: Text("Übergeben", "Delivered")
    case .acknowledged: Text("Eingang bestätigt", "Acknowledged")
    case .numbered: Text("Aktenzeichen mitgeteilt", "File number told")
    case .accepted: Text("Angenommen", "Accepted")
    case .rejected: Text("Abgelehnt", "Rejected")
    case .question: Text("Rückfrage", "Question")
    case .answered: Text("Rückfrage beantwortet", "Question answered")
    case .paymentHere: Text("Zahlung beim Gläubiger", "Payment to the creditor")
    case .paymentThere: Text("Zahlung beim Empfänger", "Payment to the recipient")
    case .credit: Text("Gutschrift", "Credit")
    case .addressChange: Text("Neue Anschrift", "New address")
    case .insolvency: Text("Insolvenz", "Insolvency")
    case .supplement: Text("Nachgereicht", "Supplement")
    case .updateSending: Text("Meldung begonnen", "Update begun")
    case .updateNotDelivered: Text("Meldung nicht angekommen", "Update not delivered")
    case .updateUnknown: Text("Ausgang der Meldung unbekannt", "Outcome of the update unknown")
    case .recalledInPart: Text("Teilweise zurückgerufen", "Recalled in part")
    case .recalled: Text("Zurückgerufen", "Recalled")
    case .settled: Text("Erledigt", "Settled")
    case .closed: Text("Geschlossen", "Closed")
    case .lateWord: Text("Ende einer früheren Übergabe", "End of an earlier handover")
    case .archived: Text("Archiviert", "Archived")
    case .purged: Text("Gelöscht", "Deleted")
    }
  }

  /// The state behind it; nil where it may not happen there.
  ///
  /// - Parameter state: nil of a case that the ledger does not know yet.
  public func state(after state: CaseState?) -> CaseState? {
    guard let state else { return self == .imported ? .known : nil }
    return EventKind.table[self]?[state]
  }

  /// Whether a recipient that has the case in that state, or had it, may be told such a thing.
  public func isTold(in state: CaseState?) -> Bool {
    switch self {
    case .addressChange, .insolvency, .supplement, .recalledInPart: state?.isOutside == true
    // Money may still move when a case is done with, and whoever had it has to know.
    case .paymentHere, .credit: state.map(CaseState.told.contains) == true
    // Who closed its file without being paid may have to give the case back, so that another gets it.
    case .recalled: state?.isOutside == true || state == .settled || state == .closed || state == .archived
    default: state.map(CaseState.reachable.contains) == true && self.state(after: state) != nil
    }
  }

  /// Kinds by the word that stands for them in the chain.
  static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// Every lawful move, worked out once.
  private static let table: [EventKind: [CaseState: CaseState]] = Dictionary(
    uniqueKeysWithValues: allCases.map { kind in
      let moves = CaseState.allCases.compactMap { state in
        kind.moves.first { $0.from.contains(state) }.map { (state, $0.to ?? state) }
      }
      return (kind, Dictionary(uniqueKeysWithValues: moves))
    })

  /// - to: nil where the state stays as it is.
  private var moves: [(from: Set<CaseState>, to: CaseState?)] {
    switch self {
    case .imported: []
    // A check that finds nothing new leaves an approval as it is.
    case .checked: [([.approved, .packed], nil), (CaseState.inside, .ready)]
    case .refused: [(CaseState.inside, .held)]
    // By a further person, too.
    case .approved: [([.ready, .approved, .packed], .approved)]
    // Ready, too: a refusal at the desk leaves an approval in force.
    case .approvalLapsed: [([.ready, .approved, .packed], .ready)]
    case .packed: [([.ready, .approved, .packed], .packed)]
    case .sending: [([.packed, .sending], .sending)]
    case .notDelivered: [([.sending], .packed)]
    case .outcomeUnknown: [([.sending], .sending)]
    // Of a handover or, behind it, of an update.
    case .placing, .attempted, .drafted: [([.sending], .sending), (CaseState.told, nil)]
    case .delivered: [([.sending], .delivered)]
    case .acknowledged: [([.delivered], .acknowledged), ([.acknowledged, .accepted], nil)]
    case .accepted: [([.delivered, .acknowledged], .accepted)]
    // What crossed with a recall, or came behind the end, moves nothing; it counts when the case goes out again.
    case .rejected: [(CaseState.outside, .rejected), (CaseState.told, nil)]
    case .question, .answered: [(CaseState.outside, nil)]
    case .numbered: [(CaseState.outside.union([.settled, .rejected, .recalled, .closed]), nil)]
    // Begun while the case was outside; that it arrived may be found out later.
    case .addressChange, .insolvency, .supplement, .recalledInPart, .updateNotDelivered, .updateUnknown:
      [(CaseState.told, nil)]
    // Money may still move when a case is done with.
    case .updateSending: [(CaseState.told, nil)]
    case .paymentThere, .paymentHere, .credit: [(CaseState.told, nil)]
    // Who closed its file on a recall gave the case back, whichever is known first.
    case .recalled: [(CaseState.outside.union([.settled, .closed, .archived]), .recalled), (CaseState.told, nil)]
    // Told of a case that came back, or was closed already, too.
    case .settled: [(CaseState.outside, .settled), (CaseState.told, nil)]
    // Who gave a case back closes its own file; the case may go elsewhere.
    case .closed: [(CaseState.outside.union([.settled]), .closed), (CaseState.told, nil)]
    // It is about a time that is over.
    case .lateWord: [(CaseState.told, nil)]
    // Whatever goes on outside, a case may be kept; one that is done with has no other state behind it.
    case .archived: [([.closed, .archived], .archived), (CaseState.reachable, nil)]
    case .purged: [([.closed, .archived], nil), (CaseState.reachable, nil)]
    }
  }

  /// Whether it may give invoices back: they may then go to somebody else.
  var freesInvoices: Bool {
    switch self {
    case .rejected, .recalled, .recalledInPart, .notDelivered: true
    default: false
    }
  }

  /// Whether it gives them back where it led to that state: a refusal behind the end does not.
  func freesInvoices(into state: CaseState) -> Bool { freesInvoices && (self != .rejected || state.isInside) }

  /// Of those, whether it gives back none but those its details name.
  var freesSome: Bool { self == .recalledInPart }
}
