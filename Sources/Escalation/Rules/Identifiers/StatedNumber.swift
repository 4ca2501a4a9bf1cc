import CaseModel

/// An identifier as the case states it: the text, where it stands, and how a sentence goes on behind its name.
struct StatedNumber {
  let text: String
  let place: Place
  /// `des Gläubigers`, `auf der Rechnung RE-1`.
  let whose: Text
  var invoice: Invoice?

  init?(_ text: String?, _ place: Place, _ whose: Text, of invoice: Invoice? = nil) {
    guard let text else { return nil }
    self.text = text
    self.place = place
    self.whose = whose
    self.invoice = invoice
  }

  /// Several of one place, told apart by their number, since the value itself stays unsaid.
  static func list(_ texts: [String], _ place: Place, _ whose: Text, of invoice: Invoice? = nil) -> [StatedNumber] {
    texts.enumerated().compactMap { index, text in
      let number = index + 1
      let numbered = Text("Nr. \(number) \(whose.german)", "no. \(number) \(whose.english)")
      return StatedNumber(text, place, texts.count == 1 ? whose : numbered, of: invoice)
    }
  }
}

extension Text {
  static let ofCreditor = Text("des Gläubigers", "of the creditor")
  static let ofDebtor = Text("des Schuldners", "of the debtor")
}

/// A structured document of the case, and how a sentence names it.
struct StatedDocument {
  let content: EInvoice
  /// `auf der Rechnung RE-1`.
  let name: Text
  /// The invoice of the case it is; nil for a credit note.
  let invoice: Invoice?

  /// A number of the document's head.
  func number(_ text: String?, _ term: String) -> StatedNumber? {
    StatedNumber(text, content.origin.place(of: term), name, of: invoice)
  }

  func numbers(_ texts: [String], _ term: String) -> [StatedNumber] {
    StatedNumber.list(texts, content.origin.place(of: term), name, of: invoice)
  }

  func seller(_ text: String?, _ term: String) -> StatedNumber? {
    number(of: Text("des Verkäufers", "of the seller"), text, term)
  }

  func buyer(_ text: String?, _ term: String) -> StatedNumber? {
    number(of: Text("des Käufers", "of the buyer"), text, term)
  }

  private func number(of party: Text, _ text: String?, _ term: String) -> StatedNumber? {
    let whose = Text("\(party.german) \(name.german)", "\(party.english) \(name.english)")
    return StatedNumber(text, content.origin.place(of: term), whose, of: invoice)
  }
}

extension CaseFile {
  /// The structured invoices and credit notes.
  var statedDocuments: [StatedDocument] {
    invoices.compactMap { invoice in
      invoice.document.map {
        StatedDocument(
          content: $0, name: Text("auf der Rechnung \(invoice.label)", "on invoice \(invoice.label)"), invoice: invoice)
      }
    }
      + credits.compactMap { credit in
        credit.document.map {
          let label = $0.number ?? credit.origin.place.description
          return StatedDocument(
            content: $0, name: Text("auf der Gutschrift \(label)", "on credit note \(label)"), invoice: nil)
        }
      }
  }
}
