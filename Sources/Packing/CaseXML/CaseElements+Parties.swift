import CaseModel

extension CaseElements {
  func creditor() {
    let creditor = file.creditor
    xml.element("creditor", ["kind": creditor.kind?.rawValue]) {
      xml.element("name", ifPresent: line(creditor.name))
      xml.element("legalForm", ifPresent: line(creditor.legalForm))
      for representative in creditor.representedBy { element(representative) }
      if let register = creditor.register { element(register) }
      xml.element("vatId", ifPresent: line(creditor.vatID))
      xml.element("lei", ifPresent: line(creditor.lei))
      xml.element("creditorId", ifPresent: line(creditor.creditorID))
      if let address = creditor.address { element(address) }
      lines("iban", creditor.bankAccounts)
      lines("email", creditor.emails)
      lines("phone", creditor.phones)
      xml.element("inputTaxDeductible", ifPresent: creditor.inputTaxDeductible?.description)
      xml.element("originalCreditor", ifPresent: line(creditor.originalCreditor))
      if let assignment = creditor.assignment {
        xml.element(
          "assignment", ["on": assignment.on?.description, "document": contents.id(of: assignment.file)])
      }
    }
  }

  func mandate() {
    guard let mandate = file.mandate else { return }
    xml.element(
      "mandate",
      ["approach": mandate.approach?.rawValue, "powerOfAttorney": contents.id(of: mandate.powerOfAttorney)]
    ) {
      xml.element("reason", ifPresent: mandate.reasonForHandover)
    }
  }

  func element(_ debtor: Debtor) {
    xml.element("debtor", ["role": debtor.role.rawValue, "kind": debtor.kind?.rawValue]) {
      xml.element("name", ifPresent: line(debtor.fullName))
      xml.element("givenName", ifPresent: line(debtor.givenName))
      xml.element("familyName", ifPresent: line(debtor.familyName))
      xml.element("birthDate", ifPresent: debtor.birthDate?.description)
      xml.element("legalForm", ifPresent: line(debtor.legalForm))
      for representative in debtor.representedBy { element(representative) }
      if let register = debtor.register { element(register) }
      xml.element("vatId", ifPresent: line(debtor.vatID))
      xml.element("lei", ifPresent: line(debtor.lei))
      if let address = debtor.address { element(address) }
      lines("iban", debtor.bankAccounts)
      lines("email", debtor.emails)
      lines("phone", debtor.phones)
      xml.element("language", ifPresent: line(debtor.language))
      xml.element("billedAs", ifPresent: line(debtor.billedAs))
    }
  }

  private func element(_ representative: Representative) {
    xml.element("representative", ["role": representative.role?.rawValue], line(representative.name) ?? "")
  }

  private func element(_ register: RegisterEntry) {
    xml.element(
      "register",
      ["court": line(register.court), "kind": register.kind?.rawValue, "number": line(register.number)])
  }

  private func element(_ address: Address) {
    xml.element("address") {
      xml.element("street", ifPresent: line(address.street))
      xml.element("houseNumber", ifPresent: line(address.houseNumber))
      xml.element("addition", ifPresent: line(address.addition))
      xml.element("postcode", ifPresent: line(address.postcode))
      xml.element("city", ifPresent: line(address.city))
      xml.element("country", ifPresent: line(address.country))
      xml.element("state", ifPresent: line(address.state))
      xml.element("source", ifPresent: line(address.source))
      xml.element("checked", ifPresent: address.checked?.description)
    }
  }

  func contract() {
    guard let contract = file.contract else { return }
    xml.element(
      "contract",
      [
        "channel": contract.channel?.rawValue, "catalogueNumber": contract.catalogueNumber?.description,
        "catalogueEntry": line(contract.catalogueEntry), "consumerCredit": contract.consumerCredit?.rawValue,
        "document": contents.id(of: contract.file),
      ]
    ) {
      xml.element("date", ifPresent: contract.date?.description)
      xml.element("subject", ifPresent: contract.subject)
      xml.element("number", ifPresent: line(contract.number))
    }
  }
}
