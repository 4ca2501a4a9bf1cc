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
    // Where the policy has a clause for it, FAIR-02 says so with that clause.
    docket.policy.fairness.hardshipOffered == nil ? docket.unansweredHardship.map { Hit($0.place, $0.message) } : []
  }
}

extension CaseLook {
  /// Where hardship was told of, and no offer followed.
  var unansweredHardship: [(place: Place, message: Text)] {
    file.contacts.filter { contact in
      contact.result == .hardship && contact.at.day <= asOf
        && !file.offers.contains { offer in offer.on.map { $0 >= contact.at.day && $0 <= asOf } ?? false }
    }.map {
      (
        $0.origin.place,
        Text(
          "Auf die am \($0.at.day.german) geschilderte Notlage folgte kein Angebot.",
          "No offer followed the hardship told on \($0.at.day).")
      )
    }
  }
}
