import CaseModel

extension Rule {
  /// German postcodes have five digits, and four leading pairs were never given out.
  static let germanPostcodeValid = Rule(
    "SCHULD-04", .block, Text("Postleitzahl ungültig", "Postcode invalid"),
    remedy: Text("Die Postleitzahl berichtigen.", "Correct the postcode."),
    basis: [.contract("debtors.address.postcode")]
  ) { docket in
    docket.file.debtors.compactMap(\.address).filter { address in
      guard address.country == "DE", let postcode = address.postcode else { return false }
      let digits = postcode.utf8.count == 5 && postcode.utf8.allSatisfy { (0x30...0x39).contains($0) }
      return !digits || ["00", "05", "43", "62"].contains(postcode.prefix(2))
    }.map { address in
      Hit(
        address.origin.place(of: "postcode"),
        Text("Diese deutsche Postleitzahl gibt es nicht.", "There is no such German postcode."))
    }
  }
}
