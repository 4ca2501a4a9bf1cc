import CaseModel
import Formats

/// Limitation, by the days the case states: due dates, payments, acknowledgements, titles.
extension ClaimCheck {
  mutating func compareLimitation(_ claim: XMLElement, _ root: XMLElement) {
    let invoices = Dictionary(
      root.every("invoices", "invoice").compactMap { invoice in invoice.attribute("id").map { ($0, invoice) } },
      uniquingKeysWith: { first, _ in first })
    let lines = Dictionary(grouping: claim.every("lines", "line")) { $0.attribute("invoice") ?? "" }
    for debt in claim.all("debt") {
      guard let limitation = debt.first("limitation"), let id = debt.attribute("invoice") else { continue }
      let steps = limitation.all("step")
      let isTitled = ["true", "1"].contains(limitation.attribute("titled"))
      if steps.last?.day("end") != limitation.day("lastDay")
        || isTitled != (steps.last?.attribute("kind") == "titled")
      {
        add(limitation, Text("Der letzte Tag ist nicht der letzte Schritt.", "The last day is not the last step."))
      }
      for step in steps {
        let days: Set<Day>
        switch step.attribute("kind") {
        case "regular": days = Set([invoices[id]?.payableOn].compactMap { $0 })
        case "titled": days = Set(root.every("titles", "title").compactMap { $0.day("final") })
        case "restarted": days = restarts(step.attribute("by"), id, lines[id] ?? [], root)
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

  private func restarts(_ act: String?, _ id: String, _ lines: [XMLElement], _ root: XMLElement) -> Set<Day> {
    switch act {
    case "payment": return Set(lines.filter { $0.attribute("kind") == "payment" }.compactMap { $0.day("day") })
    case "acknowledgement":
      let own = root.every("acknowledgements", "acknowledgement").filter {
        $0.attribute("invoice").map { $0 == id } ?? true
      }
      return Set(own.compactMap { $0.day("on") })
    default: return Set(root.every("offers", "offer").compactMap { $0.day("accepted") })
    }
  }

  private mutating func checkSuspension(_ step: XMLElement) {
    guard let from = step.day("from"), let through = step.day("through") else { return }
    if step.attribute("days").flatMap({ Int($0) }) != through.days(since: from) + 1 {
      add(step, Text("Die Tage sind nicht die des Zeitraums.", "The days are not those of the period."))
    }
  }
}
