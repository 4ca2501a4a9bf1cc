import CaseModel
import Formats

extension FieldReader {
  mutating func readParties(into invoice: inout EInvoice) {
    invoice.seller = party(at: layout.seller, .seller)
    invoice.buyer = party(at: layout.buyer, .buyer)
    invoice.payee = party(at: layout.payee, .payee)
  }

  private mutating func party(at path: XMLPath, _ terms: PartyTerms) -> InvoiceParty? {
    guard let element = path.every(below: root).first else { return nil }
    let paths = layout.party
    var party = InvoiceParty()
    if let name = paths.name.lazy.compactMap({ $0.first(below: element) }).first {
      mark(terms.name, name)
      party.name = name.folded
    }
    party.tradingName = paths.tradingName.first(below: element)?.folded
    party.registration = paths.registration.first(below: element)?.folded
    party.street = paths.street.first(below: element)?.folded
    let postcode = paths.postcode.first(below: element)
    mark(terms.postcode, postcode)
    party.postcode = postcode?.folded
    party.city = paths.city.first(below: element)?.folded
    party.country = paths.country.first(below: element)?.folded
    party.email = paths.email.first(below: element)?.folded
    for registration in paths.tax.registration.every(below: element) {
      let number = paths.tax.number.first(below: registration)
      if paths.tax.scheme(registration) == paths.tax.vat {
        party.vatID = party.vatID ?? number?.folded
        mark(terms.vatID, number)
      } else {
        party.taxNumber = party.taxNumber ?? number?.folded
        mark(terms.taxNumber, number)
      }
    }
    return party
  }
}

/// The terms of a party whose places findings name. What a party has no term for is not marked.
private struct PartyTerms {
  let name: BusinessTerm
  var vatID: BusinessTerm?
  var taxNumber: BusinessTerm?
  var postcode: BusinessTerm?

  static let seller = PartyTerms(
    name: .seller, vatID: .sellerVATID, taxNumber: .sellerTaxNumber, postcode: .sellerPostcode)
  static let buyer = PartyTerms(name: .buyer, vatID: .buyerVATID, postcode: .buyerPostcode)
  static let payee = PartyTerms(name: .payee)
}

extension FieldReader {
  private mutating func mark(_ term: BusinessTerm?, _ element: XMLElement?) {
    if let term, let element { mark(term, element) }
  }
}
