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
  /// another; in small letters.
  private static func parts(of terms: String) -> [String] {
    terms.lowercased().split(whereSeparator: \.isNewline).flatMap { line in
      // Coded terms (`#SKONTO#…#`) are of discounts.
      var rest = line.split(separator: " ").filter { !$0.hasPrefix("#") }.joined(separator: " ").utf8.map { $0 }[...]
      var parts: [String] = []
      while let end = rest.indices.first(where: { breaks(rest, at: $0) > 0 }) {
        parts.append(String(decoding: rest[..<end], as: UTF8.self))
        rest = rest[(end + breaks(rest, at: end))...]
      }
      return parts + [String(decoding: rest, as: UTF8.self)]
    }
  }

  /// How many bytes part two conditions there; 0 where nothing does.
  private static func breaks(_ line: ArraySlice<UInt8>, at index: Int) -> Int {
    let rest = line[index...]
    switch line[index] {
    case UInt8(ascii: " "): return against.first { rest.starts(with: $0) }?.count ?? 0
    case UInt8(ascii: "("): return 1
    case UInt8(ascii: ","), UInt8(ascii: ";"): return rest.dropFirst().first == UInt8(ascii: " ") ? 1 : 0
    case UInt8(ascii: "."):
      // “15. Oktober” and “60 Tg. netto” go on, “2026.” does not.
      let before = line[..<index].reversed()
      let isOrdinal = [1, 2].contains(before.prefix { (0x30...0x39).contains($0) }.count)
      let isShort = before.starts(with: "gt".utf8)
      return rest.dropFirst().first == UInt8(ascii: " ") && !isOrdinal && !isShort ? 1 : 0
    default: return 0
    }
  }

  private static let against = [" oder ", " or ", " sonst ", " ansonsten ", " / ", " - ", " – "].map { Array($0.utf8) }

  private static func day(in part: String, _ issued: Day?) -> Day? {
    let part = discount.areAny(in: part) ? part.replacing("ohne skonto", with: "ohne abzug") : part
    guard !others.areAny(in: part) else { return nil }
    let named = TextFacts(part).days.compactMap { written in
      written.year.flatMap { Day($0, written.month, written.day) }
    }
    // A day is one to pay by only where that is said of it.
    if !named.isEmpty { return toPay.areAny(in: part) ? named.max() : nil }
    return TermDays(part).count.flatMap { issued?.adding($0) }
  }

  private static let discount = Needles("ohne skonto")
  private static let toPay = Needles(
    "zahlbar", "zu zahlen", "zahlen sie", "zahlung bis", "zahlungseingang", "zahlungsziel", "zahlungsfrist", "überweis",
    "begleich", "fällig", "payable", "due")
  /// What speaks of something else than the time to pay in full: discounts, default and its consequences, other payments.
  private static let others = Needles(
    "skonto", "%", "prozent", "verzug", "zins", "mahn", "inkasso", "überschreit", "überfällig", "nach fälligkeit",
    "ab fälligkeit", "abschlag", "rate", "bezahlt", "gewähr", "versicher", "lizenz", "vorauszahl", "overdue",
    "interest", "default", "instalment", "paid", "jährlich", "monatlich", "laufzeit")
}
