import Formats
import Glibc

extension SignedHead {
  /// The head that an entry tells a time stamp of; nil of an entry of another kind.
  init?(stamped entry: ArchiveEntry, archive: String) {
    guard entry.kind == .stamped, let size = entry.details["size"], let root = entry.details["root"],
      let at = entry.details["signed"], let signature = entry.details["signature"]
    else { return nil }
    self.init(
      EnclosureText.text(["archive": archive, "at": at, "root": root, "signature": signature, "size": size]))
  }

  /// What a time stamp is asked for: SHA-256 of the five lines that are signed.
  package var digest: Digest { get throws { try SHA256.digest(of: Array(text.utf8)) } }
}

extension Archive {
  /// Keeps an authority's answer about the last head, and writes down that it is there.
  package func keep(stamp reply: [UInt8], of head: SignedHead, time: String, at: String, by person: String?) throws {
    guard head == self.head else { throw FileProblem(.changed, at: ArchiveLayout.stamp(of: head.size)) }
    let path = "\(self.path)/\(ArchiveLayout.stamp(of: head.size))"
    // What lies there is of a run that was cut off before it was written down.
    try AtomicFile.write(reply, to: path)
    let details = [
      "size": "\(head.size)", "root": head.root, "signed": head.at, "signature": head.signature, "time": time,
      "sha256": try SHA256.digest(of: reply).hex,
    ]
    do {
      try record([ArchiveEntry(.stamped, at: at, by: person, details)], at: at)
    } catch {
      _ = unlink(path)
      throw error
    }
  }

  /// The last head with an authority's answer, where nothing came behind but that it was stamped.
  package func lastStamp() throws -> (head: SignedHead, reply: [UInt8])? {
    guard size > 0, let head = SignedHead(stamped: try entry(size - 1), archive: key.fingerprint.hex),
      head.size == size - 1
    else { return nil }
    return (head, try Folder(path).open(ArchiveLayout.stamp(of: head.size)).readAll(limit: TimeStamp.largest))
  }
}
