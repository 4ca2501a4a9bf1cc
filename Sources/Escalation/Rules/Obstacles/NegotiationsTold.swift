import CaseModel

extension Rule {
  /// Who still negotiates about a claim is surprised by an agency; the talks end first, or somebody decides otherwise.
  static let negotiationsTold = Rule.ofCase(
    "HIND-10", .warning, Text("Verhandlungen laufen", "Negotiations are running"),
    remedy: Text(
      "Die Verhandlungen beenden und ihren letzten Tag unter „to“ angeben, oder dem Empfänger sagen, worüber verhandelt wird.",
      "End the negotiations and give their last day under “to”, or tell the recipient what they are about."),
    basis: [.law("§ 203 BGB")]
  ) { docket in
    docket.file.suspensions.filter { $0.kind == .negotiation && $0.lasts(asOf: docket.asOf) }.map {
      Hit(
        $0.origin.place(of: "kind"),
        Text(
          "Über die Forderung wird verhandelt; ein Ende ist nicht angegeben.",
          "The claim is being negotiated; no end of it is given."))
    }
  }
}
