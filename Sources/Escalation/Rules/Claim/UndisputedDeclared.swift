import CaseModel

extension Rule {
  /// Whether the debtor disputes the claim is for a person to say; silence of the file is not an answer.
  static let undisputedDeclared = Rule.declared(
    "ERKL-01", .undisputed, Text("Erklärung „unbestritten“ fehlt", "Declaration “undisputed” missing"),
    subject: Text("ob die Forderung bestritten ist", "whether the claim is disputed"),
    basis: [.law("VV 2300 Anm. Abs. 2 RVG")])
}
