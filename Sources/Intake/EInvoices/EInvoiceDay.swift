import CaseModel

/// The civil day in a date as UBL and CII write it.
enum EInvoiceDay {
  /// Reads `2026-04-07`, also with a zone or a time behind it, and UN/CEFACT's `20260407` (102), also with a time (203,
  /// 204 and their kin).
  ///
  /// The day is the one written: a zone says where it was written, and moves nothing.
  static func read(_ text: String) -> Day? {
    let bytes = Array(text.utf8)
    let digits = bytes.prefix { (0x30...0x39).contains($0) }.count
    if digits == bytes.count, [8, 12, 14].contains(digits) {
      return Day(compact: text.prefix(8))
    }
    guard bytes.count >= 10, let day = Day(iso: String(decoding: bytes[..<10], as: UTF8.self)) else { return nil }
    let rest = String(decoding: bytes[10...], as: UTF8.self)
    if rest.hasPrefix("T") {
      return rest == "T" || Moment(iso: text) == nil ? nil : day
    }
    // A zone alone: read it as that of midnight.
    return Moment(iso: "\(day)T00:00\(rest)") == nil ? nil : day
  }
}
