import CaseModel
import Law

/// One value of the law with its history, newest first.
struct LawPage {
  let asOf: Day

  func print(_ row: LawRow) {
    let (entry, state) = (row.entry(on: asOf), row.state(on: asOf))
    Console.print("\(Style.strong(row.key))  \(row.title(Speech.language))  " + row.basis.text(Speech.language))
    let day = asOf.text(Speech.language)
    let value = entry.map { LawWords.short($0.value) + ", " } ?? ""
    Console.print(
      say("Stand \(day): ", "As of \(day): ") + value + LawWords.style(state)(LawWords.state(state))
        + (reason(entry, row).map { " (\($0))" } ?? ""))
    if let form = row.form { Console.print(Style.soft(say("In law.d/: ", "In law.d/: ") + form(Speech.language))) }
    Console.print()
    for entry in row.entries.reversed() { print(entry) }
  }

  /// Why somebody should look again, where that is so.
  private func reason(_ entry: LawRow.Entry?, _ row: LawRow) -> String? {
    guard let entry, case .verify(let until) = row.state(on: asOf) else { return nil }
    let day = until.text(Speech.language)
    return entry.isSecondary
      ? say("die amtliche Quelle wurde nicht gesehen", "the official source was not seen")
      : say("geprüft nur bis \(day)", "verified only until \(day)")
  }

  private func print(_ entry: LawRow.Entry) {
    let (from, until) = (entry.firstDay.text(Speech.language), entry.coveredUntil.text(Speech.language))
    Console.print("\(from) – \(until)  \(Style.strong(LawWords.short(entry.value)))")
    if let table = entry.value as? Gebuehrentabelle { print(table) }
    let on = entry.verifiedOn.text(Speech.language)
    let by = entry.verifiedBy.map { say(" von \($0)", " by \($0)") } ?? ""
    Console.print(Style.soft("    \(entry.source), " + say("geprüft am \(on)\(by)", "verified on \(on)\(by)")))
  }

  private func print(_ table: Gebuehrentabelle) {
    func text(_ amount: Money) -> String { amount.text(Speech.language) }
    Console.print("    " + say("bis ", "up to ") + "\(text(table.lowestValue)): \(text(table.lowestFee))")
    for step in table.steps {
      let (stretch, increase) = (text(step.stretch), text(step.increase))
      let end = step.upTo.map(text).map { say("bis \($0)", "up to \($0)") } ?? say("darüber", "above")
      Console.print(
        "    \(end): "
          + say("je angefangene \(stretch) weitere \(increase)", "\(increase) more for each \(stretch) begun"))
    }
  }
}
