import CaseModel
import Escalation

/// Whether a recipient takes a case like this one at all.
package enum Acceptance {
  static func findings(_ mapping: Mapping, _ handover: Handover) -> [Finding] {
    let accepts = mapping.accepts
    let file = handover.file
    var findings: [Finding] = []
    func refuse(_ place: Place, _ message: Text) {
      findings.append(Finding(.recipientRefuses, at: place, message))
    }
    let currency = handover.claim.currency.code
    if !accepts.currencies.isEmpty, !accepts.currencies.contains(currency) {
      refuse(
        file.invoices.first?.origin.place ?? file.origin.place,
        Text(
          "\(mapping.name) nimmt keine Forderungen in \(currency).", "\(mapping.name) takes no claims in \(currency)."))
    }
    if let approach = file.mandate?.approach, !accepts.approaches.isEmpty, !accepts.approaches.contains(approach),
      let title = FactWords.title(of: approach.rawValue)
    {
      findings.append(
        Finding(
          .recipientRefuses, at: file.mandate?.origin.place(of: "approach") ?? file.origin.place,
          Text(
            "Die Form von \(mapping.name) kennt keinen Auftrag, der \(title.german) beginnt.",
            "The form of \(mapping.name) knows no mandate that begins \(title.english)."),
          remedy: Text(
            "Den Auftrag unter „mandate.approach“ ändern oder einem anderen Empfänger geben.",
            "Change the mandate under “mandate.approach” or give it to another recipient.")))
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
    // Who is a guarantor must not become a debtor because no field says otherwise.
    if !mapping.holds("debtor.role"), let guarantor = file.debtors.first(where: { $0.role == .guarantor }) {
      refuse(
        guarantor.origin.place(of: "role"),
        Text(
          "\(mapping.name) hat kein Feld, das sagt, dass jemand Bürge ist.",
          "\(mapping.name) has no field that says that somebody is a guarantor."))
    }
    if let finding = documents(mapping, handover.contents) { findings.append(finding) }
    return findings
  }

  /// One finding for all documents that it does not take: they lie in the package, but cannot be handed in by themselves.
  package static func documents(_ mapping: Mapping, _ contents: Contents) -> Finding? {
    let accepts = mapping.accepts
    let refused = contents.documents.filter { packed in
      let ending = packed.file.split(separator: ".").last.map { $0.lowercased() } ?? ""
      let isLarge = accepts.largestDocument.map { packed.document.size > $0 } ?? false
      return isLarge || !accepts.endings.isEmpty && !accepts.endings.contains(ending)
    }
    guard let first = refused.first else { return nil }
    var german: [String] = []
    var english: [String] = []
    if !accepts.endings.isEmpty {
      let list = accepts.endings.joined(separator: ", ")
      german.append("nur \(list)")
      english.append("only \(list)")
    }
    if let largest = accepts.largestDocument {
      let limit = FileSize.limit(largest)
      german.append("bis \(limit.german)")
      english.append("of \(limit.english) at most")
    }
    let names = refused.map(\.document.path).joined(separator: ", ")
    return Finding(
      .recipientDocument, at: Place(first.document.path),
      Text(
        "\(mapping.name) nimmt Dokumente \(german.joined(separator: ", ")), nicht: \(names).",
        "\(mapping.name) takes documents \(english.joined(separator: ", ")), not: \(names)."))
  }
}
