import CaseModel

extension Rule {
  /// Only what a paper shows keeps a claim from becoming time-barred, and only days that follow each other.
  static let suspensionsShown = Rule.ofCase(
    "VERJ-04", .warning, Text("Hemmung zählt nicht", "Suspension does not count"),
    remedy: Text(
      "Unter „file“ das Dokument angeben, das sie zeigt; „from“ und „to“ prüfen.",
      "Give under “file” the document that shows it; check “from” and “to”."),
    basis: [.law("§ 203 BGB"), .law("§ 209 BGB")]
  ) { docket in
    docket.file.suspensions.compactMap { suspension in
      let origin = suspension.origin
      guard let from = suspension.from else {
        return Hit(
          origin.place, Text("Die Hemmung hat keinen ersten Tag.", "The suspension has no first day."))
      }
      if let to = suspension.to, to < from {
        return Hit(
          origin.place(of: "to"), against: origin.place(of: "from"),
          Text(
            "Die Hemmung endet am \(to.german), vor ihrem ersten Tag, dem \(from.german).",
            "The suspension ends on \(to), before its first day, \(from)."))
      }
      guard suspension.file.map({ docket.file.document(at: $0) == nil }) ?? true else { return nil }
      return Hit(
        origin.place,
        Text(
          "Kein Dokument zeigt die Hemmung vom \(from.german) an; der letzte Tag der Verjährung rechnet nicht mit ihr.",
          "No document shows the suspension from \(from) on; the last day of limitation does not count on it."))
    }
  }
}
