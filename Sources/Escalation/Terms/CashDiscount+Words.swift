import CaseModel

extension CashDiscount {
  /// What terms grant in words: “2 % Skonto bei Zahlung innerhalb von 10 Tagen”, “14 Tage 3 %”, “2/10 net 30”.
  ///
  /// Whether somebody took it is seen from what was paid, to the cent: so words may be read generously.
  static func inWords(_ text: String, _ start: TermStart) -> [CashDiscount] {
    // Most terms grant none, and there is nothing more to read.
    guard TermDiscount.marks.areAny(in: text.lowercased()) else { return [] }
    let parts = TermParts.of(text).map(TermDiscount.init)
    return parts.indices.compactMap { index in
      guard let percent = parts[index].percent else { return nil }
      // The time may stand beside the rate, where the time to pay in full does not.
      let beside = [index - 1, index + 1].filter(parts.indices.contains).map { parts[$0] }
        .filter { $0.percent == nil && !$0.isInFull }
      let end = ([parts[index]] + beside).lazy.compactMap { $0.end(from: start) }.first
      return end.map { CashDiscount(percent: percent, until: $0) }
    }
  }
}

/// One condition, as far as it may be about a discount.
private struct TermDiscount {
  let percent: Percent?
  /// Whether it gives the time to pay without one.
  let isInFull: Bool
  private let day: Day?
  private let period: TermPeriod?

  /// - Parameter part: in small letters.
  init(_ part: String) {
    let words = TermWord.words(of: part)
    let isOther = TermDiscount.others.areAny(in: part)
    let slashed = TermDiscount.slashed(words)
    percent = isOther ? nil : slashed?.percent ?? TermDiscount.percent(in: part)
    isInFull = TermToPay(words, areAll: false).period != nil && !TermDiscount.early.areAny(in: part)
    period = slashed?.period ?? TermPeriod.all(in: words).first
    day = TermDate.all(in: words, behind: nil).first?.day
  }

  func end(from start: TermStart) -> Day? { day ?? period?.day(from: start) }

  /// The rate before `%`, `Prozent`, `v. H.` or `percent`: at most 20, or it is something else.
  private static func percent(in part: String) -> Percent? {
    let marks = ["%", "prozent", "v.h", "vh", "percent"].compactMap { part.firstRange(of: $0)?.lowerBound }
    guard let mark = marks.min() else { return nil }
    let before = part[..<mark].split { $0.isWhitespace }.last.map(String.init) ?? ""
    let digits = String(before.reversed().prefix { $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") }.reversed())
    let text = TermWord.words(of: before).last.flatMap { $0.isDigits ? nil : $0.number }.map { "\($0)" }
    return Percent(decimal: text ?? digits.replacing(",", with: ".")).flatMap { rate in
      (1...20_000).contains(rate.thousandths) ? rate : nil
    }
  }

  /// “2/10 net 30”, “2/10 n/60”: two percent within ten days.
  private static func slashed(_ words: [TermWord]) -> (percent: Percent, period: TermPeriod)? {
    guard words.count >= 4, let rate = words[0].number, let days = words[1].number, words[0].isDigits,
      words[1].isDigits, words[1].gap == 1, ["n", "net", "netto"].contains(words[2].text), (1...20).contains(rate)
    else { return nil }
    let period = TermPeriod(count: days, unit: .days, anchors: [], number: 1, end: 1)
    return (Percent(thousandths: 1_000 * rate), period)
  }

  /// Without any of these no condition has a rate.
  static let marks = Needles("%", "prozent", "v.h", "vh", "percent", "/")
  private static let early = Needles("bei zahlung", "bei begleichung", "bei eingang", "if paid", "if you pay")
  /// What has a rate that nobody may take off.
  private static let others = Needles(
    "verzug", "zins", "mahn", "überschreit", "p.a.", "jährlich", "mwst", "steuer", "interest", "overdue", "late ",
    " vat", "anzahlung", "abschlag", "einbehalt", "provision", "bonus", "nicht vereinbart", "nicht zulässig",
    "nicht gewährt", "rabatt auf", "nur auf", "sicherheit", "abgezogen", "erhöhung", "zuschlag", "deposit",
    "commission", "retention")
}
