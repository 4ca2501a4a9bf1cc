import Formats

/// Writes a message in the order of the schema of its version.
struct XJustizWriter {
  let message: XJustizMessage
  let version: XJustizVersion
  private let xml: XMLWriter

  static func write(_ message: XJustizMessage, _ version: XJustizVersion) throws -> [UInt8] {
    let xml = try XMLWriter(.xml)
    XJustizWriter(message: message, version: version, xml: xml).write()
    return try xml.finish()
  }

  private func write() {
    xml.element("xj:\(XJustizVersion.message)", ["xmlns:xj": XJustizVersion.namespace]) {
      xml.element("xj:nachrichtenkopf", ["xjustizVersion": version.rawValue]) { header() }
      element("grunddaten") {
        element("verfahrensdaten") {
          if let claim = message.claim { matter(claim) }
          for party in message.parties { self.party(party) }
        }
      }
      element("schriftgutobjekte") {
        if let letter = message.letter { element("anschreiben") { element("ref.sgo", letter) } }
        for (index, document) in message.documents.enumerated() { self.document(document, index + 1) }
      }
    }
  }

  private func header() {
    switch version {
    case .v3_5_1:
      element("aktenzeichen.absender", message.number)
      element("erstellungszeitpunkt", message.created)
      element("auswahl_absender") { element("absender.sonstige", message.sender) }
      element("auswahl_empfaenger") {
        authority(message.receiver, named: "empfaenger.sonstige", court: "empfaenger.gericht")
      }
      element("eigeneNachrichtenID", message.id)
    case .v3_6_2:
      element("erstellungszeitpunkt", message.created)
      element("absender") {
        partner(.named(message.sender))
        element("aktenzeichen", message.number)
        element("eigeneNachrichtenID", message.id)
      }
      element("empfaenger") {
        partner(message.receiver)
        element("auswahl_aktenzeichen") { element("aktenzeichen.unbekannt", "true") }
      }
    }
    element("herstellerinformation") {
      element("nameDesProdukts", "koffer")
      element("herstellerDesProdukts", "Aktenkoffer")
      element("version", "0.1.0")
    }
  }

  private func partner(_ partner: XJustizMessage.Authority) {
    element("informationen") {
      element("auswahl_kommunikationspartner") { authority(partner, named: "sonstige", court: "gericht") }
    }
  }

  private func authority(_ authority: XJustizMessage.Authority, named: String, court: String) {
    switch authority {
    case .named(let name): element(named, name)
    case .court(let code): self.code(court, .gerichte, code)
    }
  }

  private func matter(_ claim: XJustizMessage.Claim) {
    element("instanzdaten") {
      element("auswahl_instanzbehoerde") { authority(message.court, named: "sonstige", court: "gericht") }
      element("verfahrensgegenstand") {
        element("gegenstand", claim.subject)
        if let value = claim.value, let currency = claim.currency {
          element("gegenstandswert") {
            element("zahl", value)
            element("auswahl_waehrung") { code("waehrung", .waehrung, currency) }
          }
        }
      }
    }
  }

  private func document(_ document: XJustizMessage.Document, _ number: Int) {
    element("dokument") {
      element("identifikation") {
        element("id", document.id)
        element("nummerImUebergeordnetenContainer", String(number))
      }
      xml.element("xj:datumDesSchreibens", ifPresent: document.day?.description)
      element("xjustiz.fachspezifischeDaten") {
        code("dokumentklasse", .dokumentklasse, document.documentClass)
        element("anzeigename", ifPresent: document.title)
        element("datei") {
          element("dateiname", document.file)
          code("bestandteil", .bestandteiltyp, document.component)
        }
      }
    }
  }

  /// DIN 91379 knows letters with their marks as one character, where Unicode has one.
  func element(_ name: String, _ text: String) {
    xml.element("xj:\(name)", text.composed)
  }

  func element(_ name: String, ifPresent text: String?) {
    xml.element("xj:\(name)", ifPresent: text?.composed)
  }

  func element(_ name: String, _ content: () -> Void) {
    xml.element("xj:\(name)", [:], content)
  }

  /// A code with its list; the element `code` itself is in no namespace, as the schema wants it.
  func code(_ name: String, _ list: XJustizList, _ code: String) {
    xml.element("xj:\(name)", ["listURI": list.uri, "listVersionID": version.listVersion(list)]) {
      xml.element("code", code)
    }
  }
}
