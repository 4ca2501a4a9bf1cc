import CaseModel
import Formats

extension FieldReader {
  mutating func readParties(into invoice: inout EInvoice) {
    invoice.seller = party(at: layout.seller, .seller)
    invoice.buyer = party(at: layout.buyer, .buyer)
    invoice.payee = party(at: layout.payee, .payee)
  }

  private mutating func party(at path: XMLPath, _ term: BusinessTerm) -> InvoiceParty? {
    guard let element = path.every(below: root).first else { return nil }
    let paths = layout.party
    var party = InvoiceParty()
    if let name = paths.name.lazy.compactMap({ $0.first(below: element) }).first {
      mark(term, name)
      party.name = name.folded
    }
    party.tradingName = paths.tradingName.first(below: element)?.folded
    party.registration = paths.registration.first(below: element)?.folded
    party.street = paths.street.first(below: element)?.folded
    party.postcode = paths.postcode.first(below: element)?.folded
    party.city = paths.city.first(below: element)?.folded
    party.country = paths.country.first(below: element)?.folded
    party.email = paths.email.first(below: element)?.folded
    for registration in paths.tax.registration.every(below: element) {
      let number = paths.tax.number.first(below: registration)?.folded
      if paths.tax.scheme(registration) == paths.tax.vat {
        party.vatID = party.vatID ?? number
      } else {
        party.taxNumber = party.taxNumber ?? number
      }
    }
    return party
  }
}
