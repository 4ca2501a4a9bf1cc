import Foundation
import TestSupport
import Testing

/// What somebody did about a seal, and the one code it must bring.
struct SealTrip: Sendable, CustomTestStringConvertible {
  let code: String
  let story: String
  /// The codes about seals that came of it.
  let codes: @Sendable (SealBench) throws -> Set<String>

  init(_ code: String, _ story: String, _ codes: @escaping @Sendable (SealBench) throws -> Set<String>) {
    self.code = code
    self.story = story
    self.codes = codes
  }

  var testDescription: String { "\(code): \(story)" }

  static let all = ofSigners + ofRecipients + ofSignatures + ofEnvelopes

  // MARK: Who packs

  static let ofSigners = [
    SealTrip("SIEGEL-01", "no certificate at all") { bench in
      try bench.authority.write("Zertifikat folgt", to: "nichts.pem")
      return try bench.refusal(["--sign", bench.file("nichts.pem"), "--key", bench.file("firma.key")])
    },
    SealTrip("SIEGEL-01", "a certificate without key") { try $0.refusal(["--sign", $0.file("firma.pem")]) },
    SealTrip("SIEGEL-01", "a key without certificate") { try $0.refusal(["--sign", $0.file("firma.key")]) },
    SealTrip("SIEGEL-01", "half of a PKCS#12 file") { bench in
      try bench.authority.bundle("firma", passphrase: "x")
      let bytes = try Corpus.bytes(at: bench.file("firma.p12"))
      try Data(bytes.prefix(bytes.count / 2)).write(to: URL(fileURLWithPath: bench.file("halb.p12")))
      return try bench.refusal(["--sign", bench.file("halb.p12")])
    },
    SealTrip("SIEGEL-02", "another's key") {
      try $0.refusal(["--sign", $0.file("firma.pem"), "--key", $0.file("inkasso.key")])
    },
    SealTrip("SIEGEL-03", "an expired certificate") { bench in
      try bench.authority.issue("alt", until: "20210101000000Z")
      return try bench.refusal(bench.signing("alt"))
    },
    SealTrip("SIEGEL-04", "a certificate of next century") { bench in
      try bench.authority.issue("neu", from: "20980101000000Z")
      return try bench.refusal(bench.signing("neu"))
    },
    SealTrip("SIEGEL-05", "a certificate for encryption alone") { bench in
      try bench.authority.issue("unfit", "keyUsage=critical,keyAgreement")
      return try bench.refusal(bench.signing("unfit"))
    },
    SealTrip("SIEGEL-05", "a certificate of a web server") { bench in
      try bench.authority.issue("web", "keyUsage=critical,digitalSignature\nextendedKeyUsage=serverAuth")
      return try bench.refusal(bench.signing("web"))
    },
    SealTrip("SIEGEL-06", "a key of 1,024 bits") { bench in
      try bench.authority.issue("kurz", key: ["-newkey", "rsa:1024"])
      return try bench.refusal(bench.signing("kurz"))
    },
    SealTrip("SIEGEL-06", "a key of a kind that CMS with SHA-256 does not know") { bench in
      try bench.authority.issue("ed", key: ["-newkey", "ed25519"])
      return try bench.refusal(bench.signing("ed"))
    },
    SealTrip("SIEGEL-07", "no passphrase") { bench in
      try bench.authority.bundle("firma", passphrase: "Sprotte")
      return try bench.refusal(["--sign", bench.file("firma.p12")])
    },
    SealTrip("SIEGEL-07", "the wrong passphrase") { bench in
      try bench.authority.bundle("firma", passphrase: "Sprotte")
      return try bench.refusal(
        ["--sign", bench.file("firma.p12"), "--passphrase-env", "KENNWORT"], environment: ["KENNWORT": "Scholle"])
    },
    SealTrip("SIEGEL-07", "a variable that is not set") {
      try $0.refusal($0.signing() + ["--passphrase-env", "KENNWORT"])
    },
    SealTrip("SIEGEL-08", "a passphrase anybody may read") { bench in
      try bench.authority.write("Sprotte\n", to: "kennwort", mode: 0o640)
      return try bench.refusal(bench.signing() + ["--passphrase-file", bench.file("kennwort")])
    },
  ]

