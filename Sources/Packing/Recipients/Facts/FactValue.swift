import CaseModel

/// One value of a case, as a recipient may ask for it.
package enum FactValue: Hashable, Sendable {
  case text(String)
  /// One of a fixed list: `consumer`.
  case word(String)
  case day(Day)
  case money(Money)
  case number(Int)
  case flag(Bool)

  /// What kind of value a fact has; it decides in which forms it can be written.
  package enum Kind: String, CaseIterable, Sendable {
    case text, word, day, money, number, flag

    package var title: Text {
      switch self {
      case .text: return Text("Text", "text")
      case .word: return Text("Wort", "word")
      case .day: return Text("Tag", "day")
      case .money: return Text("Betrag", "amount")
      case .number: return Text("Zahl", "number")
      case .flag: return Text("ja/nein", "yes/no")
      }
    }
  }

  /// The word a list of codes or a condition compares it with; nil for days, amounts and numbers.
  var word: String? {
    switch self {
    case .text(let text), .word(let text): return text
    case .flag(let flag): return flag ? "yes" : "no"
    case .day, .money, .number: return nil
    }
  }
}
