import CaseModel

extension Rule {
  /// A private debtor may ask where his address comes from.
  static let addressSourceStated = Rule.ofCase(
    "INFO-02", .warning, Text("Herkunft der Anschrift nicht angegeben", "Source of the address not stated"),
    remedy: Text(
      "Unter „address“ die Herkunft („source“) und den Tag der Prüfung („checked“) angeben.",
      "Give under “address” where it comes from (“source”) and when it was checked (“checked”)."),
    basis: [.law("§ 13a Abs. 1 Nr. 7 RDG")], gate: .information
  ) { docket in
    docket.file.debtors.compactMap { debtor in
      guard let address = debtor.address, address.source == nil || address.checked == nil else { return nil }
      return Hit(
        address.origin.place,
        Text(
          "Zur Anschrift fehlt, woher sie stammt oder wann sie geprüft wurde.",
          "The address lacks where it comes from, or when it was checked."))
    }
  }
}
