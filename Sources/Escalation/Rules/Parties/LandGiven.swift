import CaseModel

extension Rule {
  /// Deadlines end on working days at the debtor's seat, and some holidays are known only there.
  static let landGiven = Rule.ofCase(
    "SCHULD-07", .note, Text("Bundesland fehlt", "German Land missing"),
    remedy: Text(
      "Das Bundesland unter „state“ angeben, zum Beispiel SH.", "Give the Land under “state”, for example SH."),
    basis: [.law("§ 193 BGB")]
  ) { docket in
    docket.file.debtors.compactMap(\.address).filter { $0.country == "DE" && $0.state == nil }.map {
      Hit(
        $0.origin.place,
        Text(
          "Ohne Bundesland zählen für Fristen nur bundesweite Feiertage.",
          "Without the Land only nationwide holidays count for deadlines."))
    }
  }
}
