extension FactBytes {
  /// Whether the sentence of a day says that something is to be paid until then: „zahlen Sie bis zum …“, „den Betrag bis zum …
  /// zu überweisen“, „Frist bis“; not „Zahlungen bis zum … sind berücksichtigt“, nor until when an offer stands.
  func asksForPayment(untilDayAt index: Int) -> Bool {
    let before = [0x20] + sentence(before: index)
    guard FactBytes.untils.areAny(in: Array(before.suffix(40))) else { return false }
    let behind = small(index..<index + 80)
    guard !FactBytes.booked.areAny(in: behind) else { return false }
    if FactBytes.payments.areAny(in: before) { return !FactBytes.offers.areAny(in: before) }
    let rest = sentence(from: index)
    return FactBytes.toPay.areAny(in: rest) && !FactBytes.offers.areAny(in: before + rest)
  }

  /// What stands in its sentence before a place, in small letters.
  private func sentence(before index: Int) -> [UInt8] {
    let before = small(index - 160..<index)
    let end = before.indices.last { FactBytes.isEnd(before, at: $0) }
    return Array(before[(end.map { $0 + 1 } ?? 0)...])
  }

  private func sentence(from index: Int) -> [UInt8] {
    let rest = small(index..<index + 140)
    return Array(rest[..<(rest.indices.first { FactBytes.isEnd(rest, at: $0) } ?? rest.endIndex)])
  }

  /// A sentence ends at a full stop before a blank; figures have theirs inside, and “30. November” goes on.
  private static func isEnd(_ text: [UInt8], at index: Int) -> Bool {
    guard text[index] == 0x20, index > 0, text[index - 1] == 0x2E else { return false }
    let digits = text[..<(index - 1)].reversed().prefix { (0x30...0x39).contains($0) }.count
    guard digits == 1 || digits == 2 else { return true }
    let next = text[(index + 1)...].prefix { $0 > 0x20 && $0 != 0x2E && $0 != 0x2C }
    return Month.named(Substring(String(decoding: next, as: UTF8.self))) == nil
      && !(next.first.map { (0x30...0x39).contains($0) } ?? false)
  }

  /// A part of the text in small letters, with blanks for line breaks.
  private func small(_ range: Range<Int>) -> [UInt8] {
    var previous: UInt8 = 0
    return bytes[range.clamped(to: bytes.indices)].map { byte in
      defer { previous = byte }
      if byte == 0x0A { return 0x20 }
      let isCapital = (0x41...0x5A).contains(byte) || previous == 0xC3 && (0x80...0x9E).contains(byte)
      return isCapital ? byte + 0x20 : byte
    }
  }

  private static let untils = Needles(" bis ", " bis:", "spätestens", "frist", "until ", " by ", "no later than")
  private static let payments = Needles(
    "zahl", "überweis", "begleich", "ausgleich", "gleichen sie", "geht der betrag", "rückstand", "entricht", "frist",
    "pay", "transfer", "settle", "deadline")
  /// Behind the day it is an infinitive or a noun, as German sentences end.
  private static let toPay = Needles(
    "zahl", "überweis", "begleich", "ausgleich", "auszugleichen", "anweis", "anzuweisen", "entricht", "pay", "transfer",
    "settle")
  private static let offers = Needles(
    "raten", "vereinbar", "angebot", "anbiet", "bieten", "vorschlag", "melden", "stundung", "gilt", "gültig",
    "teilen sie", "beauftrag", "inkasso mit", "stellen wir", "folgerechnung", "instal", "offer", "propos", "plan")
  private static let booked = Needles(
    "berücksichtigt", "verbucht", "eingegangen", "have been considered", "are included")
}
