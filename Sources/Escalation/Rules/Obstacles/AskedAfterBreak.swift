import CaseModel

extension Rule {
  /// When an arrangement breaks, only what it had made due by then is owed at once, unless it says that all is.
  static let askedAfterBreak = Rule.ofCase(
    "HIND-12", .warning, Text("Nach geplatzter Vereinbarung nicht gemahnt", "No letter since the arrangement broke"),
    remedy: Text(
      "Vor der Abgabe noch einmal mahnen; wird nach der Vereinbarung mit dem ersten Ausbleiben alles fällig, sie unter „file“ beilegen.",
      "Write once more before the handover; if by the arrangement all falls due with the first default, enclose it under “file”."
    ),
    basis: [.law("§ 271 BGB"), .law("§ 286 Abs. 1 BGB")]
  ) { docket in
    guard
      let (offer, broken) = docket.file.offers.compactMap({ offer in
        offer.lasted.map { (offer, $0.upperBound) }
      }).max(by: { $0.1 < $1.1 }), broken <= docket.asOf,
      !docket.file.reminders.contains(where: {
        $0.kind != .reminder && $0.sent.map { $0 >= broken && $0 <= docket.asOf } ?? false
      })
    else { return [] }
    return [
      Hit(
        offer.origin.place(of: "broken"),
        Text(
          "Die Vereinbarung platzte am \(broken.german); seither ging kein Mahnschreiben hinaus.",
          "The arrangement broke on \(broken); no dunning letter has gone out since."),
        remedy: offer.file == nil
          ? nil
          : Text(
            "Steht in der Vereinbarung, dass mit dem ersten Ausbleiben alles fällig wird, nichts zu tun; sonst vor der Abgabe noch einmal mahnen.",
            "If the arrangement says that all falls due with the first default, nothing to do; else write once more before the handover."
          ), severity: offer.file == nil ? .warning : .note)
    ]
  }
}