  static let ofRecipients = [
    SealTrip("SIEGEL-03", "the recipient's certificate has expired") { bench in
      try bench.authority.issue("alt", "keyUsage=keyAgreement", until: "20210101000000Z")
      return try bench.refusal(["--encrypt-to", bench.file("alt.pem")])
    },
    SealTrip("SIEGEL-05", "the recipient's certificate is for signing") {
      try $0.refusal(["--encrypt-to", $0.file("firma.pem")])
    },
    SealTrip("SIEGEL-09", "no key at all") { bench in
      try bench.authority.write("Schlüssel folgt", to: "nichts.pem")
      return try bench.refusal(["--encrypt-to", bench.file("nichts.pem")])
    },
    SealTrip("SIEGEL-09", "somebody's secret key") { bench in
      try bench.authority.write("-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n", to: "geheim.asc")
      return try bench.refusal(["--encrypt-to", bench.file("geheim.asc")])
    },
    SealTrip("SIEGEL-10", "an expired OpenPGP key") { bench in
      let key = try GnuPGHome()
      return try bench.refusal(["--encrypt-to", try key.makeKey("Alt", at: "20200101T000000")])
    },
    SealTrip("SIEGEL-11", "a revoked OpenPGP key") { bench in
      let home = try GnuPGHome()
      _ = try home.makeKey("Inkasso")
      try home.revoke("Inkasso")
      return try bench.refusal(["--encrypt-to", try home.export("Inkasso", armored: false)])
    },
    SealTrip("SIEGEL-12", "an OpenPGP key for signing alone") { bench in
      let key = try GnuPGHome()
      return try bench.refusal(["--encrypt-to", try key.makeKey("Inkasso", usage: "sign")])
    },
  ]

  // MARK: Who receives

  private static let package = "out/\(SealBench.package)"

