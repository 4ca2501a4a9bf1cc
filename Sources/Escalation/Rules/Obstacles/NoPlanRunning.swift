import CaseModel

extension Rule {
  /// A running plan means that nothing more is due than the plan says.
  static let noPlanRunning = Rule.ofCase(
    "HIND-03", .block, Text("Ratenplan oder Stundung läuft", "Instalment plan or deferral running"),
    remedy: Text(
      "Den Plan laufen lassen; ist er geplatzt, den Tag unter „broken“ angeben.",
      "Let the plan run; if it broke, give the day under “broken”."),
    basis: [.law("§ 271 BGB"), .law("§ 311 Abs. 1 BGB")]
  ) { docket in
    docket.file.offers.compactMap { offer in
      guard offer.kind != .paymentMethod, let accepted = offer.accepted, accepted <= docket.asOf,
        offer.broken.map({ $0 > docket.asOf }) ?? true
      else { return nil }
      return Hit(
        offer.origin.place(of: "accepted"),
        Text(
          "Eine am \(accepted.german) angenommene Vereinbarung läuft noch.",
          "An arrangement accepted on \(accepted) is still running."))
    }
  }
}
