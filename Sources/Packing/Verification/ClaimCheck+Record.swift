import CaseModel
import Formats

/// The claim against the entries of the case it comes from: what was agreed, credited, charged and acknowledged.
extension ClaimCheck {
  mutating func compareRecord(_ claim: XMLElement, _ root: XMLElement) {
    compareAgreement(claim, root)
    compareCredits(claim, root)
    compareCosts(claim, root)
    let since = claim.all("debt").compactMap { $0.first("balance")?.day("unknownFrom") }.min()
    let stated = claim.all("unknown").first { $0.attribute("what") == "basiszinssatz" }
    if stated?.day("from") != since {
      add(
        stated ?? claim,
        Text(
          "Unbekannte Zinsen beginnen bei den Rechnungen anders.", "On the invoices unknown interest begins otherwise.")
      )
    }
  }

  // MARK: Agreement

  private mutating func compareAgreement(_ claim: XMLElement, _ root: XMLElement) {
    let agreement = root.first("interestAgreement")
    for (name, usual) in [("dayCount", "act365"), ("paymentDay", "excluded")]
    where claim.attribute(name) != agreement?.attribute(name) ?? usual {
      add(claim, Text("Gezählt ist anders als vereinbart.", "Days are counted otherwise than agreed."))
    }
    let isLoan = root.first("contract")?.attribute("consumerCredit") != nil
    for debt in claim.all("debt") {
      if debt.attribute("order") != (isLoan ? "costs_principal_interest" : "costs_interest_principal") {
        add(debt, Text("Verrechnet wird anders, als der Vertrag es will.", "The order is not that of the contract."))
      }
      for span in debt.all("interest") where !isAgreed(span, debt, agreement) {
        add(span, Text("Zinssatz oder Beginn sind nicht, was vereinbart ist.", "Rate or start are not as agreed."))
      }
      let hasLumpSum = debt.all("cost").contains { $0.attribute("kind") == "lump_sum" }
      if hasLumpSum, agreement?.attribute("lumpSum")?.isTrue == false {
        add(debt, Text("Die Pauschale ist nicht verlangt.", "The lump sum is not asked for."))
      }
    }
  }

  /// Agreed interest is that of the agreement; the statutory kind begins with the default.
  private func isAgreed(_ span: XMLElement, _ debt: XMLElement, _ agreement: XMLElement?) -> Bool {
    guard let from = span.day("from") else { return true }
    let inDefault = debt.first("default")?.day("interestFrom")
    switch span.attribute("ground") {
    case "vereinbart":
      let start = agreement?.day("from") ?? inDefault
      return span.attribute("kind") == agreement?.attribute("kind")
        && span.percent("percent") == agreement?.percent("percent") && start.map { $0 <= from } ?? false
    case "handelsgeschaeft": return true
    default: return inDefault.map { $0 <= from } ?? false
    }
  }

  // MARK: Credits

  /// What names none of several invoices lowers the one due first, and with the rest the next.
  private mutating func compareCredits(_ claim: XMLElement, _ root: XMLElement) {
    let invoices = root.every("invoices", "invoice")
    var sums: [String: Int128] = [:]
    var rest: Int128 = 0
    for credit in root.every("credits", "credit") where credit.day("on").map({ $0 <= asOf }) ?? true {
      guard let amount = figures.cents(credit, "amount") else { continue }
      if let id = credit.attribute("invoice") ?? (invoices.count == 1 ? invoices.first?.attribute("id") : nil) {
        sums[id, default: 0] += amount
      } else {
        rest += amount
      }
    }
    func rank(_ invoice: XMLElement) -> (Day, String) {
      (invoice.payableOn ?? asOf, invoice.first("number")?.content ?? "")
    }
    let byAge = invoices.sorted { rank($0) < rank($1) }.compactMap { $0.attribute("id") }
    for id in byAge where rest > 0 {
      let part = min(rest, max(0, (debts[id]?.claimed ?? 0) - sums[id, default: 0]))
      sums[id, default: 0] += part
      rest -= part
    }
    if let first = byAge.first { sums[first, default: 0] += rest }
    for debt in claim.all("debt") {
      guard let id = debt.attribute("invoice") else { continue }
      compare(debt, "Gutgeschrieben", "Credited", figures.cents(debt, "credited"), sums[id, default: 0])
    }
  }

