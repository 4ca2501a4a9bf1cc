import CaseModel

/// Why an operator's value of the law was not taken. The value itself is never repeated: the place shows it.
extension Finding {
  static func unknownLawKey(_ supplement: LawSupplement, among keys: [String]) -> Finding {
    let nearest = Spelling.nearest(to: supplement.key, among: keys)
    return Finding(
      .lawKeyUnknown, at: supplement.origin.place(of: "key"),
      Spelling.shown(supplement.key).map {
        Text("Einen Wert „\($0)“ kennt das Rechtsbuch nicht.", "The law book knows no value “\($0)”.")
      } ?? Text("Diesen Wert kennt das Rechtsbuch nicht.", "The law book knows no such value."),
      remedy: nearest.map { Text("Gemeint ist wohl „\($0)“.", "“\($0)” was probably meant.") })
  }

  static func unfit(_ supplement: LawSupplement, form: Text) -> Finding {
    Finding(
      .lawValueUnfit, at: supplement.origin.place(of: "value"),
      Text(
        "Für „\(supplement.key)“ wird \(form.german) erwartet.", "“\(supplement.key)” takes \(form.english)."))
  }

  static func contradiction(_ supplement: LawSupplement) -> Finding {
    Finding(
      .lawContradiction, at: supplement.origin.place(of: "value"),
      Text(
        "Für „\(supplement.key)“ ab \(supplement.from.german) gilt schon ein anderer Wert.",
        "“\(supplement.key)” from \(supplement.from) on has another value already."))
  }

  static func tooOld(_ supplement: LawSupplement, newest: Day) -> Finding {
    Finding(
      .lawNotNewer, at: supplement.origin.place(of: "from"),
      Text(
        "„\(supplement.key)“ ist ab \(newest.german) bekannt; ein älterer Wert wird nicht eingefügt.",
        "“\(supplement.key)” is known from \(newest) on; an older value is not put in."))
  }

  static func verifiedLater(_ supplement: LawSupplement, asOf: Day) -> Finding {
    Finding(
      .lawVerifiedLater, at: supplement.origin.place(of: "verified"),
      Text(
        "„\(supplement.key)“ wurde am \(supplement.verifiedOn.german) geprüft, nach dem Stichtag \(asOf.german).",
        "“\(supplement.key)” was verified on \(supplement.verifiedOn), after the day of judgement \(asOf)."))
  }

  static func badDays(_ supplement: LawSupplement, _ isHalfYearly: Bool) -> Finding {
    Finding(
      .lawDaysImpossible, at: supplement.origin.place(of: isHalfYearly ? "from" : "until"),
      isHalfYearly
        ? Text(
          "„\(supplement.key)“ gilt für ein Halbjahr ab 1. Januar oder 1. Juli.",
          "“\(supplement.key)” is for a half-year from 1 January or 1 July.")
        : Text(
          "„\(supplement.key)“ endet vor seinem ersten Tag.", "“\(supplement.key)” ends before its first day."))
  }
}

/// What can be wrong with an operator's value of the law.
extension FindingKind {
  package static let lawKeyUnknown = FindingKind(
    "RECHT-01", .block, Text("Unbekannter Rechtswert", "Unknown value of the law"),
    remedy: Text("„koffer law“ nennt alle Schlüssel.", "“koffer law” lists every key."),
    basis: [.contract("docs/law.md")])

  package static let lawValueUnfit = FindingKind(
    "RECHT-02", .block, Text("Rechtswert in falscher Form", "Value of the law in the wrong form"),
    remedy: Text("Den Wert in der erwarteten Form angeben.", "Give the value in the expected form."),
    basis: [.contract("docs/law.md")])

  package static let lawContradiction = FindingKind(
    "RECHT-03", .block, Text("Rechtswert widerspricht einem bekannten", "Value of the law contradicts a known one"),
    remedy: Text(
      "In der Quelle nachsehen; irrt sich koffer, das bitte melden. Sonst den Wert berichtigen oder löschen.",
      "Look it up in the source; if koffer is wrong, please report it. Else correct the value or delete it."),
    basis: [.contract("docs/law.md")])

  package static let lawNotNewer = FindingKind(
    "RECHT-04", .block, Text("Rechtswert nicht neuer", "Value of the law not newer"),
    remedy: Text(
      "Nur Werte angeben, die jünger sind, oder einen bekannten mit seinem ersten Tag bestätigen.",
      "Give only values that are newer, or confirm a known one with its first day."), basis: [.contract("docs/law.md")])

  package static let lawVerifiedLater = FindingKind(
    "RECHT-05", .warning, Text("Rechtswert nach dem Stichtag geprüft", "Value of the law verified after the day"),
    remedy: Text(
      "Den Tag der Prüfung berichtigen, falls er falsch ist; an diesem Stichtag gilt der Wert nicht.",
      "Correct the day of verification if it is wrong; as of this day the value is not used."),
    basis: [.contract("docs/law.md")])

  package static let lawDaysImpossible = FindingKind(
    "RECHT-06", .block, Text("Tage eines Rechtswerts unmöglich", "Days of a value of the law impossible"),
    remedy: Text("Ersten und letzten Tag berichtigen.", "Correct the first and the last day."),
    basis: [.contract("docs/law.md")])

  /// All of them, for the catalogue.
  package static let ofLawSupplements: [FindingKind] = [
    .lawKeyUnknown, .lawValueUnfit, .lawContradiction, .lawNotNewer, .lawVerifiedLater, .lawDaysImpossible,
  ]
}
