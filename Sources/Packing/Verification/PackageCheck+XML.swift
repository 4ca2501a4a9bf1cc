import CaseModel
import Formats

/// The XML of a package: by its schema, and by what no schema can say.
extension PackageCheck {
  mutating func check(_ caseXML: [UInt8], against listed: [(file: String, sha256: Digest)]) throws {
    let name = PackageNames.caseXML
    guard let tree = tree(caseXML, name) else { return }
    guard let version = version(CaseVersion.self, of: tree.root, name) else { return }
    let isValid = check(tree, name, try schemas.schema(version))
    // Figures are compared and counted where the schema says that they are there.
    if isValid { try compareFigures(in: tree.root, name) }
    // Earlier packages have no pages; where they are, the manifest announces them.
    compareDocuments(of: tree.root, name, [PackageNames.cover] + PageKind.allCases.map(\.file), listed)
    if !listed.contains(where: { $0.file == PackageNames.cover }) {
      add(.partMissing, PackageNames.cover, Text("Das Deckblatt fehlt.", "The cover is missing."))
    }
  }

  private mutating func compareFigures(in root: XMLElement, _ name: String) throws {
    let contradictions = StatedTwice(root)?.breaches ?? []
    let miscounts = ClaimCheck(root)?.breaches ?? []
    for breach in contradictions { add(.listsDisagree, name, line: breach.line, breach.message) }
    for breach in miscounts { add(.claimWrong, name, line: breach.line, breach.message) }
    // A case that contradicts itself is no measure for its cover; a cover that is missing or changed is a finding already.
    guard contradictions.isEmpty, miscounts.isEmpty,
      let entry = zip.entries.first(where: { $0.name == PackageNames.cover }),
      !report.findings.contains(where: { $0.place.file == entry.name })
    else { return }
    // Its bytes were read when they were hashed; no cover comes near the limit.
    let cover = try zip.bytes(of: entry, limit: 32 << 20)
    guard let check = CoverCheck(cover, root) else { return }
    guard check.isOurs else {
      return add(
        .listsDisagree, PackageNames.cover,
        Text(
          "Das Deckblatt enthält, was keines enthält: Kommentare, Skripte, fremde Quellen oder eine andere Gestaltung.",
          "The cover holds what none holds: comments, scripts, foreign sources or another style."))
    }
    if check.missing != nil {
      add(
        .listsDisagree, PackageNames.cover,
        Text("Das Deckblatt sagt anderes als case.xml.", "The cover says other things than case.xml."))
    }
  }

  mutating func check(update xml: [UInt8], against listed: [(file: String, sha256: Digest)]) throws {
    let name = PackageNames.update
    guard let tree = tree(xml, name) else { return }
    guard let version = version(UpdateVersion.self, of: tree.root, name) else { return }
    _ = check(tree, name, try schemas.schema(version))
    compareDocuments(of: tree.root, name, [PackageNames.updateLetter], listed)
    guard let sequence = tree.root.attribute("sequence"), let original = tree.root.attribute("original") else { return }
    report.original = original
    let previous = tree.root.attribute("previous")
    report.notes.append(
      Text(
        "Meldung \(sequence) zum Paket \(original)\(previous.map { ", nach der Meldung \($0)" } ?? "").",
        "Update \(sequence) to package \(original)\(previous.map { ", behind update \($0)" } ?? "")."))
  }

  /// nil where the XML is refused, and then a finding says so.
  private mutating func tree(_ xml: [UInt8], _ name: String) -> XMLTree? {
    do throws(XMLProblem) {
      let tree = try XMLTree(parsing: xml)
      // We write none, and a browser would load what a style sheet instruction names.
      let marks = Swift.zip(xml.dropFirst(2), xml.dropFirst(3))
      if marks.contains(where: { $0 == UInt8(ascii: "<") && $1 == UInt8(ascii: "?") }) {
        add(
          .caseXMLInvalid, name,
          Text("Das XML enthält eine Verarbeitungsanweisung.", "The XML holds a processing instruction."))
      }
      report.number = tree.root.attribute("number")
      return tree
    } catch {
      add(
        .caseXMLInvalid, name, line: error.line,
        Text("Das XML wurde abgelehnt (\(error.reason.rawValue)).", "The XML was refused (\(error.reason.rawValue))."))
      return nil
    }
  }

  /// nil, with a finding, where it is a later one: what that means by its elements nobody here can say.
  private mutating func version<Version: SchemaVersion>(
    _: Version.Type, of root: XMLElement, _ name: String
  ) -> Version? {
    do throws(UnknownVersion) {
      return try Version(of: root)
    } catch {
      add(
        .versionUnknown, name, line: root.line,
        Text(
          "Das Paket hat die Fassung \(error.version); bekannt sind \(error.known).",
          "The package is of version \(error.version); known are \(error.known)."))
      return nil
    }
  }

  /// Whether it is valid by the schema, and every reference leads to what it names.
  private mutating func check(_ tree: XMLTree, _ name: String, _ schema: XMLSchema) -> Bool {
    let problems = schema.validate(tree)
    for problem in problems.prefix(100) {
      add(
        .caseXMLInvalid, name, line: problem.line,
        Text("Nicht nach dem Schema: \(problem.message)", "Not as the schema wants it: \(problem.message)"))
    }
    let astray = References(in: tree.root).breaches
    for breach in astray { add(.caseXMLInvalid, name, line: breach.line, breach.message) }
    return problems.isEmpty && astray.isEmpty
  }

  /// The documents the XML names against the manifest; what neither it nor the package's form knows is told.
  private mutating func compareDocuments(
    of root: XMLElement, _ name: String, _ made: [String], _ listed: [(file: String, sha256: Digest)]
  ) {
    let sizes = Dictionary(zip.entries.map { ($0.name, String($0.size)) }, uniquingKeysWith: { first, _ in first })
    let hashes = Dictionary(listed.map { ($0.file, $0.sha256.hex) }, uniquingKeysWith: { first, _ in first })
    var named = Set(made + [name])
    for document in root.first("documents", in: CaseXML.namespace)?.all("document", in: CaseXML.namespace) ?? [] {
      let file = document.attribute("file") ?? ""
      named.insert(file)
      // Of a file that is missing or changed, nothing more need be said.
      let isNamed = report.findings.contains { $0.place.file == file }
      if hashes[file] != document.attribute("sha256") || (sizes[file] != document.attribute("size") && !isNamed) {
        add(
          .listsDisagree, name, line: document.line,
          Text(
            "Ein Dokument steht dort mit anderem Hash oder anderer Größe.",
            "A document stands there with another hash or size."))
      }
    }
    for (file, _) in listed where !named.contains(file) {
      add(.listsDisagree, file, Text("\(name) nennt diese Datei nicht.", "\(name) does not name this file."))
    }
  }
}
