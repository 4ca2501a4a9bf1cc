/// A point in time as a German desk reads it off the clock: civil day and minute in Europe/Berlin.
public struct Moment: Hashable, Comparable, Sendable {
  /// The civil day in Berlin.
  public let day: Day
  /// Minutes since midnight, 0 to 1439; nil where only the day is known.
  public let minute: Int?

  /// A moment already read in Berlin time.
  public init(_ day: Day, minute: Int? = nil) {
    self.day = day
    self.minute = minute
  }

  /// The moment in Berlin for whole minutes since 1970-01-01T00:00Z.
  public init(utcMinutes: Int) {
    let local = utcMinutes + Moment.berlinOffset(utcMinutes)
    let days = local >= 0 ? local / 1440 : (local - 1439) / 1440
    self.init(Day(number: 0).adding(days), minute: local - days * 1440)
  }

  /// Reads `2026-04-20`, `2026-04-20T10:15`, with seconds, and with `Z` or an offset such as `+02:00`.
  ///
  /// Without a zone the time is Berlin's (case folder contract).
  public init?(iso text: some StringProtocol) {
    let parts = text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "T" || $0 == " " })
    guard let first = parts.first, let day = Day(iso: first), parts.count <= 2 else { return nil }
    guard parts.count == 2 else {
      self.init(day)
      return
    }
    let bytes = Array(parts[1].utf8)
    guard bytes.count >= 5, let minute = Moment.clock(bytes[0..<5]) else { return nil }
    var rest = bytes[5...]
    if rest.first == 0x3A {
      guard rest.count >= 3, Moment.number(rest.dropFirst().prefix(2)).map({ $0 < 60 }) == true else { return nil }
      rest = rest.dropFirst(3)
      if rest.first == 0x2E {
        let fraction = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
        guard !fraction.isEmpty else { return nil }
        rest = rest.dropFirst(1 + fraction.count)
      }
    }
    if rest.isEmpty {
      self.init(day, minute: minute)
    } else if let offset = Moment.offset(rest) {
      self.init(utcMinutes: Int(day.number) * 1440 + minute - offset)
    } else {
      return nil
    }
  }

  /// Central European (Summer) Time since 1996: summer from the last Sunday of March to that of October, 01:00 UTC.
  ///
  /// Source: directive 2000/84/EC, Art. 2 and 3.
  private static func berlinOffset(_ utcMinutes: Int) -> Int {
    let days = utcMinutes >= 0 ? utcMinutes / 1440 : (utcMinutes - 1439) / 1440
    let year = Day(number: 0).adding(days).parts.year
    guard let start = lastSunday(year, 3), let end = lastSunday(year, 10) else { return 60 }
    let summer = (Int(start.number) * 1440 + 60)..<(Int(end.number) * 1440 + 60)
    return summer.contains(utcMinutes) ? 120 : 60
  }

  private static func lastSunday(_ year: Int, _ month: Int) -> Day? {
    Day(year, month, 31).map { $0.adding(-($0.weekday % 7)) }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count == 2, bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func clock(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count == 5, bytes[bytes.startIndex + 2] == 0x3A, let hour = number(bytes.prefix(2)),
      let minute = number(bytes.suffix(2)), hour < 24, minute < 60
    else { return nil }
    return hour * 60 + minute
  }

  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let sign = bytes.first else { return nil }
    if sign == 0x5A { return bytes.count == 1 ? 0 : nil }
    guard sign == 0x2B || sign == 0x2D, let minutes = clock(bytes.dropFirst()) else { return nil }
    return sign == 0x2B ? minutes : -minutes
  }

  public static func < (left: Moment, right: Moment) -> Bool {
    (left.day, left.minute ?? -1) < (right.day, right.minute ?? -1)
  }
}

extension Moment: CustomStringConvertible {
  /// ISO 8601 in Berlin time without zone: `2026-04-20T10:15`, or only the day.
  public var description: String {
    guard let minute else { return day.description }
    return "\(day)T\(Day.padded(minute / 60, 2)):\(Day.padded(minute % 60, 2))"
  }

  /// `20.04.2026, 10:15 Uhr`, or only the day.
  public var german: String {
    guard let minute else { return day.german }
    return "\(day.german), \(Day.padded(minute / 60, 2)):\(Day.padded(minute % 60, 2)) Uhr"
  }
}
