import CaseModel

/// Until when the words of an invoice's payment terms (BT-20) give time to pay without a discount.
enum TermsDue {
  /// The latest day they name or count; nil where they name none in words of usual shape.
  ///
  /// Days counted from the arrival or the delivery end no sooner than counted from the invoice.
  static func latest(in terms: [String], issued: Day?) -> Day? {
    terms.flatMap { parts(of: $0) }.compactMap { day(in: $0, issued) }.max()
  }

  /// Parted by commas, semicolons, line ends, and full stops that end no figure.
  private static func parts(of terms: String) -> [Substring] {
    terms.lowercased().split(separator: #/[,;]\s+|\.\s+(?!\p{L}+\s+\d{4})|\n/#)
  }

  private static func day(in part: Substring, _ issued: Day?) -> Day? {
    guard !part.contains("skonto"), !part.contains("%"), !part.contains("#"), !part.contains("prozent") else {
      return nil
    }
    let named = TextFacts(String(part)).paymentDays.compactMap { written in
      written.year.flatMap { Day($0, written.month, written.day) }
    }
    let isOfPayment = words.contains(where: part.contains)
    guard named.isEmpty, isOfPayment, let count = part.firstMatch(of: #/(\d{1,3})\s?(?:kalender)?(?:tage|days)/#) else {
      return named.max()
    }
    return Int(count.1).flatMap { days in issued?.adding(days) }
  }

  private static let words = ["zahlbar", "netto", "ohne abzug", "zahlungsziel", "fällig", "payable", "net ", "due "]
}
