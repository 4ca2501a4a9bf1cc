import CaseModel

/// What somebody further down the road needs before he may act: the agency, the court, the bureau.
public enum Gate: String, CaseIterable, Sendable {
  /// What an agency or a lawyer must tell a private debtor.
  case information
  /// The court dunning procedure.
  case court
  /// A report to a credit bureau.
  case bureau
  /// That the debtor is not insolvent.
  case insolvency

  public var title: Text {
    switch self {
    case .information: return Text("Auskunft an private Schuldner", "Information for private debtors")
    case .court: return Text("Gerichtliches Mahnverfahren", "Court dunning procedure")
    case .bureau: return Text("Meldung an eine Auskunftei", "Report to a credit bureau")
    case .insolvency: return Text("Insolvenz", "Insolvency")
    }
  }

  public var basis: [Citation] {
    switch self {
    case .information: return [.law("§ 13a RDG"), .law("§ 43d BRAO")]
    case .court: return [.law("§§ 688 bis 690 ZPO")]
    case .bureau: return [.law("§ 31 Abs. 2 BDSG")]
    case .insolvency: return [.law("§§ 87, 174 InsO")]
    }
  }
}

extension Docket {
  /// What the policy says; else as the case itself asks for.
  func weight(of gate: Gate) -> Weight {
    // To a business nobody owes the information, whatever the policy thinks of it.
    if gate == .information, !isPrivateDebtor { return .off }
    if let weight = policy.gates[gate] { return weight }
    switch gate {
    case .information: return .warn
    case .court: return file.mandate?.approach == .judicial ? .block : .off
    case .bureau: return file.reminders.contains { $0.announces.contains(.bureau) } ? .warn : .off
    case .insolvency: return .note
    }
  }
}
