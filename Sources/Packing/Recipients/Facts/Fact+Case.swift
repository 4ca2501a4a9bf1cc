import CaseModel

extension Fact {
  static let ofCase: [Fact] = [
    .written("number", .case, .text, Text("Aktenzeichen", "file number"), at: "case") { .text($0.file.number) },
    .derived(
      "as_of", .case, .day, Text("Stichtag", "day of judgement")
    ) { .day($0.claim.asOf) },
    .derived(
      "currency", .case, .text, Text("Währung (ISO 4217)", "currency (ISO 4217)")
    ) { .text($0.claim.currency.code) },
    .derived(
      "invoice_numbers", .case, .text, Text("Rechnungsnummern, mit Komma", "invoice numbers, by commas"),
      remedy: Text("In case.yaml „invoices[].number“ ergänzen.", "Add “invoices[].number” to case.yaml.")
    ) { ground in
      let numbers = ground.file.invoices.compactMap(\.number)
      return numbers.isEmpty ? nil : .text(numbers.joined(separator: ", "))
    },
    .derived(
      "invoices_in_words", .case, .text,
      Text("Rechnungen mit ihren Nummern: „Rechnung R-1“", "invoices with their numbers: “Rechnung R-1”"),
      remedy: Text("In case.yaml „invoices[].number“ ergänzen.", "Add “invoices[].number” to case.yaml.")
    ) { $0.file.invoicesInWords.map { .text($0) } },
    .written(
      "approach", .mandate, .word, Text("Vorgehen", "approach"), words: Mandate.Approach.allCases.map(\.rawValue)
    ) { $0.file.mandate?.approach.map { .word($0.rawValue) } },
    .written("reason_for_handover", .mandate, .text, Text("Anlass der Abgabe", "reason for the handover")) {
      $0.file.mandate?.reasonForHandover.map { .text($0) }
    },
    .derived("stage", .mandate, .word, Text("Stand", "stage"), words: stages) { .word($0.stage) },
    // Somebody has to say that anything is ordered at all.
    .derived(
      "ordered_stage", .mandate, .word,
      Text("Stand, wenn ein Vorgehen beauftragt ist", "stage, where an approach is ordered"),
      words: stages,
      remedy: Text("In case.yaml „mandate.approach“ ergänzen.", "Add “mandate.approach” to case.yaml."),
      place: { $0.file.mandate?.origin.place(of: "approach") }
    ) { ground in ground.file.mandate?.approach.map { _ in .word(ground.stage) } },
    .derived(
      "has_power_of_attorney", .mandate, .flag, Text("Vollmacht liegt bei", "power of attorney is enclosed"),
      remedy: Text(
        "In case.yaml „mandate.power_of_attorney“ nennen.", "Name “mandate.power_of_attorney” in case.yaml.")
    ) { .flag($0.handover.contents.id(of: $0.file.mandate?.powerOfAttorney) != nil) },
  ]

  private static let stages = ["out_of_court", "in_court", "titled"]

  static let ofContract: [Fact] = [
    .written("subject", .contract, .text, Text("Gegenstand des Vertrags", "subject of the contract")) {
      $0.file.contract?.subject.map { .text($0) }
    },
    .written("date", .contract, .day, Text("Vertragsdatum", "date of the contract")) {
      $0.file.contract?.date.map { .day($0) }
    },
    .written("number", .contract, .text, Text("Vertragsnummer", "number of the contract")) {
      $0.file.contract?.number.map { .text($0) }
    },
    .written(
      "catalogue_number", .contract, .number,
      Text("Nummer im Hauptforderungskatalog", "number in the Hauptforderungskatalog")
    ) { $0.file.contract?.catalogueNumber.map { .number($0) } },
    .written(
      "catalogue_code", .contract, .text,
      Text("Nummer im Hauptforderungskatalog, zweistellig", "number in the Hauptforderungskatalog, two digits"),
      at: "catalogue_number"
    ) { $0.file.contract?.catalogueNumber.map { .text($0 < 10 ? "0\($0)" : String($0)) } },
    .written(
      "catalogue_entry", .contract, .text, Text("Angabe zur Katalognummer", "what the catalogue number asks for")
    ) {
      $0.file.contract?.catalogueEntry.map { .text($0) }
    },
    .derived(
      "is_enclosed", .contract, .flag, Text("Vertrag liegt bei", "contract is enclosed"),
      remedy: Text("In case.yaml „contract.file“ nennen.", "Name “contract.file” in case.yaml.")
    ) { .flag($0.handover.contents.id(of: $0.file.contract?.file) != nil) },
  ]

  static let ofCreditor: [Fact] = [
    .written("name", .creditor, .text, Text("Name des Gläubigers", "creditor's name")) {
      $0.file.creditor.name.map { .text($0) }
    },
    .written("legal_form", .creditor, .text, Text("Rechtsform des Gläubigers", "creditor's legal form")) {
      $0.file.creditor.legalForm.map { .text($0) }
    },
    .written(
      "representatives", .creditor, .text, Text("Vertreter des Gläubigers", "creditor's representatives"),
      at: "represented_by"
    ) { names($0.file.creditor.representedBy) },
    .written("vat_id", .creditor, .text, Text("USt-IdNr. des Gläubigers", "creditor's VAT ID")) {
      $0.file.creditor.vatID.map { .text($0) }
    },
    .written("street", .creditor, .text, Text("Straße und Hausnummer", "street and house number"), at: "address") {
      $0.file.creditor.address?.streetLine.map { .text($0) }
    },
    .written("postcode", .creditor, .text, Text("Postleitzahl", "postcode"), at: "address") {
      $0.file.creditor.address?.postcode.map { .text($0) }
    },
    .written("city", .creditor, .text, Text("Ort", "city"), at: "address") {
      $0.file.creditor.address?.city.map { .text($0) }
    },
    .written("country", .creditor, .text, Text("Land (ISO 3166-1)", "country (ISO 3166-1)"), at: "address") {
      $0.file.creditor.address?.country.map { .text($0) }
    },
    .written("iban", .creditor, .text, Text("Konto des Gläubigers", "creditor's account"), at: "bank_accounts") {
      $0.file.creditor.bankAccounts.first.map { .text($0) }
    },
    .written("email", .creditor, .text, Text("E-Mail des Gläubigers", "creditor's mail address"), at: "emails") {
      $0.file.creditor.emails.first.map { .text($0) }
    },
    .written("phone", .creditor, .text, Text("Rufnummer des Gläubigers", "creditor's phone"), at: "phones") {
      $0.file.creditor.phones.first.map { .text($0) }
    },
    .written(
      "original", .creditor, .text, Text("Ursprünglicher Gläubiger", "original creditor"), at: "original_creditor"
    ) { $0.file.creditor.originalCreditor.map { .text($0) } },
    .written(
      "input_tax_deductible", .creditor, .flag, Text("Vorsteuerabzug des Gläubigers", "creditor deducts input tax")
    ) { $0.file.creditor.inputTaxDeductible.map { .flag($0) } },
  ]

  static func names(_ representatives: [Representative]) -> FactValue? {
    representatives.isEmpty ? nil : .text(representatives.map(\.name).joined(separator: ", "))
  }
}

extension Ground {
  /// How far the claim has come.
  fileprivate var stage: String {
    guard file.titles.isEmpty else { return "titled" }
    return file.proceedings.isEmpty ? "out_of_court" : "in_court"
  }
}
