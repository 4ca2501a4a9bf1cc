import CaseModel

extension Rule {
  /// Who says that he cannot pay is offered a way before he is handed over.
  static let hardshipAnswered = Rule(
    "HIND-05", .warning, Text("Notlage ohne Angebot", "Hardship without an offer"),
    remedy: Text(
      "Raten oder Stundung anbieten und unter „offers“ festhalten.",
      "Offer instalments or a deferral and record it under “offers”."),
    basis: [.contract("offers")]
  ) { docket in
    docket.file.contacts.filter { contact in
      contact.result == .hardship && contact.at.day <= docket.asOf
        && !docket.file.offers.contains { offer in offer.on.map { $0 >= contact.at.day } ?? false }
    }.map {
      Hit(
        $0.origin.place,
        Text(
          "Auf die am \($0.at.day.german) geschilderte Notlage folgte kein Angebot.",
          "No offer followed the hardship told on \($0.at.day)."))
    }
  }
}
