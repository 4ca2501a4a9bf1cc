import CaseModel
import Formats

extension MappedField {
  /// How a value of the case is written in this field; nil where the recipient has no word for it.
  func written(_ value: FactValue) -> Written? {
    if let codes, let word = value.word {
      return codes.code(for: word).flatMap(written(code:))
    }
    switch value {
    case .text(let text), .word(let text):
      return written(code: text.onOneLine.composed)
    case .day(let day): return written(day)
    case .money(let money): return written(money)
    case .number(let number): return form == .number ? .number(String(number)) : .text(String(number))
    case .flag(let flag): return form == .flag ? .flag(flag) : .text(flag ? "true" : "false")
    }
  }

  /// A constant or a code: the reader has seen to it that it fits the form.
  func written(code: String) -> Written? {
    switch form {
    case .number: return JSONNumber.isOne(code) ? .number(code) : nil
    case .flag: return ["true": Written.flag(true), "false": .flag(false)][code]
    default: return .text(code)
    }
  }

  private func written(_ day: Day) -> Written {
    switch form {
    case .german: return .text(day.german)
    case .compact: return .text(day.description.split(separator: "-").joined())
    case .datetime: return .text("\(day)T00:00:00")
    case .date: return .day(day)
    default: return .text(day.description)
    }
  }

  private func written(_ money: Money) -> Written {
    switch form {
    case .comma:
      return .text(money.description.split(separator: ".", omittingEmptySubsequences: false).joined(separator: ","))
    case .grouped: return .text(money.grouped)
    case .cents: return .number(String(money.cents))
    case .number: return .number(money.description)
    default: return .text(money.description)
    }
  }
}

extension MappedField {
  /// What stands in a file of plain text, as the field means it: such files do not tell numbers from words.
  func typed(_ text: String) -> Written {
    switch form {
    case .cents, .number: return JSONNumber.isOne(text) ? .number(text) : .text(text)
    case .flag: return text == "true" || text == "false" ? .flag(text == "true") : .text(text)
    default: return .text(text)
    }
  }
}

extension Money {
  /// `1.190,00` without its currency.
  fileprivate var grouped: String {
    String(german.prefix { $0 != "\u{A0}" })
  }
}

/// A number as JSON writes it. Source: RFC 8259, section 6, without exponents.
enum JSONNumber {
  static func isOne(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count) else { return false }
    let areDigits = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    return areDigits && (parts[0] == "0" || !parts[0].hasPrefix("0"))
  }
}
