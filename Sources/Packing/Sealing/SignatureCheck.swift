import CaseModel
import Formats

extension PackageReport {
  /// A package that could not be opened.
  package init(refused refusal: Refusal, _ encryption: PackageEncryption?) {
    self.init()
    self.encryption = encryption
    findings = [refusal.finding]
  }

  /// Checks the signature of a package that was looked at already, where there is one.
  ///
  /// - Parameters:
  ///   - file: the package in clear.
  ///   - path: what it is called; the signature lies beside it unless the check names another.
  package mutating func check(
    signatureOf file: OpenFile, at path: String, asOf day: Day, _ check: SealCheck
  ) throws {
    let place = check.signature ?? path + ".p7s"
    let opened: OpenFile
    do throws(FileProblem) {
      opened = try OpenFile(place)
    } catch {
      // A signature that was asked for by name must be there; one beside the package need not.
      guard error.reason == .notFound, check.signature == nil else { throw error }
      guard check.anchors != nil else { return }
      return findings.append(
        Finding(
          .signatureMissing, at: Place(place),
          Text(
            "Neben dem Paket liegt keine Unterschrift, und ohne sie ist offen, von wem es kommt.",
            "No signature lies beside the package, and without it nobody knows whose it is.")))
    }
    guard opened.size <= CMSSignature.largest else {
      return findings.append(
        Finding(
          .signatureUnreadable, at: Place(place),
          Text("Die Datei ist zu groß für eine Unterschrift.", "The file is too large for a signature.")))
    }
    let signature: CMSSignature
    do throws(CMSSignature.Problem) {
      signature = try CMSSignature(opened.bytes())
    } catch {
      return findings.append(Finding(error, at: place))
    }
    var reading = SignatureReading(
      signature, place: place, of: file, named: path, check, at: check.time(asOf: day), isSound)
    for index in signature.signers.indices { try reading.read(index) }
    signatures = reading.signatures
    findings += reading.findings
  }
}

extension OpenFile {
  /// The whole of a small file; nothing where it changed meanwhile.
  fileprivate func bytes() -> [UInt8] { (try? readAll(limit: CMSSignature.largest)) ?? [] }
}

/// What is made of each signer of a signature.
private struct SignatureReading {
  private(set) var signatures: [PackageSignature] = []
  private(set) var findings: [Finding] = []
  private let signature: CMSSignature
  private let place: String
  private let file: OpenFile
  private let path: String
  private let check: SealCheck
  private let time: Int64
  private let isSound: Bool
  /// Of the package, by their length in bits.
  private var hashes: [Int: [UInt8]] = [:]

  init(
    _ signature: CMSSignature, place: String, of file: OpenFile, named path: String, _ check: SealCheck,
    at time: Int64, _ isSound: Bool
  ) {
    self.signature = signature
    self.place = place
    self.file = file
    self.path = path
    self.check = check
    self.time = time
    self.isSound = isSound
  }

  mutating func read(_ index: Int) throws {
    let signer = signature.signers[index]
    guard let certificate = signer.certificate else {
      return add(
        .signerMissing,
        Text(
          "Die Unterschrift enthält das Zertifikat nicht, mit dem sie zu prüfen wäre.",
          "The signature does not hold the certificate by which to check it."))
    }
    let holds = try checkContent(signer)
    findings += certificate.findings(at: time, in: place, for: .signing, remedy: .othersCertificate)
    checkTime(signer, certificate)
    signatures.append(
      PackageSignature(
        signer: SignerIdentity(certificate), signedAt: signer.signedAt.map(Moment.init(seconds:)),
        trust: checkTrust(index), holds: holds))
  }

  /// Whether the signer's key signed this package.
  private mutating func checkContent(_ signer: CMSSignature.Signer) throws -> Bool {
    guard let bits = signer.hashBits else {
      add(
        .procedureWeak,
        Text("Unterschrieben ist nicht mit SHA-2.", "It is not signed with SHA-2."),
        remedy: Text("Den Absender bitten, mit SHA-256 zu unterschreiben.", "Ask the sender to sign with SHA-256."))
      return false
    }
    // RFC 5652 lets a signature do without; then it would be over the content itself.
    guard !signer.hash.isEmpty else {
      add(
        .signatureUnreadable,
        Text(
          "Die Unterschrift enthält keine unterschriebenen Angaben, auch nicht den Hash des Pakets.",
          "The signature holds no signed attributes, and so not the hash of the package."))
      return false
    }
    guard signer.isGenuine else {
      add(
        .signatureForged,
        Text(
          "Die Unterschrift stammt nicht vom Schlüssel des Zertifikats, das sie nennt.",
          "The signature was not made by the key of the certificate it names."))
      return false
    }
    let hash = try hashes[bits] ?? CMSSignature.hash(file, bits: bits)
    hashes[bits] = hash
    try file.checkUnchanged()
    if hash == signer.hash { return true }
    if isOfAnother(signer) {
      add(.signatureOfAnother, .anotherSigned(signer.contentName))
    } else {
      add(
        .packageAltered,
        Text(
          "Das Paket ist nicht mehr das, was unterschrieben wurde.", "The package is no longer what was signed."))
    }
    return false
  }

