import CaseModel

/// A cost beside the principal: what was asked for it, what may be claimed, and why not more.
public struct ClaimCost: Sendable {
  public let kind: Kind
  public let on: Day
  /// What the letter or the case asks for.
  public let asked: Money
  /// What is claimed.
  public let amount: Money
  public let reason: Reason
  public let place: Place

  /// Kept apart as the court dunning procedure keeps them.
  public enum Kind: Sendable, Hashable {
    case reminder
    /// § 288 (5) BGB.
    case lumpSum
    case other(Cost.Kind)
  }

  public enum Reason: Sendable, Hashable {
    case full
    /// Courts accept no more without proof.
    case limited(to: Money)
    /// The letter that brings about the default, and every one before it, is at the creditor's own cost.
    case beforeDefault
    /// The lump sum covers this much of what courts accept (§ 288 (5) sentence 3 BGB).
    case coveredByLumpSum(Money)
    /// No document shows it.
    case unproven
    /// Nothing of the principal was open any more.
    case settled
    /// What courts accept on that day nobody has verified.
    case unknown
  }
}

extension ClaimCost.Kind {
  public var title: Text {
    switch self {
    case .reminder: return Text("Mahnkosten", "Cost of a reminder")
    case .lumpSum: return Text("Verzugspauschale", "Lump sum for late payment")
    case .other(.returnDebit): return Text("Bankrücklastkosten", "Return debit costs")
    case .other(.information): return Text("Auskunftskosten", "Cost of inquiries")
    case .other(.expenses): return Text("Auslagen", "Expenses")
    case .other(.other): return Text("Andere Nebenforderung", "Other ancillary claim")
    }
  }

  /// `reminder`, `lump_sum`, or the kind `case.yaml` gives.
  public var name: String {
    switch self {
    case .reminder: return "reminder"
    case .lumpSum: return "lump_sum"
    case .other(let kind): return kind.rawValue
    }
  }

  public var basis: Citation {
    switch self {
    case .lumpSum: return .law("§ 288 Abs. 5 BGB")
    case .reminder, .other(.information), .other(.expenses), .other(.other):
      return .law("§ 280 Abs. 1, 2, § 286 BGB")
    case .other(.returnDebit): return .law("§ 280 Abs. 1 BGB")
    }
  }
}

extension [ClaimCost] {
  /// As the account books them.
  var booked: [DebtCost] { filter(\.amount.isPositive).map { DebtCost(on: $0.on, amount: $0.amount) } }

  /// The same where the principal was settled on a day, and the account did not book these, by their numbers among the
  /// booked ones. A lump sum then never arose.
  func without(_ idle: [Int], after settledOn: Day?) -> [ClaimCost] {
    var number = -1
    return compactMap { cost in
      if cost.amount.isPositive { number += 1 }
      let isIdle = cost.amount.isPositive && idle.contains(number)
      if isIdle, cost.kind == .lumpSum { return nil }
      guard isIdle || cost.isCovered && settledOn.map({ $0 < cost.on }) == true else { return cost }
      return ClaimCost(
        kind: cost.kind, on: cost.on, asked: cost.asked, amount: Money(cents: 0, cost.asked.currency),
        reason: .settled, place: cost.place)
    }
  }
}

extension ClaimCost {
  fileprivate var isCovered: Bool {
    if case .coveredByLumpSum = reason { return true }
    return false
  }

  /// What was asked, and why that much is claimed.
  public var working: Text {
    switch reason {
    case .full: return Text("in voller Höhe", "in full")
    case .limited(let limit):
      return Text(
        "verlangt \(asked.german), ohne Nachweis höchstens \(limit.german)",
        "asked \(asked.english), without proof at most \(limit.english)")
    case .beforeDefault:
      return Text(
        "verlangt \(asked.german); vor oder mit Verzugseintritt nicht ersatzfähig",
        "asked \(asked.english); before or with the default not recoverable")
    case .coveredByLumpSum(let covered):
      let accepted = Money(cents: amount.cents + covered.cents, asked.currency)
      let beyond =
        accepted == asked
        ? Text("", "")
        : Text(
          ", ohne Nachweis höchstens \(accepted.german)", ", without proof at most \(accepted.english)")
      return Text(
        "verlangt \(asked.german)\(beyond.german), davon \(covered.german) durch die Pauschale abgegolten",
        "asked \(asked.english)\(beyond.english), \(covered.english) of it covered by the lump sum")
    case .unknown:
      return Text(
        "verlangt \(asked.german); was Gerichte an dem Tag hinnehmen, ist nicht verzeichnet",
        "asked \(asked.english); what courts accept on that day is not on record")
    case .settled:
      return Text(
        "verlangt \(asked.german); die Hauptforderung war schon beglichen",
        "asked \(asked.english); the principal was settled already")
    case .unproven:
      return Text("verlangt \(asked.german); kein Beleg in der Akte", "asked \(asked.english); no proof in the file")
    }
  }
}
