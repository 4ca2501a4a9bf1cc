import CaseModel

/// Until when the words of an invoice's payment terms (BT-20) give time to pay without a discount.
enum TermsDue {
  /// The latest day they name or count; nil where they name none in words of usual shape.
  ///
  /// Days counted from the arrival or the delivery end no sooner than counted from the invoice.
  static func latest(in terms: [String], issued: Day?) -> Day? {
    terms.flatMap { parts(of: $0) }.compactMap { day(in: $0, issued) }.max()
  }

  /// Parted by commas and semicolons before a blank, line ends, and full stops that end neither a figure nor an ordinal.
  private static func parts(of terms: String) -> [Substring] {
    let text = terms.lowercased()
    return text.indices.filter { index in
      let sign = text[index]
      if sign.isNewline { return true }
      guard sign == "," || sign == ";" || sign == ".", let next = text[index...].dropFirst().first, next.isWhitespace
      else { return false }
      // “15. Oktober” goes on, “2026.” does not.
      return sign != "." || ![1, 2].contains(text[..<index].reversed().prefix(3).prefix(while: \.isNumber).count)
    }.reduce(into: [text[...]]) { parts, index in
      guard let rest = parts.popLast() else { return }
      parts += [rest[..<index], rest[text.index(after: index)...]]
    }
  }

  private static func day(in part: Substring, _ issued: Day?) -> Day? {
    guard !part.contains("skonto"), !part.contains("%"), !part.contains("#"), !part.contains("prozent") else {
      return nil
    }
    let named = TextFacts(String(part)).paymentDays.compactMap { written in
      written.year.flatMap { Day($0, written.month, written.day) }
    }
    let isOfPayment = words.contains(where: part.contains)
    guard named.isEmpty, isOfPayment, part.contains("tage") || part.contains("days"),
      let count = part.firstMatch(of: #/(\d{1,3})\s?(?:kalender)?(?:tage|days)/#)
    else {
      return named.max()
    }
    return Int(count.1).flatMap { days in issued?.adding(days) }
  }

  private static let words = ["zahlbar", "netto", "ohne abzug", "zahlungsziel", "fällig", "payable", "net ", "due "]
}
