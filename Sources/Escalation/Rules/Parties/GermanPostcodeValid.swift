import CaseModel

extension Rule {
  /// Nothing sent to a postcode that was never given out arrives.
  static let germanPostcodeValid = Rule.ofCase(
    "SCHULD-04", .block, Text("Postleitzahl ungültig", "Postcode invalid"),
    remedy: Text("Die Postleitzahl berichtigen.", "Correct the postcode."),
    basis: [.contract("debtors.address.postcode")]
  ) { docket in
    docket.file.debtors.compactMap(\.address).filter { address in
      guard address.country == "DE", let postcode = address.postcode else { return false }
      return GermanPostcode(postcode) == nil
    }.map { address in
      Hit(
        address.origin.place(of: "postcode"),
        Text("Diese deutsche Postleitzahl gibt es nicht.", "There is no such German postcode."))
    }
  }
}
