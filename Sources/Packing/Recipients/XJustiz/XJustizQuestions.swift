import CaseModel

/// Asks for texts that the message cannot hold. They are not respelt in silence: whose name it is must say how.
enum XJustizQuestions {
  static func ask(_ handover: Handover) -> [Finding] {
    let file = handover.file
    var asked = Asked()
    asked.check(file.number, .c, file.origin.place(of: "case"), isRequired: true)
    asked.check(file.creditor.name, .d, file.creditor.origin.place(of: "name"), isRequired: true)
    if let receiver = handover.receiver { asked.check(receiver.value, .d, receiver.place, isRequired: true) }
    if let court = handover.court { asked.check(court: court, handover.xjustiz) }
    asked.check(file.creditor.representedBy, file.creditor.origin)
    asked.check(file.creditor.originalCreditor, .d, file.creditor.origin.place(of: "original_creditor"))
    asked.check(file.creditor.address)
    for debtor in file.debtors {
      let name = debtor.name == nil ? "family_name" : "name"
      asked.check(debtor.fullName, debtor.isFirm ? .d : .a, debtor.origin.place(of: name), isRequired: true)
      asked.check(debtor.representedBy, debtor.origin)
      asked.check(debtor.address)
    }
    asked.check(file.contract?.subject, .c, file.contract?.origin.place(of: "subject") ?? file.origin.place)
    for invoice in file.invoices { asked.check(invoice.number, .c, invoice.origin.place(of: "number")) }
    for packed in handover.contents.documents { asked.check(packed.file, .c, Place(packed.document.path)) }
    return asked.findings
  }

  private struct Asked {
    private(set) var findings: [Finding] = []

    mutating func check(_ text: String?, _ type: DIN91379, _ place: Place, isRequired: Bool = false) {
      guard let text, !text.isEmpty else {
        guard isRequired else { return }
        return findings.append(
          Finding(
            .xjustizTextUnfit, at: place,
            Text("Hier fehlt ein Name, den XJustiz verlangt.", "A name XJustiz requires is missing here."),
            remedy: Text("Den Namen nachtragen.", "Add the name.")))
      }
      // Line breaks and blanks are made one blank, as everywhere.
      guard let scalar = type.firstForbidden(in: text.onOneLine.composed) else { return }
      let code = scalar.codePoint
      findings.append(
        Finding(
          .xjustizTextUnfit, at: place,
          Text("Das Zeichen \(code) gibt es in XJustiz nicht.", "The character \(code) does not exist in XJustiz.")))
    }

    /// A court is named by its code; where the official list is at hand, by one that is in it.
    mutating func check(court: RecipientSettings.Entry, _ schemas: XJustizSchemas) {
      let code = court.value
      let isCode =
        (2...12).contains(code.utf8.count)
        && code.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
      let list = schemas.codes(.gerichte, version: XJustizVersion.v3_6_2.listVersion(.gerichte))
      guard !isCode || list?.contains(code) == false else { return }
      findings.append(
        Finding(
          .xjustizTextUnfit, at: court.place,
          Text(
            "Ein Gericht dieses Codes gibt es in der Liste GDS.Gerichte nicht.",
            "There is no court of that code in the list GDS.Gerichte."),
          remedy: Text(
            "Den Code des Gerichts aus der Liste GDS.Gerichte angeben, wie B2609; den Namen unter „receiver“.",
            "Give the court's code of the list GDS.Gerichte, such as B2609; its name under “receiver”.")))
    }

    mutating func check(_ representatives: [Representative], _ origin: Origin) {
      for representative in representatives {
        // What is written as an organisation's name may have what a person's has not: “&”, brackets.
        let type: DIN91379 = XJustizParties.isFirm(XJustizParties.line(representative.name)) ? .d : .a
        check(representative.name, type, origin.place(of: "represented_by"))
      }
    }

    mutating func check(_ address: Address?) {
      guard let address else { return }
      check(address.street, .b, address.origin.place(of: "street"))
      check(address.houseNumber, .b, address.origin.place(of: "house_number"))
      check(address.addition, .c, address.origin.place(of: "addition"))
      check(address.postcode, .c, address.origin.place(of: "postcode"))
      check(address.city, .b, address.origin.place(of: "city"))
    }
  }
}
