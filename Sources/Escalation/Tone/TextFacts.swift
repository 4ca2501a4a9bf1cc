import CaseModel

/// What a letter's text names that no phrase describes: sums, days, accounts.
///
/// Quoted lines and signatures count too, since many houses give their account there.
struct TextFacts {
  /// Whether a sum of money stands in it: `1.190,00 €`, `EUR 1190`, `€1,190.00`.
  private(set) var namesAmount = false
  /// Sums in hundredths, of whatever currency.
  private(set) var sums: [Int64] = []
  /// Whether each sum could be read.
  private(set) var areSumsClear = true
  private(set) var accounts: [IBAN] = []
  private(set) var days: [WrittenDay] = []
  /// Those of them until which the text asks for payment.
  private(set) var paymentDays: Set<WrittenDay> = []
  /// Whether a currency stands anywhere, and a figure with cents.
  private var namesCurrency = false
  private var hasFigure = false

  /// More sums or days no letter names, though it be about a hundred invoices; more words that may be accounts are not tried.
  static let most = 4_096

  /// - Parameter currencies: codes that count beside the euro's signs.
  init(_ text: String, currencies: Set<String> = []) {
    var text = text
    let codes = currencies.subtracting(["EUR"]).map { Array($0.utf8) }
    text.withUTF8 { read(FactBytes(bytes: $0), codes) }
  }

  private mutating func read(_ text: FactBytes, _ codes: [[UInt8]]) {
    var candidates = 0
    var isInside = false
    for index in text.bytes.indices {
      let byte = text.bytes[index]
      // A blank that does not break ends a word, and what is written against a figure begins one.
      let continues = isInside
      isInside =
        byte.isASCIIDigit || byte >= 0x80 && text.widthOfBlank(before: index + 1) == nil
        || (0x41...0x5A).contains(byte & 0xDF)
      if byte == 0xE2 {
        if text.isEuroSign(at: index) { note(text, index, index + 3) }
        continue
      }
      if continues, !byte.isASCIIDigit, isInside, text.isDigit(before: index),
        let end = text.endOfCurrency(at: index, codes)
      {
        note(text, index, end)
      }
      guard !continues, isInside else { continue }
      if byte.isASCIIDigit {
        if days.count < TextFacts.most, let day = text.day(at: index) { note(day, at: index, in: text) }
        if !hasFigure { hasFigure = text.isFigure(at: index) }
        continue
      }
      if byte & 0xDF == 0x45 || !codes.isEmpty, let end = text.endOfCurrency(at: index, codes) {
        note(text, index, end)
      }
      if candidates < TextFacts.most, text.mayBeAccount(at: index) {
        candidates += 1
        if let account = text.account(at: index) { accounts.append(account) }
      }
      if days.count < TextFacts.most, FactBytes.mayBeginMonth(byte), let day = text.dayBehindMonth(at: index) {
        note(day, at: index, in: text)
      }
    }
    // In a table the currency stands above the figures, or once for all of them.
    if namesCurrency, hasFigure { namesAmount = true }
  }

  private mutating func note(_ day: WrittenDay, at index: Int, in text: FactBytes) {
    days.append(day)
    if text.asksForPayment(untilDayAt: index) { paymentDays.insert(day) }
  }

  /// A sign of currency, which a sum may stand before or behind.
  private mutating func note(_ text: FactBytes, _ start: Int, _ end: Int) {
    namesCurrency = true
    guard sums.count < TextFacts.most, text.hasNumber(before: start, behind: end) else {
      areSumsClear = false
      return
    }
    namesAmount = true
    if let sum = text.sum(before: start, behind: end) { sums.append(sum) } else { areSumsClear = false }
  }
}

/// A day as letters write it; the year may be left out.
struct WrittenDay: Hashable {
  let day: Int
  let month: Int
  let year: Int?

  /// Nil where no calendar has it.
  init?(day: Int, month: Int, year: Int?) {
    guard Day(year ?? 2024, month, day) != nil else { return nil }
    self.day = day
    self.month = month
    self.year = year
  }

  /// `24.04.` or `24.04.2026`.
  var german: String {
    "\(day < 10 ? "0" : "")\(day).\(month < 10 ? "0" : "")\(month).\(year.map { String($0) } ?? "")"
  }

  var english: String {
    "\(year.map { "\($0)-" } ?? "")\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// The days of that year and the next that it may mean, from a day on.
  func days(from first: Day) -> [Day] {
    (year.map { [$0] } ?? [first.parts.year, first.parts.year + 1]).compactMap { Day($0, month, day) }
  }

  func means(_ other: Day) -> Bool {
    let parts = other.parts
    return day == parts.day && month == parts.month && (year ?? parts.year) == parts.year
  }

  /// Whether it lies behind that day; without a year, in the half-year behind it.
  func mayFollow(_ other: Day) -> Bool {
    days(from: other).contains { $0 > other && (year != nil || $0 < other.adding(183)) }
  }
}
