import CaseModel

extension Rule {
  /// A text that sets no day, says of nothing that it will follow, and announces nobody, is no final notice.
  static let lastLetterIsOne = Rule.ofCase(
    "TON-13", .block, Text("Schreiben ist keine letzte Mahnung", "Letter is no final notice"),
    remedy: Text(
      "Das richtige Schreiben beilegen, oder die letzte Mahnung senden.",
      "Enclose the right letter, or send the final notice."),
    basis: [.law("§ 286 Abs. 1 BGB"), .contract("docs/tone.md")]
  ) { docket in
    docket.tone.letters.filter(\.isNoFinalNotice).map { letter in
      Hit(
        letter.reminder.origin.place, against: letter.reminder.file.map { Place($0) },
        Text(
          "Dem Text fehlt alles, was eine letzte Mahnung ausmacht: Frist, Folge und Ankündigung.",
          "The text lacks all that makes a final notice: deadline, consequence and announcement."),
        invoices: docket.file.invoices.filter(letter.reminder.covers))
    }
  }
}
