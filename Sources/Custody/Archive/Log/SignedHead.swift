import Formats

/// How long the log was at a moment and what was in it, signed with the archive's key (RFC 6962, section 3.5).
public struct SignedHead: Sendable, Equatable {
  /// SHA-256 of the archive's public key: which archive it is.
  public let archive: String
  /// Number of entries.
  public let size: Int
  /// SHA-256, 64 lower-case digits: the root of the tree over them.
  public let root: String
  /// In UTC: `2026-11-27T16:20:00Z`.
  public let at: String
  /// Ed25519 over `text`, in base64.
  public let signature: String

  /// What is signed: five lines, each with its end.
  package var text: String { "koffer-archive-head-1\n\(archive)\n\(size)\n\(root)\n\(at)\n" }

  init(_ size: Int, _ root: Digest, at: String, by key: SigningKey) throws {
    let unsigned = SignedHead(
      archive: key.verifying.fingerprint.hex, size: size, root: root.hex, at: at, signature: "")
    let signature = try key.sign(Array(unsigned.text.utf8))
    self.init(archive: unsigned.archive, size: size, root: root.hex, at: at, signature: Base64.text(signature))
  }

  private init(archive: String, size: Int, root: String, at: String, signature: String) {
    self.archive = archive
    self.size = size
    self.root = root
    self.at = at
    self.signature = signature
  }

  /// As a line of `heads.jsonl`, without its end.
  package var line: String {
    EnclosureText.text(["archive": archive, "at": at, "root": root, "signature": signature, "size": "\(size)"])
  }

  /// nil of a line that is none.
  package init?(_ line: String) {
    guard let fields = EnclosureText.fields(line), let archive = fields["archive"], let at = fields["at"],
      let root = fields["root"], Digest(hex: root) != nil, let signature = fields["signature"],
      let size = fields["size"].flatMap({ Int($0) }), size >= 0
    else { return nil }
    self.init(archive: archive, size: size, root: root, at: at, signature: signature)
    // Two ways to write one head would be one too many.
    guard self.line == line else { return nil }
  }

  package func isGenuine(by key: VerifyingKey) -> Bool {
    guard let signature = Base64.bytes(signature) else { return false }
    return key.isGenuine(signature, of: Array(text.utf8))
  }
}
