import CaseModel
import Formats

/// Something in an archive that nobody may have made so.
public enum ArchiveFault: Hashable, Codable, Sendable {
  // The log.
  /// A line of `heads.jsonl` that is none, or signed by somebody else; lines count from 1.
  case headForged(line: Int)
  /// The first so many entries are not those that the head was signed over.
  case headDiffers(size: Int)
  /// Behind what counts stands something else.
  case torn(String)
  /// An entry is not what its hash was made of.
  case entryChanged(Int)
  /// A line that is no entry of this version, or an entry that could not be there.
  case entryUnfit(Int)
  /// Entries are missing that a signed head counts.
  case entriesMissing(expected: Int, found: Int)
  /// A file that follows from the entries does not.
  case derivedDiffers(String)
  /// A head that is known elsewhere is not in this archive any more: it was rolled back, or is another.
  case rolledBack(size: Int)
  /// Signed by another key than the workspace's.
  case otherKey

  // The files.
  case bagMissing(String)
  /// A bag that the log knows of, in another's place or with other content.
  case bagChanged(String)
  /// A bag whose deletion was written down.
  case bagNotDeleted(String)
  case fileMissing(String)
  case fileChanged(String)
  /// Nobody put it there.
  case fileUnknown(String)
  /// It cannot be read.
  case fileUnreadable(String)

  /// The file or folder it is about, seen from the archive; nil where it is an entry.
  public var path: String? {
    switch self {
    case .headForged, .headDiffers, .rolledBack: "log/heads.jsonl"
    case .entryChanged, .entryUnfit, .entriesMissing: "log/entries.jsonl"
    case .otherKey: "key.pem"
    case .torn(let path), .derivedDiffers(let path), .bagMissing(let path), .bagChanged(let path),
      .bagNotDeleted(let path),
      .fileMissing(let path), .fileChanged(let path), .fileUnknown(let path), .fileUnreadable(let path):
      path
    }
  }

  public var text: Text {
    switch self {
    case .headForged(let line):
      Text("Zeile \(line) ist kein Kopf mit gültiger Unterschrift.", "Line \(line) is no head with a good signature.")
    case .headDiffers(let size):
      Text(
        "Der Kopf über \(size) Einträge passt nicht zu den Einträgen.",
        "The head over \(size) entries does not fit the entries.")
    case .torn: Text("Hinter dem, was zählt, steht ein Rest.", "Behind what counts stands a remainder.")
    case .entryChanged(let index): Text("Eintrag \(index) wurde geändert.", "Entry \(index) was changed.")
    case .entryUnfit(let index): Text("Eintrag \(index) kann so nicht sein.", "Entry \(index) cannot be so.")
    case .entriesMissing(let expected, let found):
      Text(
        "Unterschrieben sind \(expected) Einträge, da sind \(found).",
        "\(expected) entries were signed, \(found) are there.")
    case .derivedDiffers:
      Text("Die Datei folgt nicht aus den Einträgen.", "The file does not follow from the entries.")
    case .rolledBack(let size):
      Text(
        "Der anderswo bekannte Stand mit \(size) Einträgen ist nicht mehr enthalten.",
        "The state of \(size) entries known elsewhere is not in it any more.")
    case .otherKey:
      Text("Der Schlüssel ist ein anderer als der des Arbeitsbereichs.", "The key is not the workspace's.")
    case .bagMissing: Text("Die Mappe fehlt.", "The bag is missing.")
    case .bagChanged: Text("Die Mappe ist nicht die verzeichnete.", "The bag is not the one written down.")
    case .bagNotDeleted:
      Text(
        "Die Mappe ist als gelöscht verzeichnet und noch da.", "The bag is written down as deleted, and still there.")
    case .fileMissing: Text("Die Datei fehlt.", "The file is missing.")
    case .fileChanged: Text("Die Datei wurde geändert.", "The file was changed.")
    case .fileUnknown: Text("Das gehört nicht in das Archiv.", "That does not belong in the archive.")
    case .fileUnreadable: Text("Die Datei ist nicht zu lesen.", "The file cannot be read.")
    }
  }
}

extension ArchiveFault {
  /// Whether it is about something that nobody put there, and no file of ours.
  var isStranger: Bool { if case .fileUnknown = self { true } else { false } }

  /// Why a file that should be there could not be read.
  init(_ problem: FileProblem, _ path: String) {
    switch problem.reason {
    case .notFound: self = .fileMissing(path)
    case .notAFile, .symbolicLink, .tooLarge: self = .fileChanged(path)
    default: self = .fileUnreadable(path)
    }
  }
}

/// What looking through an archive came to.
public struct ArchiveVerification: Sendable {
  public internal(set) var entries = 0
  public internal(set) var heads = 0
  /// How many were looked at.
  public internal(set) var bags = 0
  public internal(set) var files = 0
  public internal(set) var bytes = 0
  /// How many of the bags that are there were left out: of a sample, or of a run that went on.
  public internal(set) var skipped = 0
  public internal(set) var head: SignedHead?
  /// In no order of weight.
  public internal(set) var found = ArchiveFaults()

  public var faults: [ArchiveFault] { found.first }
  public var faultCount: Int { found.count }
  public var isWhole: Bool { found.count == 0 }

  mutating func add(_ fault: ArchiveFault) { found.add([fault]) }

  /// Takes over what looking through the log came to.
  mutating func take(_ log: ArchiveVerification) {
    (entries, heads, head) = (log.entries, log.heads, log.head)
    found.add(log.found)
  }
}

/// Faults as they were found: the first thousand, and how many there are.
public struct ArchiveFaults: Equatable, Codable, Sendable {
  public private(set) var first: [ArchiveFault] = []
  public private(set) var count = 0

  private static let most = 1000

  mutating func add(_ faults: [ArchiveFault]) {
    count += faults.count
    first += faults.prefix(ArchiveFaults.most - first.count)
  }

  mutating func add(_ others: ArchiveFaults) {
    add(others.first)
    count += others.count - others.first.count
  }

  /// Takes back what turned out to be none.
  mutating func remove(where isNone: (ArchiveFault) -> Bool) {
    let before = first.count
    first.removeAll(where: isNone)
    count -= before - first.count
  }
}
