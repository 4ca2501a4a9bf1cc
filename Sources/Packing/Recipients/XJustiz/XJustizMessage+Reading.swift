import CaseModel
import Formats

extension XJustizMessage {
  /// Reads a message of either version: whatever the sender wrote of what we know, the rest is passed over.
  package init(_ root: XMLElement, _ version: XJustizVersion) {
    let header = root.first("nachrichtenkopf")
    created = header?.first("erstellungszeitpunkt")?.content ?? ""
    switch version {
    case .v3_5_1:
      id = header?.first("eigeneNachrichtenID")?.content ?? ""
      number = header?.first("aktenzeichen.absender")?.content ?? ""
      sender = header?.at("auswahl_absender", "absender.sonstige")?.content ?? ""
      receiver = Authority(
        header?.first("auswahl_empfaenger"), named: "empfaenger.sonstige", court: "empfaenger.gericht")
    case .v3_6_2:
      let partner = ["informationen", "auswahl_kommunikationspartner"]
      id = header?.at("absender", "eigeneNachrichtenID")?.content ?? ""
      number = header?.at("absender", "aktenzeichen")?.content ?? ""
      sender = header?.at(["absender"] + partner + ["sonstige"])?.content ?? ""
      receiver = Authority(header?.at(["empfaenger"] + partner), named: "sonstige", court: "gericht")
    }
    let matter = root.at("grunddaten", "verfahrensdaten")
    parties = (matter?.all("beteiligung") ?? []).compactMap(Party.init)
    court = Authority(matter?.at("instanzdaten", "auswahl_instanzbehoerde"), named: "sonstige", court: "gericht")
    claim = matter?.at("instanzdaten", "verfahrensgegenstand").map(Claim.init)
    documents = root.transmittedDocuments.flatMap(Document.all)
    letter = root.at("schriftgutobjekte", "anschreiben", "ref.sgo")?.content
  }
}

extension XMLElement {
  /// Every document of a message, in its order, however deep in files and parts of files.
  var transmittedDocuments: [XMLElement] {
    var documents: [XMLElement] = []
    var open = every("schriftgutobjekte")
    while let element = open.popLast() {
      guard element.name != "dokument" else {
        documents.append(element)
        continue
      }
      open += element.children.filter { XMLElement.holdDocuments.contains($0.name) }.reversed()
    }
    return documents
  }

  private static let holdDocuments: Set = ["akte", "teilakte", "xjustiz.fachspezifischeDaten", "inhalt", "dokument"]
}

extension XJustizMessage.Authority {
  fileprivate init(_ choice: XMLElement?, named: String, court: String) {
    self = choice?.at([court, "code"])?.content.map(Self.court) ?? .named(choice?.first(named)?.content ?? "")
  }
}

extension XJustizMessage.Party {
  fileprivate init?(_ element: XMLElement) {
    let choice = element.at("beteiligter", "auswahl_beteiligter")
    if let person = choice?.first("natuerlichePerson") {
      let full = person.first("vollerName")
      self.init(
        number: 0, role: "",
        name: .person(given: full?.first("vorname")?.content, family: full?.first("nachname")?.content ?? ""))
      read(person)
    } else if let firm = choice?.first("organisation") {
      self.init(
        number: 0, role: "", name: .organisation(firm.at("bezeichnung", "bezeichnung.aktuell")?.content ?? ""))
      register = firm.first("registereintragung").flatMap(XJustizMessage.Register.init)
      read(firm)
    } else {
      return nil
    }
    let role = element.first("rolle")
    number = role?.first("rollennummer")?.content.flatMap { Int($0) } ?? 0
    self.role = role?.at("rollenbezeichnung", "code")?.content ?? ""
    ordinal = role?.first("nr")?.content.flatMap { Int($0) }
    actsFor = role?.at("referenz", "ref.rollennummer")?.content.flatMap { Int($0) }
  }

  private mutating func read(_ element: XMLElement) {
    address = element.first("anschrift").map(XJustizMessage.Address.init)
    ibans = element.every("bankverbindung", "iban").compactMap(\.content)
    vatID = element.first("umsatzsteuerID")?.content
  }
}

extension XJustizMessage.Address {
  fileprivate init(_ element: XMLElement) {
    additions = element.all("anschriftenzusatz").compactMap(\.content)
    street = element.first("strasse")?.content
    houseNumber = element.first("hausnummer")?.content
    postcode = element.first("postleitzahl")?.content
    city = element.first("ort")?.content
  }
}

extension XJustizMessage.Register {
  fileprivate init?(_ element: XMLElement) {
    let office = element.at("auswahl_registerbehoerde", "sonstigeRegisterbehoerde")
    guard let court = office?.first("registerbehoerde")?.content,
      let kind = office?.first("registerbezeichnung")?.content
    else { return nil }
    self.init(court: court, kind: kind, number: element.first("registernummer")?.content)
  }
}

extension XJustizMessage.Claim {
  fileprivate init(_ element: XMLElement) {
    let value = element.first("gegenstandswert")
    subject = element.first("gegenstand")?.content ?? ""
    self.value = value?.first("zahl")?.content
    currency = value?.at("auswahl_waehrung", "waehrung", "code")?.content
  }
}

extension XJustizMessage.Document {
  /// One for each file: a document may have several, such as a signature beside the original.
  fileprivate static func all(_ element: XMLElement) -> [Self] {
    let facts = element.first("xjustiz.fachspezifischeDaten")
    return (facts?.all("datei") ?? []).map { file in
      Self(
        id: element.at("identifikation", "id")?.content ?? "",
        documentClass: facts?.at("dokumentklasse", "code")?.content ?? "",
        day: element.first("datumDesSchreibens")?.content.flatMap { Day(iso: $0) },
        title: facts?.first("anzeigename")?.content, file: file.first("dateiname")?.content ?? "",
        component: file.at("bestandteil", "code")?.content ?? "")
    }
  }
}
