import CaseModel
import Escalation
import Formats

/// A cleared case, ready to be written for its recipient: every file made and checked, and the manifest. Nothing on disk yet.
public struct Dossier: Sendable {
  /// The creditor's file number.
  public let number: String
  /// SHA-256 of the manifest: the package's identity, the same wherever and with whatever compression it is written.
  public let identity: String
  /// What did not leave the house, by kind.
  public let withheld: [Withheld]
  /// What whoever packs should know.
  public let notes: [Text]
  private let handover: Handover
  private let files: [GeneratedFile]
  private let contents: Contents

  /// Why a case that nothing holds could not be turned into a package: a defect of this tool, told rather than hidden.
  package struct Invalid: Error, Sendable {
    package let problems: [XMLProblem]

    package init(problems: [XMLProblem]) {
      self.problems = problems
    }
  }

  package init(_ handover: Handover) throws {
    let recipient = handover.recipient
    let made = try recipient.files(handover)
    number = handover.file.number
    withheld = handover.withheld
    notes = recipient.notes(handover)
    self.handover = handover
    contents = handover.contents
    var manifest = Manifest()
    for file in made { manifest.add(file.name, try SHA256.digest(of: file.bytes).hex) }
    for packed in contents.documents { manifest.add(packed.file, packed.document.sha256) }
    let text = Array(manifest.text.utf8)
    files = made + [GeneratedFile(PackageNames.manifest, text)]
    identity = try SHA256.digest(of: text).hex
  }

  /// What leaves the house with it, and what stays.
  public var disclosure: Disclosure { Disclosure(handover, files.map(\.name)) }

  /// `2026-0042.koffer.zip`
  package var fileName: String { Dossier.fileName(of: number, for: handover.recipient) }

  /// The name of the package of a case with that number; two numbers may share one.
  package static func fileName(of number: String, for recipient: Recipient) -> String {
    "\(SafeName.makeFileName(number)).\(recipient.name).zip"
  }

  /// The name of the folder of a case with that number.
  package static func folderName(of number: String) -> String {
    SafeName.makeFileName(number)
  }

  /// Another case's package stands where this one was to go.
  package struct OtherCase: Error, Sendable {
    package let path: String
  }

  /// The file number in a package that lies there; nil where nothing lies there that can be read as one.
  private static func number(ofPackageAt path: String, with inflater: Inflater) throws -> String? {
    do {
      let zip = try ZIPReader(try OpenFile(path), with: inflater)
      if let note = zip.entries.first(where: { $0.name == PackageNames.handover }) {
        return HandoverNote.read(try zip.bytes(of: note, limit: 1 << 20))?.number
      }
      let names = [PackageNames.caseXML, XJustizVersion.fileName]
      guard let entry = zip.entries.first(where: { names.contains($0.name) }) else { return nil }
      let tree = try XMLTree(parsing: try zip.bytes(of: entry, limit: 32 << 20))
      if let number = tree.root.attribute("number") { return number }
      let version = tree.root.first("nachrichtenkopf")?.attribute("xjustizVersion").flatMap(XJustizVersion.init)
      return version.map { XJustizMessage(tree.root, $0).number }
    } catch let problem as FileProblem where problem.reason == .notFound {
      return nil
    } catch is ZIPProblem {
      return nil
    } catch is XMLProblem {
      return nil
    }
  }

  /// Throws where the package of another case stands there: `A/1` and `A-1` share a file name.
  func check(place path: String, with inflater: Inflater) throws {
    if let other = try Dossier.number(ofPackageAt: path, with: inflater), other != number {
      throw OtherCase(path: path)
    }
  }

  /// Writes the whole package to a file that was begun, and leaves it to the caller to put it in place.
  ///
  /// Each document is hashed again as it goes in; one that changed since the check breaks the packing off.
  func fill(_ target: AtomicFile, from folder: Folder, with deflater: Deflater) throws -> AtomicFile {
    let zip = ZIPWriter(target, with: deflater)
    for file in files { _ = try zip.add(file.name, file.bytes) }
    for packed in contents.documents {
      let source = packed.document.path
      let added = try zip.add(packed.file, from: try folder.reopen(source))
      guard added.digest.hex == packed.document.sha256 else { throw FileProblem(.changed, at: source) }
    }
    try zip.complete()
    return target
  }
}

/// The names of the package's own files.
package enum PackageNames {
  package static let caseXML = "case.xml"
  package static let cover = "Uebersicht.html"
  /// What a package for a mapped recipient says of itself.
  package static let handover = "uebergabe.json"
  package static let manifest = "manifest-sha256.txt"
  package static let documents = "dokumente"
  /// Names that no file of a recipient's own may have.
  static let taken =
    [manifest, handover, caseXML, cover, documents, XJustizVersion.fileName] + PageKind.allCases.map(\.file)
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
