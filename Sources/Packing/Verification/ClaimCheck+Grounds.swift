import CaseModel
import Formats
import Law

/// What default and interest rest on has to be there, and has to give what is claimed.
extension ClaimCheck {
  /// A day or a period that was agreed needs an agreement (§ 286 (2) No. 1 and 2 BGB).
  mutating func checkGround(of verzug: XMLElement, _ invoice: XMLElement?) {
    let basis = invoice?.first("due")?.attribute("basis").flatMap { Invoice.DueDate.Basis(rawValue: $0) }
    let isGiven: Bool
    switch verzug.attribute("trigger") {
    case VerzugCandidate.Kind.kalendertag.rawValue: isGiven = basis == .agreed || basis == .law
    case VerzugCandidate.Kind.zeitraum.rawValue: isGiven = basis == .agreed
    default: isGiven = true
    }
    if !isGiven {
      add(verzug, Text("Was den Verzug auslöst, ist nicht vereinbart.", "What triggers the default was not agreed."))
    }
  }

  /// Interest that does not go on at once ends when an arrangement was accepted, and begins again when it broke.
  mutating func checkRests(_ root: XMLElement) {
    let offers = root.every("offers", "offer")
    let accepted = Set(offers.compactMap { $0.day("accepted") })
    let goesOn = Set(offers.compactMap { $0.day("broken")?.adding(1) })
    for debt in debts.values.sorted(by: { $0.element.line < $1.element.line }) {
      let isRight = debt.spans.indices.allSatisfy { index in
        guard let end = debt.spans[index].through?.adding(1) else { return true }
        let next = debt.spans.dropFirst(index + 1).first?.from
        return next == end || accepted.contains(end) && next.map(goesOn.contains) ?? true
      }
      if !isRight {
        add(debt.element, Text("Zinsen ruhen ohne Vereinbarung.", "Interest rests without an arrangement."))
      }
    }
  }

  /// A statutory rate is one that the law gives on its ground; of days for which nobody verified it nothing is said.
  mutating func checkRate(of span: XMLElement) {
    guard let percent = span.percent("percent"), let name = span.attribute("ground"),
      let ground = InterestSpan.Ground.allCases.first(where: { $0.name == name }),
      let series = ground.series(of: .shipped), let from = span.day("from"), series.entry(on: from) != nil
    else { return }
    // Which of the rates it ever gave depends on when the contract was made.
    let isGiven = series.entries.contains { $0.value == percent }
    if (span.attribute("kind") == "fixed") != (ground == .handelsgeschaeft) || !isGiven {
      add(
        span, Text("Aus diesem Grund gibt das Gesetz einen anderen Zins.", "On this ground the law gives another rate.")
      )
    }
  }
}

extension InterestSpan.Ground {
  /// What the law gives on it; nil where it is a matter of agreement.
  fileprivate func series(of law: LawBook) -> StatutorySeries<Percent>? {
    switch self {
    case .verzug, .verbraucherdarlehen: return law.verzugszins
    case .verzugEntgelt: return law.verzugszinsEntgelt
    case .immobiliardarlehen: return law.verzugszinsImmobiliardarlehen
    case .handelsgeschaeft: return law.handelszins
    case .vereinbart: return nil
    }
  }
}
