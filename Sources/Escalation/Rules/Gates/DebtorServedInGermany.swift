import CaseModel

extension Rule {
  /// Service abroad is possible only where treaties provide for it, and takes another road.
  static let debtorServedInGermany = Rule.ofCase(
    "GERI-05", .block, Text("Zustellung im Ausland", "Service abroad"),
    remedy: Text("Den Weg nach § 688 Abs. 3 ZPO prüfen oder klagen.", "Examine § 688 (3) ZPO, or sue."),
    basis: [.law("§ 688 Abs. 3 ZPO")], gate: .court
  ) { docket in
    docket.file.debtors.compactMap { debtor in
      guard let address = debtor.address, let country = address.country, country != "DE" else { return nil }
      return Hit(
        address.origin.place(of: "country"),
        Text("Der Schuldner hat seine Anschrift im Ausland.", "The debtor's address is abroad."))
    }
  }
}
