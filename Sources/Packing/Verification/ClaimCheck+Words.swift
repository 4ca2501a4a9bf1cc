import CaseModel
import Formats

/// What the claim says in German for people, by the figures beside it: whoever reads only the words is told no other sum
/// and no other day.
extension ClaimCheck {
  mutating func compareWords(_ claim: XMLElement, _ invoices: [String: XMLElement]) {
    var costs: [String: String] = [:]
    for cost in claim.every("debt", "cost") {
      if let id = cost.attribute("id") { costs[id] = cost.first("working")?.content }
    }
    for line in claim.every("lines", "line") {
      let invoice = line.attribute("invoice").flatMap { invoices[$0] }
      require(line, line.first("title")?.content, [invoice?.first("number")?.content])
      compareWorking(of: line, invoice, line.attribute("cost").flatMap { costs[$0] })
    }
    for debt in claim.all("debt") {
      for cost in debt.all("cost") {
        let isInFull = cost.attribute("reason") == "full"
        let limit = cost.attribute("reason") == "unproven" ? nil : money(cost, "limit")
        require(cost, cost.first("working")?.content, isInFull ? [] : [money(cost, "asked"), limit, accepted(cost)])
      }
      for stretch in debt.first("application")?.all("interest") ?? [] {
        let percent = stretch.percent("percent")
        let rate =
          stretch.attribute("kind") == "fixed" ? percent?.german : percent.map { "\($0.points(.german)) Prozentpunkte" }
        require(
          stretch, stretch.content,
          [money(stretch, "principal"), rate, stretch.day("from")?.german, stretch.day("through")?.german])
      }
      for step in debt.first("limitation")?.all("step") ?? [] {
        let days = ["end", "on", "from", "through"].map { step.day($0)?.german }
        require(step, step.content, days + [step.attribute("days").map { ", \($0) Tag" }])
      }
    }
  }

  private mutating func compareWorking(of line: XMLElement, _ invoice: XMLElement?, _ cost: String?) {
    let working = line.first("working")?.content
    if let interest = line.first("interest") {
      let days = interest.attribute("days").map { "× \($0) Tag" }
      let year = interest.attribute("daysOfYear").map { "/ \($0)" }
      require(
        line, working, [money(interest, "principal"), interest.percent("rate")?.german, days, year])
      require(line, line.first("title")?.content, [interest.day("from")?.german, interest.day("through")?.german])
    } else if let allocation = line.first("allocation") {
      let parts = ["costs", "interest", "principal"].filter { (figures.cents(allocation, $0) ?? 0) > 0 }
      require(line, working, parts.map { money(allocation, $0) })
    } else if let overpayment = line.first("overpayment") {
      require(line, line.first("title")?.content, [money(overpayment, "amount")])
    } else if line.attribute("kind") == "principal", working != nil {
      require(line, working, [invoice?.dayInside("issued")?.german, invoice?.payableOn?.german])
    } else if line.attribute("cost") != nil {
      require(line, working, [cost])
    }
  }

  /// What courts accept without proof, where a lump sum covers part of it and more was asked for.
  private func accepted(_ cost: XMLElement) -> String? {
    guard cost.attribute("reason") == "covered_by_lump_sum", let asked = figures.cents(cost, "asked"),
      let amount = figures.cents(cost, "amount"), let limit = figures.cents(cost, "limit"), amount + limit != asked
    else { return nil }
    return "höchstens \(figures.money(amount + limit).german)"
  }

  private func money(_ element: XMLElement, _ name: String) -> String? {
    figures.cents(element, name).map { figures.money($0).german }
  }

  /// Blanks of either kind and line breaks are one.
  private mutating func require(_ element: XMLElement, _ text: String?, _ needed: [String?]) {
    let words = (text ?? "").onOneLine
    for one in needed.compactMap({ $0?.onOneLine }) where !one.isEmpty && !words.contains(one) {
      return add(
        element,
        Text("Die Worte nennen andere Zahlen oder Tage.", "The words name other figures or days."))
    }
  }
}
