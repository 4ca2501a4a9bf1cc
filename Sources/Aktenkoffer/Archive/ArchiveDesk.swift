import CaseModel
import Custody
import Formats
import Intake
import Law

/// The archive of a workspace while somebody works with it. Of one object one thread at a time may ask.
///
/// Throws nothing but `Outage`; what stands in the way of a case is a finding.
public final class ArchiveDesk {
  public let place: ArchivePlace
  let archive: Archive
  let index: ArchiveIndex
  let asOf: Day
  /// In UTC, as `Event.at`.
  let at: String

  /// Opens the archive to read it.
  ///
  /// - Parameters:
  ///   - at: now, in UTC as `Event.at`.
  ///   - progress: gets how far the index is, where it has to be made again.
  public convenience init(
    toRead place: ArchivePlace, asOf: Day, at: String, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(Outage) {
    let archive = try Outage.translatingArchive(place.path) { try Archive(toRead: place.path) }
    try self.init(place, archive, asOf: asOf, at: at, progress)
  }

  /// Opens the archive to write to it; no other run does meanwhile.
  ///
  /// - Parameters:
  ///   - isBegun: whether it is made where there is none.
  ///   - patience: seconds to wait for another run that writes.
  public convenience init(
    toWrite place: ArchivePlace, asOf: Day, at: String, isBegun: Bool = false, patience: Int = 60,
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws(Outage) {
    try place.checkIsUpToLedger()
    let archive = try Outage.translatingArchive(place.path) {
      do {
        return try Archive(toWrite: place.path, signer: try place.key(), patience: patience)
      } catch Archive.Problem.missing where isBegun {
        return try ArchiveDesk.begin(place, patience)
      }
    }
    try self.init(place, archive, asOf: asOf, at: at, progress)
  }

  /// Makes the archive, or takes the one that another run makes meanwhile.
  private static func begin(_ place: ArchivePlace, _ patience: Int) throws -> Archive {
    let key = try place.key()
    func open() throws -> Archive { try Archive(toWrite: place.path, signer: key, patience: patience) }
    return try whileBusy(patience * 100) {
      do {
        try Archive.create(place.path, key: key)
      } catch {
        guard let made = try? open() else { throw error }
        return made
      }
      return try open()
    }
  }

  private init(
    _ place: ArchivePlace, _ archive: Archive, asOf: Day, at: String, _ progress: (Int, Int) -> Void
  ) throws(Outage) {
    self.place = place
    self.archive = archive
    self.asOf = asOf
    self.at = at
    index = try Outage.translatingArchive(place.index) {
      try ArchiveIndex(place.index, of: archive, progress: progress)
    }
  }

  /// The last head that was signed; nil of an archive with nothing in it.
  public var head: SignedHead? { archive.head }

  func translating<Result>(_ body: () throws -> Result) throws(Outage) -> Result {
    try Outage.translatingArchive(place.path, body)
  }

  func finding(
    _ kind: FindingKind, _ number: String, _ message: Text, remedy: Text? = nil, severity: Severity? = nil
  ) -> Finding {
    Finding(kind, at: Place(number), message, remedy: remedy, severity: severity)
  }

  func meanwhile(_ number: String) -> Finding {
    finding(
      .archivedMeanwhile, number,
      Text("Ein anderer Lauf arbeitet gerade an Fall \(number).", "Another run is working on case \(number)."))
  }

  /// Why a case that is not in the index is not there.
  func absent(_ number: String) throws(Outage) -> Finding {
    let bags = try translating { try index.bags(of: number) }
    guard bags.contains(where: { $0.purged != nil }) else {
      return finding(
        .notArchived, number,
        Text("Fall \(number) ist nicht im Archiv.", "Case \(number) is not in the archive."))
    }
    return finding(
      .deletedAlready, number, Text("Fall \(number) ist gelöscht.", "Case \(number) was deleted."))
  }
}
