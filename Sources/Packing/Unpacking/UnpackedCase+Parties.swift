import Formats

extension UnpackedCase {
  func creditor(_ element: XMLElement) -> Members {
    var members = Members()
    members.text("kind", element.attribute("kind"))
    members.elements(element, ["name": "name", "legalForm": "legal_form"])
    party(element, &members)
    members.elements(element, ["creditorId": "creditor_id"])
    members.flag("input_tax_deductible", element.first("inputTaxDeductible")?.content)
    members.elements(element, ["originalCreditor": "original_creditor"])
    if let assignment = element.first("assignment") {
      var inner = Members()
      inner.text("on", assignment.attribute("on"))
      inner.text("file", path(assignment))
      members.object("assignment", inner)
    }
    return members
  }

  func debtor(_ element: XMLElement) -> Members {
    var members = Members()
    members.attributes(element, ["role": "role", "kind": "kind"])
    // A name that is not simply its two parts is a name of its own.
    let parts = ["givenName", "familyName"].compactMap { element.first($0)?.content }
    if element.first("name")?.content != parts.joined(separator: " ") { members.elements(element, ["name": "name"]) }
    members.elements(
      element,
      ["givenName": "given_name", "familyName": "family_name", "birthDate": "birth_date", "legalForm": "legal_form"])
    party(element, &members)
    members.elements(element, ["language": "language", "billedAs": "billed_as"])
    return members
  }

  /// What creditors and debtors have in common.
  private func party(_ element: XMLElement, _ members: inout Members) {
    members.list(
      "represented_by",
      element.all("representative").map { representative in
        var inner = Members()
        inner.text("name", representative.content)
        inner.text("role", representative.attribute("role"))
        return inner
      })
    if let register = element.first("register") {
      var inner = Members()
      inner.attributes(register, ["court": "court", "kind": "kind", "number": "number"])
      members.object("register", inner)
    }
    members.elements(element, ["vatId": "vat_id", "lei": "lei"])
    members.object("address", element.first("address").map(address))
    members.texts("bank_accounts", element.all("iban").compactMap(\.content))
    members.texts("emails", element.all("email").compactMap(\.content))
    members.texts("phones", element.all("phone").compactMap(\.content))
  }

  private func address(_ element: XMLElement) -> Members {
    var members = Members()
    members.elements(
      element,
      [
        "street": "street", "houseNumber": "house_number", "addition": "addition", "postcode": "postcode",
        "city": "city", "country": "country", "state": "state", "source": "source", "checked": "checked",
      ])
    return members
  }

  func mandate(_ element: XMLElement) -> Members {
    var members = Members()
    members.text("approach", element.attribute("approach"))
    members.text("power_of_attorney", path(element, "powerOfAttorney"))
    members.elements(element, ["reason": "reason_for_handover"])
    return members
  }

  func contract(_ element: XMLElement) -> Members {
    var members = Members()
    members.elements(element, ["date": "date", "subject": "subject", "number": "number"])
    members.text("channel", element.attribute("channel"))
    members.number("catalogue_number", element.attribute("catalogueNumber"))
    members.attributes(element, ["catalogueEntry": "catalogue_entry", "consumerCredit": "consumer_credit"])
    members.text("file", path(element))
    return members
  }
}
