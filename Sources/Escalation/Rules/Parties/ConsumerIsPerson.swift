import CaseModel

extension Rule {
  /// A company is never a consumer; what follows from the one or the other would be wrong.
  static let consumerIsPerson = Rule.ofCase(
    "SCHULD-08", .block, Text("Gesellschaft als Verbraucher", "Company as a consumer"),
    remedy: Text("„kind“ oder „legal_form“ berichtigen.", "Correct “kind” or “legal_form”."), basis: [.law("§ 13 BGB")]
  ) { docket in
    docket.file.debtors.filter { debtor in
      debtor.kind == .consumer && debtor.legalForm.map(LegalForm.needsRepresentative) ?? false
    }.map {
      Hit(
        $0.origin.place(of: "kind"),
        Text(
          "Der Schuldner ist als Verbraucher und als Gesellschaft angegeben.",
          "The debtor is given as a consumer and as a company."))
    }
  }
}
