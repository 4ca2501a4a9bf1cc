import CaseModel

extension CaseFile {
  /// What stands where a VAT identification number belongs. Numbers of third countries' own firms are left out.
  var statedVATIDs: [StatedNumber] {
    func eu(_ text: String?, _ country: String?) -> String? {
      text.flatMap { VATID.isOutsideEU($0, of: country) ? nil : $0 }
    }
    var stated = [
      StatedNumber(eu(creditor.vatID, creditor.address?.country), creditor.origin.place(of: "vat_id"), .ofCreditor)
    ]
    stated += debtors.map {
      StatedNumber(eu($0.vatID, $0.address?.country), $0.origin.place(of: "vat_id"), .ofDebtor)
    }
    for document in statedDocuments {
      let (seller, buyer) = (document.content.seller, document.content.buyer)
      stated.append(document.seller(eu(seller?.vatID, seller?.country), "BT-31"))
      stated.append(document.buyer(eu(buyer?.vatID, buyer?.country), "BT-48"))
    }
    return stated.compactMap(\.self)
  }
}
