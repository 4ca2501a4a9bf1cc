/// An exact amount: whole minor units (cents) of one currency.
///
/// Reading and adding refuse what does not fit; nothing here rounds.
public struct Money: Hashable, Sendable {
  /// Whole minor units; negative for a credit.
  public let cents: Int64
  /// The currency the minor units count.
  public let currency: Currency

  /// That many minor units of that currency.
  public init(cents: Int64, _ currency: Currency = .eur) {
    self.cents = cents
    self.currency = currency
  }

  /// No single amount may be larger, in minor units: 100 billion euros. Sums of any case stay far from overflow.
  package static let largest: Int64 = 10_000_000_000_000

  /// Reads a plain decimal with a point (`1190`, `1190.5`, `-1190.00`), as XML and case files write it.
  ///
  /// Refuses commas, exponents, blanks, thousands separators, non-zero digits beyond the currency's minor unit,
  /// and amounts above 100 billion.
  public init?(decimal text: some StringProtocol, _ currency: Currency = .eur) {
    var bytes = Array(text.utf8)[...]
    let negative = bytes.first == 0x2D
    if negative || bytes.first == 0x2B { bytes = bytes.dropFirst() }
    let whole = bytes.prefix { $0 != 0x2E }
    let fraction = bytes.dropFirst(whole.count + 1)
    let hasPoint = whole.count < bytes.count
    guard !whole.isEmpty || !fraction.isEmpty, !hasPoint || !fraction.isEmpty else { return nil }
    var value: Int64 = 0
    func append(_ byte: UInt8) -> Bool {
      guard (0x30...0x39).contains(byte), value <= Money.largest else { return false }
      value = value * 10 + Int64(byte - 0x30)
      return true
    }
    guard whole.allSatisfy(append), fraction.prefix(currency.digits).allSatisfy(append) else { return nil }
    for _ in fraction.prefix(currency.digits).count..<currency.digits where !append(0x30) { return nil }
    guard fraction.dropFirst(currency.digits).allSatisfy({ $0 == 0x30 }), value <= Money.largest else { return nil }
    self.init(cents: negative ? -value : value, currency)
  }

  /// Reads what people write in German, without a sign: `1234,56` and `1.234,56`.
  ///
  /// A point groups and stands before three digits, or it would be another's decimal sign; otherwise as `init(decimal:)`.
  public init?(german text: some StringProtocol, _ currency: Currency = .eur) {
    func isNumber(_ digits: some StringProtocol) -> Bool {
      !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let groups = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let isGrouped =
      groups.count == 1
      || (1...3).contains(groups[0].utf8.count) && groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
    guard parts.count <= 2, isGrouped, groups.allSatisfy(isNumber), parts.dropFirst().allSatisfy(isNumber) else {
      return nil
    }
    self.init(decimal: groups.joined() + (parts.count == 2 ? ".\(parts[1])" : ""), currency)
  }

  /// The sum; nil where the currencies differ or the sum leaves 64 bits.
  public func plus(_ other: Money) -> Money? {
    let (sum, overflow) = cents.addingReportingOverflow(other.cents)
    return currency == other.currency && !overflow ? Money(cents: sum, currency) : nil
  }

  /// The difference; nil where the currencies differ or the difference leaves 64 bits.
  public func minus(_ other: Money) -> Money? {
    let (difference, overflow) = cents.subtractingReportingOverflow(other.cents)
    return currency == other.currency && !overflow ? Money(cents: difference, currency) : nil
  }

  /// The sum of all; nil where currencies differ or the sum leaves 64 bits. Nothing sums to zero of `currency`.
  public static func sum(_ amounts: some Sequence<Money>, _ currency: Currency = .eur) -> Money? {
    var total: Money?
    for amount in amounts {
      guard let soFar = total else {
        total = amount
        continue
      }
      guard let next = soFar.plus(amount) else { return nil }
      total = next
    }
    return total ?? Money(cents: 0, currency)
  }

  /// Whether more than nothing is owed.
  public var isPositive: Bool { cents > 0 }
}

extension Money: CustomStringConvertible {
  /// Decimal with a point and without currency: `1190.00`.
  public var description: String {
    sign + magnitude(point: ".")
  }

  /// `1.190,00 €`; other currencies by their code: `1.190,00 DKK`.
  public var german: String {
    "\(sign)\(magnitude(point: ",", grouping: "."))\u{A0}\(currency == .eur ? "€" : currency.code)"
  }

  /// `€1,190.00`, `-€1,190.00`; other currencies by their code: `DKK 1,190.00`.
  public var english: String {
    sign + (currency == .eur ? "€" : "\(currency.code)\u{A0}") + magnitude(point: ".", grouping: ",")
  }

  private var sign: String { cents < 0 ? "-" : "" }

  /// The digits, put down from the last to the first: amounts are written everywhere.
  private func magnitude(point: Unicode.Scalar, grouping: Unicode.Scalar? = nil) -> String {
    let places = currency.digits
    var text: [UInt8] = []
    text.reserveCapacity(32)
    var (left, count) = (cents.magnitude, 0)
    repeat {
      if count == places, places > 0 {
        text.append(UInt8(ascii: point))
      } else if let grouping, count > places, (count - places) % 3 == 0 {
        text.append(UInt8(ascii: grouping))
      }
      text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: left % 10))
      left /= 10
      count += 1
    } while left > 0 || count <= places
    text.reverse()
    return String(decoding: text, as: UTF8.self)
  }
}

/// An ISO 4217 currency.
public struct Currency: Hashable, Sendable, CustomStringConvertible {
  /// Three capital letters.
  public let code: String

  /// Reads three capital letters; nil where they are none of ISO's.
  public init?(_ code: some StringProtocol) {
    let code = String(code)
    guard code == "EUR" || CurrencyCode.all.contains(code) else { return nil }
    self.code = code
  }

  private init(known code: String) {
    self.code = code
  }

  public static let eur = Currency(known: "EUR")

  /// Digits of the minor unit. Source: ISO 4217 table A.1, exceptions to two digits.
  public var digits: Int {
    switch code {
    case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF":
      return 0
    case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": return 3
    default: return 2
    }
  }

  public var description: String { code }
}
