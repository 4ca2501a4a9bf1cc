import CaseModel

extension Rule {
  /// Before a stranger asks for the money, the debtor was offered a way to pay it.
  static let offerBeforeHandover = Rule(
    "FAIR-03", .block, Text("Kein Angebot vor der Abgabe", "No offer before the handover"),
    remedy: Text(
      "Raten, Stundung oder einen anderen Weg anbieten und unter „offers“ festhalten.",
      "Offer instalments, a deferral or another way, and record it under “offers”."), basis: [.policyStep]
  ) { docket in
    guard let demand = docket.policy.fairness.offerBeforeHandover else { return [] }
    let asked = docket.policy.fairness.offers
    let isMade = docket.file.offers.contains { offer in
      offer.on.map { $0 <= docket.asOf } == true && (asked.isEmpty || offer.kind.map(asked.contains) == true)
    }
    guard !isMade else { return [] }
    let kinds = Offer.Kind.allCases.filter(asked.contains)
    let (list, words) = (Text.joined(kinds.map(\.title), by: ", "), kinds.map(\.rawValue).joined(separator: ", "))
    return [
      Hit(
        docket.place(of: "offers"),
        asked.isEmpty
          ? Text("Dem Schuldner wurde kein Angebot gemacht.", "The debtor was made no offer.")
          : Text(
            "Dem Schuldner wurde nichts von dem angeboten, was die Richtlinie verlangt: \(list.german).",
            "The debtor was offered nothing of what the policy asks for: \(list.english)."),
        of: demand,
        remedy: asked.isEmpty
          ? nil
          : Text(
            "Eines davon anbieten und unter „offers“ festhalten (kind: \(words)).",
            "Offer one of them, and record it under “offers” (kind: \(words))."), actFrom: docket.asOf)
    ]
  }
}
