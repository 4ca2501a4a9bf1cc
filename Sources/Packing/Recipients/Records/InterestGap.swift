import CaseModel
import Law

/// Where a recipient that reckons interest itself, from the day of default, would come to other sums than we do: for an agreed
/// rate, or for a time without interest, that it has no field for.
enum InterestGap {
  static func findings(_ mapping: Mapping, _ handover: Handover) -> [Finding] {
    guard mapping.writes(["invoice.default_since", "invoice.interest_from"]),
      mapping.held.isDisjoint(with: [.interest, .runningInterest])
    else { return [] }
    return handover.claim.debts.compactMap { debt in
      let told = [rate(mapping, debt), rest(debt)].compactMap { $0 }
      guard !told.isEmpty else { return nil }
      let what = Text(told.map(\.german).joined(separator: ", "), told.map(\.english).joined(separator: ", "))
      return Finding(
        .recipientReckonsOtherwise, at: debt.invoice.origin.place,
        Text(
          "\(mapping.name) rechnet die Zinsen auf \(debt.invoice.label) selbst und erfährt nicht: \(what.german).",
          "\(mapping.name) reckons the interest on \(debt.invoice.label) itself and is not told: \(what.english)."))
    }
  }

  private static func rate(_ mapping: Mapping, _ debt: ClaimDebt) -> Text? {
    guard let agreed = debt.interest.last(where: { $0.ground == .vereinbart }),
      !mapping.writes(["invoice.interest_percent"])
    else { return nil }
    return Text("vereinbart sind \(agreed.rate.text.german)", "agreed is \(agreed.rate.text.english)")
  }

  /// The times between two stretches of interest, and before the first.
  private static func rest(_ debt: ClaimDebt) -> Text? {
    var rests: [(from: Day, through: Day)] = []
    var next = debt.verzug.from
    for span in debt.interest {
      if let next, span.from > next { rests.append((next, span.from.adding(-1))) }
      next = span.through?.adding(1)
    }
    guard !rests.isEmpty else { return nil }
    let german = rests.map { "\($0.from.german) bis \($0.through.german)" }
    let english = rests.map { "\($0.from) to \($0.through)" }
    return Text(
      "keine Zinsen vom \(german.joined(separator: ", vom "))",
      "no interest from \(english.joined(separator: ", from "))")
  }
}
