import CaseModel
import Formats

extension Recipient {
  /// Law firms and courts, in the newer version.
  public static let xjustiz = xjustiz("xjustiz", .v3_6_2)
  /// Law firms and courts whose programs read the older version.
  public static let xjustiz351 = xjustiz("xjustiz-3.5.1", .v3_5_1)

  private static func xjustiz(_ name: String, _ version: XJustizVersion) -> Recipient {
    Recipient(
      name, Text("XJustiz \(version.rawValue), Kanzlei und Gericht", "XJustiz \(version.rawValue), law firm and court"),
      withholds: Set(Disclosable.allCases), documents: Set(DocumentKind.allCases).subtracting([.check]), isFlat: true,
      carries: [XJustizVersion.fileName: CarriedMatter.ofXJustiz],
      reading: [XJustizMessage.receiverSetting, XJustizMessage.courtSetting],
      questions: XJustizQuestions.ask,
      notes: { handover in handover.xjustiz.folder(version) == nil ? [.schemaNotAtHand] : [] }
    ) { handover in
      let bytes = try XJustizWriter.write(try XJustizMessage(handover), version)
      let check = try XJustizCheck(try XMLTree(parsing: bytes), handover.xjustiz)
      let problems = check.breaches.filter { $0.kind.severity == .block }.map {
        XMLProblem(.invalid, line: $0.line, message: "\($0.kind.code) \($0.message.english)")
      }
      guard problems.isEmpty else { throw Parcel.Invalid(XJustizVersion.fileName, problems: problems) }
      return try [GeneratedFile(XJustizVersion.fileName, bytes)] + PageKind.allCases.map(handover.page)
    }
  }
}

extension Text {
  static func codesNotLookedUp(_ lists: [String]) -> Text {
    let names = lists.joined(separator: ", ")
    return Text(
      "Nicht nachgeschlagen, die amtliche Codeliste liegt nicht vor: \(names).",
      "Not looked up, the official code list is not at hand: \(names).")
  }

  /// Of a message that came without its package.
  static func documentsNotLookedAt(_ count: Int) -> Text {
    Text(
      "Geprüft ist die Nachricht allein; \(count) genannte \(count == 1 ? "Datei" : "Dateien") nicht.",
      "Checked is the message alone; \(count) \(count == 1 ? "file" : "files") it names \(count == 1 ? "is" : "are") not."
    )
  }

  static let senderNumberMissing = Text(
    "Die Nachricht nennt kein Aktenzeichen des Absenders.", "The message names no file number of the sender.")

  static let schemaNotAtHand = Text(
    "Das amtliche Schema von XJustiz lag nicht vor; geprüft wurde mit den eigenen Regeln (koffer doctor).",
    "The official XJustiz schema was not at hand; our own rules were checked (koffer doctor).")
}
