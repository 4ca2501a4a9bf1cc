import CaseModel
import Formats

/// What the receiver learns of a package: whose it is, its identity, and everything that differs.
public struct PackageReport: Sendable {
  /// The creditor's file number, as `case.xml` gives it.
  public internal(set) var number: String?
  /// SHA-256 of the manifest.
  public internal(set) var identity: String?
  /// Whose form it has; nil where that cannot be told, and for updates, which have one form for all.
  public internal(set) var recipient: String?
  /// Of an update: the identity of the package the case was handed over with.
  public internal(set) var original: String?
  /// Files checked against the manifest, the manifest itself not counted.
  public internal(set) var files = 0
  /// Whether it was no package but one file of a recipient: there was nothing to compare it with but the written rules.
  public internal(set) var isSingleFile = false
  /// Empty for a package that is as it was sent, and of which all could be checked.
  public internal(set) var findings: [Finding] = []
  /// What was not looked at, and why.
  public internal(set) var notes: [Text] = []
  /// Who signed it, as far as that can be read; none where no signature came with it.
  public internal(set) var signatures: [PackageSignature] = []
  /// How it was encrypted; nil where it came in clear.
  public package(set) var encryption: PackageEncryption?

  /// Whether nothing is wrong with it; what nobody could check may stand among the findings all the same.
  public var isSound: Bool { !findings.contains(where: \.blocks) }

  /// Says so where it was asked by whose rules it is, and it is in the form of another.
  package mutating func note(asked name: String) {
    // Both versions of XJustiz are one form.
    guard let recipient, recipient != name, !(recipient == Recipient.xjustiz.name && name.hasPrefix(recipient)) else {
      return
    }
    notes.append(
      Text(
        "Das Paket hat die Form für \(recipient), nicht die für \(name); geprüft wurde es als das, was es ist.",
        "The package is in the form for \(recipient), not for \(name); it was checked as what it is."))
  }

  package init(findings: [Finding] = []) {
    self.findings = findings
  }

  /// Of a folder, in whatever form.
  ///
  /// - Parameter identity: SHA-256 of the list that names the others.
  package init(folder findings: [Finding], files: Int, identity: String?, notes: [Text]) {
    self.init(findings: findings)
    self.files = files
    self.identity = identity
    self.notes = notes
  }
}

