import CaseModel

extension Gate {
  /// What an application for a payment order must say (§§ 688, 690 ZPO).
  static let courtRequirements: [Requirement] = [
    Requirement(.creditorIdentified) { _ in Text("Name und Anschrift", "name and address") },
    Requirement(.creditorRepresented) { _ in Text("benannt, soweit nötig", "named as far as needed") },
    Requirement(.debtorAddressComplete) { _ in Text("Anschrift vollständig", "address complete") },
    Requirement(.debtorServedInGermany) { _ in Text("Zustellung im Inland", "service in Germany") },
    Requirement(.representativeGiven) { _ in Text("benannt, soweit nötig", "named as far as needed") },
    Requirement(.amountKnown) { docket in
      docket.claim.map { Text($0.total.total.german, $0.total.total.english) }
    },
    Requirement(.courtCurrency) { _ in Text("Euro", "euro") },
    Requirement(.ratesKnown) { docket in
      guard let claim = docket.claim else { return nil }
      let stretches = claim.debts.indices.flatMap { claim.courtInterest(of: $0).stretches }
      return stretches.first.map(\.text) ?? Text("keine Zinsen", "no interest")
    },
    Requirement(.catalogueNumberGiven) { docket in
      docket.file.contract?.catalogueNumber.map { Text("Nr. \($0)", "no. \($0)") }
    },
    Requirement(.catalogueEntryGiven) { docket in
      docket.file.contract?.catalogueEntry.map { Text($0, $0) } ?? Text("keine verlangt", "none asked for")
    },
    Requirement(.counterPerformanceDeclared) { _ in Text("erklärt", "declared") },
    Requirement(.declaredNotRendered) { _ in Text("erbracht", "rendered") },
    Requirement(.courtCompetent) { $0.competentCourt },
    Requirement(.notTimeBarred) { docket in
      docket.claim?.debts.compactMap { $0.verjaehrung?.lastDay }.min().map { Text("bis \($0.german)", "until \($0)") }
    },
  ]
}
