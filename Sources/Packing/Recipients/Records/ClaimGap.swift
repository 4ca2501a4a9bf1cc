import CaseModel
import Law

/// What of the open claim none of a mapping's files holds: interest, costs, or lines that its lists pass over.
struct ClaimGap {
  private let mapping: Mapping
  private let place: Place
  private let sums: [(title: Text, amount: Money)]

  init(_ filling: Filling, _ mapping: Mapping) {
    self.mapping = mapping
    let claim = filling.handover.claim
    place = filling.handover.file.origin.place
    let held = mapping.held
    var sums: [(title: Text, amount: Money)] = []
    func add(_ title: Text, _ amount: Money) {
      guard amount.cents != 0 else { return }
      if let index = sums.firstIndex(where: { $0.title == title }) {
        sums[index].amount = Money(cents: sums[index].amount.cents + amount.cents, amount.currency)
      } else {
        sums.append((title, amount))
      }
    }
    if !held.contains(.interest) {
      let open =
        held.contains(.runningInterest)
        ? claim.debts.indices.reduce(0) { $0 + claim.interestInArrears(of: $1).cents } : claim.total.interest.cents
      add(Text("Zinsen", "interest"), Money(cents: open, claim.currency))
    }
    if !held.contains(.costs) { add(Text("Kosten", "costs"), claim.total.costs) }
    let open = OpenLines(claim)
    for line in mapping.files.flatMap(filling.linesLeftOut) { add(line.matter(in: claim), open.rest(of: line)) }
    self.sums = sums
  }

  var finding: Finding? {
    guard !sums.isEmpty else { return nil }
    let matter = Text.joined(
      sums.map {
        Text("\($0.title.german) \($0.amount.german)", "\($0.title.english) \($0.amount.english)")
      })
    return Finding(
      .recipientHasNoField, at: place,
      Text(
        "\(mapping.name) hat kein Feld für: \(matter.german).", "\(mapping.name) has no field for: \(matter.english)."),
      remedy: mapping.remedyOfGap)
  }
}

extension Mapping {
  /// Which parts of a claim its fields hold as figures. What only a text mentions, no program reads.
  var held: ClaimMatter {
    let records = files.reduce(into: ClaimMatter()) { $0.formUnion(Mapping.held(by: $1.each)) }
    return fields.reduce(into: records) { held, field in
      switch field.source {
      case .facts(let facts): for fact in facts { held.formUnion(fact.holds) }
      case .list(let list): held.formUnion(Mapping.held(by: list))
      case .text, .setting: break
      }
    }
  }

  /// What a list of charges passes over is told line by line.
  private static func held(by list: FactList?) -> ClaimMatter {
    list == .charges || list == .lines ? [.interest, .costs] : []
  }
}

extension ClaimLine {
  /// What it is for, without the invoice: `Verzugspauschale`.
  fileprivate func matter(in claim: ClaimStatement) -> Text {
    switch kind {
    case .interest, .openingInterest: return Text("Zinsen", "interest")
    case .principal: return Text("Hauptforderung", "principal")
    case .credit: return Text("Gutschriften", "credits")
    case .payment, .overpayment: return Text("Zahlungen", "payments")
    case .cost: return cost(in: claim)?.kind.title ?? Text("Kosten", "costs")
    }
  }
}
