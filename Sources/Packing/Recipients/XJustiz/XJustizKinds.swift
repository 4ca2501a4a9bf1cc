import CaseModel

/// What can be wrong with an XJustiz message, received or about to be written.
extension FindingKind {
  package static let xjustizForeign = xjustiz(
    "01", Text("Keine bekannte XJustiz-Nachricht", "No known XJustiz message"))
  package static let xjustizVersionUnknown = xjustiz(
    "02", Text("XJustiz-Fassung unbekannt", "XJustiz version unknown"))
  package static let xjustizPartMissing = xjustiz(
    "03", Text("Pflichtteil der Nachricht fehlt", "Required part of the message missing"))
  package static let xjustizIDWrong = xjustiz("04", Text("Kennung ist keine UUID", "Identifier is no UUID"))
  package static let xjustizCodeMisspelt = xjustiz(
    "05", Text("Code falsch geschrieben", "Code written wrongly"), norm: "XÖV-Handbuch, Code-Datentypen")
  package static let xjustizCodeUnknown = xjustiz(
    "06", Text("Code steht nicht in der Codeliste", "Code not in its code list"))
  package static let xjustizCharacter = xjustiz(
    "07", Text("Zeichen außerhalb von DIN 91379", "Character outside DIN 91379"), norm: "DIN 91379:2022-08")
  package static let xjustizSchemaBreach = xjustiz(
    "08", Text("Nachricht nicht nach dem Schema", "Message not as the schema wants it"))
  package static let xjustizFiles = xjustiz(
    "09", Text("Nachricht und Dateien passen nicht zusammen", "Message and files do not match"), norm: "§ 2 ERVB")

  /// Asked before packing: the sender's own text, which nobody but the sender may respell.
  package static let xjustizTextUnfit = FindingKind(
    "XJUSTIZ-10", .block, Text("Text für XJustiz nicht schreibbar", "Text cannot be written in XJustiz"),
    remedy: Text(
      "Das Zeichen an der genannten Stelle durch eines aus DIN 91379 ersetzen.",
      "At the place named, replace the character by one of DIN 91379."),
    basis: [.norm("DIN 91379:2022-08"), .norm("XJustiz 3.6.2")])

  package static let xjustizContradicts = xjustiz(
    "11", Text("Nachricht widerspricht sich", "Message contradicts itself"))

  /// A new version of a list needs no new schema: that none lies here is no proof that there is none.
  package static let xjustizListUnknown = FindingKind(
    "XJUSTIZ-12", .warning, Text("Fassung der Codeliste unbekannt", "Version of the code list unknown"),
    remedy: Text(
      "Die Codeliste dieser Fassung von xrepository.de ablegen (docs/recipients-xjustiz.md) oder beim Absender nachfragen.",
      "Put that version of the code list from xrepository.de in place (docs/recipients-xjustiz.md), or ask the sender."),
    basis: [.norm("XÖV-Handbuch, Code-Datentypen")])

  package static let ofXJustiz: [FindingKind] = [
    .xjustizForeign, .xjustizVersionUnknown, .xjustizPartMissing, .xjustizIDWrong, .xjustizCodeMisspelt,
    .xjustizCodeUnknown, .xjustizCharacter, .xjustizSchemaBreach, .xjustizFiles, .xjustizTextUnfit, .xjustizContradicts,
    .xjustizListUnknown,
  ]

  private static func xjustiz(_ number: String, _ title: Text, norm: String = "XJustiz 3.6.2") -> FindingKind {
    FindingKind(
      "XJUSTIZ-\(number)", .block, title,
      remedy: Text(
        "Die Nachricht nicht übernehmen und beim Absender neu anfordern.",
        "Do not take the message over, and ask the sender for it again."),
      basis: [.norm(norm)])
  }
}
