import CaseModel

extension Rule {
  /// A credit changes the sum the recipient sees on the invoice.
  static let creditsNoted = Rule.ofCase(
    "FORD-10", .note, Text("Gutschrift berücksichtigt", "Credit taken into account"),
    remedy: Text(
      "Nichts zu tun; die Gutschrift geht mit in die Akte.", "Nothing to do; the credit goes into the file."),
    basis: [.contract("credits")]
  ) { docket in
    docket.file.credits.compactMap { credit in
      guard let amount = credit.amount, credit.on.map({ $0 <= docket.asOf }) ?? true else { return nil }
      return Hit(
        credit.origin.place,
        Text(
          "Eine Gutschrift über \(amount.german) mindert die Forderung.",
          "A credit of \(amount.english) lowers the claim."))
    }
  }
}
