import CaseModel
import Law

extension Gate {
  /// What must be told with the first letter to a private debtor, or on request (§ 13a (1), (2) RDG, § 43d BRAO).
  static let informationRequirements: [Requirement] = [
    Requirement(.creditorIdentified, Text("Gläubiger", "Creditor")) { _ in
      Text("Name und Anschrift", "name and address")
    },
    Requirement(.contractSubjectGiven, Text("Vertragsgegenstand", "Subject of the contract")) { docket in
      docket.file.contract?.subject.map { Text($0, $0) }
    },
    Requirement(.contractDateGiven, Text("Vertragsdatum", "Date of the contract")) { docket in
      docket.file.contract?.date.map { Text($0.german, $0.description) }
    },
    Requirement(.ratesKnown, Text("Zinsberechnung", "Interest")) { docket in
      docket.claim.map { claim in
        let lines = claim.account.entries.count { $0.segment != nil }
        return Text(
          "\(lines) \(lines == 1 ? "Zinszeile" : "Zinszeilen") mit Satz und Zeitraum",
          "\(lines) \(lines == 1 ? "line" : "lines") of interest with rate and period")
      }
    },
    Requirement(.higherInterestExplained, Text("Grund des Zinssatzes", "Ground of the rate")) { docket in
      docket.file.interest?.ground.map { Text($0, $0) } ?? Text("gesetzlicher Satz", "statutory rate")
    },
    Requirement(.verzugProvable, Text("Verzug", "Default")) { $0.verzugEvidence },
    Requirement(.inputTaxStated, Text("Vorsteuerabzug", "Input tax")) { docket in
      docket.inputTaxDeductible.map {
        $0 ? Text("abzugsberechtigt", "deducts") : Text("nicht abzugsberechtigt", "does not deduct")
      }
    },
    Requirement(.addressSourceStated, Text("Herkunft der Anschrift", "Source of the address")) { docket in
      docket.file.debtors.compactMap { $0.address?.checked }.min().map {
        Text("geprüft am \($0.german)", "checked on \($0)")
      }
    },
    Requirement(.contractCircumstancesStated, Text("Vertragsschluss", "Making of the contract")) { docket in
      docket.file.contract.flatMap { $0.file ?? $0.channel?.rawValue }.map { Text($0, $0) }
    },
  ]
}

extension CaseLook {
  /// Since when and by what default is shown, for the invoice that shows it first.
  var verzugEvidence: Text? {
    let begun = claim?.debts.compactMap(\.verzug.begun).min { ($0.from?.number ?? .max) < ($1.from?.number ?? .max) }
    return begun.flatMap { candidate in
      candidate.from.map {
        Text(
          "seit \($0.german), \(candidate.kind.title.german)", "since \($0), \(candidate.kind.title.english)")
      }
    }
  }

  /// Whether the creditor deducts input tax; nil where nobody said so.
  var inputTaxDeductible: Bool? { Declared(file, asOf: asOf).inputTaxDeductible }
}
