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
      withholds: Set(Disclosable.allCases), isFlat: true, questions: XJustizQuestions.ask,
      notes: { handover in handover.xjustiz.folder(version) == nil ? [.schemaNotAtHand] : [] }
    ) { handover in
      let bytes = try XJustizWriter.write(try XJustizMessage(handover), version)
      let check = try XJustizCheck(try XMLTree(parsing: bytes), handover.xjustiz)
      let problems = check.breaches.map {
        XMLProblem(.invalid, line: $0.line, message: "\($0.kind.code) \($0.message.english)")
      }
      guard problems.isEmpty else { throw Parcel.Invalid(XJustizVersion.fileName, problems: problems) }
      return try [GeneratedFile(XJustizVersion.fileName, bytes)] + PageKind.allCases.map(handover.page)
    }
  }
}

extension Text {
  static let schemaNotAtHand = Text(
    "Das amtliche Schema von XJustiz lag nicht vor; geprüft wurde mit den eigenen Regeln (koffer doctor).",
    "The official XJustiz schema was not at hand; our own rules were checked (koffer doctor).")
}
