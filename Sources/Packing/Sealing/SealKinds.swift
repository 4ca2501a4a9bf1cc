import CaseModel

/// What can be wrong with certificates, keys and passphrases, whoever brought them.
extension FindingKind {
  package static let keyFileUnreadable = FindingKind(
    "SIEGEL-01", .block, Text("Zertifikat oder Schlüssel unlesbar", "Certificate or key unreadable"),
    remedy: Text(
      "Eine Datei in PEM, DER oder PKCS#12 angeben, mit Zertifikat und Schlüssel.",
      "Name a file in PEM, DER or PKCS#12, with certificate and key."),
    basis: [.norm("RFC 7468"), .norm("RFC 7292")])

  package static let keyForeign = FindingKind(
    "SIEGEL-02", .block, Text("Schlüssel gehört nicht zum Zertifikat", "Key does not belong to the certificate"),
    remedy: Text(
      "Den Schlüssel angeben, zu dem das Zertifikat ausgestellt wurde.",
      "Name the key that the certificate was issued for."),
    basis: [.norm("RFC 5280, 4.1.2.7")])

  package static let certificateExpired = FindingKind(
    "SIEGEL-03", .block, Text("Zertifikat abgelaufen", "Certificate expired"),
    remedy: Text("Ein Zertifikat verwenden, das heute gilt.", "Use a certificate that is valid today."),
    basis: [.norm("RFC 5280, 4.1.2.5")])

  package static let certificateNotYetValid = FindingKind(
    "SIEGEL-04", .block, Text("Zertifikat gilt noch nicht", "Certificate not yet valid"),
    remedy: Text(
      "Warten, bis es gilt, oder die Uhr prüfen.", "Wait until it is valid, or check the clock."),
    basis: [.norm("RFC 5280, 4.1.2.5")])

  package static let certificateUnfit = FindingKind(
    "SIEGEL-05", .block, Text("Zertifikat nicht dafür bestimmt", "Certificate not meant for this"),
    remedy: Text(
      "Ein Zertifikat verwenden, dessen Schlüsselverwendung das erlaubt.",
      "Use a certificate whose key usage allows it."),
    basis: [.norm("RFC 5280, 4.2.1.3"), .norm("RFC 5280, 4.2.1.12")])

  package static let procedureWeak = FindingKind(
    "SIEGEL-06", .block, Text("Schlüssel oder Verfahren nicht zugelassen", "Key or procedure not accepted"),
    remedy: Text(
      "RSA ab 2048 Bit oder elliptische Kurven ab 224 Bit verwenden, mit SHA-2; zum Verschlüsseln AES-256-GCM.",
      "Use RSA of at least 2048 bits or elliptic curves of at least 224, with SHA-2; for encryption AES-256-GCM."),
    basis: [.norm("NIST SP 800-57"), .norm("RFC 5083")])

  package static let passphraseWrong = FindingKind(
    "SIEGEL-07", .block, Text("Kennwort fehlt oder falsch", "Passphrase missing or wrong"),
    remedy: Text(
      "Das Kennwort mit --passphrase-env oder --passphrase-file angeben.",
      "Give the passphrase with --passphrase-env or --passphrase-file."),
    basis: [.contract("docs/sealing.md")])

  package static let passphraseExposed = FindingKind(
    "SIEGEL-08", .block, Text("Kennwortdatei für andere offen", "Passphrase file open to others"),
    remedy: Text(
      "Mit „chmod 600“ nur dem Eigentümer Zugriff lassen und das Kennwort ändern, falls es jemand gelesen hat.",
      "Leave access to its owner alone (“chmod 600”), and change the passphrase if somebody may have read it."),
    basis: [.contract("docs/sealing.md")])
}

/// What can be wrong with the key of whoever a package is encrypted for.
extension FindingKind {
  package static let recipientUnreadable = FindingKind(
    "SIEGEL-09", .block, Text("Empfängerschlüssel unlesbar", "Recipient's key unreadable"),
    remedy: Text(
      "Ein Zertifikat (PEM, DER) oder einen öffentlichen OpenPGP-Schlüssel angeben, allein in seiner Datei.",
      "Name a certificate (PEM, DER) or a public OpenPGP key, alone in its file."),
    basis: [.norm("RFC 5280"), .norm("RFC 4880")])

  package static let recipientExpired = FindingKind(
    "SIEGEL-10", .block, Text("OpenPGP-Schlüssel abgelaufen", "OpenPGP key expired"),
    remedy: Text(
      "Den Empfänger um seinen verlängerten oder neuen Schlüssel bitten.",
      "Ask the recipient for the key as prolonged, or a new one."),
    basis: [.norm("RFC 4880, 5.2.3.6")])

  package static let recipientRevoked = FindingKind(
    "SIEGEL-11", .block, Text("OpenPGP-Schlüssel widerrufen", "OpenPGP key revoked"),
    remedy: Text("Den Empfänger um seinen neuen Schlüssel bitten.", "Ask the recipient for the new key."),
    basis: [.norm("RFC 4880, 5.2.1")])

  package static let recipientUnfit = FindingKind(
    "SIEGEL-12", .block, Text("OpenPGP-Schlüssel kann nicht verschlüsseln", "OpenPGP key cannot encrypt"),
    remedy: Text(
      "Den Empfänger um einen Schlüssel mit Unterschlüssel zum Verschlüsseln bitten.",
      "Ask the recipient for a key with a subkey for encryption."),
    basis: [.norm("RFC 4880, 5.2.3.21")])
}

