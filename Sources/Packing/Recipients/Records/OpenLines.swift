import CaseModel
import Law

/// What of each line of a claim is still open, and by which payment the rest was settled: of costs and of interest always the
/// oldest first, and none that arose later.
struct OpenLines {
  /// What is left of costs and interest, by the lines' numbers.
  private var left: [Int: Int64] = [:]
  /// What each payment settled of costs, by its line's number.
  private var costs: [Int: [(line: ClaimLine, cents: Int64)]] = [:]

  init(_ claim: ClaimStatement) {
    let lines = claim.lines
    for line in lines {
      if line.amount.isPositive, line.isCost || line.isInterest { left[line.number] = line.amount.cents }
      guard case .payment(_, let allocation) = line.content else { continue }
      let before = lines.prefix { $0.number < line.number }.filter { $0.debt == line.debt }
      costs[line.number] = settle(before.filter(\.isCost), allocation.costs.cents)
      _ = settle(before.filter(\.isInterest), allocation.interest.cents)
    }
  }

  private mutating func settle(_ lines: [ClaimLine], _ sum: Int64) -> [(line: ClaimLine, cents: Int64)] {
    var rest = sum
    return lines.compactMap { line in
      let part = min(rest, left[line.number] ?? 0)
      guard part > 0 else { return nil }
      rest -= part
      left[line.number, default: 0] -= part
      return (line, part)
    }
  }

  /// What is left of the line.
  func rest(of line: ClaimLine) -> Money {
    left[line.number].map { Money(cents: $0, line.amount.currency) } ?? line.amount
  }

  /// What that payment settled of costs.
  func costs(settledBy payment: ClaimLine) -> [(line: ClaimLine, cents: Int64)] { costs[payment.number] ?? [] }
}

extension ClaimLine {
  var isCost: Bool { kind == .cost }
  fileprivate var isInterest: Bool { kind == .interest || kind == .openingInterest }

  /// What cost it is; nil of every other line.
  func cost(in claim: ClaimStatement) -> ClaimCost? {
    guard case .cost(let number) = content, let debt else { return nil }
    // The account holds only what may be claimed.
    let costs = claim.debts[debt].costs.filter(\.amount.isPositive)
    return costs.indices.contains(number) ? costs[number] : nil
  }
}
