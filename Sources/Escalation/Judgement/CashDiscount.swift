import CaseModel

/// Skonto: what may be taken off by who pays early, as an invoice's terms (BT-20) say it.
struct CashDiscount: Hashable {
  let percent: Percent
  /// The last day to pay with it.
  let until: Day
  /// What it is of, in hundredths; nil for the whole sum.
  var base: Int64?

  /// - Parameter terms: in the form of XRechnung (`#SKONTO#TAGE=10#PROZENT=2.00#BASISBETRAG=1000.00#`, the last of which may
  ///   be left out), or in words of usual shape; what is written otherwise is not found.
  static func all(in terms: [String], issued: Day?) -> [CashDiscount] {
    terms.filter { $0.lowercased().contains("skonto") }.flatMap { text in
      let coded = text.matches(
        of: #/#SKONTO#TAGE=(\d{1,3})#PROZENT=(\d{1,2}(?:\.\d{1,2})?)#(?:BASISBETRAG=(\d{1,11}\.\d{2})#)?/#
      ).compactMap { match in
        var found = discount(match.2, days: match.1, issued)
        found?.base = match.3.flatMap { Money(decimal: $0)?.cents }
        return found
      }
      return coded.isEmpty ? inWords(text, issued) : coded
    }
  }

  private static func inWords(_ text: String, _ issued: Day?) -> [CashDiscount] {
    // Each offer stands in a part of its own, by commas and full stops that end no figure.
    text.lowercased().split(separator: #/[,;.]\s+|\n/#).compactMap { part in
      guard part.contains("skonto"), let percent = part.firstMatch(of: #/(\d{1,2}(?:[.,]\d{1,2})?)\s?(?:%|prozent)/#)
      else {
        return nil
      }
      let rate = percent.1.replacing(",", with: ".")
      if let date = part.firstMatch(of: #/(\d{1,2})\.(\d{1,2})\.(\d{4})/#),
        let year = Int(date.3), let month = Int(date.2), let day = Int(date.1), let until = Day(year, month, day)
      {
        return Percent(decimal: rate).map { CashDiscount(percent: $0, until: until) }
      }
      guard let days = part.firstMatch(of: #/(\d{1,3})\s?tage/#) else { return nil }
      return discount(Substring(rate), days: days.1, issued)
    }
  }

  private static func discount(_ rate: Substring, days: Substring, _ issued: Day?) -> CashDiscount? {
    guard let percent = Percent(decimal: rate), let days = Int(days), let issued else { return nil }
    return CashDiscount(percent: percent, until: issued.adding(days))
  }

  /// What is left of a sum with it, to the cent, in the debtor's favour.
  func reduced(_ sum: Money) -> Money {
    let taken = (Int128(base ?? sum.cents) * Int128(percent.thousandths) + 99_999) / 100_000
    return Money(cents: Int64(clamping: Int128(sum.cents) - taken), sum.currency)
  }
}