  static let ofSignatures = [
    SealTrip("SIEGEL-01", "the receiver trusts a file without certificate") { bench in
      let run = try bench.workplace.run(["verify", "x.zip", "--json", "--trust", bench.file("firma.key")])
      #expect(run.status == 3)
      return run.output.contains("SIEGEL-01") ? ["SIEGEL-01"] : []
    },
    SealTrip("SIEGEL-03", "the certificate expired since") { bench in
      try bench.authority.issue("kurz", until: "20300101000000Z")
      try bench.pack(bench.signing("kurz"))
      let entry = try bench.verify(package, ["--trust", bench.authority.root, "--as-of", "2031-01-01"])
      // Whose it is, by the organisation: a common name may be a person's.
      let told = entry.findings.filter { $0.code == "SIEGEL-03" }.map(\.message)
      #expect(told.contains { $0.contains("(Kieler Sprottenkontor)") && !$0.contains("kurz") })
      return entry.codes
    },
    SealTrip("SIEGEL-03", "signed by the certificate of a year long gone") { bench in
      try bench.authority.issue("alt", until: "20210101000000Z")
      try bench.pack([])
      try bench.sign(by: "alt")
      return try bench.verify().codes
    },
    SealTrip("SIEGEL-06", "signed with SHA-1") { bench in
      try bench.pack([])
      try bench.sign(withOpenSSL: ["-md", "sha1"])
      return try bench.verify().codes
    },
    SealTrip("SIEGEL-13", "the signature got lost, and the receiver asks who it was") { bench in
      try bench.pack([])
      return try bench.verify(package, ["--trust", bench.authority.root]).codes
    },
    SealTrip("SIEGEL-14", "no signature but a letter") { bench in
      try bench.pack([])
      try bench.workplace.write("Mit freundlichen Grüßen", to: package + ".p7s")
      return try bench.verify().codes
    },
    SealTrip("SIEGEL-14", "the signature holds a content of its own") { bench in
      try bench.pack([])
      try bench.sign(withOpenSSL: ["-nodetach"])
      return try bench.verify().codes
    },
    SealTrip("SIEGEL-14", "the signature signs no attributes") { bench in
      try bench.pack([])
      try bench.sign(withOpenSSL: ["-noattr"])
      return try bench.verify().codes
    },
    SealTrip("SIEGEL-15", "half of the signature") { bench in
      try bench.pack(bench.signing())
      let bytes = try bench.bytes(package + ".p7s")
      try bench.workplace.write(bytes.prefix(bytes.count / 2), to: package + ".p7s")
      return try bench.verify().codes
    },
    SealTrip("SIEGEL-16", "a byte of the package is another") { bench in
      try bench.pack(bench.signing())
      var bytes = try bench.bytes(package)
      bytes[bytes.count / 2] ^= 0x10
      try bench.workplace.write(bytes, to: package)
      return try bench.verify().codes
    },
    SealTrip("SIEGEL-17", "the signature of another case's package") { bench in
      try bench.pack(bench.signing())
      let other = bench.workplace
      _ = try other.run(
        ["pack", Sample.path("bereit-drei-rechnungen"), "--out", "out"] + KofferProgram.asOf + bench.signing())
      return try bench.verify(package, ["--signature", "out/2026-0057.koffer.zip.p7s"]).codes
    },
    SealTrip("SIEGEL-17", "the signature of another package of the same case") { bench in
      try bench.pack(bench.signing())
      _ = try bench.workplace.run(
        ["pack", Sample.path(Sample.plain), "--for", "xjustiz", "--out", "out"] + KofferProgram.asOf + bench.signing())
      return try bench.verify(package, ["--signature", "out/2026-0042.xjustiz.zip.p7s"]).codes
    },
    SealTrip("SIEGEL-17", "a changed package under another name, with its own signature") { bench in
      try bench.pack(bench.signing())
      var bytes = try bench.bytes(package)
      bytes[bytes.count / 2] ^= 0x10
      try bench.workplace.write(bytes, to: "out/eingang.zip")
      try bench.workplace.write(try bench.bytes(package + ".p7s"), to: "out/eingang.zip.p7s")
      let entry = try bench.verify("out/eingang.zip")
      let told = entry.findings.first { $0.code == "SIEGEL-17" }?.message ?? ""
      #expect(told.contains("seither verändert"))
      return entry.codes
    },
    SealTrip("SIEGEL-17", "the signature of something else, which says no name") { bench in
      try bench.pack([])
      try bench.sign()
      let bytes = try bench.bytes(package + ".p7s")
      _ = try bench.workplace.run(
        ["pack", Sample.path("bereit-drei-rechnungen"), "--out", "out"] + KofferProgram.asOf)
      try bench.workplace.write(bytes, to: "out/2026-0057.koffer.zip.p7s")
      return try bench.verify("out/2026-0057.koffer.zip").codes
    },
    SealTrip("SIEGEL-18", "the signature's last byte is another") { bench in
      try bench.pack(bench.signing())
      var bytes = try bench.bytes(package + ".p7s")
      bytes[bytes.count - 1] ^= 1
      try bench.workplace.write(bytes, to: package + ".p7s")
      return try bench.verify().codes
    },
    SealTrip("SIEGEL-19", "the signature names a certificate and does not hold it") { bench in
      try bench.pack([])
      try bench.sign(withOpenSSL: ["-nocerts"])
      return try bench.verify().codes
    },
    SealTrip("SIEGEL-20", "the receiver trusts another authority") { bench in
      try bench.pack(bench.signing())
      let other = try Authority("Andere Stelle")
      return try bench.verify(package, ["--trust", other.root]).codes
    },
  ]

  private static let envelope = "out/\(SealBench.package).p7m"

