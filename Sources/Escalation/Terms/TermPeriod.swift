import CaseModel
import Law

/// A time that a condition of payment names: “30 Tage”, “8 Wochen”, “zwei Monate”, “within sixty (60) days of receipt”.
struct TermPeriod {
  let count: Int
  let unit: Unit
  /// What it counts from, where that is said.
  let anchors: Set<TermStart.Anchor>
  /// The places of its number and of its unit among the words; the same where the unit goes without saying.
  let number: Int
  let end: Int

  enum Unit {
    case days, weeks, months
  }

  func day(from start: TermStart) -> Day? {
    guard anchors == [.monthEnd] else { return start.day(of: anchors).map(ended) }
    // To the end of the month and on, or on to the end of a month: both are meant, and the earlier is granted at least.
    return start.issued.map { min(ended($0.lastOfMonth), ended($0).lastOfMonth) }
  }

  private func ended(_ day: Day) -> Day {
    switch unit {
    case .days: day.adding(count)
    case .weeks: day.adding(7 * count)
    case .months: day.addingMonths(count)
    }
  }

  /// All that stand in a condition, in order; those of more than a year are no terms of payment.
  static func all(in words: [TermWord]) -> [TermPeriod] {
    words.indices.compactMap { index in
      guard let count = words[index].number, count > 0 else { return nil }
      // “60 (sechzig) Tage”.
      let isTwice = words[index].isDigits && words.indices.contains(index + 1) && words[index + 1].number == count
      let end = index + (isTwice ? 2 : 1)
      guard let next = words.indices.contains(end) ? words[end] : nil, next.gap <= 2, let unit = unit(next.text)
      else { return withoutUnit(count, at: index, in: words) }
      guard count <= (unit == .days ? 365 : unit == .weeks ? 52 : 12) else { return nil }
      return TermPeriod(count: count, unit: unit, anchors: anchors(words[(end + 1)...]), number: index, end: end)
    }
  }

  /// “Net 60”, “n/60”, “netto 60”, “Zahlungsziel 30”: at the end, where nothing else follows.
  private static func withoutUnit(_ count: Int, at index: Int, in words: [TermWord]) -> TermPeriod? {
    let isToMonthEnd = words.indices.contains(index + 1) && words[index + 1].text == "eom"
    guard words[index].isDigits, index == words.count - 1 || isToMonthEnd, index > 0, (7...365).contains(count),
      ["net", "netto", "n", "zahlungsziel", "ziel"].contains(words[index - 1].text)
    else { return nil }
    return TermPeriod(
      count: count, unit: .days, anchors: isToMonthEnd ? [.monthEnd] : [], number: index, end: index)
  }

  private static func unit(_ word: Substring) -> Unit? {
    let prefix = ["kalender", "werk", "arbeits", "bank"].first(where: word.hasPrefix) ?? ""
    switch word.dropFirst(prefix.count) {
    case "tag", "tage", "tagen", "tagn", "tages", "tg", "tgn", "day", "days": return .days
    case "woche", "wochen", "week", "weeks": return .weeks
    case "monat", "monate", "monaten", "monats", "month", "months": return .months
    default: return nil
    }
  }

  /// What the words behind a period say that it counts from: “ab Lieferung”, “nach Erhalt der Rechnung”.
  private static func anchors(_ rest: ArraySlice<TermWord>) -> Set<TermStart.Anchor> {
    let words = rest.prefix { $0.number == nil }.map(\.text)
    if words.contains(where: { ["monatsende", "ultimo", "eom"].contains($0) })
      || ["end of month", "end of the month", "ende des monats"].contains(where: words.joined(separator: " ").contains)
    {
      return [.monthEnd]
    }
    guard let link = words.firstIndex(where: { links.contains(String($0)) }) else { return [] }
    let named = words[link...]
    func names(_ stems: [String]) -> Bool { named.contains { word in stems.contains(where: word.hasPrefix) } }
    var anchors: Set<TermStart.Anchor> = []
    let isOfGoods = names(["ware", "goods"])
    if isOfGoods || names(performances) { anchors.insert(.performance) }
    if !isOfGoods, named.contains(where: { receipts.contains(String($0)) }) { anchors.insert(.receipt) }
    if names(["rechnungsdat", "rechnungsst", "rechnungsleg", "ausstell"]) { anchors.insert(.invoice) }
    return anchors
  }

  private static let links: Set = ["nach", "ab", "von", "vom", "seit", "of", "after", "from", "following", "since"]
  private static let receipts: Set = [
    "erhalt", "eingang", "zugang", "zustellung", "receipt", "rechnungserhalt", "rechnungseingang", "rechnungszugang",
  ]
  private static let performances = [
    "liefer", "leistung", "ablieferung", "abnahme", "fertigstellung", "versand", "delivery", "shipment", "acceptance",
  ]
}
