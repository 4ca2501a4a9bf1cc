import CaseModel
import Law

extension Rule {
  /// Nine points are owed only where no consumer takes part, on either side.
  static let creditorKindStated = Rule.ofCase(
    "ZINS-06", .note, Text("Gläubiger nicht als Unternehmer angegeben", "Creditor not stated to be a business"),
    remedy: Text("Unter „creditor: kind“ angeben.", "Give it under “creditor: kind”."),
    basis: [.law("§ 288 Abs. 2 BGB")]
  ) { docket in
    guard docket.openDebts.contains(where: { $0.reservations.contains(.creditorKindUnknown) }) else { return [] }
    return [
      Hit(
        docket.file.creditor.origin.place,
        Text(
          "Ob der Gläubiger Unternehmer ist, ist nicht gesagt; gerechnet ist mit dem niedrigeren Satz.",
          "It is not said whether the creditor is a business; the lower rate is used."))
    ]
  }
}
