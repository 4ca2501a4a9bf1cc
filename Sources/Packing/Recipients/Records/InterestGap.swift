import CaseModel
import Law

/// Where a recipient that reckons interest itself, from a day and at most a rate that it is told, would come to other sums
/// than we do.
struct InterestGap {
  private let mapping: Mapping
  private let claim: ClaimStatement
  private let isBusiness: Bool
  /// Whether lines of interest are among those that its lists pass over.
  private let passesOver: Bool

  init(_ filling: Filling, _ mapping: Mapping) {
    self.mapping = mapping
    claim = filling.handover.claim
    // Whoever vouches changes nothing of the rate.
    let debtors = filling.handover.file.debtors.filter { $0.role != .guarantor }
    isBusiness = debtors.allSatisfy { $0.kind == .business }
    passesOver = mapping.files.flatMap(filling.linesLeftOut).contains { line in
      [.interest, .openingInterest].contains(line.kind)
    }
  }

  var findings: [Finding] {
    let held = mapping.held
    guard mapping.writes(["invoice.default_since", "invoice.interest_from"]), !held.contains(.runningInterest),
      !held.contains(.interest) || passesOver
    else { return [] }
    return claim.debts.compactMap { debt in
      guard debt.balance.total.isPositive, let start = start(of: debt), !isWhatItReckons(debt.interest, from: start)
      else { return nil }
      let spans = debt.interest.map(\.text)
      let (german, english) = (spans.map(\.german), spans.map(\.english))
      return Finding(
        .recipientReckonsOtherwise, at: debt.invoice.origin.place,
        spans.isEmpty
          ? Text(
            "\(mapping.name) rechnet die Zinsen auf \(debt.invoice.label) selbst, und es laufen keine.",
            "\(mapping.name) reckons the interest on \(debt.invoice.label) itself, and none runs.")
          : Text(
            "\(mapping.name) rechnet die Zinsen auf \(debt.invoice.label) selbst und erfährt nicht, wie sie laufen: \(german.joined(separator: "; ")).",
            "\(mapping.name) reckons the interest on \(debt.invoice.label) itself and is not told how it runs: \(english.joined(separator: "; "))."
          ))
    }
  }

  /// The day that it is told to reckon from; nil where none is known.
  private func start(of debt: ClaimDebt) -> Day? {
    mapping.writes(["invoice.interest_from"]) ? debt.interest.first?.from : debt.verzug.from
  }

  /// Interest that runs from that day on at one rate: the one that it is told, else the statutory one among such parties.
  private func isWhatItReckons(_ spans: [InterestSpan], from start: Day) -> Bool {
    guard let first = spans.first, first.from == start, spans.last?.through == nil else { return false }
    let isGapless = zip(spans, spans.dropFirst()).allSatisfy { $0.through?.adding(1) == $1.from }
    guard isGapless, spans.allSatisfy({ $0.rate == first.rate }) else { return false }
    return mapping.writes(["invoice.interest_percent"]) || isStatutory(first)
  }

  private func isStatutory(_ span: InterestSpan) -> Bool {
    let points = isBusiness ? 9_000 : 5_000
    return span.ground == (isBusiness ? .verzugEntgelt : .verzug)
      || span.rate == .overBase(Percent(thousandths: points))
  }
}

extension InterestSpan {
  /// `9 Prozentpunkte über dem jeweiligen Basiszinssatz vom 03.09.2026 bis 14.10.2026`.
  fileprivate var text: Text {
    let (german, english) = (rate.text.german, rate.text.english)
    guard let through else { return Text("\(german) seit dem \(from.german)", "\(english) since \(from)") }
    return Text("\(german) vom \(from.german) bis \(through.german)", "\(english) from \(from) to \(through)")
  }
}
