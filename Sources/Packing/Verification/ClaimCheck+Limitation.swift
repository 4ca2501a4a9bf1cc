import CaseModel
import Formats

/// Limitation, by the days the case states: due dates, payments, acknowledgements, titles.
extension ClaimCheck {
  mutating func compareLimitation(_ claim: XMLElement, _ root: XMLElement, _ invoices: [String: XMLElement]) {
    let stated = StatedDays(claim, root)
    for debt in claim.all("debt") {
      guard let limitation = debt.first("limitation"), let id = debt.attribute("invoice") else { continue }
      let steps = limitation.all("step")
      let isTitled = limitation.isTrue("titled")
      if steps.last?.day("end") != limitation.day("lastDay")
        || isTitled != (steps.last?.attribute("kind") == "titled")
      {
        add(limitation, Text("Der letzte Tag ist nicht der letzte Schritt.", "The last day is not the last step."))
      }
      for step in steps {
        let days: Set<Day>
        switch step.attribute("kind") {
        case "regular": days = Set([invoices[id]?.aroseOn].compactMap { $0 })
        case "titled": days = stated.titles
        case "restarted": days = stated.restarts(step.attribute("by"), id)
        case "suspended":
          checkSuspension(step)
          continue
        default: continue
        }
        if step.day("on").map(days.contains) != true {
          add(step, Text("Diesen Tag nennt der Fall sonst nicht.", "Nowhere else does the case name this day."))
        }
      }
    }
  }

  private mutating func checkSuspension(_ step: XMLElement) {
    guard let from = step.day("from"), let through = step.day("through") else { return }
    if step.attribute("days").flatMap({ Int($0) }) != through.days(since: from) + 1 {
      add(step, Text("Die Tage sind nicht die des Zeitraums.", "The days are not those of the period."))
    }
  }
}

extension XMLElement {
  /// When the claim of an invoice fell due, as early as can be said; see `Invoice.aroseOn`.
  fileprivate var aroseOn: Day? {
    guard let payableOn else { return nil }
    if let basis = first("due")?.attribute("basis"), basis != Invoice.DueDate.Basis.unilateral.rawValue {
      return payableOn
    }
    return [payableOn, dayInside("issued"), first("performed")?.day("on")].compactMap { $0 }.min()
  }
}

/// The days on which the case says that something about limitation happened, gathered once.
private struct StatedDays {
  let titles: Set<Day>
  private let offers: Set<Day>
  /// By invoice; without one for the whole case.
  private let acknowledgements: [String?: Set<Day>]
  private let payments: [String?: Set<Day>]

  init(_ claim: XMLElement, _ root: XMLElement) {
    titles = Set(root.every("titles", "title").compactMap { $0.day("final") })
    offers = Set(root.every("offers", "offer").compactMap { $0.day("accepted") })
    func days(_ elements: [XMLElement], _ name: String) -> [String?: Set<Day>] {
      Dictionary(grouping: elements) { $0.attribute("invoice") }.mapValues { Set($0.compactMap { $0.day(name) }) }
    }
    acknowledgements = days(root.every("acknowledgements", "acknowledgement"), "on")
    payments = days(claim.every("lines", "line").filter { $0.attribute("kind") == "payment" }, "day")
  }

  func restarts(_ act: String?, _ invoice: String) -> Set<Day> {
    switch act {
    case "payment": payments[invoice] ?? []
    case "acknowledgement": (acknowledgements[invoice] ?? []).union(acknowledgements[nil] ?? [])
    default: offers
    }
  }
}
