import CaseModel
import Law

/// A day that a condition of payment names, and whether it is one until which, or on which, something is due.
struct TermDate {
  let day: Day
  /// Whether a word like “bis”, “zum”, “by” or “fällig” leads to it, and it ends no range of days.
  let isLimit: Bool
  /// Whether it is a day on which, and not until which.
  let isOn: Bool

  /// - Parameter issued: the day behind which a day without its year lies; nil where such days count for nothing.
  static func all(in words: [TermWord], behind issued: Day?) -> [TermDate] {
    var dates: [TermDate] = []
    var index = 0
    var behind: Int?
    while index < words.count {
      guard let (day, count) = day(at: index, in: words) ?? nextDay(at: index, in: words, behind: issued) else {
        index += 1
        continue
      }
      let isOn = index > 0 && ["am", "on"].contains(words[index - 1].text)
      dates.append(
        TermDate(day: day, isLimit: isLimit(index, words, upTo: index + count, behind: behind), isOn: isOn))
      index += count
      behind = index
    }
    return dates
  }

  /// - Parameter behind: where another day ends; what “bis” joins to it is the end of a range.
  private static func isLimit(_ index: Int, _ words: [TermWord], upTo end: Int, behind: Int?) -> Bool {
    var before = index - 1
    var isTo = false
    while before >= 0, fillers.contains(String(words[before].text)) {
      isTo = isTo || words[before].text == "zum"
      before -= 1
    }
    // “30.09.2026 netto”, as a table of terms has it.
    guard before >= 0 else {
      return words.count <= 4 || words.indices.contains(end) && ["netto", "net", "ohne"].contains(words[end].text)
    }
    let word = words[before].text
    // “01.10.2026 bis 31.12.2026”, “01.10.2026–31.12.2026”.
    if let behind, before < behind || before == behind && word == "bis" { return false }
    return isTo || leads.contains(String(word)) || endings.contains(where: word.hasSuffix)
  }

  /// `02.09.2026`, `2. September 2026`, `September 2, 2026`, `2026-09-02`, `30/09/2026`, and of how many words it is.
  private static func day(at index: Int, in words: [TermWord]) -> (Day, Int)? {
    func word(_ offset: Int) -> TermWord? { words.indices.contains(index + offset) ? words[index + offset] : nil }
    guard let first = word(0), let second = word(1), let third = word(2) else { return nil }
    func number(_ word: TermWord, _ digits: ClosedRange<Int>) -> Int? {
      word.isDigits && digits.contains(word.text.utf8.count) ? Int(word.text) : nil
    }
    let isNear = second.gap <= 2 && third.gap <= 2
    if isNear, let year = number(first, 4...4), let month = number(second, 2...2), let day = number(third, 2...2) {
      return Day(year, month, day).map { ($0, 3) }
    }
    if isNear, let day = number(first, 1...2), let month = number(second, 1...2), let year = number(third, 4...4) {
      return Day(year, month, day).map { ($0, 3) }
    }
    if isNear, let day = number(first, 1...2), let month = Month.named(second.text), let year = number(third, 4...4) {
      return Day(year, month, day).map { ($0, 3) }
    }
    if isNear, let month = Month.named(first.text), let day = number(second, 1...2), let year = number(third, 4...4) {
      return Day(year, month, day).map { ($0, 3) }
    }
    // “30.9.26”.
    if second.gap == 1, third.gap == 1, let day = number(first, 1...2), let month = number(second, 1...2),
      let year = number(third, 2...2)
    {
      return Day(2000 + year, month, day).map { ($0, 3) }
    }
    // “Ende Oktober 2026”, “end of October 2026”.
    let offset = second.text == "of" ? 2 : 1
    if ["ende", "end"].contains(first.text), let name = word(offset), let month = Month.named(name.text),
      let year = word(offset + 1).flatMap({ number($0, 4...4) }), let day = Day(year, month, 1)
    {
      return (day.lastOfMonth, offset + 2)
    }
    return nil
  }

  /// “30. September”: the next one.
  private static func nextDay(at index: Int, in words: [TermWord], behind issued: Day?) -> (Day, Int)? {
    guard let issued, words.indices.contains(index + 1), words[index].isDigits, words[index + 1].gap <= 2,
      let day = words[index].number, let month = Month.named(words[index + 1].text)
    else { return nil }
    let year = issued.parts.year
    return [year, year + 1].lazy.compactMap { Day($0, month, day) }.first { $0 >= issued }.map { ($0, 2) }
  }

  private static let fillers: Set = [
    "den", "dem", "der", "the", "zum", "spätestens", "einschließlich", "montag", "dienstag", "mittwoch", "donnerstag",
    "freitag", "samstag", "sonntag", "th", "st", "nd", "rd",
  ]
  private static let leads: Set = [
    "bis", "am", "per", "by", "until", "on", "before", "zu", "due", "valuta", "termin", "date", "netto", "spätestens",
  ]
  private static let endings = [
    "fällig", "fälligkeit", "fälligkeitsdatum", "termin", "ziel", "frist", "zahlbar", "eingang",
  ]
}

extension Day {
  var lastOfMonth: Day {
    let (year, month, _) = parts
    return Day(year, month, 1)?.addingMonths(1).adding(-1) ?? self
  }
}
