import CaseModel

/// One line of the claim statement, as people read it and as the recipient rebuilds the account from it.
public struct ClaimLine: Sendable {
  /// From 1, in the order of the statement.
  public let number: Int
  public let day: Day
  /// Index of the invoice among the debts; nil for what settles none.
  public let debt: Int?
  public let kind: Kind
  /// Raises the claim, or lowers it with a minus sign.
  public let amount: Money
  /// What is open after this line.
  public let balance: Money
  public let title: Text
  /// How the amount was reached.
  public let working: Text?
  public let basis: [Citation]
  public let content: AccountEntry.Content

  public enum Kind: String, CaseIterable, Sendable {
    case principal, credit, interest, cost, payment, overpayment
    case openingInterest = "opening_interest"
  }
}

extension ClaimStatement {
  /// All lines in the order of time. They add up to what is open.
  public var lines: [ClaimLine] {
    var balance: Int64 = 0
    return account.entries.enumerated().map { index, entry in
      balance += entry.amount.cents
      let words = self.words(for: entry)
      return ClaimLine(
        number: index + 1, day: entry.day, debt: entry.debt, kind: words.kind, amount: entry.amount,
        balance: Money(cents: balance, currency), title: words.title, working: words.working, basis: words.basis,
        content: entry.content)
    }
  }

  /// `Rechnung vom 10.08.2026, fällig 24.08.2026`
  private func origin(of debt: ClaimDebt) -> Text? {
    guard let issued = debt.invoice.issued else { return nil }
    let due = debt.invoice.payableOn
    return Text(
      "Rechnung vom \(issued.german)" + (due.map { ", fällig \($0.german)" } ?? ""),
      "invoice of \(issued)" + (due.map { ", due \($0)" } ?? ""))
  }

  private struct Words {
    let kind: ClaimLine.Kind
    let title: Text
    var working: Text?
    var basis: [Citation] = []
  }

  private func words(for entry: AccountEntry) -> Words {
    let debt = entry.debt.map { debts[$0] }
    let label = debt?.invoice.label ?? ""
    switch entry.content {
    case .principal:
      return Words(
        kind: .principal, title: Text("Hauptforderung \(label)", "Principal \(label)"),
        working: debt.flatMap(origin))
    case .credit:
      return Words(
        kind: .credit, title: Text("Gutschrift auf \(label)", "Credit on \(label)"),
        working: Text("mindert die Forderung von Anfang an", "lowers the claim from the beginning"))
    case .openingInterest:
      return Words(kind: .openingInterest, title: Text("Zinsvortrag \(label)", "Interest brought forward \(label)"))
    case .interest(let segment, let number):
      let span = debt?.interest[number]
      return Words(
        kind: .interest,
        title: Text(
          "Zinsen \(label) \(segment.from.german)–\(segment.through.german)",
          "Interest \(label) \(segment.from) to \(segment.through)"), working: segment.working,
        basis: span.map { [$0.ground.basis] + (segment.base == nil ? [] : [.law("§ 247 BGB")]) } ?? [])
    case .cost(let number):
      // The account holds only what may be claimed.
      let cost = debt?.costs.filter(\.amount.isPositive)[number]
      return Words(
        kind: .cost,
        title: cost.map { Text("\($0.kind.title.german) \(label)", "\($0.kind.title.english) \(label)") }
          ?? Text("Kosten", "Cost"), working: cost?.working, basis: cost.map { [$0.kind.basis] } ?? [])
    case .payment(_, let allocation):
      return Words(
        kind: .payment, title: Text("Zahlung auf \(label)", "Payment on \(label)"), working: allocation.working,
        basis: [allocation.order.basis])
    case .overpayment(_, let amount):
      return Words(
        kind: .overpayment,
        title: Text("Überzahlung \(amount.german)", "Overpayment \(amount.english)"),
        working: Text("steht dem Schuldner zu", "belongs to the debtor"), basis: [.law("§ 812 Abs. 1 BGB")])
    }
  }
}

extension AccountEntry.Allocation {
  /// `40,00 € Kosten, 124,86 € Zinsen, 1.335,14 € Hauptforderung`, in the order in which it was spread.
  public var working: Text {
    let parts = order.parts.map { part -> (Money, String, String) in
      switch part {
      case .costs: return (costs, "Kosten", "costs")
      case .interest: return (interest, "Zinsen", "interest")
      case .principal: return (principal, "Hauptforderung", "principal")
      }
    }.filter(\.0.isPositive)
    return Text(
      parts.map { "\($0.0.german) \($0.1)" }.joined(separator: ", "),
      parts.map { "\($0.0.english) \($0.2)" }.joined(separator: ", "))
  }
}
