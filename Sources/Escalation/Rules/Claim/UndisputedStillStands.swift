import CaseModel

extension Rule {
  /// What was undisputed before the last letter or talk may be disputed since.
  static let undisputedStillStands = Rule.ofCase(
    "ERKL-06", .block, Text("Erklärung „unbestritten“ überholt", "Declaration “undisputed” outdated"),
    remedy: Text(
      "Die Erklärung nach dem letzten Schreiben oder Gespräch erneuern.",
      "Renew the declaration after the last letter or talk."), basis: [.contract("declarations")]
  ) { docket in
    let file = docket.file
    let events =
      file.reminders.compactMap(\.sent)
      + file.contacts.filter { $0.outcome == .reached || $0.outcome == nil }.map(\.at.day)
      + file.disputes.compactMap(\.received)
    guard let last = events.filter({ $0 <= docket.asOf }).max() else { return [] }
    let declared = file.declarations.filter { $0.what == .undisputed && $0.value }
    guard let newest = declared.max(by: { ($0.on ?? last) < ($1.on ?? last) }), let on = newest.on, on < last
    else { return [] }
    // Who objected after it took the ground from under it, however it was settled.
    if let dispute = file.disputes.first(where: { $0.received.map { $0 > on && $0 <= docket.asOf } ?? false }),
      let received = dispute.received
    {
      return [
        Hit(
          newest.origin.place(of: "on"), against: dispute.origin.place,
          Text(
            "„Unbestritten“ wurde am \(on.german) erklärt, ein Einwand kam am \(received.german).",
            "“Undisputed” was declared on \(on); an objection came on \(received)."),
          remedy: Text(
            "Die Erklärung nach der Erledigung des Einwands neu abgeben.",
            "Make the declaration anew after the objection was settled."))
      ]
    }
    return [
      Hit(
        newest.origin.place(of: "on"),
        Text(
          "„Unbestritten“ wurde am \(on.german) erklärt, das letzte Schreiben oder Gespräch war am \(last.german).",
          "“Undisputed” was declared on \(on); the last letter or talk was on \(last)."),
        severity: .warning)
    ]
  }
}
