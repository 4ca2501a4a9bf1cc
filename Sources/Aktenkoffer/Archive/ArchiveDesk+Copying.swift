import CaseModel
import Custody
import Formats
import Intake

/// Where a second copy of the archive goes.
public struct ArchiveCopyPlace: Sendable {
  /// For people: the folder, or the server without what is secret.
  public let place: String
  let way: Way

  enum Way {
    case folder(String)
    case sftp(SFTPAccess)
  }
}

extension ArchiveDesk {
  /// The copies that koffer.yaml names, in the order of their names; or the folder that was given.
  ///
  /// - Parameter name: of the one that is meant; nil for all.
  public func copies(named name: String?, _ folder: String?) throws(Outage) -> [ArchiveCopyPlace] {
    if let folder {
      try requireApart(folder)
      // One that koffer.yaml names has to be there: a disk that is not mounted is no empty copy.
      try NewFolder.make(folder)
      return [ArchiveCopyPlace(place: folder, way: .folder(folder))]
    }
    let settings = place.workspace.archive.copies.filter { name == nil || $0.key == name }
    if let name, settings.isEmpty {
      throw Outage(
        "ARCHIV-38", path: Workspace.fileName,
        Text("Eine Kopie „\(name)“ nennt koffer.yaml nicht.", "koffer.yaml names no copy “\(name)”."),
        remedy: Text("„archive: {copies: …}“ prüfen.", "Check “archive: {copies: …}”."))
    }
    var places: [ArchiveCopyPlace] = []
    for (_, setting) in settings.sorted(by: { $0.key < $1.key }) { places.append(try copy(setting)) }
    return places
  }

  private func copy(_ setting: DeliverySetting) throws(Outage) -> ArchiveCopyPlace {
    guard let to = setting.to else { throw unfit(setting) }
    guard setting.way != .folder else {
      let folder = ArchivePlace.path(to, in: place.home)
      try requireApart(folder)
      return ArchiveCopyPlace(place: folder, way: .folder(folder))
    }
    guard let hostKey = setting.hostKey, let key = setting.key,
      let access = SFTPAccess(
        to, hostKey: hostKey, key: ArchivePlace.path(key, in: place.home),
        passphraseVariable: setting.passphraseVariable)
    else { throw unfit(setting) }
    return ArchiveCopyPlace(place: access.address, way: .sftp(access))
  }

  private func unfit(_ setting: DeliverySetting) -> Outage {
    Outage(
      "ARCHIV-39", path: setting.place.description,
      Text(
        "„to“ nennt weder einen Ordner noch sftp://name@server/ordner mit „host_key“ und „key“.",
        "“to” names neither a folder nor sftp://name@server/folder with “host_key” and “key”."),
      remedy: Text("Den Eintrag berichtigen.", "Mend the entry."))
  }

  /// What came of bringing a copy up.
  public struct Synced: Sendable {
    public var outcome = CopyOutcome()
    /// What broke it off; nil where nothing did.
    public var outage: Outage?
  }

  /// Brings a copy up to what the archive is.
  ///
  /// - Parameters:
  ///   - checks: whether everything it had before is read there, and put right where it is not what it should be.
  ///   - progress: gets how many entries the copy has, of how many; then how many of them were checked.
  public func sync(
    _ copy: ArchiveCopyPlace, checks: Bool = false, progress: (Int, Int) -> Void = { _, _ in }
  ) -> Synced {
    var synced = Synced()
    do throws(Outage) {
      try Outage.translatingArchive(copy.place) {
        do {
          let target: any CopyTarget
          switch copy.way {
          case .folder(let path): target = try FolderCopy(path)
          case .sftp(let access): target = try SFTPCopy(access)
          }
          var sync = ArchiveSync(archive, to: target)
          sync.checks = checks
          try sync.run(&synced.outcome, progress: progress)
        } catch let problem as SFTPProblem {
          throw Outage(problem, of: copy.place)
        }
      }
    } catch {
      synced.outage = error
    }
    return synced
  }

  /// Throws where a copy would lie in the archive itself: it would be no second one, and the archive no archive.
  private func requireApart(_ folder: String) throws(Outage) {
    guard let archive = RealPath.of(archive.path) else { return }
    // The folder may have to be made; what is above it is there.
    var (above, rest) = (folder, "")
    while true {
      if let real = RealPath.of(above) {
        guard "\(real)\(rest)/".hasPrefix("\(archive)/") else { return }
        throw Outage(
          "ARCHIV-42", path: folder,
          Text("Die Kopie läge im Archiv selbst.", "The copy would lie in the archive itself."),
          remedy: Text(
            "Einen Ordner außerhalb nennen, am besten auf einem anderen Datenträger.",
            "Name a folder outside of it, best on another disk."))
      }
      let next = above.folderAbove
      guard next != above, above != "/" else { return }
      rest = "/" + above.lastComponent + rest
      above = next
    }
  }
}
