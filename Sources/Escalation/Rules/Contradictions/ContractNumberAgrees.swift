import CaseModel
import Formats

extension Rule {
  /// An invoice that names another contract may be one under it; that is for a person to see.
  static let contractNumberAgrees = Rule.ofCase(
    "WIDER-29", .warning, Text("Vertragsnummer widerspricht", "Contract number contradicts"),
    remedy: Text(
      "Prüfen, aus welchem Vertrag gefordert wird; „contract: number“ berichtigen oder den richtigen Beleg beilegen.",
      "Check from which contract the claim arises; correct “contract: number” or enclose the right document."),
    basis: [.norm("EN 16931 BT-12")]
  ) { docket in
    guard let contract = docket.file.contract, let number = contract.number else { return [] }
    return docket.file.invoices.compactMap { invoice in
      guard let document = invoice.document, let printed = document.contractReference, !printed.names(number) else {
        return nil
      }
      return Hit(
        contract.origin.place(of: "number"), against: document.origin.place(of: "BT-12"),
        Text(
          "case.yaml nennt als Vertrag \(number), die Rechnung \(invoice.label) nennt \(printed).",
          "case.yaml gives \(number) as the contract, invoice \(invoice.label) gives \(printed)."), invoice: invoice)
    }
  }
}

extension String {
  /// Whether one number is the other, or stands in it: `Rahmenvertrag RV-1 vom 2. Februar`.
  fileprivate func names(_ number: String) -> Bool {
    let (own, other) = ("-\(asInvoiceNumber)-", "-\(number.asInvoiceNumber)-")
    return own.contains(other) || other.contains(own)
  }
}