  // MARK: Costs

  /// Every fee of a letter and every cost of the case stands at one debt, as the letter or the case states it.
  private mutating func compareCosts(_ claim: XMLElement, _ root: XMLElement) {
    var sources: [String: XMLElement] = [:]
    for letter in root.every("letters", "letter") where letter.day("sent").map({ $0 <= asOf }) ?? false {
      // Fees are in euros; of another claim they are no part.
      guard let id = letter.attribute("id"), figures.currency == .eur, let fee = figures.cents(letter, "fee"), fee > 0
      else { continue }
      sources[id] = letter
    }
    for cost in root.every("costs", "cost") where cost.day("on").map({ $0 <= asOf }) ?? false {
      guard let id = cost.attribute("id"), cost.attribute("currency") == figures.currency.code else { continue }
      sources[id] = cost
    }
    for debt in claim.all("debt") {
      for cost in debt.all("cost") {
        checkReason(cost)
        guard cost.attribute("kind") != "lump_sum" else { continue }
        guard let source = cost.attribute("source").flatMap({ sources.removeValue(forKey: $0) }) else {
          add(cost, Text("Diese Kosten stehen sonst nirgends.", "This cost stands nowhere else."))
          continue
        }
        compare(cost, source, of: debt.attribute("invoice"))
      }
      checkCover(debt)
    }
    for source in sources.values.sorted(by: { $0.line < $1.line }) {
      add(source, Text("Diese Kosten fehlen in der Forderung.", "This cost is missing from the claim."))
    }
  }

  private mutating func compare(_ cost: XMLElement, _ source: XMLElement, of invoice: String?) {
    let isLetter = source.isNamed("letter")
    compare(
      cost, "Verlangt", "Asked for", figures.cents(cost, "asked"),
      figures.cents(source, isLetter ? "fee" : "amount") ?? 0)
    let isOfInvoice =
      isLetter
      ? source.all("about").contains { $0.attribute("invoice") == invoice }
      : source.attribute("invoice").map { $0 == invoice } ?? true
    if cost.day("on") != source.day(isLetter ? "sent" : "on") || !isOfInvoice
      || cost.attribute("kind") != (isLetter ? "reminder" : source.attribute("kind"))
    {
      add(
        cost,
        Text("Tag, Art oder Rechnung sind anderswo andere.", "Day, kind or invoice are others elsewhere."))
    }
  }

  /// How much is claimed follows from what was asked, the reason and its limit.
  private mutating func checkReason(_ cost: XMLElement) {
    guard let asked = figures.cents(cost, "asked"), let amount = figures.cents(cost, "amount") else { return }
    let limit = figures.cents(cost, "limit")
    switch cost.attribute("reason") {
    case "full": break
    case "limited": compare(cost, "Gefordert", "Claimed", amount, min(asked, limit ?? 0))
    case "covered_by_lump_sum":
      if amount > asked - (limit ?? asked) {
        add(cost, Text("Gefordert ist, was die Pauschale deckt.", "What the lump sum covers is claimed."))
      }
    default: compare(cost, "Gefordert", "Claimed", amount, 0)
    }
  }

  /// A lump sum covers no more than itself.
  private mutating func checkCover(_ debt: XMLElement) {
    func sum(_ name: String, where isSo: (XMLElement) -> Bool) -> Int128 {
      debt.all("cost").filter(isSo).reduce(0) { $0 + (figures.cents($1, name) ?? 0) }
    }
    let covered = sum("limit") { $0.attribute("reason") == "covered_by_lump_sum" }
    let lump = sum("asked") { $0.attribute("kind") == "lump_sum" }
    if covered > lump {
      add(debt, Text("Die Pauschale deckt mehr als sich selbst.", "The lump sum covers more than itself."))
    }
  }
}
