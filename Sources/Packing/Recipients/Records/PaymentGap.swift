import CaseModel
import Law

/// What a recipient that is told of payments does not learn of them.
enum PaymentGap {
  static func findings(_ filling: Filling, _ mapping: Mapping) -> [Finding] {
    [costs(filling.handover, mapping), designations(filling.handover, mapping)].compactMap { $0 }
  }

  /// Costs that payments settled, where the recipient has no field for them and is told of the payments without them.
  private static func costs(_ handover: Handover, _ mapping: Mapping) -> Finding? {
    guard mapping.writes(["payment.net_of_unlisted_costs"]) else { return nil }
    let (claim, ground) = (handover.claim, Ground(handover))
    var paid: Int64 = 0
    for line in claim.lines where line.kind == .payment {
      paid += -line.amount.cents - ground.netOfUnlistedCosts(line).cents
    }
    guard paid > 0 else { return nil }
    let sum = Money(cents: paid, claim.currency)
    return Finding(
      .recipientHasNoField, at: handover.file.origin.place,
      Text(
        "\(mapping.name) hat kein Feld für bezahlte Kosten: \(sum.german); um so viel kleiner sind die Zahlungen genannt.",
        "\(mapping.name) has no field for costs that were paid: \(sum.english); the payments are told smaller by that."),
      remedy: mapping.remedyOfGap)
  }

  /// What the debtor said a payment is for: whoever books it anew would spread it by the law (§ 367 BGB).
  private static func designations(_ handover: Handover, _ mapping: Mapping) -> Finding? {
    guard mapping.lists([.payments, .lines]) else { return nil }
    let designated = handover.file.payments.filter { $0.designated.map { $0 != .none } ?? false }
    guard let first = designated.first else { return nil }
    let entries = designated.map { payment in
      Text(
        "\(payment.amount.german) vom \(payment.received.german)", "\(payment.amount.english) of \(payment.received)")
    }
    let list = Text.joined(entries)
    return Finding(
      .recipientHasNoField, at: first.origin.place(of: "designated"),
      Text(
        "\(mapping.name) hat kein Feld dafür, worauf der Schuldner gezahlt hat: \(list.german).",
        "\(mapping.name) has no field for what the debtor paid on: \(list.english)."),
      remedy: mapping.remedyOfGap)
  }
}

extension Mapping {
  /// What to do about a gap; nil where it stands in the claim statement that goes along.
  var remedyOfGap: Text? {
    pages.contains(.claim)
      ? nil
      : Text(
        "Es steht in keiner Datei des Pakets: in der Zuordnung unter „pages“ „claim“ nennen.",
        "It stands in no file of the package: name “claim” under “pages” of the mapping.")
  }

  /// Whether the recipient gets entries of one of those lists.
  fileprivate func lists(_ wanted: Set<FactList>) -> Bool {
    files.contains { $0.each.map(wanted.contains) == true }
      || fields.contains { field in
        guard case .list(let list) = field.source else { return false }
        return wanted.contains(list)
      }
  }
}
