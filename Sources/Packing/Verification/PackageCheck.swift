import CaseModel
import Formats

/// What the receiver learns of a package: whose it is, its identity, and everything that differs.
public struct PackageReport: Sendable {
  /// The creditor's file number, as `case.xml` gives it.
  public internal(set) var number: String?
  /// SHA-256 of the manifest.
  public internal(set) var identity: String?
  /// Files checked against the manifest, the manifest itself not counted.
  public internal(set) var files = 0
  /// Whether it was no package but one file of a recipient: there was nothing to compare it with but the written rules.
  public internal(set) var isSingleFile = false
  /// Empty for a package that is as it was sent.
  public internal(set) var findings: [Finding] = []
  /// What was not looked at, and why.
  public internal(set) var notes: [Text] = []
  /// Who signed it, as far as that can be read; none where no signature came with it.
  public internal(set) var signatures: [PackageSignature] = []
  /// How it was encrypted; nil where it came in clear.
  public package(set) var encryption: PackageEncryption?

  public var isSound: Bool { findings.isEmpty }

  package init(findings: [Finding] = []) {
    self.findings = findings
  }
}

/// Checks a package on the receiver's side: structure, every hash, the XML against the schema. Needs nothing but itself.
package struct PackageCheck {
  private let zip: ZIPReader
  private let schemas: CaseSchemas
  private let xjustiz: XJustizSchemas
  /// The mapping of a recipient of that name, where it is at hand.
  private let mapping: (String) throws -> Mapping?
  private let inflater: Inflater
  private var report = PackageReport()

  /// No manifest or case file of a real package comes near.
  private static let largestText = 32 << 20

  /// Throws only what is wrong with the world, such as a file that cannot be read.
  ///
  /// - Parameter mapping: the mapping of a recipient of that name, where it is at hand.
  package static func run(
    _ source: some ByteSource, schemas: CaseSchemas, _ xjustiz: XJustizSchemas = .none, with inflater: Inflater,
    mapping: @escaping (String) throws -> Mapping? = RecipientShelf.mapping
  ) throws -> PackageReport {
    do {
      var check = PackageCheck(
        zip: try ZIPReader(source, with: inflater), schemas: schemas, xjustiz: xjustiz, inflater, mapping)
      try check.run()
      return check.report
    } catch let problem as ZIPProblem {
      var report = PackageReport()
      report.findings = [Finding(refused: problem)]
      return report
    }
  }

  /// Whether a file is an archive with a manifest, and so a package or one that was.
  package static func isPackage(_ source: some ByteSource, with inflater: Inflater) throws -> Bool {
    do {
      return try ZIPReader(source, with: inflater).entries.contains { $0.name == PackageNames.manifest }
    } catch is ZIPProblem {
      return false
    }
  }

  private init(
    zip: ZIPReader, schemas: CaseSchemas, xjustiz: XJustizSchemas, _ inflater: Inflater,
    _ mapping: @escaping (String) throws -> Mapping?
  ) {
    self.inflater = inflater
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
      return try report.check(note: note, in: zip, with: inflater, mapping)
    }
    guard let caseXML = try text(PackageNames.caseXML) else { return }
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

  private mutating func check(_ caseXML: [UInt8], against listed: [(file: String, sha256: Digest)]) throws {
    let tree: XMLTree
    do throws(XMLProblem) {
      tree = try XMLTree(parsing: caseXML)
    } catch {
      return add(
        .caseXMLInvalid, PackageNames.caseXML, line: error.line,
        Text("Das XML wurde abgelehnt (\(error.reason.rawValue)).", "The XML was refused (\(error.reason.rawValue))."))
    }
    report.number = tree.root.attribute("number")
    let version: CaseVersion
    do throws(UnknownCaseVersion) {
      version = try CaseVersion(of: tree.root)
    } catch {
      // What a later version means by its elements nobody here can say.
      return add(
        .versionUnknown, PackageNames.caseXML, line: tree.root.line,
        Text(
          "Das Paket hat die Fassung \(error.version); bekannt sind \(CaseVersion.known).",
          "The package is of version \(error.version); known are \(CaseVersion.known)."))
    }
    let problems = try schemas.schema(version).validate(tree)
    for problem in problems.prefix(100) {
      add(
        .caseXMLInvalid, PackageNames.caseXML, line: problem.line,
        Text("Nicht nach dem Schema: \(problem.message)", "Not as the schema wants it: \(problem.message)"))
    }
    // We write none, and a browser would load what a style sheet instruction names.
    let marks = Swift.zip(caseXML.dropFirst(2), caseXML.dropFirst(3))
    if marks.contains(where: { $0 == UInt8(ascii: "<") && $1 == UInt8(ascii: "?") }) {
      add(
        .caseXMLInvalid, PackageNames.caseXML,
        Text("Das XML enthält eine Verarbeitungsanweisung.", "The XML holds a processing instruction."))
    }
    checkReferences(in: tree.root)
    checkSums(in: tree.root)
    // Figures are counted where the schema says that they are there.
    if problems.isEmpty, let claim = ClaimCheck(tree.root) {
      for breach in claim.breaches { add(.claimWrong, PackageNames.caseXML, line: breach.line, breach.message) }
    }
    let sizes = Dictionary(zip.entries.map { ($0.name, String($0.size)) }, uniquingKeysWith: { first, _ in first })
    let hashes = Dictionary(listed.map { ($0.file, $0.sha256.hex) }, uniquingKeysWith: { first, _ in first })
    // Earlier packages have no pages; where they are, the manifest announces them.
    var named: Set = [PackageNames.caseXML, PackageNames.cover]
    named.formUnion(PageKind.allCases.map(\.file))
    for document in tree.root.first("documents", in: CaseXML.namespace)?.all("document", in: CaseXML.namespace) ?? [] {
      let file = document.attribute("file") ?? ""
      named.insert(file)
      // Of a file that is missing or changed, nothing more need be said.
      let isNamed = report.findings.contains { $0.place.file == file }
      if hashes[file] != document.attribute("sha256") || (sizes[file] != document.attribute("size") && !isNamed) {
        add(
          .listsDisagree, PackageNames.caseXML, line: document.line,
          Text(
            "Ein Dokument steht dort mit anderem Hash oder anderer Größe.",
            "A document stands there with another hash or size."))
      }
    }
    if hashes[PackageNames.cover] == nil {
      add(.partMissing, PackageNames.cover, Text("Das Deckblatt fehlt.", "The cover is missing."))
    }
    for (file, _) in listed where !named.contains(file) {
      add(.listsDisagree, file, Text("case.xml nennt diese Datei nicht.", "case.xml does not name this file."))
    }
  }

  /// The total must be the sum of what is open on the invoices, less what is assigned to none.
  private mutating func checkSums(in root: XMLElement) {
    guard let balance = root.first("balance"), let total = balance.attribute("total"),
      let code = balance.attribute("currency").flatMap({ Currency($0) }), let stated = Money(decimal: total, code),
      let unassigned = balance.attribute("unassigned").flatMap({ Money(decimal: $0, code) })
    else { return }
    let open = root.every("invoices", "invoice", "open").compactMap { $0.content.flatMap { Money(decimal: $0, code) } }
    guard Money.sum(open, code)?.minus(unassigned) != stated else { return }
    add(
      .caseXMLInvalid, PackageNames.caseXML, line: balance.line,
      Text("Die Summe ist nicht die der Rechnungen.", "The total is not that of the invoices."))
  }

  /// Every reference must lead somewhere; the schema processor does not look.
  private mutating func checkReferences(in root: XMLElement) {
    var ids: Set<String> = []
    var references: [(id: String, line: Int)] = []
    var open = [root]
    while let element = open.popLast() {
      if let id = element.attribute("id") { ids.insert(id) }
      for name in ["document", "powerOfAttorney", "waiver", "source", "cost", "payment"] {
        if let id = element.attribute(name) { references.append((id, element.line)) }
      }
      if let id = element.attribute("invoice"), !element.isNamed("invoice") { references.append((id, element.line)) }
      if element.isNamed("evidence"), let id = element.content { references.append((id, element.line)) }
      open.append(contentsOf: element.children)
    }
    for reference in references where !ids.contains(reference.id) {
      add(
        .caseXMLInvalid, PackageNames.caseXML, line: reference.line,
        Text("Ein Verweis führt ins Leere.", "A reference leads nowhere."))
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

  private mutating func add(_ kind: FindingKind, _ file: String, line: Int? = nil, _ message: Text) {
    report.findings.append(Finding(kind, at: Place(file, line: line), message))
  }
}
