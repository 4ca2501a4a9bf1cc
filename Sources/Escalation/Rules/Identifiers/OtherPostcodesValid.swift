import CaseModel

extension Rule {
  /// Postcodes beside the debtor's own, which SCHULD-04 judges: the creditor's, and those on invoices.
  static let otherPostcodesValid = wellFormed(
    "KENN-11", .warning, Text("Postleitzahl ungültig", "Postcode invalid"), GermanPostcode.self,
    name: Text("Die deutsche Postleitzahl", "The German postcode"),
    remedy: Text(
      "Die Postleitzahl prüfen; ging die Rechnung an eine falsche Anschrift, den Zugang klären.",
      "Check the postcode; if the invoice went to a wrong address, clear up whether it arrived."),
    basis: [.contract("creditor.address.postcode"), .norm("EN 16931 BT-38"), .norm("EN 16931 BT-53")]
  ) { file in
    var stated: [StatedNumber?] = []
    if let address = file.creditor.address, address.country == "DE" {
      stated.append(StatedNumber(address.postcode, address.origin.place(of: "postcode"), .ofCreditor))
    }
    for document in file.statedDocuments {
      let (seller, buyer) = (document.content.seller, document.content.buyer)
      if seller?.country == "DE" { stated.append(document.seller(seller?.postcode, "BT-38")) }
      if buyer?.country == "DE" { stated.append(document.buyer(buyer?.postcode, "BT-53")) }
    }
    return stated.compactMap(\.self)
  }
}
