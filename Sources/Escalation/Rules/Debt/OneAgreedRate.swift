import CaseModel

extension Rule {
  /// Two agreed rates are none that anybody could check.
  static let oneAgreedRate = Rule.ofCase(
    "ZINS-02", .block, Text("Zwei vereinbarte Zinssätze", "Two agreed rates"),
    remedy: Text("„fixed“ oder „points_over_base“ streichen.", "Remove “fixed” or “points_over_base”."),
    basis: [.contract("interest")]
  ) { docket in
    guard let interest = docket.file.interest, interest.fixed != nil, interest.pointsOverBase != nil else { return [] }
    return [
      Hit(
        interest.origin.place(of: "points_over_base"),
        Text(
          "Vereinbart sein kann ein fester Satz oder ein Aufschlag auf den Basiszinssatz, nicht beides.",
          "A fixed rate can be agreed or points over the base rate, not both."))
    ]
  }
}
