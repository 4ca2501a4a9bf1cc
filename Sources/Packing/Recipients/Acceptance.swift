import CaseModel
import Escalation

/// Whether a recipient takes a case like this one at all.
enum Acceptance {
  static func findings(_ mapping: Mapping, _ handover: Handover) -> [Finding] {
    let accepts = mapping.accepts
    let file = handover.file
    var findings: [Finding] = []
    func refuse(_ place: Place, _ message: Text, _ kind: FindingKind = .recipientRefuses) {
      findings.append(Finding(kind, at: place, message))
    }
    let currency = handover.claim.currency.code
    if !accepts.currencies.isEmpty, !accepts.currencies.contains(currency) {
      refuse(
        file.invoices.first?.origin.place ?? file.origin.place,
        Text(
          "\(mapping.name) nimmt keine Forderungen in \(currency).", "\(mapping.name) takes no claims in \(currency)."))
    }
    if let most = accepts.mostInvoices, file.invoices.count > most {
      refuse(
        file.invoices[most].origin.place,
        Text(
          "\(mapping.name) nimmt höchstens \(most) Rechnung(en) in einem Fall, hier sind es \(file.invoices.count).",
          "\(mapping.name) takes \(most) invoice(s) in a case at most, here are \(file.invoices.count)."))
    }
    if let most = accepts.mostDebtors, file.debtors.count > most {
      refuse(
        file.debtors[most].origin.place,
        Text(
          "\(mapping.name) nimmt höchstens \(most) Schuldner in einem Fall, hier sind es \(file.debtors.count).",
          "\(mapping.name) takes \(most) debtor(s) in a case at most, here are \(file.debtors.count)."))
    }
    for debtor in file.debtors where !accepts.countries.isEmpty {
      guard let country = debtor.address?.country, !accepts.countries.contains(country) else { continue }
      refuse(
        debtor.origin.place(of: "address"),
        Text(
          "\(mapping.name) nimmt keine Schuldner in \(country).", "\(mapping.name) takes no debtors in \(country)."))
    }
    for packed in handover.contents.documents {
      let ending = packed.file.split(separator: ".").last.map(String.init) ?? ""
      if !accepts.endings.isEmpty, !accepts.endings.contains(ending) {
        refuse(
          Place(packed.document.path),
          Text(
            "\(mapping.name) nimmt Dokumente nur als \(accepts.endings.joined(separator: ", ")).",
            "\(mapping.name) takes documents only as \(accepts.endings.joined(separator: ", "))."), .recipientDocument)
      }
      if let largest = accepts.largestDocument, packed.document.size > largest {
        refuse(
          Place(packed.document.path),
          Text(
            "\(mapping.name) nimmt Dokumente bis \(largest) Bytes, dieses hat \(packed.document.size).",
            "\(mapping.name) takes documents of \(largest) bytes at most, this one has \(packed.document.size)."),
          .recipientDocument)
      }
    }
    return findings
  }
}