  static let ofEnvelopes = [
    SealTrip("SIEGEL-02", "the receiver's key is not that of its certificate") { bench in
      let run = try bench.workplace.run(
        ["verify", "x.p7m", "--json", "--key", bench.file("firma.key"), "--certificate", bench.file("inkasso.pem")])
      #expect(run.status == 3)
      return run.output.contains("SIEGEL-02") ? ["SIEGEL-02"] : []
    },
    SealTrip("SIEGEL-06", "encrypted without a guard against changes") { bench in
      try bench.pack([])
      try bench.authority.run([
        "cms", "-encrypt", "-binary", "-aes256", "-in", bench.workplace.file(package), "-outform", "DER", "-out",
        bench.workplace.file(envelope), bench.file("inkasso.pem"),
      ])
      return try bench.verify(envelope, bench.opening).codes
    },
    SealTrip("SIEGEL-21", "the receiver names no key") { bench in
      try bench.pack(bench.sealing)
      return try bench.verify(envelope).codes
    },
    SealTrip("SIEGEL-22", "the receiver names another key") { bench in
      try bench.pack(bench.sealing)
      return try bench.verify(
        envelope, ["--key", bench.file("firma.key"), "--certificate", bench.file("firma.pem")]
      ).codes
    },
    SealTrip("SIEGEL-22", "the receiver has no such OpenPGP key") { bench in
      let (home, empty) = (try GnuPGHome(), try GnuPGHome())
      try bench.pack(["--encrypt-to", try home.makeKey("Inkasso")])
      return try bench.verify("out/\(SealBench.package).gpg", environment: ["GNUPGHOME": empty.path]).codes
    },
    SealTrip("SIEGEL-23", "no envelope but a letter") { bench in
      try bench.workplace.write("Mit freundlichen Grüßen", to: "brief.p7m")
      return try bench.verify("brief.p7m", bench.opening).codes
    },
    SealTrip("SIEGEL-23", "a message that unpacks to thousands of times its size") { bench in
      let home = try GnuPGHome()
      _ = try home.makeKey("Inkasso")
      try bench.workplace.write([UInt8](repeating: 0, count: 8 << 20), to: "leer.bin")
      try home.run([
        "--trust-model", "always", "--recipient", "Inkasso", "--output", bench.workplace.file("bombe.gpg"), "--encrypt",
        bench.workplace.file("leer.bin"),
      ])
      return try bench.verify("bombe.gpg", environment: ["GNUPGHOME": home.path]).codes
    },
    SealTrip("SIEGEL-24", "half of the envelope") { bench in
      try bench.pack(bench.sealing)
      let bytes = try bench.bytes(envelope)
      try bench.workplace.write(bytes.prefix(bytes.count / 2), to: envelope)
      return try bench.verify(envelope, bench.opening).codes
    },
    SealTrip("SIEGEL-25", "a byte of the encrypted content is another") { bench in
      try bench.pack(bench.sealing)
      var bytes = try bench.bytes(envelope)
      bytes[bytes.count / 2 + 7] ^= 0x10
      try bench.workplace.write(bytes, to: envelope)
      return try bench.verify(envelope, bench.opening).codes
    },
    SealTrip("SIEGEL-25", "a byte of the OpenPGP message is another") { bench in
      let home = try GnuPGHome()
      try bench.pack(["--encrypt-to", try home.makeKey("Inkasso")])
      let message = "out/\(SealBench.package).gpg"
      var bytes = try bench.bytes(message)
      bytes[bytes.count / 2] ^= 0x10
      try bench.workplace.write(bytes, to: message)
      return try bench.verify(message, environment: ["GNUPGHOME": home.path]).codes
    },
  ]
}

@Suite struct SealTripTests {
  @Test(
    .enabled(if: Authority.isPossible && GnuPGHome.isPossible, "needs openssl and gpg"), arguments: SealTrip.all)
  func tripBringsItsCodeAndNoOther(trip: SealTrip) throws {
    #expect(try trip.codes(try SealBench()) == [trip.code])
  }

  @Test func everyCodeHasATrip() {
    let codes = Set(SealTrip.all.map(\.code))
    #expect(codes == Set((1...25).map { "SIEGEL-\($0 < 10 ? "0" : "")\($0)" }))
  }
}
