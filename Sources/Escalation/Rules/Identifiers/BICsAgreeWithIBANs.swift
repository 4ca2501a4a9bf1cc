import CaseModel

extension Rule {
  /// A bank of one country does not keep accounts of another: one of the two belongs to someone else.
  static let bicsAgreeWithIBANs = Rule.ofCase(
    "KENN-04", .warning, Text("BIC passt nicht zur IBAN", "BIC does not fit the IBAN"),
    remedy: Text(
      "Prüfen, welche Bankverbindung gilt, und sie dem Schuldner mitteilen.",
      "Check which bank details hold, and tell the debtor."),
    basis: [.norm("ISO 9362"), .norm("EN 16931 BT-86")]
  ) { docket in
    docket.file.statedDocuments.flatMap { document in
      let ibans = document.content.ibans.compactMap { IBAN($0) }
      return document.numbers(document.content.bics, "BT-86").compactMap { stated -> Hit? in
        guard let bic = BIC(stated.text), !ibans.isEmpty, !ibans.contains(where: bic.agrees) else { return nil }
        return Hit(
          stated.place, against: document.content.origin.place(of: "BT-84"),
          Text(
            "Der BIC \(stated.whose.german) ist aus einem anderen Land als die IBAN.",
            "The BIC \(stated.whose.english) is of another country than the IBAN."), invoice: stated.invoice)
      }
    }
  }
}
