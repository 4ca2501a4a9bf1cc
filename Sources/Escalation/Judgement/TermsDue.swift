import CaseModel

/// Until when the words of an invoice's payment terms (BT-20) give time to pay without a discount.
enum TermsDue {
  /// The latest day they name or count; nil where they name none in words of usual shape.
  ///
  /// Days counted from the arrival or the delivery end no sooner than counted from the invoice.
  static func latest(in terms: [String], issued: Day?) -> Day? {
    terms.flatMap { parts(of: $0) }.compactMap { day(in: $0, issued) }.max()
  }

  /// One condition each: parted by line ends, by commas, semicolons and full stops before a blank, and by what sets one against
  /// another.
  private static func parts(of terms: String) -> [Substring] {
    // Coded terms (`#SKONTO#…#`) are of discounts.
    var text = terms.lowercased().split(separator: "\n").map { line in
      line.split(separator: " ").filter { !$0.hasPrefix("#") }.joined(separator: " ")
    }.joined(separator: "\n")
    for word in [" oder ", " or ", " sonst ", " ansonsten ", " / ", " - ", " – ", "("] {
      text = text.replacing(word, with: "\n")
    }
    let ends = text.indices.filter { index in
      let sign = text[index]
      if sign.isNewline { return true }
      guard sign == "," || sign == ";" || sign == ".", let next = text[index...].dropFirst().first, next.isWhitespace
      else { return false }
      // “15. Oktober” and “60 Tg. netto” go on, “2026.” does not.
      let before = text[..<index].reversed().prefix(3)
      let isOrdinal = [1, 2].contains(before.prefix(while: \.isNumber).count)
      return sign != "." || !isOrdinal && !text[..<index].hasSuffix("tg")
    }
    return ends.reduce(into: [text[...]]) { parts, index in
      guard let rest = parts.popLast() else { return }
      parts += [rest[..<index], rest[text.index(after: index)...]]
    }
  }

  private static func day(in part: Substring, _ issued: Day?) -> Day? {
    let part = part.replacing("ohne skonto", with: "ohne abzug")[...]
    guard !others.contains(where: part.contains) else { return nil }
    let named = TextFacts(String(part)).days.compactMap { written in
      written.year.flatMap { Day($0, written.month, written.day) }
    }
    // A day is one to pay by only where that is said of it.
    if !named.isEmpty { return toPay.contains(where: part.contains) ? named.max() : nil }
    guard days.contains(where: part.contains), let count = counted(in: part) else { return nil }
    return issued?.adding(count)
  }

  /// The days of “zahlbar innerhalb von 30 Tagen”, “30 Tage netto”, “Zahlungsziel 45 Tage”, “net 30 days”.
  private static func counted(in part: Substring) -> Int? {
    let shapes = [
      #/(?:zahlbar|zahlung|zahlungsfrist|fällig|netto|zahlungsziel|valuta|payable|due|net)\b[^\d]{0,40}?(\d{1,3})\s?(?:kalender)?(?:tag|tg|days?)/#,
      #/(\d{1,3})\s?(?:kalender)?(?:tagen?|tg\.?|days)\s(?:rein\s)?(?:netto|net|ohne abzug)/#,
      #/(?:innerhalb|binnen|within)\s(?:von\s)?(\d{1,3})\s?(?:kalender)?(?:tagen?|days)\b.*(?:zu zahlen|zahlbar|ohne abzug|netto)/#,
      #/^\s*(\d{1,3})\s?(?:tage|tg\.?)\s(?:nach|ab)\s(?:rechnung|erhalt|zugang)/#,
    ]
    return shapes.lazy.compactMap { part.firstMatch(of: $0) }.first.flatMap { Int($0.1) }
  }

  private static let days = ["tag", "tg", "day"]
  private static let toPay = [
    "zahlbar", "zu zahlen", "zahlen sie", "zahlung bis", "zahlungseingang", "zahlungsziel", "zahlungsfrist", "überweis",
    "begleich", "fällig", "payable", "due",
  ]
  /// What speaks of something else than the time to pay in full: discounts, default and its consequences, other payments.
  private static let others = [
    "skonto", "%", "prozent", "verzug", "zins", "mahn", "inkasso", "überschreit", "überfällig", "nach fälligkeit",
    "ab fälligkeit", "abschlag", "rate", "bezahlt", "gewähr", "versicher", "lizenz", "vorauszahl", "overdue",
    "interest",
    "default", "instalment", "paid", "jährlich", "monatlich", "laufzeit",
  ]
}
