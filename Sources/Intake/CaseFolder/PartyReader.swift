import CaseModel
import Fields

/// Sections that describe people and firms.
extension Section {
  func address() -> Address {
    var address = Address(origin: origin)
    address.street = statement("street")
    address.houseNumber = statement("house_number")
    address.addition = statement("addition")
    address.postcode = statement("postcode")
    address.city = statement("city")
    address.country = country("country")
    // Abroad any name of a region will do; a German Land that nobody recognises would silently have no holidays.
    let isGerman = address.country ?? "DE" == "DE"
    address.state = isGerman ? choice("state", Land.self)?.rawValue : statement("state")
    address.source = statement("source")
    address.checked = day("checked")
    return address
  }

  private func country(_ key: String) -> String? {
    guard let node = value(key), let code = text(key) else { return nil }
    if CountryCode.all.contains(code) { return code }
    desk.report(
      .choiceUnknown, at: node.position,
      Text("„\(path(key))“ ist kein Länderkürzel.", "“\(path(key))” is not a country code."),
      remedy: Text(
        "Zwei Großbuchstaben nach ISO 3166-1, zum Beispiel DE.", "Two capitals as in ISO 3166-1, for example DE."))
    return nil
  }

  func representative() -> Representative? {
    requireStatement("name")
    let role = choice("role", Representative.Role.self)
    return statement("name").map { Representative(name: $0, role: role) }
  }

  func registerEntry() -> RegisterEntry {
    var entry = RegisterEntry()
    entry.court = statement("court")
    entry.kind = choice("kind")
    entry.number = statement("number")
    return entry
  }

  /// The creditor of the workspace, or what a case says differently of it.
  func creditor(over base: Creditor? = nil) -> Creditor {
    var creditor = base ?? Creditor(origin: origin)
    creditor.origin =
      base.map { Origin($0.origin.place, fields: $0.origin.fields.merging(origin.fields) { $1 }) } ?? origin
    if let kind = choice("kind", Debtor.Kind.self) { creditor.kind = kind }
    if let name = statement("name") { creditor.name = name }
    if let form = statement("legal_form") { creditor.legalForm = form }
    let representatives = sections("represented_by") { $0.representative() }
    if !representatives.isEmpty { creditor.representedBy = representatives }
    if let register = section("register", { $0.registerEntry() }) { creditor.register = register }
    if let vatID = statement("vat_id") { creditor.vatID = vatID }
    if let lei = statement("lei") { creditor.lei = lei }
    if let creditorID = statement("creditor_id") { creditor.creditorID = creditorID }
    if let address = section("address", { $0.address() }) { creditor.address = address }
    if let accounts = statements("bank_accounts") { creditor.bankAccounts = accounts }
    if let emails = statements("emails") { creditor.emails = emails }
    if let phones = statements("phones") { creditor.phones = phones }
    if let deducts = flag("input_tax_deductible") { creditor.inputTaxDeductible = deducts }
    if let original = statement("original_creditor") { creditor.originalCreditor = original }
    if let assignment = section("assignment", { Creditor.Assignment(on: $0.day("on"), file: $0.path(ofFile: "file")) })
    {
      creditor.assignment = assignment
    }
    return creditor
  }

  func debtor() -> Debtor {
    var debtor = Debtor(origin: origin)
    debtor.role = choice("role") ?? .debtor
    debtor.kind = choice("kind")
    debtor.name = statement("name")
    debtor.givenName = statement("given_name")
    debtor.familyName = statement("family_name")
    debtor.birthDate = day("birth_date")
    debtor.legalForm = statement("legal_form")
    debtor.representedBy = sections("represented_by") { $0.representative() }
    debtor.register = section("register") { $0.registerEntry() }
    debtor.vatID = statement("vat_id")
    debtor.lei = statement("lei")
    debtor.address = section("address") { $0.address() }
    debtor.emails = statements("emails") ?? []
    debtor.phones = statements("phones") ?? []
    debtor.bankAccounts = statements("bank_accounts") ?? []
    debtor.language = statement("language")
    debtor.customerSince = day("customer_since")
    debtor.billedAs = statement("billed_as")
    return debtor
  }
}
