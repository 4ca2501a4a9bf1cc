/// A civil day of the Gregorian calendar, without time or zone.
///
/// Stored as days since 1970-01-01, so that counting days is subtraction. Years 1 to 9999.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  public let number: Int32

  package init(number: Int32) {
    self.number = number
  }

  /// The day of that year, month and day of month; nil where the calendar has none (30 February).
  public init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...Day.daysIn(month: month, of: year)).contains(day)
    else { return nil }
    // Years are counted from March, so that the leap day is the last of its year.
    let y = month > 2 ? year : year - 1
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    number = Int32(365 * y + y / 4 - y / 100 + y / 400 + dayOfYear - 719_468)
  }

  /// Reads `2026-04-07`, nothing else: no zone, no time, no shorter year.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let year = Day.digits(bytes[0..<4]), let month = Day.digits(bytes[5..<7]), let day = Day.digits(bytes[8..<10])
    else { return nil }
    self.init(year, month, day)
  }

  /// Reads `20260407`, the form UN/CEFACT calls 102.
  public init?(compact text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 8, let year = Day.digits(bytes[0..<4]), let month = Day.digits(bytes[4..<6]),
      let day = Day.digits(bytes[6..<8])
    else { return nil }
    self.init(year, month, day)
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  private static func daysIn(month: Int, of year: Int) -> Int {
    switch month {
    case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  /// Year, month and day of month.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day `days` later (earlier, if negative), held within the years 1 to 9999.
  public func adding(_ days: Int) -> Day {
    let sum = Int(number) + max(-4_000_000, min(4_000_000, days))
    return Day(number: Int32(max(-719_162, min(2_932_896, sum))))
  }

  /// Days from `other` to this day; negative if `other` is later.
  public func days(since other: Day) -> Int {
    Int(number) - Int(other.number)
  }

  /// 1 = Monday … 7 = Sunday, as in ISO 8601.
  public var weekday: Int {
    let shifted = (Int(number) + 3) % 7
    return (shifted < 0 ? shifted + 7 : shifted) + 1
  }

  public static func < (left: Day, right: Day) -> Bool {
    left.number < right.number
  }
}

extension Day: CustomStringConvertible {
  /// ISO 8601: `2026-04-07`.
  public var description: String {
    let (year, month, day) = parts
    return Day.text((year, 4), "-", (month, 2), "-", (day, 2))
  }

  /// As German letters write it: `07.04.2026`.
  public var german: String {
    let (year, month, day) = parts
    return Day.text((day, 2), ".", (month, 2), ".", (year, 4))
  }

  private typealias Part = (value: Int, width: Int)

  private static func text(
    _ first: Part, _ sign: Unicode.Scalar, _ second: Part, _ otherSign: Unicode.Scalar, _ third: Part
  ) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(10)
    put(first, into: &text)
    text.append(UInt8(ascii: sign))
    put(second, into: &text)
    text.append(UInt8(ascii: otherSign))
    put(third, into: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Days are written everywhere, so their digits are put down one by one.
  private static func put(_ part: Part, into text: inout [UInt8]) {
    var (power, rest) = (1, part.value)
    for _ in 1..<part.width { power *= 10 }
    while power > 0 {
      text.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest / power % 10))
      rest %= power
      power /= 10
    }
  }

  /// No more digits than that, zeros before them.
  static func padded(_ value: Int, _ width: Int) -> String {
    var text: [UInt8] = []
    put((value, width), into: &text)
    return String(decoding: text, as: UTF8.self)
  }
}
