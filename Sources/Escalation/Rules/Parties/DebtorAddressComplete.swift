import CaseModel

extension Rule {
  /// Without an address that reaches the debtor neither a letter nor a court can.
  static let debtorAddressComplete = Rule.ofCase(
    "SCHULD-03", .block, Text("Anschrift des Schuldners unvollständig", "Debtor's address incomplete"),
    remedy: Text(
      "Die Anschrift ergänzen, notfalls über eine Adressermittlung.",
      "Complete the address, by a tracing inquiry if need be."),
    basis: [.law("§ 690 Abs. 1 Nr. 1 ZPO"), .law("§ 130 Nr. 1 ZPO")]
  ) { docket in
    docket.file.debtors.flatMap { debtor -> [Hit] in
      guard let address = debtor.address else {
        return [
          Hit(debtor.origin.place, Text("Die Anschrift des Schuldners fehlt.", "The debtor's address is missing."))
        ]
      }
      let boxes = address.isBox ? [box(address)] : []
      let fields: [(String, Bool, Text)] = [
        ("street", address.street == nil || address.streetIsUnknown, Text("Straße", "street")),
        ("house_number", address.houseNumber == nil && !address.isBox, Text("Hausnummer", "house number")),
        ("postcode", address.postcode == nil, Text("Postleitzahl", "postcode")),
        ("city", address.city == nil || address.cityIsUnknown, Text("Ort", "city")),
        ("country", address.country == nil, Text("Land", "country")),
      ]
      let missing = fields.filter(\.1).map(\.2)
      guard !missing.isEmpty else { return boxes }
      let incomplete = Hit(
        address.origin.place,
        Text(
          "In der Anschrift des Schuldners fehlt: \(missing.map(\.german).joined(separator: ", ")).",
          "The debtor's address lacks: \(missing.map(\.english).joined(separator: ", "))."),
        remedy: missing.count == 1 && address.houseNumber == nil && address.street.map(endsInNumber) == true
          ? Text(
            "Die Hausnummer steht wohl in „street“: sie von dort nach „house_number“ verschieben.",
            "The house number probably stands in “street”: move it from there to “house_number”.") : nil)
      return boxes + [incomplete]
    }
  }

  private static func box(_ address: Address) -> Hit {
    Hit(
      address.origin.place(of: "street"),
      Text(
        "Die Anschrift des Schuldners ist ein Postfach oder eine Packstation; dort kann niemand zustellen.",
        "The debtor's address is a post office box or a parcel locker, where nobody can serve anything."))
  }

  /// Whether a street ends like `Am Bach 2-4 a`: digits begin a word behind the first, and a letter at most ends the line.
  private static func endsInNumber(_ street: String) -> Bool {
    let words = street.split(separator: " ").dropFirst()
    guard let number = words.last(where: { $0.first?.isNumber == true }) else { return false }
    let affix = words.drop { $0 != number }.dropFirst()
    return affix.allSatisfy { $0.count == 1 }
  }
}
