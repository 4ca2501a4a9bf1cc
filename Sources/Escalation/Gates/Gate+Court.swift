import CaseModel

extension Gate {
  /// What an application for a payment order must say (§§ 688, 690 ZPO).
  static let courtRequirements: [Requirement] = [
    Requirement(.creditorIdentified, Text("Gläubiger", "Creditor")) { _ in
      Text("Name und Anschrift", "name and address")
    },
    Requirement(.creditorRepresented, Text("Vertreter des Gläubigers", "Creditor's representative")) { _ in
      Text("benannt, soweit nötig", "named as far as needed")
    },
    Requirement(.debtorAddressComplete, Text("Anschrift des Schuldners", "Debtor's address")) { _ in
      Text("Anschrift vollständig", "address complete")
    },
    Requirement(.debtorServedInGermany, Text("Zustellung", "Service")) { _ in
      Text("Zustellung im Inland", "service in Germany")
    },
    Requirement(.representativeGiven, Text("Vertreter des Schuldners", "Debtor's representative")) { _ in
      Text("benannt, soweit nötig", "named as far as needed")
    },
    Requirement(.notInCourtTwice, Text("Noch nicht bei Gericht", "Not in court yet")) { _ in
      Text("kein Titel und kein Verfahren verzeichnet", "no title and no proceedings on record")
    },
    Requirement(.amountKnown, Text("Bestimmte Summe", "Definite sum")) { docket in
      docket.claim.map { Text($0.total.total.german, $0.total.total.english) }
    },
    Requirement(.courtCurrency, Text("Währung", "Currency")) { _ in Text("Euro", "euro") },
    Requirement(.ratesKnown, Text("Zinsberechnung", "Interest")) { docket in
      guard let claim = docket.claim else { return nil }
      let stretches = claim.debts.indices.flatMap { claim.courtInterest(of: $0).stretches }
      return stretches.first.map(\.text) ?? Text("keine Zinsen", "no interest")
    },
    Requirement(.catalogueNumberGiven, Text("Katalognummer", "Catalogue number")) { docket in
      docket.file.contract?.catalogueNumber.map { Text("Nr. \($0)", "no. \($0)") }
    },
    Requirement(.catalogueEntryGiven, Text("Zusatz zur Nummer", "Entry to the number")) { docket in
      docket.file.contract?.catalogueEntry.map { Text($0, $0) } ?? Text("keine verlangt", "none asked for")
    },
    Requirement(
      .counterPerformanceDeclared, Text("Erklärung zur Gegenleistung", "Declaration on the counter-performance")
    ) { _ in Text("erklärt", "declared") },
    Requirement(.declaredNotRendered, Text("Gegenleistung", "Counter-performance")) { docket in
      docket.whereDeclared(.counterPerformanceRendered, Text("erbracht", "rendered"))
    },
    Requirement(.courtCompetent, Text("Mahngericht", "Court")) { $0.competentCourt },
    Requirement(.notTimeBarred, Text("Verjährung", "Limitation")) { docket in
      docket.claim?.debts.compactMap { $0.verjaehrung?.lastDay }.min().map { Text("bis \($0.german)", "until \($0)") }
    },
    Requirement(.limitationKnown, Text("Verjährungsfrist", "Period of limitation")) { docket in
      docket.claim.map { _ in Text("verzeichnet", "on record") }
    },
  ]
}