  /// Whether a signature that does not fit was made for a file of another name. What the package says of itself tells
  /// nothing: whoever changed it may have changed that, too.
  private func isOfAnother(_ signer: CMSSignature.Signer) -> Bool {
    // Without a name: what is sound by itself was hardly altered, and is another package.
    guard let name = signer.contentName else { return isSound }
    return path.split(separator: "/").last.map(String.init) != name
  }

  /// The time is the signer's own word; it may at least not contradict the certificate.
  private mutating func checkTime(_ signer: CMSSignature.Signer, _ certificate: Certificate) {
    guard let signedAt = signer.signedAt, certificate.isReadable else { return }
    let moment = Moment(seconds: signedAt)
    let message = Text(
      "Unterschrieben ist nach eigener Angabe am \(moment.german), und da galt das Zertifikat nicht.",
      "By its own word it was signed at \(moment), when the certificate was not valid.")
    if signedAt > certificate.notAfter { add(.certificateExpired, message, remedy: .othersCertificate) }
    if signedAt < certificate.notBefore { add(.certificateNotYetValid, message, remedy: .othersCertificate) }
  }

  private mutating func checkTrust(_ index: Int) -> PackageSignature.Trust {
    guard let anchors = check.anchors else { return .unchecked }
    switch signature.trust(inSigner: index, anchors: anchors, at: time) {
    case .anchored: return .anchored
    case .expired: addOnce(.certificateExpired, .chain("abgelaufen", "has expired"))
    case .notYetValid: addOnce(.certificateNotYetValid, .chain("noch nicht gültig", "is not yet valid"))
    case .weak: addOnce(.procedureWeak, .chain("zu schwach", "is too weak"))
    case .untrusted(let reason):
      add(
        .signerUntrusted,
        Text(
          "Das Zertifikat führt zu keinem, dem Sie vertrauen (OpenSSL: \(reason)).",
          "The certificate leads to none that you trust (OpenSSL: \(reason))."))
    }
    return .refused
  }

  /// What the certificate itself was found to be need not be told of its chain.
  private mutating func addOnce(_ kind: FindingKind, _ message: Text) {
    guard !findings.contains(where: { $0.kind == kind }) else { return }
    add(kind, message, remedy: .othersCertificate)
  }

  private mutating func add(_ kind: FindingKind, _ message: Text, remedy: Text? = nil) {
    findings.append(Finding(kind, at: Place(place), message, remedy: remedy))
  }
}

extension Text {
  fileprivate static let othersCertificate = Text(
    "Den Absender um eine Unterschrift mit gültigem Zertifikat bitten; war es am Tag des Eingangs gültig, mit "
      + "--as-of für diesen Tag prüfen.",
    "Ask the sender for a signature with a valid certificate; if it was valid on the day of receipt, verify with "
      + "--as-of for that day.")

  /// A file that only bears another name than it had is changed, and that must not be passed over.
  ///
  /// - Parameter name: foreign text; it is said only where it is such a name as packages have.
  fileprivate static func anotherSigned(_ name: String?) -> Text {
    guard let name, SafeName.make(name) == name else {
      return Text(
        "Unterschrieben ist eine andere Datei, oder diese, bevor sie verändert wurde.",
        "Another file was signed, or this one before it was changed.")
    }
    return Text(
      "Unterschrieben ist „\(name)“. Hieß diese Datei einmal so, ist sie seither verändert.",
      "“\(name)” was signed. If this file once had that name, it was changed since.")
  }

  fileprivate static func chain(_ german: String, _ english: String) -> Text {
    Text(
      "Ein Zertifikat auf dem Weg zur Stelle ist \(german).", "A certificate on the way to the authority \(english).")
  }
}

extension Finding {
  fileprivate init(_ problem: CMSSignature.Problem, at place: String) {
    switch problem {
    case .unreadable:
      self.init(
        .signatureUnreadable, at: Place(place),
        Text("Die Datei ist keine CMS-Unterschrift in DER.", "The file is no CMS signature in DER."))
    case .otherKind:
      self.init(
        .signatureUnreadable, at: Place(place),
        Text(
          "Die Datei ist CMS, aber keine abgesetzte Unterschrift.", "The file is CMS, but no detached signature."))
    case .cutOff:
      self.init(
        .signatureCutOff, at: Place(place),
        Text("Die Datei endet vor ihrem Ende.", "The file ends before its end."))
    }
  }
}
