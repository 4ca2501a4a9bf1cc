import CaseModel

extension Fact {
  static let ofDebtor: [Fact] = [
    .written("role", .debtor, .word, Text("Rolle", "role"), words: Debtor.Role.allCases.map(\.rawValue)) {
      $0.theDebtor.map { .word($0.role.rawValue) }
    },
    .written(
      "kind", .debtor, .word, Text("Verbraucher oder Unternehmer", "consumer or business"),
      words: Debtor.Kind.allCases.map(\.rawValue)
    ) { $0.theDebtor?.kind.map { .word($0.rawValue) } },
    .derived(
      "is_firm", .debtor, .flag, Text("Schuldner ist eine Firma", "debtor is a firm")
    ) { $0.theDebtor.map { .flag($0.isFirm) } },
    .written("name", .debtor, .text, Text("Name des Schuldners", "debtor's name")) {
      $0.theDebtor?.fullName.map { .text($0) }
    },
    .written("firm", .debtor, .text, Text("Firma des Schuldners", "debtor's firm"), at: "name") {
      $0.theDebtor.flatMap { $0.isFirm ? $0.name : nil }.map { .text($0) }
    },
    .written("given_name", .debtor, .text, Text("Vorname", "given name")) { $0.theDebtor?.givenName.map { .text($0) } },
    .written("family_name", .debtor, .text, Text("Nachname", "family name")) {
      $0.theDebtor?.familyName.map { .text($0) }
    },
    .written("birth_date", .debtor, .day, Text("Geburtsdatum", "birth date")) {
      $0.theDebtor?.birthDate.map { .day($0) }
    },
    .written("legal_form", .debtor, .text, Text("Rechtsform des Schuldners", "debtor's legal form")) {
      $0.theDebtor?.legalForm.map { .text($0) }
    },
    .written(
      "representatives", .debtor, .text, Text("Vertreter des Schuldners", "debtor's representatives"),
      at: "represented_by"
    ) { $0.theDebtor.flatMap { names($0.representedBy) } },
    .written("register_court", .debtor, .text, Text("Registergericht", "register court"), at: "register") {
      $0.theDebtor?.register?.court.map { .text($0) }
    },
    .written("register_number", .debtor, .text, Text("Registernummer", "register number"), at: "register") { ground in
      guard let register = ground.theDebtor?.register, let number = register.number else { return nil }
      return .text([register.kind?.rawValue, number].compactMap { $0 }.joined(separator: " "))
    },
    .written("vat_id", .debtor, .text, Text("USt-IdNr. des Schuldners", "debtor's VAT ID")) {
      $0.theDebtor?.vatID.map { .text($0) }
    },
    .written("email", .debtor, .text, Text("E-Mail des Schuldners", "debtor's mail address"), at: "emails") {
      $0.theDebtor?.emails.first.map { .text($0) }
    },
    .written("phone", .debtor, .text, Text("Rufnummer des Schuldners", "debtor's phone"), at: "phones") {
      $0.theDebtor?.phones.first.map { .text($0) }
    },
    .written("iban", .debtor, .text, Text("Konto des Schuldners", "debtor's account"), at: "bank_accounts") {
      $0.theDebtor?.bankAccounts.first.map { .text($0) }
    },
    .written("language", .debtor, .text, Text("Sprache (ISO 639-1)", "language (ISO 639-1)")) {
      $0.theDebtor?.language.map { .text($0) }
    },
    .derived(
      "number", .debtor, .number, Text("laufende Nummer des Schuldners", "debtor's number in the case")
    ) { $0.debtor.map { .number($0 + 1) } },
  ]

  static let ofAddress: [Fact] = [
    .written("street", .debtor, .text, Text("Straße ohne Hausnummer", "street without number"), at: "address") {
      $0.theDebtor?.address?.street.map { .text($0) }
    },
    .written("street_line", .debtor, .text, Text("Straße und Hausnummer", "street and house number"), at: "address") {
      $0.theDebtor?.address?.streetLine.map { .text($0) }
    },
    .written("house_number", .debtor, .text, Text("Hausnummer mit Zusatz", "house number with affix"), at: "address") {
      $0.theDebtor?.address?.houseNumber.map { .text($0) }
    },
    .written(
      "house_number_digits", .debtor, .text, Text("Hausnummer ohne Zusatz", "house number without affix"),
      at: "address"
    ) { $0.theDebtor?.address?.houseNumber.flatMap { HouseNumber($0)?.digits }.map { .text($0) } },
    .written(
      "house_number_affix", .debtor, .text, Text("Zusatz zur Hausnummer", "affix of the house number"), at: "address"
    ) { $0.theDebtor?.address?.houseNumber.flatMap { HouseNumber($0)?.affix }.map { .text($0) } },
    .written("address_addition", .debtor, .text, Text("Adresszusatz", "address addition"), at: "address") {
      $0.theDebtor?.address?.addition.map { .text($0) }
    },
    .written("postcode", .debtor, .text, Text("Postleitzahl", "postcode"), at: "address") {
      $0.theDebtor?.address?.postcode.map { .text($0) }
    },
    .written("city", .debtor, .text, Text("Ort", "city"), at: "address") {
      $0.theDebtor?.address?.city.map { .text($0) }
    },
    .written("country", .debtor, .text, Text("Land (ISO 3166-1)", "country (ISO 3166-1)"), at: "address") {
      $0.theDebtor?.address?.country.map { .text($0) }
    },
    .written("address_checked", .debtor, .day, Text("Anschrift bestätigt am", "address confirmed on"), at: "address") {
      $0.theDebtor?.address?.checked.map { .day($0) }
    },
  ]
}

/// A house number taken apart, as some recipients want it: `12` and `a` of `12 a`, `7` and `-9` of `7-9`.
struct HouseNumber {
  let digits: String
  let affix: String?

  /// nil where it does not begin with a digit: what is not written that way is not taken apart by guess.
  init?(_ text: String) {
    let line = text.onOneLine
    let digits = line.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty else { return nil }
    let rest = line.dropFirst(digits.count).drop { $0 == " " }
    self.digits = String(digits)
    affix = rest.isEmpty ? nil : String(rest)
  }
}
