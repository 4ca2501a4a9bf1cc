import CaseModel

extension Rule {
  /// A person's tax ID must not be passed on: it is for dealings with the tax offices alone.
  ///
  /// It has no key of its own here; people enter it where a VAT ID is asked for.
  static let noSteuerID = Rule.ofCase(
    "KENN-07", .warning, Text("Steuer-ID einer Person", "A person's tax ID"),
    remedy: Text(
      "Die Steuer-ID entfernen; für die Forderung wird sie nicht gebraucht.",
      "Remove the tax ID; the claim does not need it."),
    basis: [.law("§ 139b Abs. 2 AO"), .law("Art. 5 Abs. 1 lit. c DSGVO")]
  ) { docket in
    docket.file.statedVATIDs.filter { SteuerID($0.text) != nil }.map {
      Hit(
        $0.place,
        Text(
          "Die USt-IdNr. \($0.whose.german) ist in Wahrheit die Steuer-ID einer Person.",
          "The VAT ID \($0.whose.english) is in truth a person's tax ID."), invoice: $0.invoice)
    }
  }
}
