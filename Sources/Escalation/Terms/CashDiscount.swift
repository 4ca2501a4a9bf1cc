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
  static func all(in terms: [String], from start: TermStart) -> [CashDiscount] {
    terms.flatMap { text in
      let coded = coded(text, start)
      return coded.isEmpty ? inWords(text, start) : coded
    }
  }

  /// What an invoice grants, by its words and by the fields its syntax has for it.
  static func all(of invoice: Invoice) -> [CashDiscount] {
    guard let document = invoice.document else { return [] }
    let start = TermStart(invoice)
    let stated = document.discounts.compactMap { stated -> CashDiscount? in
      let end = stated.until ?? stated.days.flatMap { (stated.from ?? invoice.issued)?.adding($0) }
      return end.map { CashDiscount(percent: stated.percent, until: $0, base: stated.base?.cents) }
    }
    return stated + all(in: document.terms, from: start)
  }

  private static func coded(_ text: String, _ start: TermStart) -> [CashDiscount] {
    guard text.contains("#SKONTO#") else { return [] }
    return text.matches(
      of: #/#SKONTO#TAGE=(\d{1,3})#PROZENT=(\d{1,2}(?:\.\d{1,2})?)#(?:BASISBETRAG=(\d{1,11}\.\d{2})#)?/#
    ).compactMap { match in
      guard let percent = Percent(decimal: match.2), let days = Int(match.1), let issued = start.issued else {
        return nil
      }
      let base = match.3.flatMap { Money(decimal: $0)?.cents }
      return CashDiscount(percent: percent, until: issued.adding(days), base: base)
    }
  }

  /// What is left of a sum with it, to the cent, in the debtor's favour.
  func reduced(_ sum: Money) -> Money {
    let taken = (Int128(base ?? sum.cents) * Int128(percent.thousandths) + 99_999) / 100_000
    return Money(cents: Int64(clamping: Int128(sum.cents) - taken), sum.currency)
  }
}
