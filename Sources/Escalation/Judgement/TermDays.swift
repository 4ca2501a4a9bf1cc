/// How many days one condition of payment gives: “zahlbar innerhalb von 30 Tagen”, “30 Tage netto”, “Zahlungsziel 45 Tage”,
/// “net 30 days”.
///
/// By words and not by patterns, which would be made anew for every invoice.
struct TermDays {
  private let words: [Word]

  private struct Word {
    let text: Substring
    let isNumber: Bool
    /// Characters between it and the word before.
    let gap: Int
  }

  /// - Parameter part: in small letters.
  init(_ part: String) {
    var words: [Word] = []
    var (index, gap) = (part.startIndex, 0)
    while index < part.endIndex {
      let isNumber = part[index].isNumber
      guard isNumber || part[index].isLetter else {
        part.formIndex(after: &index)
        gap += 1
        continue
      }
      let end = part[index...].firstIndex { isNumber ? !$0.isNumber : !$0.isLetter } ?? part.endIndex
      words.append(Word(text: part[index..<end], isNumber: isNumber, gap: gap))
      (index, gap) = (end, 0)
    }
    self.words = words
  }

  /// nil where the words have none of the usual shapes.
  var count: Int? {
    let places = words.indices.dropLast().filter { index in
      words[index].isNumber && words[index].text.utf8.count <= 3 && words[index + 1].gap <= 1 && isUnit(index + 1)
    }
    let shapes = [isAskedFor, isNet, isPeriodToPay, isCountedFromInvoice]
    return shapes.lazy.compactMap { shape in places.first(where: shape) }.first.flatMap { Int(words[$0].text) }
  }

  private func word(_ index: Int) -> Substring? { words.indices.contains(index) ? words[index].text : nil }

  private func isUnit(_ index: Int) -> Bool {
    guard let word = word(index) else { return false }
    let unit = word.hasPrefix("kalender") ? word.dropFirst(8) : word
    return ["tag", "tage", "tagen", "tagn", "tages", "tg", "tgn", "day", "days"].contains(String(unit))
  }

  /// “Zahlbar … 30 Tage”, near enough to belong together.
  private func isAskedFor(_ number: Int) -> Bool {
    var distance = words[number].gap
    for index in (0..<number).reversed() {
      guard distance <= 40, !words[index].isNumber else { return false }
      if TermDays.asking.contains(where: words[index].text.hasSuffix) { return true }
      distance += words[index].text.count + words[index].gap
    }
    return false
  }

  /// “30 Tage rein netto”, “60 Tg. netto”.
  private func isNet(_ number: Int) -> Bool {
    let next = word(number + 2) == "rein" ? number + 3 : number + 2
    guard let word = word(next), words[next].gap <= 2 else { return false }
    return word.hasPrefix("net") || word == "ohne" && self.word(next + 1) == "abzug"
  }

  /// “Innerhalb von 30 Tagen ohne Abzug zu zahlen”.
  private func isPeriodToPay(_ number: Int) -> Bool {
    let before = word(number - 1) == "von" ? number - 2 : number - 1
    guard let word = word(before), ["innerhalb", "binnen", "within"].contains(word) else { return false }
    let rest = words[(number + 2)...].map(\.text).joined(separator: " ")
    return TermDays.toPay.areAny(in: rest)
  }

  /// “14 Tage nach Rechnungsdatum”, and nothing before.
  private func isCountedFromInvoice(_ number: Int) -> Bool {
    guard number == 0, let link = word(2), let from = word(3), ["nach", "ab"].contains(link) else { return false }
    return ["rechnung", "erhalt", "zugang"].contains(where: from.hasPrefix)
  }

  private static let asking = [
    "zahlbar", "zahlung", "zahlungsfrist", "fällig", "netto", "zahlungsziel", "valuta", "payable", "due", "net",
  ]
  private static let toPay = Needles("zu zahlen", "zahlbar", "ohne abzug", "netto")
}
