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
    return docket.file.payments.compactMap { payment in
      guard let designation = payment.designation, !numbers.contains(where: NumberSearch(designation).mayName),
        WrittenNumber.all(in: designation).contains(where: { $0.isAnother(than: numbers) })
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

/// A word with digits, and the word before it.
private struct WrittenNumber {
  let word: String
  let before: String

  static func all(in text: String) -> [WrittenNumber] {
    let words = text.split(whereSeparator: { $0.isWhitespace || ",;:()".contains($0) }).map(String.init)
    return words.indices.filter { words[$0].contains(where: \.isNumber) }.map { index in
      WrittenNumber(word: words[index], before: index > 0 ? words[index - 1] : "")
    }
  }

  /// Whether it is the number of an invoice, built as those of the case are, and none of them.
  func isAnother(than numbers: [String]) -> Bool {
    let own = NumberShape(word)
    let shapes = numbers.map(NumberShape.init)
    if shapes.contains(where: { $0.digits == own.digits }) { return false }
    let isCalled = ["re", "rg", "rnr", "inv"].contains(where: before.lowercased().hasPrefix)
    return shapes.contains { shape in
      guard shape.digits.count == own.digits.count else { return false }
      // “Rechnung 2026-0816”, and “RE 2026-0816” of RE-2026-0815; a customer's number and a month are called otherwise.
      if own.letters.isEmpty, isCalled { return true }
      let letters = own.letters.isEmpty ? NumberShape(before).letters : own.letters
      return !shape.letters.isEmpty && letters == shape.letters
    }
  }
}

/// How a number is built: `RE-2026-0815` is `RE`, and two groups of digits.
private struct NumberShape {
  let letters: String
  let digits: [Substring]

  init(_ number: String) {
    letters = number.uppercased().filter(\.isLetter)
    digits = number.split { !$0.isNumber }
  }
}
