extension XJustizWriter {
  func party(_ party: XJustizMessage.Party) {
    element("beteiligung") {
      element("rolle") {
        element("rollennummer", String(party.number))
        code("rollenbezeichnung", .rollenbezeichnung, party.role)
        element("nr", ifPresent: party.ordinal.map(String.init))
        if let number = party.actsFor { element("referenz") { element("ref.rollennummer", String(number)) } }
      }
      element("beteiligter") {
        element("beteiligtennummer", String(party.number))
        element("auswahl_beteiligter") {
          switch party.name {
          case .person(let given, let family): person(party, given, family)
          case .organisation(let name): organisation(party, name)
          }
        }
      }
    }
  }

  private func person(_ party: XJustizMessage.Party, _ given: String?, _ family: String) {
    element("natuerlichePerson") {
      element("vollerName") {
        element("vorname", ifPresent: given)
        element("nachname", family)
      }
      if let address = party.address { self.address(address, .home) }
      accounts(party)
      element("umsatzsteuerID", ifPresent: party.vatID)
    }
  }

  private func organisation(_ party: XJustizMessage.Party, _ name: String) {
    element("organisation") {
      element("bezeichnung") { element("bezeichnung.aktuell", name) }
      if let register = party.register { self.register(register) }
      if let address = party.address { self.address(address, .business) }
      accounts(party)
      element("umsatzsteuerID", ifPresent: party.vatID)
    }
  }

  private func register(_ register: XJustizMessage.Register) {
    element("registereintragung") {
      element("auswahl_registerbehoerde") {
        element("sonstigeRegisterbehoerde") {
          element("registerbehoerde", register.court)
          element("registerbezeichnung", register.kind)
        }
      }
      element("registernummer", ifPresent: register.number)
    }
  }

  private func address(_ address: XJustizMessage.Address, _ kind: XJustizAddressKind) {
    element("anschrift") {
      code("anschriftstyp", .anschriftstyp, kind.rawValue)
      for addition in address.additions { element("anschriftenzusatz", addition) }
      element("strasse", ifPresent: address.street)
      element("hausnummer", ifPresent: address.houseNumber)
      element("postleitzahl", ifPresent: address.postcode)
      element("ort", ifPresent: address.city)
    }
  }

  private func accounts(_ party: XJustizMessage.Party) {
    for iban in party.ibans { element("bankverbindung") { element("iban", iban) } }
  }
}
