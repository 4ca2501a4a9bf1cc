import CaseModel
import Escalation

/// Whether a case goes to somebody of the kind that the policy foresees for it, or else the case itself.
enum KindForeseen {
  static func finding(_ handover: Handover) -> Finding? {
    let kinds = handover.recipient.kinds
    guard !kinds.isEmpty, let foreseen = foreseen(handover), !kinds.contains(foreseen.kind) else { return nil }
    let name = handover.recipient.name
    let title = Route.Destination(rawValue: foreseen.kind.rawValue)?.title ?? Text("", "")
    return Finding(
      .recipientOfOtherKind, at: foreseen.place,
      foreseen.clause.map { clause in
        Text(
          "Ziff. \(clause) der Richtlinie sieht \(title.german) vor; \(name) ist etwas anderes.",
          "Cl. \(clause) of the policy foresees: \(title.english); \(name) is something else.")
      }
        ?? Text(
          "Nach „mandate.recipient“ geht der Fall an: \(title.german); \(name) ist etwas anderes.",
          "By “mandate.recipient” the case goes to: \(title.english); \(name) is something else."),
      clause: foreseen.clause)
  }

  /// What the policy says goes first; that the case says otherwise is a finding of its own (WEG-04).
  private static func foreseen(_ handover: Handover) -> (kind: Mandate.Recipient, place: Place, clause: String?)? {
    let file = handover.file
    if case .to(let route) = handover.cleared.route, let kind = Mandate.Recipient(rawValue: route.to.rawValue) {
      return (kind, file.mandate?.origin.place ?? file.origin.place, route.clause.number)
    }
    return file.mandate.flatMap { mandate in
      mandate.recipient.map { ($0, mandate.origin.place(of: "recipient"), nil) }
    }
  }
}
