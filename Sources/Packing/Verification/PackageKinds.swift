import CaseModel

/// What can be wrong with a package someone received.
extension FindingKind {
  package static let archiveRefused = FindingKind(
    "PAKET-01", .block, Text("Archiv abgelehnt", "Archive refused"),
    remedy: Text("Das Paket beim Absender neu anfordern.", "Ask the sender for the package again."),
    basis: [.norm("APPNOTE 6.3.10")])

  package static let partMissing = FindingKind(
    "PAKET-02", .block, Text("Datei fehlt im Paket", "File missing from the package"),
    remedy: Text("Das Paket beim Absender neu anfordern.", "Ask the sender for the package again."),
    basis: [.contract("manifest-sha256.txt")])

  package static let partUnknown = FindingKind(
    "PAKET-03", .block, Text("Unbekannte Datei im Paket", "Unknown file in the package"),
    remedy: Text("Die Datei nicht öffnen und beim Absender nachfragen.", "Do not open the file, and ask the sender."),
    basis: [.contract("manifest-sha256.txt")])

  package static let partChanged = FindingKind(
    "PAKET-04", .block, Text("Datei im Paket verändert", "File in the package changed"),
    remedy: Text("Das Paket beim Absender neu anfordern.", "Ask the sender for the package again."),
    basis: [.norm("FIPS 180-4")])

  package static let manifestUnreadable = FindingKind(
    "PAKET-05", .block, Text("Prüfsummenliste unlesbar", "Manifest unreadable"),
    remedy: Text("Das Paket beim Absender neu anfordern.", "Ask the sender for the package again."),
    basis: [.contract("manifest-sha256.txt")])

  package static let caseXMLInvalid = FindingKind(
    "PAKET-06", .block, Text("XML des Pakets ungültig", "XML of the package invalid"),
    remedy: Text("Das Paket beim Absender neu anfordern.", "Ask the sender for the package again."),
    basis: [.contract("koffer-case-1.1.xsd"), .contract("koffer-case-1.0.xsd"), .contract("koffer-update-1.0.xsd")])

  package static let listsDisagree = FindingKind(
    "PAKET-07", .block, Text("Das Paket widerspricht sich", "The package contradicts itself"),
    remedy: Text("Das Paket beim Absender neu anfordern.", "Ask the sender for the package again."),
    basis: [.contract("case.xml"), .contract("uebergabe.json"), .contract("manifest-sha256.txt")])

  package static let partDisguised = FindingKind(
    "PAKET-08", .block, Text("Datei im Paket verkleidet", "File in the package disguised"),
    remedy: Text("Das Paket beim Absender neu anfordern.", "Ask the sender for the package again."),
    basis: [.norm("APPNOTE 6.3.10, 4.4.15")])

  package static let versionUnknown = FindingKind(
    "PAKET-09", .block, Text("Fassung des Pakets unbekannt", "Version of the package unknown"),
    remedy: Text(
      "Das Programm koffer aktualisieren und das Paket dann prüfen.", "Update koffer, then verify the package."),
    basis: [.contract("case.xml")])

  package static let claimWrong = FindingKind(
    "PAKET-10", .block, Text("Forderung im Paket falsch gerechnet", "Claim in the package does not add up"),
    remedy: Text(
      "Die Forderung nicht geltend machen und beim Absender nachfragen.", "Do not assert the claim, and ask the sender."
    ),
    basis: [.contract("case.xml"), .law("§ 13a Abs. 1 RDG")])

  /// All of them, for the catalogue.
  package static let ofPackages: [FindingKind] = [
    .archiveRefused, .partMissing, .partUnknown, .partChanged, .manifestUnreadable, .caseXMLInvalid, .listsDisagree,
    .partDisguised, .versionUnknown, .claimWrong,
  ]
}
