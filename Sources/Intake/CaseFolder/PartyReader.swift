import CaseModel
import Fields

/// Sections that describe people and firms.
extension Section {
  func address() -> Address {
    var address = Address(origin: origin)
    address.street = text("street")
    address.houseNumber = text("house_number")
    address.addition = text("addition")
    address.postcode = text("postcode")
    address.city = text("city")
    address.country = country("country")
    // Abroad any name of a region will do; a German Land that nobody recognises would silently have no holidays.
    let isGerman = address.country ?? "DE" == "DE"
    address.state = isGerman ? choice("state", Land.self)?.rawValue : text("state")
    address.source = text("source")
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
    require("name")
    let role = choice("role", Representative.Role.self)
    return text("name").map { Representative(name: $0, role: role) }
  }

  func registerEntry() -> RegisterEntry {
    var entry = RegisterEntry()
    entry.court = text("court")
    entry.kind = choice("kind")
    entry.number = text("number")
    return entry
  }

  /// The creditor of the workspace, or what a case says differently of it.
  func creditor(over base: Creditor? = nil) -> Creditor {
    var creditor = base ?? Creditor(origin: origin)
    creditor.origin =
      base.map { Origin($0.origin.place, fields: $0.origin.fields.merging(origin.fields) { $1 }) } ?? origin
    if let kind = choice("kind", Debtor.Kind.self) { creditor.kind = kind }
    if let name = text("name") { creditor.name = name }
    if let form = text("legal_form") { creditor.legalForm = form }
    let representatives = sections("represented_by") { $0.representative() }
    if !representatives.isEmpty { creditor.representedBy = representatives }
    if let register = section("register", { $0.registerEntry() }) { creditor.register = register }
    if let vatID = text("vat_id") { creditor.vatID = vatID }
    if let lei = text("lei") { creditor.lei = lei }
    if let creditorID = text("creditor_id") { creditor.creditorID = creditorID }
    if let address = section("address", { $0.address() }) { creditor.address = address }
    if let accounts = texts("bank_accounts") { creditor.bankAccounts = accounts }
    if let emails = texts("emails") { creditor.emails = emails }
    if let phones = texts("phones") { creditor.phones = phones }
    if let deducts = flag("input_tax_deductible") { creditor.inputTaxDeductible = deducts }
    if let original = text("original_creditor") { creditor.originalCreditor = original }
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
    debtor.name = text("name")
    debtor.givenName = text("given_name")
    debtor.familyName = text("family_name")
    debtor.birthDate = day("birth_date")
    debtor.legalForm = text("legal_form")
    debtor.representedBy = sections("represented_by") { $0.representative() }
    debtor.register = section("register") { $0.registerEntry() }
    debtor.vatID = text("vat_id")
    debtor.lei = text("lei")
    debtor.address = section("address") { $0.address() }
    debtor.emails = texts("emails") ?? []
    debtor.phones = texts("phones") ?? []
    debtor.bankAccounts = texts("bank_accounts") ?? []
    debtor.language = text("language")
    debtor.customerSince = day("customer_since")
    debtor.billedAs = text("billed_as")
    return debtor
  }
}
