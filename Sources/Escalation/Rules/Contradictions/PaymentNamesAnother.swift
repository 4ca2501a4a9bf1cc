import CaseModel

extension Rule {
  /// On what the debtor pays is for him to say: what he names as another invoice's is none of this one's.
  static let paymentNamesAnother = Rule.ofCase(
    "WIDER-28", .block, Text("Zahlung nennt eine andere Rechnung", "Payment names another invoice"),
    remedy: Text(
      "Gilt die Zahlung der anderen Rechnung, sie aus dem Fall nehmen; durfte sie auf diese verrechnet werden, das unter „invoice“ angeben.",
      "If the payment is for the other invoice, take it out of the case; if it could be set against this one, say so under “invoice”."
    ),
    basis: [.law("§ 366 Abs. 1 BGB")]
  ) { docket in
    let numbers = docket.file.invoices.flatMap { [$0.number, $0.document?.number] }.compactMap { $0 }
    let shapes = Set(numbers.map(NumberShape.init)).filter(\.tells)
    return docket.file.payments.compactMap { payment in
      guard let designation = payment.designation, !numbers.contains(where: NumberSearch(designation).mayName),
        NumberShape.every(in: designation).contains(where: shapes.contains)
      else { return nil }
      return Hit(
        payment.origin.place(of: "designation"),
        Text(
          "Der Verwendungszweck nennt eine Rechnungsnummer, die nicht im Fall steht.",
          "The purpose of the payment names an invoice number that is not in the case."),
        severity: payment.invoice == nil ? .block : .warning)
    }
  }
}

/// How a number is built: `RE-2026-0815` is `RE`, and two groups of digits.
private struct NumberShape: Hashable {
  private let signs: String

  init(_ number: String) {
    var signs = ""
    for character in number.uppercased() {
      if character.isNumber {
        if signs.last != "9" { signs.append("9") }
      } else if character.isLetter {
        signs.append(character)
      } else if signs.last == "9" {
        // Where one group of digits ends; what stands between letters and digits makes no difference.
        signs.append("-")
      }
    }
    while signs.last == "-" { signs.removeLast() }
    self.signs = signs
  }

  /// Whether not every number is built so.
  var tells: Bool { signs.contains(where: \.isLetter) && signs.contains("9") || signs.contains("-") }

  /// Of every word of a text that has digits, alone and with the word of letters before it.
  static func every(in text: String) -> [NumberShape] {
    let words = text.split(whereSeparator: { $0.isWhitespace || ",;:()".contains($0) }).map(String.init)
    return words.indices.flatMap { index -> [NumberShape] in
      guard words[index].contains(where: \.isNumber) else { return [] }
      let alone = NumberShape(words[index])
      guard index > 0, words[index - 1].allSatisfy({ $0.isLetter || $0 == "-" }) else { return [alone] }
      return [alone, NumberShape("\(words[index - 1])-\(words[index])")]
    }
  }
}
