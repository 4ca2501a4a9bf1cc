import CaseModel
import Formats

/// The escalation of each invoice, by the letters, talks and inquiries it names.
extension StatedTwice {
  mutating func checkHistories() {
    let histories = root.every("histories", "history")
    let names = histories.compactMap { $0.attribute("invoice") }
    if Set(names).count < names.count || Set(names) != Set(invoices.compactMap { $0.attribute("id") }),
      let element = root.first("histories")
    {
      add(
        element, "Nicht jede Rechnung hat genau einen Mahnverlauf.",
        "Not every invoice has one history of its escalation.")
    }
    let steps = histories.first.map(clauses) ?? []
    for history in histories {
      if clauses(of: history) != steps {
        add(history, "Die Schritte sind nicht die der anderen Rechnungen.", "The steps are not those of the others.")
      }
      let invoice = history.attribute("invoice").flatMap { elements[$0] }
      if let invoice, invoice.payableOn != history.day("due") {
        add(history, "Die Fälligkeit ist nicht die der Rechnung.", "The due date is not that of the invoice.")
      }
      for step in history.all("step") { check(step, of: history.attribute("invoice")) }
    }
  }

  /// Name, clause and title of each step: every history follows the same policy.
  private func clauses(of history: XMLElement) -> [[String?]] {
    history.all("step").map { step in ["name", "clause", "title"].map { step.attribute($0) } }
  }

  private mutating func check(_ step: XMLElement, of invoice: String?) {
    let acts = step.all("evidence").compactMap { $0.content.flatMap { elements[$0] } }
    // What shows a step may stay in the house; then the step stands alone.
    if let last = acts.last {
      if step.attribute("status") != "taken" || step.day("on") != last.dayOfAct {
        add(step, "Der Tag ist nicht der des Belegs.", "The day is not that of its evidence.")
      }
      if step.day("deadline") != (last.isNamed("letter") ? last.day("deadline") : nil) {
        add(step, "Die Frist ist nicht die des Schreibens.", "The deadline is not that of its letter.")
      }
      for act in acts where !isAbout(invoice, act) {
        add(step, "Der Beleg gilt einer anderen Rechnung.", "The evidence is about another invoice.")
      }
    } else if step.day("deadline") != nil {
      add(step, "Die Frist steht in keinem Schreiben.", "No letter sets this deadline.")
    }
    if step.attribute("status") != "taken", step.day("on") != nil {
      add(step, "Ein Schritt, der nicht getan ist, hat einen Tag.", "A step that was not taken has a day.")
    }
    let waiver = step.attribute("waiver").flatMap { elements[$0] }
    let isItsOwn =
      waiver.map { waiver in
        waiver.attribute("step") == step.attribute("name")
          && waiver.attribute("invoice").map { $0 == invoice } ?? true
      } ?? (step.attribute("status") != "waived")
    if !isItsOwn { add(step, "Der Verzicht gilt einem anderen Schritt.", "The waiver is of another step.") }
  }

  /// Offers and inquiries are about the whole case.
  private mutating func isAbout(_ invoice: String?, _ act: XMLElement) -> Bool {
    guard act.isNamed("letter") || act.isNamed("contact"), let id = act.attribute("id") else {
      return !act.isNamed("invoice") || act.attribute("id") == invoice
    }
    // Asked for every invoice anew, and of a letter about all of them it is long.
    let about = subjects[id] ?? Set(act.all("about").compactMap { $0.attribute("invoice") })
    subjects[id] = about
    return invoice.map(about.contains) ?? false
  }
}

extension XMLElement {
  /// When the invoice was issued, the letter sent, the talk held, the offer or the inquiry made.
  fileprivate var dayOfAct: Day? {
    switch name {
    case "invoice": return dayInside("issued")
    case "letter": return day("sent")
    case "contact": return attribute("at").flatMap { Day(iso: $0.prefix(10)) }
    default: return day("on")
    }
  }
}
