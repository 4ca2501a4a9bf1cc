/// Which of the periods in one condition is the time to pay: “zahlbar innerhalb von 30 Tagen”, “30 Tage netto”, “Zahlungsziel
/// 45 Tage”, “net 30 days”, “n/60”.
///
/// By words and not by patterns, which would be made anew for every invoice.
struct TermToPay {
  private let words: [TermWord]
  private let areAll: Bool

  /// - Parameter areAll: whether the terms say nothing else.
  init(_ words: [TermWord], areAll: Bool) {
    self.words = words
    self.areAll = areAll
  }

  /// nil where the words have none of the usual shapes.
  var period: TermPeriod? {
    let periods = TermPeriod.all(in: words)
    let shapes = [isAskedFor, isNet, isPeriodToPay, isCountedFrom, isOfMonthEnd, isAll]
    return shapes.lazy.compactMap { shape in periods.first(where: shape) }.first
  }

  private func word(_ index: Int) -> Substring? { words.indices.contains(index) ? words[index].text : nil }

  /// “Zahlbar … 30 Tage”, near enough to belong together; “net 60”; “überweisen Sie 1.190,00 EUR innerhalb von 60 Tagen”.
  private func isAskedFor(_ period: TermPeriod) -> Bool {
    if period.number == 1, let first = word(0), TermToPay.labels.contains(String(first)) { return true }
    let isWithin = leadsIn(period) != nil
    var distance = words[period.number].gap
    for index in (0..<period.number).reversed() {
      let word = String(words[index].text)
      if distance <= 60, TermToPay.terms.contains(word) { return true }
      if isWithin, TermToPay.asking.contains(word) { return true }
      guard isWithin || !words[index].isDigits else { return false }
      distance += words[index].text.count + words[index].gap
    }
    return false
  }

  /// Where “innerhalb von”, “within” stands before it.
  private func leadsIn(_ period: TermPeriod) -> Int? {
    let before = word(period.number - 1) == "von" ? period.number - 2 : period.number - 1
    return word(before).map { ["innerhalb", "binnen", "within"].contains($0) } == true ? before : nil
  }

  /// “30 Tage rein netto”, “60 Tg. netto”, “60 Tage Ziel”.
  private func isNet(_ period: TermPeriod) -> Bool {
    let next = word(period.end + 1) == "rein" ? period.end + 2 : period.end + 1
    guard let word = word(next), words[next].gap <= 2 else { return false }
    return word.hasPrefix("net") || word == "ziel" || word == "zahlungsziel"
      || word == "ohne" && self.word(next + 1) == "abzug"
  }

  /// “Innerhalb von 30 Tagen ohne Abzug zu zahlen”, “within 60 days” and no more.
  private func isPeriodToPay(_ period: TermPeriod) -> Bool {
    guard let before = leadsIn(period) else { return false }
    let rest = words[(period.end + 1)...].map(\.text)
    let isAlone = before == 0 && (rest.first.map { TermToPay.links.contains(String($0)) } ?? true)
    return isAlone || TermToPay.toPay.areAny(in: rest.joined(separator: " "))
  }

  /// “14 Tage nach Rechnungsdatum”, “10 Tage nach Lieferung netto”, and nothing before.
  private func isCountedFrom(_ period: TermPeriod) -> Bool {
    let (link, from) = (word(period.end + 1), word(period.end + 2))
    return period.number == 0 && link.map { TermToPay.links.contains(String($0)) } == true
      && (!period.anchors.isEmpty || from?.hasPrefix("rechnung") == true || from == "invoice")
  }

  /// “30 days end of month”, “15 Tage nach Ende des Monats”.
  private func isOfMonthEnd(_ period: TermPeriod) -> Bool {
    period.number == 0 && period.anchors == [.monthEnd]
  }

  /// “60 Tage”, and no word more.
  private func isAll(_ period: TermPeriod) -> Bool {
    areAll && period.number == 0 && period.end == words.count - 1 && period.end > 0
  }

  private static let links: Set = ["nach", "ab", "seit", "of", "after", "from"]
  /// Words for terms of payment themselves.
  private static let terms: Set = [
    "zahlbar", "zahlungsfrist", "fällig", "netto", "zahlungsziel", "valuta", "payable", "due", "net", "n", "payment",
  ]
  /// What stands before a time with nothing between: “Zahlung: 30 Tage”.
  private static let labels: Set = [
    "zahlung", "zahlungsbedingung", "zahlungsbedingungen", "zahlungskondition", "terms", "ziel",
  ]
  /// Words that ask for money, within a time.
  private static let asking: Set = [
    "zahlen", "zahlung", "zahlungseingang", "begleichen", "überweisen", "überweisung", "ausgleich", "betrag",
    "rechnungsbetrag", "gesamtbetrag", "endbetrag", "pay", "transfer", "remit", "amount", "settle",
  ]
  private static let toPay = Needles(
    "zahlen", "zahlbar", "ohne abzug", "netto", "fällig", "begleich", "überweis", "payable", "net", "due")
}
