import CaseModel
import Escalation
import Formats

/// A cleared case, ready to be written for its recipient: every file made and checked, and the manifest. Nothing on disk yet.
public struct Dossier: Sendable {
  package let parcel: Parcel
  /// What did not leave the house, by kind.
  public let withheld: [Withheld]
  /// Documents that did not leave it, by kind.
  public let documentsKept: [(kind: Text, count: Int)]
  /// What whoever packs should know.
  public let notes: [Text]
  private let handover: Handover

  /// The creditor's file number.
  public var number: String { parcel.number }
  /// SHA-256 of the manifest: the package's identity, the same wherever and with whatever compression it is written.
  public var identity: String { parcel.identity }

  /// - Parameter round: 1 where the case goes out for the first time.
  package init(_ handover: Handover, round: Int = 1) throws {
    parcel = try Parcel(
      of: handover.file.number, named: Dossier.fileName(of: handover.file.number, for: handover.recipient, round),
      made: try handover.recipient.files(handover), handover.contents)
    withheld = handover.withheld
    documentsKept = handover.documentsKept
    notes = handover.recipient.notes(handover) + [UnsetScripts.note(handover.file)].compactMap { $0 }
    self.handover = handover
  }

  /// What leaves the house with it, and what stays.
  public var disclosure: Disclosure { Disclosure(handover, parcel.files.map(\.name)) }

  /// `2026-0042.koffer.zip`, handed over again `2026-0042.koffer.2.zip`; two numbers may share one.
  private static func fileName(of number: String, for recipient: Recipient, _ round: Int) -> String {
    "\(SafeName.makeFileName(number)).\(recipient.name)\(round > 1 ? ".\(round)" : "").zip"
  }

  /// The name of the folder of a case with that number.
  package static func folderName(of number: String) -> String {
    SafeName.makeFileName(number)
  }
}

/// The names of the package's own files.
package enum PackageNames {
  package static let caseXML = "case.xml"
  /// What happened to a case since it was handed over.
  package static let update = "update.xml"
  /// The same for people.
  package static let updateLetter = "Meldung.pdf"
  package static let cover = "Uebersicht.html"
  /// What a package for a mapped recipient says of itself.
  package static let handover = "uebergabe.json"
  package static let manifest = "manifest-sha256.txt"
  package static let documents = "dokumente"
  /// Names that no file of a recipient's own may have.
  static let taken =
    [manifest, handover, caseXML, update, updateLetter, cover, documents, XJustizVersion.fileName]
    + PageKind.allCases.map(\.file)
}

/// One line a file, in the form that `sha256sum -c` checks.
package struct Manifest: Sendable {
  package private(set) var text = ""

  package init() {}

  package mutating func add(_ file: String, _ sha256: String) {
    text += "\(sha256)  \(file)\n"
  }

  /// Files and hashes of a manifest; nil where a line is not of the form.
  package static func read(_ bytes: [UInt8]) -> [(file: String, sha256: Digest)]? {
    guard bytes.last == 0x0A else { return nil }
    var entries: [(file: String, sha256: Digest)] = []
    for line in bytes.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false) {
      guard line.count > 66, let digest = Digest(hex: line.prefix(64)), line.dropFirst(64).starts(with: "  ".utf8),
        let file = String(validating: line.dropFirst(66), as: UTF8.self)
      else { return nil }
      entries.append((file, digest))
    }
    return entries
  }
}
