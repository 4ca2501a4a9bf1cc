import CaseModel
import Custody
import Formats

/// How far the archive was, as the ledger keeps it: who takes something out of the one has to take it out of the other.
struct ArchiveAnchor {
  let head: Int
  /// SHA-256, 64 lower-case digits.
  let root: String

  static let bag = "bag_sha256"
  static let size = "archive_size"
  static let root = "archive_root"
  static let archive = "archive"

  static func details(_ head: SignedHead) -> [String: String] {
    [archive: head.archive, size: "\(head.size)", root: head.root]
  }

  /// nil of an event that says nothing of it, or something of another archive.
  private init?(_ event: Event, of archive: String?) {
    guard let size = event.details[ArchiveAnchor.size].flatMap({ Int($0) }),
      let root = event.details[ArchiveAnchor.root],
      archive == nil || event.details[ArchiveAnchor.archive] == archive
    else { return nil }
    head = size
    self.root = root
  }

  /// The last that the ledger of a workspace knows; nil where it knows none, or there is no ledger.
  ///
  /// - Parameter archive: SHA-256 of its key.
  static func last(in home: String, of archive: Digest?) throws(Outage) -> ArchiveAnchor? {
    guard let ledger = try? LedgerLibrary(in: home).ledger else { return nil }
    var last: ArchiveAnchor?
    try ledger.events(of: [.archived, .purged]) { event in
      guard let anchor = ArchiveAnchor(event, of: archive?.hex), anchor.head >= last?.head ?? 0 else { return }
      last = anchor
    }
    return last
  }
}

extension ArchivePlace {
  /// Whether the archive has what the ledger knows of it: one that was rolled back is not written to, so that nothing is
  /// taken for what a run left behind that was cut off.
  func isUpToLedger() throws(Outage) -> Bool {
    guard let anchor = try ArchiveAnchor.last(in: home, of: fingerprint) else { return true }
    return try Outage.translatingArchive(path) {
      // What cannot be opened is told by whoever opens it next.
      guard let archive = try? Archive(toRead: path) else { return true }
      return try archive.has(anchor.root, at: anchor.head)
    }
  }

  /// Throws where it is not.
  func checkIsUpToLedger() throws(Outage) {
    guard try !isUpToLedger() else { return }
    throw Outage(
      "ARCHIV-40", path: path,
      Text(
        "Dem Archiv fehlt, was das Übergabebuch von ihm weiß: es wurde zurückgesetzt, oder eine ältere Sicherung liegt dort. Es wurde nichts geschrieben.",
        "The archive lacks what the ledger knows of it: it was rolled back, or an older backup lies there. Nothing was written."
      ),
      remedy: Text(
        "Den neuesten Stand aus einer Kopie zurückholen. Gibt es keinen, mit anderem „to“ und „key“ neu beginnen; dann wird alles noch einmal aufgenommen.",
        "Bring the newest state back from a copy. Where there is none, begin anew with another “to” and “key”; then everything is put in once more."
      ))
  }
}
