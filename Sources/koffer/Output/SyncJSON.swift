import Aktenkoffer
import Custody

struct SyncedEntry: Encodable {
  var place: String
  var before: Int?
  var size: Int?
  var bags: Int?
  var files: Int?
  var bytes: Int?
  var purged: Int?
  var check: Check?
  var outage: OutageEntry?

  struct Check: Encodable {
    var whole: Bool
    var bags: Int
    var files: Int
    var bytes: Int
    var mendedCount: Int
    var mended: [FaultEntry]
    var leftCount: Int
    var left: [FaultEntry]
    var lostCount: Int
    var lost: [FaultEntry]

    init(_ check: CopyCheck) {
      whole = check.isWhole
      bags = check.bags
      files = check.files
      bytes = check.bytes
      mendedCount = check.mended.count
      mended = check.mended.first.map(FaultEntry.init)
      leftCount = check.left.count
      left = check.left.first.map(FaultEntry.init)
      lostCount = check.lost.count
      lost = check.lost.first.map(FaultEntry.init)
    }
  }

  init(_ place: String, _ synced: ArchiveDesk.Synced) {
    self.place = place
    check = synced.outcome.check.map(Check.init)
    outage = synced.outage.map(OutageEntry.init)
    guard synced.outage == nil else { return }
    before = synced.outcome.before
    size = synced.outcome.size
    bags = synced.outcome.bags
    files = synced.outcome.files
    bytes = synced.outcome.bytes
    purged = synced.outcome.purged
  }
}
