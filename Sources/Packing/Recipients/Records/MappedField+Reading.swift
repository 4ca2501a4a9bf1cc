import CaseModel

extension MappedField {
  /// The value of the case that stands in a file; nil where it stands there in the wrong form, or as a word that the
  /// field's codes do not have.
  package func value(of written: Written, _ currency: Currency) -> FactValue? {
    if let codes {
      if let pair = codes.words.first(where: { self.written(code: $0.code) == written }) {
        return value(ofWord: pair.word)
      }
      return codes.otherwise.flatMap(self.written(code:)) == written ? .text(written.text) : nil
    }
    guard isTyped(written) else { return nil }
    switch kind {
    case .text: return .text(written.text)
    case .word: return .word(written.text)
    case .day: return day(of: written).map { .day($0) }
    case .money: return money(of: written, currency).map { .money($0) }
    case .number: return Int(written.text).map { .number($0) }
    case .flag: return ["true": true, "false": false][written.text].map { .flag($0) }
    }
  }

  /// Whether a number stands there as a number, a truth value as one, and a text as a text: a program that reads the file
  /// takes nothing else.
  private func isTyped(_ written: Written) -> Bool {
    switch (written, form) {
    case (.number, .number), (.number, .cents), (.flag, .flag), (.day, .date): return true
    case (.text, .number), (.text, .cents), (.text, .flag), (.text, .date): return false
    case (.text, _): return true
    default: return false
    }
  }

  private func value(ofWord word: String) -> FactValue {
    switch kind {
    case .flag: return .flag(word == "yes")
    case .word: return .word(word)
    case .text, .day, .money, .number: return .text(word)
    }
  }

  private func day(of written: Written) -> Day? {
    if case .day(let day) = written { return day }
    let text = written.text
    switch form {
    case .german: return Day(german: text)
    case .compact:
      guard text.utf8.count == 8 else { return nil }
      return Day(iso: "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
    case .datetime: return text.hasSuffix("T00:00:00") ? Day(iso: String(text.dropLast(9))) : nil
    case .date: return nil
    default: return Day(iso: text)
    }
  }

  private func money(of written: Written, _ currency: Currency) -> Money? {
    let text = written.text
    switch form {
    case .comma: return text.contains(".") ? nil : Money(decimal: text.pointed, currency)
    case .grouped:
      let plain = text.split(separator: ".", omittingEmptySubsequences: false).joined()
      guard let money = Money(decimal: plain.pointed, currency) else { return nil }
      return self.written(.money(money)) == written ? money : nil
    case .cents: return Int64(text).map { Money(cents: $0, currency) }
    default: return Money(decimal: text, currency)
    }
  }
}

extension String {
  fileprivate var pointed: String { String(map { $0 == "," ? "." : $0 }) }
}

extension Day {
  /// `07.04.2026`
  init?(german text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [2, 2, 4] else { return nil }
    self.init(iso: "\(parts[2])-\(parts[1])-\(parts[0])")
  }
}
