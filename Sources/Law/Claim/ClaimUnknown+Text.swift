import CaseModel

extension ClaimUnknown {
  /// What is unknown, and what follows.
  public var title: Text {
    switch what {
    case .basiszinssatz:
      return Text(
        "Der Basiszinssatz ist nicht verzeichnet; bis zum Tag davor ist gerechnet.",
        "The base rate is not on record; computed until the day before.")
    case .verbraucherdarlehen:
      return Text(
        "Die Regeln über Verbraucherdarlehen (§ 497 BGB) sind für diese Zeit nicht geprüft.",
        "The rules on consumer loans (§ 497 BGB) are not verified for this time.")
    }
  }
}

extension VerzugCandidate.Proof {
  /// What shows it.
  public var text: Text {
    switch self {
    case .documented(let path): return Text("Beleg: \(path)", "shown by: \(path)")
    case .asserted: return Text("nach Angabe des Gläubigers", "as the creditor states")
    case .none(let why): return why
    }
  }
}
