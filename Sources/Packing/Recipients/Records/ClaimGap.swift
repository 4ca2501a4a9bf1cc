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
    let carried = mapping.files.reduce(into: Carried()) { $0.note($1) }
    var sums: [(title: Text, amount: Money)] = []
    func add(_ title: Text, _ amount: Money) {
      guard amount.cents != 0 else { return }
      if let index = sums.firstIndex(where: { $0.title == title }) {
        sums[index].amount = Money(cents: sums[index].amount.cents + amount.cents, amount.currency)
      } else {
        sums.append((title, amount))
      }
    }
    if !carried.interest {
      let open =
        carried.runningInterest
        ? claim.debts.indices.reduce(0) { $0 + claim.interestInArrears(of: $1).cents } : claim.total.interest.cents
      add(Text("Zinsen", "interest"), Money(cents: open, claim.currency))
    }
    if !carried.costs { add(Text("Kosten", "costs"), claim.total.costs) }
    for line in mapping.files.flatMap(filling.linesLeftOut) { add(line.matter, line.amount) }
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
      remedy: mapping.pages.contains(.claim)
        ? nil
        : Text(
          "Es steht in keiner Datei des Pakets: in der Zuordnung unter „pages“ „claim“ nennen.",
          "It stands in no file of the package: name “claim” under “pages” of the mapping."))
  }
}

/// Which parts of a claim a mapping's fields hold as figures. What only a text mentions, no program reads.
private struct Carried {
  private(set) var interest = false
  private(set) var costs = false
  /// Whether it says since when interest runs, so that the recipient reckons it.
  private(set) var runningInterest = false

  mutating func note(_ file: MappedFile) {
    note(file.each)
    file.fields.forEach { note($0) }
  }

  private mutating func note(_ field: MappedField) {
    switch field.source {
    case .facts(let facts): facts.forEach { note($0.name) }
    case .list(let list): note(list)
    case .text, .setting: break
    }
    field.fields.forEach { note($0) }
  }

  /// What a list of charges passes over is told line by line.
  private mutating func note(_ list: FactList?) {
    guard list == .charges || list == .lines else { return }
    (interest, costs) = (true, true)
  }

  private mutating func note(_ fact: String) {
    switch fact {
    case "claim.interest", "invoice.open_interest", "invoice.interest": interest = true
    case "claim.costs", "invoice.open_costs", "invoice.open_without_interest", "invoice.reminder_costs",
      "invoice.other_costs":
      costs = true
    case "claim.total", "invoice.open_total": (interest, costs) = (true, true)
    case "invoice.interest_runs_from": runningInterest = true
    default: break
    }
  }
}

extension ClaimLine {
  /// What it is for, without the invoice: `Verzugspauschale`.
  fileprivate var matter: Text {
    switch kind {
    case .interest, .openingInterest: return Text("Zinsen", "interest")
    default:
      return Text(
        String(title.german.prefix { $0 != " " }), title.english.split(separator: " ").dropLast().joined(separator: " ")
      )
    }
  }
}