/// Checks a package on the receiver's side: structure, every hash, the XML against the schema. Needs nothing but itself.
package struct PackageCheck {
  let zip: ZIPReader
  let schemas: CaseSchemas
  private let xjustiz: XJustizSchemas
  /// The mapping of a recipient of that name, where it is at hand.
  /// The day at the reader's.
  private let asOf: Day
  private let mapping: (String) throws -> Mapping?
  private let inflater: Inflater
  var report = PackageReport()

  /// No manifest or case file of a real package comes near.
  private static let largestText = 32 << 20

  /// Throws only what is wrong with the world, such as a file that cannot be read.
  ///
  /// - Parameters:
  ///   - name: the archive's, for findings about all of it.
  ///   - mapping: the mapping of a recipient of that name, where it is at hand.
  package static func run(
    _ source: some ByteSource, named name: String = ".", schemas: CaseSchemas, _ xjustiz: XJustizSchemas = .none,
    with inflater: Inflater, asOf: Day,
    mapping: @escaping (String) throws -> Mapping? = RecipientShelf.mapping
  ) throws -> PackageReport {
    do {
      var check = PackageCheck(
        zip: try ZIPReader(source, with: inflater), schemas: schemas, xjustiz: xjustiz, inflater, asOf, mapping)
      try check.run()
      return check.report
    } catch let problem as ZIPProblem {
      var report = PackageReport()
      report.findings = [Finding(refused: problem, of: name)]
      return report
    }
  }

  /// Whether a file is an archive, and so a package or one that was; a spreadsheet is one of another kind.
  package static func isPackage(_ source: some ByteSource, with inflater: Inflater) throws -> Bool {
    do {
      return try !ZIPReader(source, with: inflater).entries.contains { $0.name == "[Content_Types].xml" }
    } catch is ZIPProblem {
      return false
    }
  }

  private init(
    zip: ZIPReader, schemas: CaseSchemas, xjustiz: XJustizSchemas, _ inflater: Inflater, _ asOf: Day,
    _ mapping: @escaping (String) throws -> Mapping?
  ) {
    self.inflater = inflater
    self.asOf = asOf
    self.mapping = mapping
    self.zip = zip
    self.schemas = schemas
    self.xjustiz = xjustiz
  }

  private mutating func run() throws {
    guard let manifest = try text(PackageNames.manifest) else { return }
    report.identity = try SHA256.digest(of: manifest).hex
    guard let listed = Manifest.read(manifest) else {
      return add(
        .manifestUnreadable, PackageNames.manifest,
        Text("Die Liste ist nicht „Hash, zwei Leerzeichen, Pfad“.", "The list is not “hash, two blanks, path”."))
    }
    try compare(listed)
    let names = Set(zip.entries.map(\.name))
    if names.contains(XJustizVersion.fileName), !names.contains(PackageNames.caseXML) {
      guard let message = try text(XJustizVersion.fileName) else { return }
      return try report.check(
        xjustiz: message, schemas: xjustiz, files: names.subtracting([XJustizVersion.fileName, PackageNames.manifest]))
    }
    if names.contains(PackageNames.handover), !names.contains(PackageNames.caseXML) {
      guard let note = try text(PackageNames.handover) else { return }
      return try report.check(note: note, in: zip, with: inflater, asOf: asOf, mapping)
    }
    if names.contains(PackageNames.update), !names.contains(PackageNames.caseXML) {
      guard let update = try text(PackageNames.update) else { return }
      return try check(update: update, against: listed)
    }
    guard let caseXML = try text(PackageNames.caseXML) else { return }
    report.recipient = Recipient.koffer.name
    try check(caseXML, against: listed)
  }

  /// Every file against its hash; files that are missing; files nobody announced.
  private mutating func compare(_ listed: [(file: String, sha256: Digest)]) throws {
    var expected = Dictionary(listed.map { ($0.file, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    if expected.count < listed.count {
      add(
        .manifestUnreadable, PackageNames.manifest,
        Text("Eine Datei steht zweimal darin.", "A file stands in it twice."))
    }
    if zip.hasComment {
      add(.partDisguised, ".", Text("Das Archiv trägt einen Kommentar.", "The archive carries a comment."))
    }
    for entry in zip.entries where !entry.isPlain {
      add(
        .partDisguised, entry.name,
        Text(
          "Attribute oder Datum sind nicht die eines Pakets; andere Programme könnten die Datei übergehen.",
          "Attributes or date are not those of a package; other programs might pass the file over."))
    }
    for entry in zip.entries where entry.name != PackageNames.manifest {
      guard let digest = expected.removeValue(forKey: entry.name) else {
        add(
          .partUnknown, entry.name,
          Text("Die Prüfsummenliste kennt diese Datei nicht.", "The manifest does not know this file."))
        continue
      }
      do {
        let found = try zip.read(entry) { _ in }
        report.files += 1
        if found != digest {
          add(
            .partChanged, entry.name,
            Text("Erwartet \(digest.hex), gefunden \(found.hex).", "Expected \(digest.hex), found \(found.hex)."))
        }
      } catch let problem as ZIPProblem {
        report.findings.append(Finding(refused: problem))
      }
    }
    for name in expected.keys.sorted() {
      add(.partMissing, name, Text("Die Datei ist angekündigt und fehlt.", "The file is announced and missing."))
    }
  }

  /// One of the package's own texts; a finding where it is missing or refused.
  private mutating func text(_ name: String) throws -> [UInt8]? {
    guard let entry = zip.entries.first(where: { $0.name == name }) else {
      add(
        .partMissing, name,
        Text(
          "Ohne diese Datei ist es kein Paket von Aktenkoffer.", "Without this file it is no package of Aktenkoffer."))
      return nil
    }
    do {
      return try zip.bytes(of: entry, limit: PackageCheck.largestText)
    } catch let problem as ZIPProblem {
      report.findings.append(Finding(refused: problem))
      return nil
    }
  }

  mutating func add(_ kind: FindingKind, _ file: String, line: Int? = nil, _ message: Text) {
    report.findings.append(Finding(kind, at: Place(file, line: line), message))
  }
}
