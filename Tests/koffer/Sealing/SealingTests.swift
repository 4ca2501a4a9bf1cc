import Foundation
import TestSupport
import Testing

/// Signed, encrypted, both: packed by us and opened by others, and the other way round.
@Suite(.enabled(if: Authority.isPossible, "needs openssl")) struct SealingTests {
  private let bench: SealBench
  private let package = "out/\(SealBench.package)"
  private let envelope = "out/\(SealBench.package).p7m"

  init() throws {
    bench = try SealBench()
  }

  // MARK: Signatures

  @Test func opensslAgreesWithOurSignature() throws {
    try bench.pack(bench.signing())
    #expect(bench.workplace.names(in: "out") == [SealBench.package, SealBench.package + ".p7s"])
    let zip = bench.workplace.file(package)
    try bench.authority.run([
      "cms", "-verify", "-binary", "-inform", "DER", "-content", zip, "-in", zip + ".p7s", "-CAfile",
      bench.authority.root, "-out", "/dev/null",
    ])
  }

  @Test func weAgreeWithThatOfOpenSSL() throws {
    try bench.pack([])
    for arguments in [[], ["-md", "sha512"], ["-keyid"]] {
      try bench.sign(withOpenSSL: arguments)
      let entry = try bench.verify(package, ["--trust", bench.authority.root])
      #expect(entry.verdict == "sound")
      #expect(entry.signatures?.map(\.trust) == ["anchored"])
    }
  }

  /// As a shell gives what `out/*` stands for.
  @Test func aSignatureAmongThePackagesIsNone() throws {
    try bench.pack(bench.signing())
    let run = try bench.workplace.run(["verify", package, package + ".p7s", "--json"])
    #expect(run.status == 0)
    #expect(try run.answer(SealedAnswer.self).packages.count == 1)
    #expect(try bench.workplace.run(["verify", package + ".p7s"]).status == 3)
  }

  @Test func theSignerIsNamed() throws {
    try bench.pack(bench.signing())
    let signature = try #require(try bench.verify().signatures?.first)
    #expect(signature.subject == "O=Kieler Sprottenkontor,CN=firma")
    #expect(signature.issuer == "CN=Prüfstelle")
    #expect(signature.validFrom == "2020-01-01T01:00")
    #expect(signature.validUntil == "2099-01-01T01:00")
    #expect(signature.holds)
    #expect(signature.signedAt?.count == 16)
    let serial = try bench.authority.run(["x509", "-in", bench.file("firma.pem"), "-noout", "-serial"])
    #expect(serial.trimmingCharacters(in: .whitespacesAndNewlines) == "serial=\(signature.serial)")
  }

  @Test func withoutTrustTheIdentityIsSaidToBeOpen() throws {
    try bench.pack(bench.signing())
    #expect(try bench.verify().signatures?.map(\.trust) == ["unchecked"])
    let run = try bench.workplace.run(["verify", package, "--lang", "de"])
    #expect(run.output.contains("Wer das ist, wurde bei keiner Stelle geprüft"))
    #expect(run.status == 0)
    let trusting = try bench.workplace.run(["verify", package, "--lang", "de", "--trust", bench.authority.root])
    #expect(trusting.output.contains("führt zu einem, dem Sie vertrauen"))
  }

  /// The package's bytes depend on the case alone, whoever signs it.
  @Test func signingChangesNoByteOfThePackage() throws {
    try bench.pack([])
    let plain = try bench.bytes(package)
    try bench.pack(bench.signing())
    #expect(try bench.bytes(package) == plain)
  }

  @Test func theChainTravelsAlong() throws {
    try bench.authority.issue("stelle", "keyUsage=critical,keyCertSign\nbasicConstraints=critical,CA:TRUE")
    try bench.authority.issue("tochter", issuer: "stelle")
    let chain = try ["tochter.pem", "stelle.pem"].map { try String(contentsOfFile: bench.file($0), encoding: .utf8) }
    try bench.authority.write(chain.joined(), to: "kette.pem")
    try bench.pack(["--sign", bench.file("kette.pem"), "--key", bench.file("tochter.key")])
    #expect(try bench.verify(package, ["--trust", bench.authority.root]).verdict == "sound")
    // Without it nobody finds the way.
    try bench.pack(bench.signing("tochter"))
    #expect(try bench.verify(package, ["--trust", bench.authority.root]).codes == ["SIEGEL-20"])
    // The receiver may trust the very certificate.
    #expect(try bench.verify(package, ["--trust", bench.file("tochter.pem")]).verdict == "sound")
  }

  @Test func pkcs12WithItsPassphraseFromFileOrEnvironment() throws {
    try bench.authority.bundle("firma", passphrase: "Kieler Förde")
    try bench.authority.write("Kieler Förde\nzweite Zeile\n", to: "kennwort")
    let bundle = ["--sign", bench.file("firma.p12")]
    let fromFile = try bench.pack(bundle + ["--passphrase-file", bench.file("kennwort")])
    #expect(fromFile.status == 0, "\(fromFile.output)")
    #expect(try bench.verify(package, ["--trust", bench.authority.root]).verdict == "sound")
    let run = try bench.pack(bundle + ["--passphrase-env", "K"], environment: ["K": "Kieler Förde"])
    #expect(run.status == 0)
    #expect(!run.output.contains("Förde") && !run.errors.contains("Förde"))
  }

  @Test func aKeyUnderPassphrase() throws {
    try bench.authority.run([
      "pkcs8", "-topk8", "-in", bench.file("firma.key"), "-out", bench.file("geheim.key"), "-passout", "pass:Förde",
    ])
    let arguments = ["--sign", bench.file("firma.pem"), "--key", bench.file("geheim.key")]
    #expect(try bench.refusal(arguments) == ["SIEGEL-07"])
    #expect(try bench.pack(arguments + ["--passphrase-env", "K"], environment: ["K": "Förde"]).status == 0)
  }

  @Test func everyFaultOfACertificateIsTold() throws {
    try bench.authority.issue("arg", "keyUsage=critical,keyAgreement", until: "20210101000000Z")
    #expect(try bench.refusal(bench.signing("arg")) == ["SIEGEL-03", "SIEGEL-05"])
  }

  @Test func filesThatAreNotThereAreOutages() throws {
    let missing = [
      ["--sign", "fehlt.pem"], ["--encrypt-to", "fehlt.pem"], bench.signing() + ["--passphrase-file", "x"],
    ]
    for arguments in missing {
      let run = try bench.pack(arguments)
      #expect(run.status == 1)
      #expect(run.output.contains("WELT-01"))
    }
    try bench.pack([])
    #expect(try bench.workplace.run(["verify", package, "--signature", "fehlt.p7s"]).status == 1)
  }

  @Test(arguments: [
    ["pack", "x", "--out", "y", "--key", "k"], ["pack", "x", "--out", "y", "--passphrase-env", "k"],
    ["pack", "x", "--out", "y", "--sign", "c", "--passphrase-env", "k", "--passphrase-file", "f"],
    ["verify", "a", "b", "--signature", "s"], ["verify", "a", "--certificate", "c"],
  ])
  func whatMakesNoSenseIsWrongUsage(_ arguments: [String]) throws {
    #expect(try bench.workplace.run(arguments).status == 64)
  }

  // MARK: Envelopes

  @Test(arguments: ["inkasso", "kurve"]) func opensslOpensWhatWeEncrypt(_ name: String) throws {
    try bench.authority.issue("kurve", "keyUsage=critical,keyAgreement")
    try bench.pack([], out: "plain")
    try bench.pack(bench.signing() + ["--encrypt-to", bench.file("\(name).pem")])
    #expect(bench.workplace.names(in: "out") == [SealBench.package + ".p7m", SealBench.package + ".p7s"])
    try bench.authority.run([
      "cms", "-decrypt", "-binary", "-inform", "DER", "-in", bench.workplace.file(envelope), "-inkey",
      bench.file("\(name).key"), "-recip", bench.file("\(name).pem"), "-out", bench.workplace.file("opened.zip"),
    ])
    #expect(try bench.bytes("opened.zip") == bench.bytes("plain/\(SealBench.package)"))
    let opening = ["--key", bench.file("\(name).key"), "--certificate", bench.file("\(name).pem")]
    let entry = try bench.verify(envelope, opening + ["--trust", bench.authority.root])
    #expect(entry.verdict == "sound")
    #expect(entry.encryption == "cms")
    #expect(entry.number == "2026-0042")
    #expect(entry.signatures?.map(\.trust) == ["anchored"])
  }

  /// One piece of definite length, and a stream of many.
  @Test(arguments: [[], ["-stream"], ["-keyid"], ["-keyopt", "rsa_padding_mode:oaep"]])
  func weOpenWhatOpenSSLEncrypts(_ arguments: [String]) throws {
    try bench.authority.issue("id", "keyUsage=critical,keyEncipherment\nsubjectKeyIdentifier=hash", key: Authority.rsa)
    try bench.pack([])
    try bench.authority.run(
      [
        "cms", "-encrypt", "-binary", "-aes-256-gcm", "-in", bench.workplace.file(package), "-outform", "DER", "-out",
        bench.workplace.file(envelope), "-recip", bench.file("id.pem"),
      ] + arguments)
    let opening = ["--key", bench.file("id.key"), "--certificate", bench.file("id.pem")]
    #expect(try bench.verify(envelope, opening).verdict == "sound")
  }

  @Test func aKeyWithoutItsCertificateOpensToo() throws {
    try bench.pack(bench.sealing)
    #expect(try bench.verify(envelope, ["--key", bench.file("inkasso.key")]).verdict == "sound")
    let unsure = try bench.verify(envelope, ["--key", bench.file("firma.key")])
    #expect(unsure.codes == ["SIEGEL-22"] && unsure.findings[0].message.contains("oder unterwegs verändert"))
    // Of a certificate that is named it is known whether the package is for it.
    let other = ["--key", bench.file("firma.key"), "--certificate", bench.file("firma.pem")]
    let sure = try bench.verify(envelope, other)
    #expect(sure.codes == ["SIEGEL-22"] && !sure.findings[0].message.contains("oder"))
  }

  @Test func aHeldCaseLeavesNothing() throws {
    let run = try bench.workplace.run(
      ["pack", Sample.path("ueberzahlt"), "--out", "out"] + KofferProgram.asOf + bench.sealing)
    #expect(run.status == 3)
    #expect(bench.workplace.names(in: "out").isEmpty)
  }

  @Test func whatEarlierRunsLeftIsTold() throws {
    try bench.pack(bench.signing())
    let run = try bench.pack(["--encrypt-to", bench.file("inkasso.pem")])
    #expect(run.output.contains("Unverschlüsselt liegt dort von früher"))
    #expect(run.output.contains("Eine Unterschrift von früher liegt noch dort"))
  }

  @Test func theRecipientsFingerprintIsSaidAloud() throws {
    let run = try bench.workplace.run(
      ["pack", Sample.path(Sample.plain), "--out", "out", "--lang", "en"] + KofferProgram.asOf + bench.sealing)
    let line = try bench.authority.run(
      ["x509", "-in", bench.file("inkasso.pem"), "-noout", "-fingerprint", "-sha256"])
    let fingerprint = line.split(separator: "=").last.map { $0.filter(\.isHexDigit).lowercased() } ?? "–"
    #expect(run.output.contains("SHA-256 \(fingerprint)"))
    #expect(run.output.contains("Signs: O=Kieler Sprottenkontor,CN=firma"))
  }

  // MARK: OpenPGP

  @Test(.enabled(if: GnuPGHome.isPossible, "needs gpg")) func gpgAndWeOpenEachOthers() throws {
    let home = try GnuPGHome()
    let key = try home.makeKey("Inkasso")
    try bench.pack([], out: "plain")
    let run = try bench.pack(["--encrypt-to", key])
    #expect(run.status == 0, "\(run.output)")
    let message = "out/\(SealBench.package).gpg"
    #expect(bench.workplace.names(in: "out") == [SealBench.package + ".gpg"])
    try home.run(["--output", bench.workplace.file("opened.zip"), "--decrypt", bench.workplace.file(message)])
    #expect(try bench.bytes("opened.zip") == bench.bytes("plain/\(SealBench.package)"))
    let environment = ["GNUPGHOME": home.path]
    let entry = try bench.verify(message, environment: environment)
    #expect(entry.verdict == "sound")
    #expect(entry.encryption == "openpgp")

    for options in [["--armor"], []] {
      try home.run(
        options + [
          "--trust-model", "always", "--recipient", "Inkasso", "--output", bench.workplace.file("ihres.zip.gpg"),
          "--encrypt", bench.workplace.file("plain/\(SealBench.package)"),
        ])
      #expect(try bench.verify("ihres.zip.gpg", environment: environment).verdict == "sound")
    }
  }

  /// Neither the user's home nor a folder of our own keeps anything of it.
  @Test(.enabled(if: GnuPGHome.isPossible, "needs gpg")) func nothingIsLeftOfTheTemporaryHome() throws {
    let (home, others) = (try GnuPGHome(), try GnuPGHome())
    let key = try home.makeKey("Inkasso")
    let temporary = bench.workplace.file("tmp")
    try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
    let environment = ["TMPDIR": temporary, "GNUPGHOME": others.path]
    #expect(try bench.pack(["--encrypt-to", key], environment: environment).status == 0)
    #expect(bench.workplace.names(in: "tmp").isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: others.path).isEmpty)
  }
}
