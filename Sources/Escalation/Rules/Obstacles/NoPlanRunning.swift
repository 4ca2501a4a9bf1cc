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
      guard offer.kind != .paymentMethod, let accepted = offer.accepted else { return nil }
      // Days that contradict each other end nothing.
      if let broken = offer.broken, broken < accepted {
        return Hit(
          offer.origin.place(of: "broken"), against: offer.origin.place(of: "accepted"),
          Text(
            "Die Vereinbarung wäre am \(broken.german) geplatzt, angenommen wurde sie erst am \(accepted.german).",
            "The arrangement is said to have broken on \(broken), and was accepted only on \(accepted)."),
          remedy: Text(
            "„accepted“ und „broken“ prüfen; bis dahin gilt die Vereinbarung als laufend.",
            "Check “accepted” and “broken”; until then the arrangement counts as running."))
      }
      guard offer.isRunning(asOf: docket.asOf) else { return nil }
      return Hit(
        offer.origin.place(of: "accepted"),
        Text(
          "Eine am \(accepted.german) angenommene Vereinbarung läuft noch.",
          "An arrangement accepted on \(accepted) is still running."),
        remedy: offer.kind == .settlement
          ? Text(
            "Ist der Vergleich erfüllt, den Fall nicht abgeben und abschließen; ist er geplatzt, den Tag unter „broken“ angeben.",
            "If the settlement was kept, do not hand the case over and close it; if it broke, give the day under “broken”."
          )
          : nil)
    }
  }
}
