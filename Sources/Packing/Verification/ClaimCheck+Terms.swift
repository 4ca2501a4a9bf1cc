import CaseModel
import Formats
import Law

/// Default, costs and the application of a debt: each says the same in two places.
extension ClaimCheck {
  mutating func checkTerms(of element: XMLElement, _ invoices: [String: XMLElement]) {
    guard let debt = element.attribute("invoice").flatMap({ debts[$0] }) else { return }
    if let verzug = element.first("default") {
      checkDefault(verzug)
      checkGround(of: verzug, element.attribute("invoice").flatMap { invoices[$0] })
    }
    for span in element.all("interest") { checkRate(of: span) }
    if zip(debt.spans, debt.spans.dropFirst()).contains(where: { ($0.through ?? asOf) >= $1.from }) {
      add(element, Text("An einem Tag laufen zwei Zinsen.", "On one day interest runs twice."))
    }
    for cost in element.all("cost") {
      guard let asked = figures.cents(cost, "asked"), let amount = figures.cents(cost, "amount") else { continue }
      let isInFull = cost.attribute("reason") == "full"
      if amount < 0 || amount > asked || isInFull && amount != asked {
        add(cost, Text("Gefordert ist mehr, als verlangt wurde.", "More is claimed than was asked for."))
      }
    }
    guard let application = element.first("application") else { return }
    for stretch in application.all("interest") { checkStretch(stretch, debt) }
    if application.attribute("arrears") != nil {
      compare(
        application, "Zinsrückstand", "Interest in arrears", figures.cents(application, "arrears"), debt.open.interest)
    }
  }

  /// The days of the default are those of the trigger that counts.
  private mutating func checkDefault(_ verzug: XMLElement) {
    let chosen = verzug.all("candidate").filter { $0.isTrue("counts") }
    let names = ["trigger", "from", "interestFrom"]
    let isSame = chosen.first.map { chosen in names.allSatisfy { chosen.attribute($0) == verzug.attribute($0) } }
    let isNone = verzug.attribute("status") == "not_provable" && names.allSatisfy { verzug.attribute($0) == nil }
    if chosen.count > 1 || !(isSame ?? isNone) {
      add(verzug, Text("Der Verzug ist nicht der des Auslösers.", "The default is not that of its trigger."))
    }
  }

  private mutating func checkStretch(_ stretch: XMLElement, _ debt: ClaimCheckDebt) {
    guard let from = stretch.day("from"), let percent = stretch.percent("percent") else { return }
    compare(
      stretch, "Antrag, zu verzinsen", "Application, bearing interest", figures.cents(stretch, "principal"),
      debt.principal(on: from, paymentDayCounts: paymentDayCounts))
    let span = debt.span(from: from, through: stretch.day("through") ?? from)
    if span?.percent != percent || span?.isOverBase != (stretch.attribute("kind") == "over_base") {
      add(stretch, Text("Der Zinssatz ist nicht der dieser Forderung.", "The rate is not that of this debt."))
    }
  }
}
