/// The date of a mail as its sender's clock had it.
package struct MailDate: Hashable, Sendable {
  /// Since 1970-01-01T00:00:00Z.
  package let seconds: Int
  /// Of the sender's clock, in minutes east of UTC.
  package let offset: Int

  /// Whole minutes since 1970-01-01T00:00Z, seconds dropped.
  package var utcMinutes: Int { (seconds - (seconds % 60 + 60) % 60) / 60 }

  /// Reads `Mon, 20 Apr 2026 10:15:00 +0200`.
  ///
  /// Stricter than mail programs: a date without time or zone, or with a zone nobody defined, does not say when the
  /// mail was sent, and nothing is made up. Source: RFC 5322, 3.3 and 4.3.
  package init?(_ text: String) {
    var tokens = MailDate.withoutComments(text).split { $0 == " " || $0 == "\t" || $0 == "," }
    if let first = tokens.first?.utf8.first, !(0x30...0x39).contains(first) { tokens.removeFirst() }
    // Some writers leave out the blank before the zone.
    if tokens.count == 4, let sign = tokens[3].firstIndex(where: { $0 == "+" || $0 == "-" }) {
      tokens[3...3] = [tokens[3][..<sign], tokens[3][sign...]]
    }
    guard tokens.count == 5, let day = MailDate.number(tokens[0], digits: 1...2), let month = MailDate.month(tokens[1]),
      let year = MailDate.year(tokens[2]), (1...MailDate.days(of: month, year)).contains(day),
      let time = MailDate.time(tokens[3]), let offset = MailDate.offset(tokens[4])
    else { return nil }
    self.offset = offset
    seconds = MailDate.dayNumber(year, month, day) * 86_400 + time - offset * 60
  }

  private static func withoutComments(_ text: String) -> String {
    var depth = 0
    return String(
      text.filter { character in
        if character == "(" { depth += 1 }
        defer { if character == ")", depth > 0 { depth -= 1 } }
        return depth == 0
      })
  }

  private static func number(_ text: some StringProtocol, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }

  private static func month(_ text: Substring) -> Int? {
    let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    return names.firstIndex(of: text.prefix(3).lowercased()).map { $0 + 1 }
  }

  /// Two digits count from 1950 to 2049, three from 1900 (RFC 5322, 4.3).
  private static func year(_ text: Substring) -> Int? {
    guard let year = number(text, digits: 2...4) else { return nil }
    switch text.utf8.count {
    case 2: return year < 50 ? 2000 + year : 1900 + year
    case 3: return 1900 + year
    default: return year >= 1900 ? year : nil
    }
  }

  /// Seconds since midnight.
  private static func time(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hour = number(parts[0], digits: 1...2), hour < 24,
      let minute = number(parts[1], digits: 2...2), minute < 60,
      let second = parts.count == 3 ? number(parts[2], digits: 2...2) : 0, second <= 60
    else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  /// Minutes east of UTC. The German names are in no norm, but in German mails.
  private static func offset(_ text: Substring) -> Int? {
    let names = [
      "UT": 0, "GMT": 0, "UTC": 0, "Z": 0, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420,
      "MDT": -360, "PST": -480, "PDT": -420, "CET": 60, "CEST": 120, "MEZ": 60, "MESZ": 120,
    ]
    guard let sign = text.first, sign == "+" || sign == "-" else { return names[text.uppercased()] }
    guard let digits = number(text.dropFirst(), digits: 4...4), digits % 100 < 60, digits <= 1_400 else { return nil }
    let minutes = digits / 100 * 60 + digits % 100
    return sign == "-" ? -minutes : minutes
  }

  private static func days(of month: Int, _ year: Int) -> Int {
    switch month {
    case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  /// Days since 1970-01-01, for years from 1900 on. Years are counted from March, so that the leap day is the last.
  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }
}
