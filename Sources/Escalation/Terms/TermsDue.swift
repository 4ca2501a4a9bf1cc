import CaseModel
import Law

/// Until when the words of an invoice's payment terms (BT-20) give time to pay without a discount.
enum TermsDue {
  /// The latest day they name or count; nil where they name none in words of usual shape.
  static func latest(in terms: [String], from start: TermStart) -> Day? {
    let parts = terms.flatMap(TermParts.of)
    var start = start
    // The invoice counts as of its value date.
    let values = parts.filter(valueDate.areAny).flatMap(days)
    if let value = values.max() { start.issued = max(start.issued ?? value, value) }
    return parts.compactMap { day(in: $0, start) }.max()
  }

  private static func day(in part: String, _ start: TermStart) -> Day? {
    let part = discount.areAny(in: part) ? part.replacing("ohne skonto", with: "ohne abzug") : part
    guard !others.areAny(in: part) else { return nil }
    let words = TermWord.words(of: part)
    let named = days(in: part) + [endOfMonth(words)].compactMap { $0 }
    // A day is one to pay by only where that is said of it.
    if !named.isEmpty { return toPay.areAny(in: part) ? named.max() : nil }
    return TermToPay(words).period?.day(from: start)
  }

  private static func days(in part: String) -> [Day] {
    TextFacts(part).days.compactMap { written in written.year.flatMap { Day($0, written.month, written.day) } }
  }

  /// “Ende Oktober 2026”, “end of October 2026”.
  private static func endOfMonth(_ words: [TermWord]) -> Day? {
    guard let end = words.firstIndex(where: { ["ende", "end"].contains($0.text) }) else { return nil }
    let rest = words[(end + 1)...].map(\.text).filter { $0 != "of" && $0 != "des" }
    guard rest.count >= 2 else { return nil }
    return days(in: "1. \(rest[0]) \(rest[1])").first?.addingMonths(1).adding(-1)
  }

  private static let discount = Needles("ohne skonto")
  private static let valueDate = Needles("valuta", "valutiert")
  private static let toPay = Needles(
    "zahlbar", "zu zahlen", "zahlen sie", "zahlung bis", "zahlungseingang", "zahlungsziel", "zahlungsfrist", "überweis",
    "begleich", "fällig", "payable", "due")
  /// What speaks of something else than the time to pay in full: discounts, default and its consequences, other payments.
  private static let others = Needles(
    "skonto", "discount", "%", "prozent", "percent", "verzug", "zins", "mahn", "inkasso", "überschreit", "überfällig",
    "nach fälligkeit", "ab fälligkeit", "bei zahlung ", "nach zahlung", "nach geldeingang", "after payment", "abschlag",
    "rate", "bezahlt", "gewährleist", "rückgabe",
    "reklam", "mängel", "umtausch", "garantie", "versicher", "lizenz", "vorauszahl", "overdue", "interest", "default",
    "instalment", "paid", "jährlich", "monatlich", "laufzeit", "kündig", "widerruf", "warranty")
}
