import CaseModel

extension RecordFault {
  /// What the recipient of that name would send back.
  func finding(_ recipient: String) -> Finding {
    let title = cell.fact?.title ?? cell.field.settingTitle
    let named =
      title.map { Text("\($0.german) (Feld \(field))", "\($0.english) (field \(field))") }
      ?? Text("Feld \(field)", "field \(field)")
    switch what {
    case .missing:
      let question = cell.field.question.map { Text(" \($0.german)", " \($0.english)") } ?? Text("", "")
      return Finding(
        .recipientAsks, at: cell.place,
        Text(
          "\(recipient) verlangt: \(named.german).\(question.german)",
          "\(recipient) requires: \(named.english).\(question.english)"), remedy: remedy(recipient))
    case .uncoded where cell.field.codes == nil: return illegible(named)
    case .uncoded:
      let codes = cell.field.codes?.all.joined(separator: ", ")
      return Finding(
        .recipientCodeUnknown, at: cell.place,
        Text(
          "\(recipient) hat für diesen Wert kein Wort: \(named.german).",
          "\(recipient) has no word for this value: \(named.english)."),
        remedy: codes.map {
          Text(
            "Möglich sind: \($0). Den Wert berichtigen oder in einer eigenen Zuordnung unter „codes“ ergänzen.",
            "Possible are: \($0). Correct the value, or add it under “codes” in a mapping of your own.")
        })
    case .outOfPlace:
      return Finding(
        .recipientForm, at: cell.place,
        Text(
          "Nach dem, was die Datei sonst sagt, bleibt das leer: \(named.german).",
          "By what the file says otherwise this stays empty: \(named.english)."))
    case .notConstant(let constant):
      return Finding(
        .recipientCodeUnknown, at: cell.place,
        Text(
          "\(recipient) hat für diesen Wert kein Wort: \(named.german).",
          "\(recipient) has no word for this value: \(named.english)."),
        remedy: Text("Dort steht immer: \(constant).", "What stands there is always: \(constant)."))
    case .illegible:
      return illegible(named)
    case .tooLong(let length, let most):
      return Finding(
        .recipientTooLong, at: cell.place,
        Text(
          "\(recipient) nimmt höchstens \(most) Zeichen, hier sind es \(length): \(named.german).",
          "\(recipient) takes \(most) characters at most, here are \(length): \(named.english)."))
    case .character(let scalar):
      let code = scalar.codePoint
      return Finding(
        .recipientCharacter, at: cell.place,
        Text(
          "Das Zeichen \(code) gibt es in der Datei für \(recipient) nicht: \(named.german).",
          "The character \(code) does not exist in the file for \(recipient): \(named.english)."))
    case .impossible(let reason): return reason.finding(recipient, named, at: cell.place)
    case .sum(let total, let expected, let rule):
      return Finding(.recipientSum, at: cell.place, RecordFault.words(total, expected, rule))
    }
  }

  private func illegible(_ named: Text) -> Finding {
    Finding(
      .recipientForm, at: cell.place,
      Text(
        "Falsche Form: \(named.german); erwartet: \(cell.field.form.title.german).",
        "Wrong form: \(named.english); expected: \(cell.field.form.title.english)."))
  }

  private func remedy(_ recipient: String) -> Text? {
    if case .setting(let setting) = cell.field.source {
      return Text(
        "In koffer.yaml „recipients.\(recipient).\(setting.name)“ angeben.",
        "Give “recipients.\(recipient).\(setting.name)” in koffer.yaml.")
    }
    return cell.fact?.remedy
  }

  private static func words(_ total: Money, _ expected: Money, _ rule: SumRule) -> Text {
    let gap = Money(cents: total.cents.subtractingReportingOverflow(expected.cents).partialValue, total.currency)
    let size = Money(cents: gap.cents < 0 ? 0 &- gap.cents : gap.cents, gap.currency)
    let parts = rule.parts.joined(separator: " + ") + rule.less.map { " - \($0)" }.joined()
    return Text(
      "\(rule.total) nennt \(total.german), \(parts) ergibt \(expected.german); es "
        + (gap.isPositive ? "fehlen \(size.german)." : "sind \(size.german) zu viel."),
      "\(rule.total) states \(total.english), \(parts) makes \(expected.english); "
        + (gap.isPositive ? "\(size.english) are missing." : "\(size.english) are too much."))
  }
}

extension MappedField {
  fileprivate var settingTitle: Text? {
    if case .setting(let setting) = source { return setting.title }
    return nil
  }
}

extension ValueForm {
  package var title: Text {
    switch self {
    case .text: return Text("Text", "text")
    case .iso: return Text("JJJJ-MM-TT", "YYYY-MM-DD")
    case .german: return Text("TT.MM.JJJJ", "DD.MM.YYYY")
    case .compact: return Text("JJJJMMTT", "YYYYMMDD")
    case .datetime: return Text("JJJJ-MM-TTT00:00:00", "YYYY-MM-DDT00:00:00")
    case .decimal: return Text("1190.00", "1190.00")
    case .comma: return Text("1190,00", "1190,00")
    case .grouped: return Text("1.190,00", "1.190,00")
    case .cents: return Text("ganze Cent", "whole cents")
    case .number: return Text("Zahl", "number")
    case .date: return Text("Datum der Tabelle", "the sheet's own date")
    case .flag: return Text("true oder false", "true or false")
    }
  }
}