/// What can be wrong with a signature that came with a package.
extension FindingKind {
  package static let signatureMissing = FindingKind(
    "SIEGEL-13", .block, Text("Unterschrift fehlt", "Signature missing"),
    remedy: Text(
      "Die Datei .p7s beim Absender anfordern, oder ohne --trust prüfen.",
      "Ask the sender for the .p7s file, or verify without --trust."),
    basis: [.contract("docs/sealing.md")])

  package static let signatureUnreadable = FindingKind(
    "SIEGEL-14", .block, Text("Unterschrift unlesbar", "Signature unreadable"),
    remedy: Text("Die Datei .p7s beim Absender neu anfordern.", "Ask the sender for the .p7s file again."),
    basis: [.norm("RFC 5652, 5.1")])

  package static let signatureCutOff = FindingKind(
    "SIEGEL-15", .block, Text("Unterschrift abgeschnitten", "Signature cut off"),
    remedy: Text("Die Datei .p7s beim Absender neu anfordern.", "Ask the sender for the .p7s file again."),
    basis: [.norm("X.690, 8.1.3")])

  package static let packageAltered = FindingKind(
    "SIEGEL-16", .block, Text("Paket nach dem Unterschreiben verändert", "Package changed after it was signed"),
    remedy: Text(
      "Das Paket nicht verwenden und beim Absender neu anfordern.",
      "Do not use the package, and ask the sender for it again."),
    basis: [.norm("RFC 5652, 5.4")])

  package static let signatureOfAnother = FindingKind(
    "SIEGEL-17", .block, Text("Unterschrift gehört zu einer anderen Datei", "Signature belongs to another file"),
    remedy: Text(
      "Das Paket nicht verwenden, bevor seine eigene Unterschrift passt: sie mit --signature angeben oder beim Absender anfordern.",
      "Do not use the package before its own signature fits: name it with --signature, or ask the sender for it."),
    basis: [.norm("RFC 5652, 5.4")])

  package static let signatureForged = FindingKind(
    "SIEGEL-18", .block, Text("Unterschrift ungültig", "Signature invalid"),
    remedy: Text(
      "Das Paket nicht verwenden und beim Absender auf anderem Weg nachfragen.",
      "Do not use the package, and ask the sender through another channel."),
    basis: [.norm("RFC 5652, 5.6")])

  package static let signerMissing = FindingKind(
    "SIEGEL-19", .block, Text("Zertifikat des Unterzeichners fehlt", "Signer's certificate missing"),
    remedy: Text(
      "Den Absender um eine Unterschrift bitten, die sein Zertifikat enthält.",
      "Ask the sender for a signature that holds its certificate."),
    basis: [.norm("RFC 5652, 5.1")])

  package static let signerUntrusted = FindingKind(
    "SIEGEL-20", .block, Text("Unterzeichner nicht anerkannt", "Signer not recognised"),
    remedy: Text(
      "Beim Absender auf anderem Weg nachfragen, welche Stelle sein Zertifikat ausstellt.",
      "Ask the sender through another channel which authority issues its certificate."),
    basis: [.norm("RFC 5280, 6")])
}

/// What can be wrong with an encrypted package.
extension FindingKind {
  package static let openerMissing = FindingKind(
    "SIEGEL-21", .block, Text("Kein Schlüssel zum Öffnen genannt", "No key to open it named"),
    remedy: Text(
      "Den eigenen Schlüssel mit --key angeben, sein Zertifikat mit --certificate.",
      "Name your key with --key, its certificate with --certificate."),
    basis: [.norm("RFC 5083")])

  package static let openerWrong = FindingKind(
    "SIEGEL-22", .block, Text("Schlüssel öffnet das Paket nicht", "Key does not open the package"),
    remedy: Text(
      "Den Schlüssel nehmen, für den verschlüsselt wurde; den Absender fragen, für welchen.",
      "Take the key it was encrypted for; ask the sender for which."),
    basis: [.norm("RFC 5083"), .norm("RFC 4880")])

  package static let envelopeUnreadable = FindingKind(
    "SIEGEL-23", .block, Text("Verschlüsselte Datei unlesbar", "Encrypted file unreadable"),
    remedy: Text("Das Paket beim Absender neu anfordern.", "Ask the sender for the package again."),
    basis: [.norm("RFC 5083"), .norm("RFC 4880")])

  package static let envelopeCutOff = FindingKind(
    "SIEGEL-24", .block, Text("Verschlüsselte Datei abgeschnitten", "Encrypted file cut off"),
    remedy: Text("Das Paket beim Absender neu anfordern.", "Ask the sender for the package again."),
    basis: [.norm("X.690, 8.1.3"), .norm("RFC 4880, 4.2")])

  package static let envelopeAltered = FindingKind(
    "SIEGEL-25", .block, Text("Verschlüsselte Datei verändert", "Encrypted file altered"),
    remedy: Text(
      "Das Paket nicht verwenden und beim Absender neu anfordern.",
      "Do not use the package, and ask the sender for it again."),
    basis: [.norm("RFC 5084"), .norm("RFC 4880, 5.14")])

  /// All of them, for the catalogue.
  package static let ofSeals: [FindingKind] = [
    .keyFileUnreadable, .keyForeign, .certificateExpired, .certificateNotYetValid, .certificateUnfit, .procedureWeak,
    .passphraseWrong, .passphraseExposed, .recipientUnreadable, .recipientExpired, .recipientRevoked, .recipientUnfit,
    .signatureMissing, .signatureUnreadable, .signatureCutOff, .packageAltered, .signatureOfAnother, .signatureForged,
    .signerMissing, .signerUntrusted, .openerMissing, .openerWrong, .envelopeUnreadable, .envelopeCutOff,
    .envelopeAltered,
  ]
}
