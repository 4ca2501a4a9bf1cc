import CaseModel
import Law

// What the claim statement's values are called in `case.xml`. Other names would break whoever reads packages.

extension InterestRate {
  var kind: String {
    switch self {
    case .fixed: return "fixed"
    case .overBase: return "over_base"
    }
  }

  /// The fixed rate, or the points over base.
  var percent: Percent {
    switch self {
    case .fixed(let percent), .overBase(let percent): return percent
    }
  }
}

extension InterestSpan.Ground {
  var name: String {
    switch self {
    case .verzug: return "verzug"
    case .verzugEntgelt: return "verzug_entgelt"
    case .verbraucherdarlehen: return "verbraucherdarlehen"
    case .immobiliardarlehen: return "immobiliardarlehen"
    case .handelsgeschaeft: return "handelsgeschaeft"
    case .vereinbart: return "vereinbart"
    }
  }
}

extension AllocationOrder {
  var name: String {
    switch self {
    case .costsInterestPrincipal: return "costs_interest_principal"
    case .costsPrincipalInterest: return "costs_principal_interest"
    case .principalCostsInterest: return "principal_costs_interest"
    case .interestCostsPrincipal: return "interest_costs_principal"
    }
  }
}

extension VerzugCandidate.Proof {
  var name: String {
    switch self {
    case .documented: return "documented"
    case .asserted: return "asserted"
    case .none: return "none"
    }
  }

  /// The document that shows it.
  var path: String? {
    if case .documented(let path) = self { return path }
    return nil
  }
}

extension VerzugCandidate {
  /// Two triggers of one kind stand at different places of `case.yaml`.
  func isSame(as other: VerzugCandidate) -> Bool {
    kind == other.kind && place == other.place && from == other.from && proof == other.proof
  }
}

extension ClaimCost.Reason {
  var name: String {
    switch self {
    case .full: return "full"
    case .limited: return "limited"
    case .beforeDefault: return "before_default"
    case .coveredByLumpSum: return "covered_by_lump_sum"
    case .settled: return "settled"
    case .unproven: return "unproven"
    case .unknown: return "unknown"
    }
  }

  /// What bounds the claim, where something does.
  var limit: Money? {
    switch self {
    case .limited(let limit), .coveredByLumpSum(let limit): return limit
    case .full, .beforeDefault, .settled, .unproven, .unknown: return nil
    }
  }
}

extension ClaimReservation {
  var name: String {
    switch self {
    case .agreedInterestUnproven: return "agreed_interest_unproven"
    case .remunerationUnknown: return "remuneration_unknown"
    case .creditorKindUnknown: return "creditor_kind_unknown"
    case .interestAtRest: return "interest_at_rest"
    case .costsInEuros: return "costs_in_euros"
    }
  }

  /// What is not asked for, and why not, in German.
  var title: String {
    switch self {
    case .agreedInterestUnproven:
      return "Vereinbarte Zinsen: kein Dokument zeigt die Vereinbarung; gerechnet ist der gesetzliche Satz."
    case .remunerationUnknown:
      return "Neun statt fünf Prozentpunkte: dass es eine Entgeltforderung ist, ist nicht angegeben."
    case .creditorKindUnknown:
      return "Neun statt fünf Prozentpunkte: dass der Gläubiger Unternehmer ist, ist nicht angegeben."
    case .interestAtRest:
      return "Zinsen, während eine Vereinbarung die Zahlung aufschob: dass sie weiterliefen, ist nicht belegt."
    case .costsInEuros:
      return "Kosten in Euro (Mahnkosten, Verzugspauschale): die Forderung ist in anderer Währung."
    }
  }
}

/// The figures of one step of the reckoning of limitation.
struct LimitationFigures {
  let kind: String
  var on: Day?
  var from: Day?
  var through: Day?
  var days: Int?
  var ground: String?
  var restart: String?

  init(_ what: Verjaehrung.Step.What) {
    switch what {
    case .regular(let arose):
      kind = "regular"
      on = arose
    case .suspended(let ground, let from, let through, let days):
      kind = "suspended"
      self.ground = ground.name
      (self.from, self.through, self.days) = (from, through, days)
    case .threeMonthsAfterNegotiations(let ended):
      kind = "three_months_after_negotiations"
      on = ended
    case .restarted(let restart):
      kind = "restarted"
      on = restart.on
      self.restart = restart.by.rawValue
    case .titled(let day):
      kind = "titled"
      on = day
    }
  }
}

extension Verjaehrung.Pause.Ground {
  fileprivate var name: String {
    switch self {
    case .negotiation: return "negotiation"
    case .proceedings: return "proceedings"
    case .forceMajeure: return "force_majeure"
    case .consumerCredit: return "consumer_credit"
    }
  }
}
