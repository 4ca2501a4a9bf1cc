import CaseModel

extension Rule {
  /// An objection raised on the phone is an objection.
  static let spokenDisputeRecorded = Rule.ofCase(
    "HIND-04", .block, Text("Einwand im Gespräch nicht geklärt", "Objection in a talk not followed up"),
    remedy: Text(
      "Den Einwand unter „disputes“ mit Datum und Ausgang aufnehmen.",
      "Record the objection under “disputes” with date and outcome."),
    basis: [.contract("disputes")]
  ) { docket in
    docket.file.contacts.filter { contact in
      contact.result == .dispute && contact.at.day <= docket.asOf
        && !docket.file.disputes.contains { $0.records(contact) }
    }.map {
      Hit(
        $0.origin.place,
        Text(
          "Im Gespräch vom \($0.at.day.german) wurde ein Einwand erhoben, der nirgends aufgenommen ist.",
          "In the talk of \($0.at.day) an objection was raised that is recorded nowhere."))
    }
  }
}

extension Dispute {
  /// Whether it may be what was said in a talk: about one of its invoices, or all, and not settled before it.
  ///
  /// Who wrote before and rings about it has objected once.
  fileprivate func records(_ talk: Contact) -> Bool {
    guard let received else { return false }
    let isAbout = about.map { about in talk.invoices?.contains(about) ?? true } ?? true
    return isAbout && (received >= talk.at.day || resolved.map { $0 >= talk.at.day } ?? true)
  }
}
