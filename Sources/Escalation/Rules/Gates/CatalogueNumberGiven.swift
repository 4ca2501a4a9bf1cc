import CaseModel

extension Rule {
  /// The application form knows claims by the number of a catalogue.
  static let catalogueNumberGiven = Rule.ofCase(
    "GERI-01", .block, Text("Katalognummer fehlt", "Catalogue number missing"),
    remedy: Text(
      "Die Nummer des Hauptforderungskatalogs unter „contract: catalogue_number“ angeben, bei Warenlieferung 43.",
      "Give the number of the catalogue of main claims under “contract: catalogue_number”, for goods delivered 43."),
    basis: [.law("§ 690 Abs. 1 Nr. 3 ZPO")], gate: .court
  ) { docket in
    guard docket.file.contract?.catalogueNumber == nil else { return [] }
    return [
      Hit(
        docket.file.contract?.origin.place ?? docket.place(of: "contract"),
        Text(
          "Die Katalognummer der Hauptforderung fehlt.", "The catalogue number of the main claim is missing."))
    ]
  }
}
