import CaseModel

extension Rule {
  /// The one billed and the one pursued should be the same.
  static let buyerIsDebtor = Rule(
    "WIDER-07", .warning, Text("Rechnungsempfänger ist nicht der Schuldner", "Buyer is not the debtor"),
    remedy: Text(
      "Den Namen des Schuldners prüfen; bei Rechtsnachfolge den Nachweis beilegen.",
      "Check the debtor's name; on succession enclose the proof."),
    basis: [.norm("EN 16931 BT-44")]
  ) { docket in
    let names = docket.file.debtors.compactMap(\.fullName)
    guard !names.isEmpty else { return [] }
    return docket.file.invoices.compactMap { invoice in
      guard let document = invoice.document, let buyer = document.buyer,
        !PartyName.matches([buyer.name, buyer.tradingName], names)
      else { return nil }
      return Hit(
        docket.place(of: "debtors"), against: document.origin.place(of: "BT-44"),
        Text(
          "Die Rechnung \(invoice.label) lautet auf einen anderen Namen als den des Schuldners.",
          "Invoice \(invoice.label) is made out to another name than the debtor's."), invoice: invoice)
    }
  }
}

/// Compares names as people write them.
enum PartyName {
  /// Whether any of the first agrees with any of the second; nothing to compare counts as agreement.
  static func matches(_ left: [String?], _ right: [String]) -> Bool {
    let left = left.compactMap { $0 }.map(plain).filter { !$0.isEmpty }
    let right = right.map(plain).filter { !$0.isEmpty }
    if left.isEmpty || right.isEmpty { return true }
    return left.contains { a in right.contains { b in a == b || a.hasPrefix(b) || b.hasPrefix(a) } }
  }

  /// Letters and digits only, small, umlauts spelt out: "Müller & Co. KG" is "muellercokg".
  private static func plain(_ name: String) -> String {
    var out = ""
    for character in name.lowercased() {
      switch character {
      case "ä": out += "ae"
      case "ö": out += "oe"
      case "ü": out += "ue"
      case "ß": out += "ss"
      default: if character.isLetter || character.isNumber { out.append(character) }
      }
    }
    return out
  }
}
