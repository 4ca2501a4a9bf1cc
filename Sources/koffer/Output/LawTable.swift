import CaseModel
import Law

/// Values of the law on a day: two lines a value, then the sums.
struct LawTable {
  let asOf: Day

  /// Key, value, first day, last day, day of verification.
  private static let widths = [30, 12, 10, 10, 10]

  func print(_ rows: [LawRow]) {
    let day = asOf.text(Speech.language)
    Console.print(Style.strong(say("Rechtswerte, Stand \(day)", "Values of the law as of \(day)")))
    Console.print()
    let titles = [
      say("Schlüssel", "Key"), say("Wert", "Value"), say("ab", "from"), say("bis", "until"),
      say("geprüft", "verified"),
    ]
    Console.print(Style.soft(line(titles) + "  " + say("Stand", "State")))
    for row in rows { print(row) }
    Console.print()
    Console.print(sums(rows.map { $0.state(on: asOf) }))
  }

  private func print(_ row: LawRow) {
    let (entry, state) = (row.entry(on: asOf), row.state(on: asOf))
    let until = row.coveredUntil(from: asOf)
    let fields = [
      row.key, entry.map { LawWords.short($0.value) } ?? "–", entry?.firstDay.text(Speech.language) ?? "–",
      until?.text(Speech.language) ?? "–", entry?.verifiedOn.text(Speech.language) ?? "–",
    ]
    Console.print(line(fields) + "  " + LawWords.style(state)(LawWords.state(state)))
    // A source mostly begins with the section it is, which need not stand there twice.
    let basis = row.basis.text(Speech.language)
    let source = entry?.source ?? basis
    var note = [row.title(Speech.language)] + (source.hasPrefix(basis) ? [source] : [basis, source])
    if let person = entry?.verifiedBy { note.append(say("geprüft von \(person)", "verified by \(person)")) }
    Console.print(Style.soft("  " + note.joined(separator: " · ")))
  }

  private func line(_ fields: [String]) -> String {
    zip(fields.indices, zip(fields, Self.widths)).map { index, column in
      Columns.pad(column.0, column.1, right: index == 1)
    }.joined(separator: "  ")
  }

  private func sums(_ states: [LawRow.State]) -> String {
    let unknown = states.filter { !$0.isKnown }.count
    let due = states.filter { if case .verify = $0 { true } else { false } }.count
    var parts = [say("\(states.count) Werte", "\(states.count) values")]
    if unknown > 0 { parts.append(Style.bad(say("\(unknown) unbekannt", "\(unknown) unknown"))) }
    if due > 0 { parts.append(Style.caution(say("\(due) neu zu prüfen", "\(due) to verify again"))) }
    if unknown == 0 { parts.append(Style.good(say("alle bekannt", "all known"))) }
    return parts.joined(separator: ", ")
  }
}

/// Words for values and states, as table and page use them.
enum LawWords {
  static func state(_ state: LawRow.State) -> String {
    switch state {
    case .known: return say("bekannt", "known")
    case .verify: return say("neu prüfen", "verify again")
    case .unknown(let day):
      let day = day.text(Speech.language)
      return say("unbekannt ab \(day)", "unknown from \(day)")
    case .notBefore(let day):
      let day = day.text(Speech.language)
      return say("erst ab \(day)", "not before \(day)")
    }
  }

  static func style(_ state: LawRow.State) -> Style {
    switch state {
    case .known: return .good
    case .verify: return .caution
    case .unknown, .notBefore: return .bad
    }
  }

  /// A figure as it is, a table by that word.
  static func short(_ value: any StatutoryValue) -> String {
    value is Gebuehrentabelle ? say("Tabelle", "table") : value.text(Speech.language)
  }
}
