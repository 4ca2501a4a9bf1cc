import CaseModel
import Formats

extension ArchiveProof {
  /// What a proof comes to.
  public struct Outcome: Sendable {
    /// In the order in which the proof is followed; empty where it holds.
    public internal(set) var faults: [Fault] = []
    /// SHA-256 of the key that signed: whoever knows the archive's compares it.
    public internal(set) var archive = ""
    /// When it was put in, and when the head was signed, as the archive says.
    public internal(set) var added = ""
    public internal(set) var signed = ""
    /// SHA-256 of the bag's `tagmanifest-sha256.txt`.
    public internal(set) var bag = ""
    /// A time-stamp authority's word: until then it was there.
    public internal(set) var stamp: Stamp?

    public var holds: Bool { faults.isEmpty }
  }

  /// What an authority says.
  public struct Stamp: Sendable, Equatable {
    /// In UTC.
    public let at: String
    public let signer: String
    /// Whether one of the authorities that were given vouches for it.
    public let isTrusted: Bool
  }

  public enum Fault: String, Sendable {
    case entryUnreadable, caseDiffers, pathWrong, headForged, otherKey, bagDiffers, manifestDiffers, fileDiffers
    case stampWrong

    public var text: Text {
      switch self {
      case .entryUnreadable: Text("Der Eintrag ist nicht zu lesen.", "The entry cannot be read.")
      case .caseDiffers: Text("Der Eintrag gilt einem anderen Fall.", "The entry is about another case.")
      case .pathWrong:
        Text("Der Weg führt nicht zur unterschriebenen Wurzel.", "The path does not lead to the signed root.")
      case .headForged: Text("Die Unterschrift unter dem Kopf ist falsch.", "The head's signature is wrong.")
      case .otherKey:
        Text("Unterschrieben hat ein anderer Schlüssel als der genannte.", "Another key signed than the one named.")
      case .bagDiffers:
        Text("Die Liste der Mappe hat nicht den verzeichneten Hash.", "The bag's list has not the hash written down.")
      case .manifestDiffers:
        Text("Das Verzeichnis der Dateien ist nicht das der Mappe.", "The list of files is not the bag's.")
      case .fileDiffers:
        Text(
          "Die Datei gehört nicht zu der Mappe, oder sie wurde geändert.",
          "The file is none of the bag's, or was changed.")
      case .stampWrong: Text("Der Zeitstempel gilt nicht für den Kopf.", "The time stamp is not for the head.")
      }
    }
  }

  /// Follows the proof from a file to the signature.
  ///
  /// - Parameters:
  ///   - files: hashes of files that must be in the bag.
  ///   - fingerprint: SHA-256 of the archive's key, where it is known.
  ///   - anchors: time-stamp authorities that are trusted.
  package func check(
    files: [Digest] = [], fingerprint: String? = nil, anchors: Keyring? = nil
  ) throws -> Outcome {
    var outcome = Outcome()
    let hash = try MerkleHash()
    guard let entry = ArchiveEntry(entry), entry.kind == .added, let sha256 = entry.details["sha256"] else {
      outcome.faults = [.entryUnreadable]
      return outcome
    }
    // Two ways to write one key would be one too many.
    guard let key = try? VerifyingKey(pem: Array(key.utf8)), key.pem.elementsEqual(self.key.utf8) else {
      outcome.faults = [.headForged]
      return outcome
    }
    outcome.added = entry.at
    outcome.bag = sha256
    outcome.archive = key.fingerprint.hex
    if !(entry.caseNumber ?? "").utf8.elementsEqual(caseNumber.utf8) { outcome.faults.append(.caseDiffers) }
    if let fingerprint, fingerprint != outcome.archive { outcome.faults.append(.otherKey) }
    let leaf = try hash.leaf(Array(self.entry.utf8))
    for head in heads { try follow(head, from: leaf, key, hash, anchors, &outcome) }
    if heads.isEmpty { outcome.faults.append(.headForged) }
    let tags = Array(tagManifest.utf8)
    if try SHA256.digest(of: tags).hex != sha256 { outcome.faults.append(.bagDiffers) }
    let listed = try SHA256.digest(of: Array(manifest.utf8))
    if !ArchivedBag.lines(tags).contains(where: { $0.path == ArchivedBag.manifest && $0.digest == listed }) {
      outcome.faults.append(.manifestDiffers)
    }
    let known = Set(ArchivedBag.lines(Array(manifest.utf8)).map(\.digest))
    if !files.allSatisfy(known.contains) { outcome.faults.append(.fileDiffers) }
    return outcome
  }

  private func follow(
    _ given: Head, from leaf: Digest, _ key: VerifyingKey, _ hash: MerkleHash, _ anchors: Keyring?,
    _ outcome: inout Outcome
  ) throws {
    guard let head = SignedHead(given.line), head.archive == key.fingerprint.hex, head.isGenuine(by: key) else {
      return outcome.faults.append(.headForged)
    }
    let path = given.path.compactMap { Digest(hex: $0) }
    guard path.map(\.hex) == given.path,
      try MerklePath.root(from: leaf, at: index, of: head.size, along: path, hash)?.hex == head.root
    else { return outcome.faults.append(.pathWrong) }
    if outcome.signed.isEmpty { outcome.signed = head.at }
    guard let stamp = given.stamp else { return }
    guard let reply = Base64.bytes(stamp), Base64.text(reply) == stamp, let time = try? TimeStamp(reply: reply) else {
      return outcome.faults.append(.stampWrong)
    }
    let verdict = time.check(try head.digest, anchors: anchors)
    if case .refused = verdict { return outcome.faults.append(.stampWrong) }
    outcome.stamp = Stamp(at: UTCTime.text(time.at), signer: time.signer.subject, isTrusted: verdict == .right)
  }
}
