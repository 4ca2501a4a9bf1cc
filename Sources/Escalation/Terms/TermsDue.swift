import CaseModel
import Law

/// Until when the words of an invoice's payment terms (BT-20) give time to pay without a discount.
enum TermsDue {
  /// The latest day they name or count; nil where they name none in words of usual shape.
  static func latest(in terms: [String], from start: TermStart) -> Day? { all(in: terms, from: start).max() }

  /// Every day that one of their conditions gives to pay; several of them are not all meant.
  static func all(in terms: [String], from start: TermStart) -> [Day] {
    let parts = terms.flatMap(TermParts.of)
    var start = start
    // The invoice counts as of its value date.
    let values = parts.filter(valueDate.areAny).flatMap {
      TermDate.all(in: TermWord.words(of: $0), behind: start.issued).map(\.day)
    }
    if let value = values.max() { start.issued = max(start.issued ?? value, value) }
    let atOnce = parts.contains(where: immediate.areAny) ? [start.issued].compactMap { $0 } : []
    return atOnce
      + parts.indices.compactMap { index in
        index > 0 && isHeading(parts[index - 1]) ? nil : day(in: parts[index], start, isAll: parts.count == 1)
      }
  }

  /// “Garantie:”, “Lieferzeit ca.”: what follows is about that.
  private static func isHeading(_ part: String) -> Bool {
    headings.areAny(in: part) && TermWord.words(of: part).allSatisfy { !$0.isDigits }
  }

  /// - Parameter isAll: whether the terms consist of nothing else.
  private static func day(in part: String, _ start: TermStart, isAll: Bool) -> Day? {
    let part = discount.areAny(in: part) ? part.replacing("ohne skonto", with: "ohne abzug") : part
    guard !others.areAny(in: part) else { return nil }
    let words = TermWord.words(of: part)
    let named = TermDate.all(in: words, behind: start.issued)
    // A day is one to pay by only where that is said of it.
    if !named.isEmpty {
      guard toPay.areAny(in: part) else { return nil }
      // On a day something is collected or falls due; else it is the day of a journey or an event.
      return named.filter { $0.isLimit && (!$0.isOn || onDay.areAny(in: part)) }.map(\.day).max()
    }
    return TermToPay(words, areAll: isAll).period?.day(from: start) ?? inNextMonth(words, start)
  }

  /// “Zahlbar am 15. des Folgemonats”, “due on the 15th of the following month”.
  private static func inNextMonth(_ words: [TermWord], _ start: TermStart) -> Day? {
    let text = words.map(\.text).joined(separator: " ")
    guard nextMonth.areAny(in: text), toPay.areAny(in: text), let day = words.first(where: { $0.isDigits })?.number,
      let issued = start.issued
    else {
      return nil
    }
    let (year, month, _) = issued.lastOfMonth.adding(1).parts
    return Day(year, month, day)
  }

  private static let immediate = Needles(
    "sofort", "umgehend", "on receipt", "upon receipt", "immediately", "bei abholung")
  private static let headings = Needles(
    "garantie", "gewährleist", "warranty", "lieferzeit", "lead time", "widerruf", "gültigkeit", "angebotsbindung")
  private static let nextMonth = Needles("folgemonat", "nächsten monats", "following month", "next month")
  private static let onDay = Needles(
    "abgebucht", "buchen", "eingezogen", "lastschrift", "bankeinzug", "debited", "fällig", "due", "zahlbar",
    "zahlung am", "payable")
  private static let discount = Needles("ohne skonto")
  private static let valueDate = Needles("valuta", "valutiert")
  private static let toPay = Needles(
    "zahlbar", "zu zahlen", "bezahlen", "zahlen sie", "zahlung bis", "zahlung am", "zahlungseingang", "zahlungsziel",
    "zahlungsfrist", "zahlungstermin", "zahltermin", "überweis", "begleich", "ausgleich", "gleichen sie", "fällig",
    "betrag ist", "netto", "ohne abzug", "valuta", "abgebucht", "buchen wir", "wir buchen", "eingezogen",
    "lastschrift", "bankeinzug", "stundung", "gestundet", "zahlpause", "payable", "due", "pay by", "please pay",
    "payment by", "payment of", "remit", "please transfer", "debited")
  /// What speaks of something else than the time to pay in full: discounts, default and its consequences, other payments.
  private static let others = Needles(
    "skonto", "discount", "%", "prozent", "percent", "verzug", "zins", "mahn", "inkasso", "überschreit", "überfällig",
    "nach fälligkeit", "ab fälligkeit", "bei zahlung ", "nach zahlung", "nach geldeingang", "after payment",
    "abschlag", "rate", "bezahlt", "gewährleist", "rückgabe", "reklam", "mängel", "umtausch", "garantie", "versicher",
    "lizenz", "vorauszahl", "nichtzahl", "zahlen sie nicht", "schlussrechnung", "nächste", "wartung", "bonus",
    "lieferung ist", "lieferung erfolgt", "verlänger", "geschlossen", "ausland", "overdue", "interest", "default",
    "instalment", "paid", "not received", "not made", "due to", "closed", "next ", "service", "jährlich", "monatlich",
    "laufzeit", "kündig", "widerruf", "warranty", "lieferzeit", "lead time", "auftragseingang", "bestelleingang",
    "receipt of order", "zurücksenden", "anerkannt", "genehmigt", "schalten wir", "angebotsbindung", "gültig",
    "erkennen wir nicht", "nicht gewährt", "schriftform", "bescheinigung", "sammelrechnung", "anzahlung",
    "restzahlung", "teilzahlung", "jahresbeitrag", "hauptuntersuchung", "tüv", "storn", "renewal", "final balance",
    "rückzahlung", "kaution", "must not exceed", "bestellungen ab", "finanzamt", "erstmals", "lieferung:",
    "lieferfrist")
}
