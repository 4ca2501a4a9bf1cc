import CaseModel

extension Rule {
  /// What was undisputed before the last letter or talk may be disputed since.
  static let undisputedStillStands = Rule.ofCase(
    "ERKL-06", .warning, Text("Erklärung „unbestritten“ überholt", "Declaration “undisputed” outdated"),
    remedy: Text(
      "Die Erklärung nach dem letzten Schreiben oder Gespräch erneuern.",
      "Renew the declaration after the last letter or talk."), basis: [.contract("declarations")]
  ) { docket in
    let file = docket.file
    let events = file.reminders.compactMap(\.sent) + file.contacts.map(\.at.day)
    guard let last = events.filter({ $0 <= docket.asOf }).max() else { return [] }
    let declared = file.declarations.filter { $0.what == .undisputed && $0.value }
    guard let newest = declared.max(by: { ($0.on ?? last) < ($1.on ?? last) }), let on = newest.on, on < last
    else { return [] }
    return [
      Hit(
        newest.origin.place(of: "on"),
        Text(
          "„Unbestritten“ wurde am \(on.german) erklärt, das letzte Schreiben oder Gespräch war am \(last.german).",
          "“Undisputed” was declared on \(on); the last letter or talk was on \(last)."))
    ]
  }
}
