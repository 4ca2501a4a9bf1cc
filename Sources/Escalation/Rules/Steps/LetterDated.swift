import CaseModel

extension Rule {
  /// A letter without its day proves no sequence.
  static let letterDated = Rule.ofCase(
    "STUFE-11", .block, Text("Versanddatum fehlt", "Date of sending missing"),
    remedy: Text("Das Datum unter „sent“ angeben.", "Give the date under “sent”."), basis: [.contract("reminders.sent")]
  ) { docket in
    docket.file.reminders.filter { $0.sent == nil }.map {
      Hit($0.origin.place, Text("Zu einem Schreiben fehlt das Versanddatum.", "A letter lacks its date of sending."))
    }
  }
}
