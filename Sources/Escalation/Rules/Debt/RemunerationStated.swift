import CaseModel
import Law

extension Rule {
  /// Nine points and the lump sum are owed on remuneration alone, and only the creditor knows whether it is one.
  static let remunerationStated = Rule.ofCase(
    "ZINS-05", .note, Text("Entgeltforderung nicht angegeben", "Remuneration not stated"),
    remedy: Text(
      "Ist die Rechnung Entgelt für Lieferung oder Leistung, „remuneration: true“ angeben.",
      "If the invoice is remuneration for goods or services, give “remuneration: true”."),
    basis: [.law("§ 288 Abs. 2, 5 BGB")]
  ) { docket in
    docket.openDebts.filter { $0.reservations.contains(.remunerationUnknown) }.map {
      Hit(
        $0.invoice.origin.place,
        Text(
          "Zur Rechnung \($0.invoice.label) ist nicht gesagt, ob sie Entgelt fordert; gerechnet ist mit dem niedrigeren Satz und ohne Pauschale.",
          "It is not said whether invoice \($0.invoice.label) asks for remuneration; the lower rate is used, and no lump sum."
        ), invoice: $0.invoice)
    }
  }
}
