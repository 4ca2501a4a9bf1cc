import CaseModel

extension Rule {
  /// A firm of another legal form is another firm: who is sued under the wrong one is not sued.
  static let legalFormAgrees = Rule.ofCase(
    "SCHULD-14", .warning, Text("Rechtsform widerspricht dem Namen", "Legal form contradicts the name"),
    remedy: Text(
      "Firma und Rechtsform nach dem Handelsregister angeben.", "Give firm and legal form as the register has them."),
    basis: [.law("§ 17 HGB"), .law("§ 690 Abs. 1 Nr. 1 ZPO")]
  ) { docket in
    docket.file.debtors.compactMap { debtor in
      guard let stated = debtor.legalForm, let name = debtor.name, let borne = LegalForm.named(in: name) else {
        return nil
      }
      guard let family = LegalForm.family(of: stated) else { return nil }
      // “GmbH & Co. KG” is a KG, whatever stands before it. An UG is another firm than a GmbH, though of its kind.
      let form = LegalForm.plain(LegalForm.named(in: stated) ?? stated)
      let isSpeltAlike = !LegalForm.isCompany(form) || form == LegalForm.plain(borne)
      guard family != LegalForm.family(of: borne) || !isSpeltAlike else { return nil }
      return Hit(
        debtor.origin.place(of: "legal_form"), against: debtor.origin.place(of: "name"),
        Text(
          "Der Name endet auf „\(borne)“, als Rechtsform ist „\(stated.prefix(20))“ angegeben.",
          "The name ends in “\(borne)”, and the legal form given is “\(stated.prefix(20))”."))
    }
  }
}
