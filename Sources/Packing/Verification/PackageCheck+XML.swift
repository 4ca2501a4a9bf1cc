import CaseModel
import Formats

/// The XML of a package: by its schema, and by what no schema can say.
extension PackageCheck {
  mutating func check(_ caseXML: [UInt8], against listed: [(file: String, sha256: Digest)]) throws {
    let name = PackageNames.caseXML
    guard let tree = tree(caseXML, name) else { return }
    guard let version = version(CaseVersion.self, of: tree.root, name) else { return }
    let isValid = check(tree, name, try schemas.schema(version))
    checkSums(in: tree.root)
    // Figures are counted where the schema says that they are there.
    if isValid, let claim = ClaimCheck(tree.root) {
      for breach in claim.breaches { add(.claimWrong, name, line: breach.line, breach.message) }
    }
    // Earlier packages have no pages; where they are, the manifest announces them.
    compareDocuments(of: tree.root, name, [PackageNames.cover] + PageKind.allCases.map(\.file), listed)
    if !listed.contains(where: { $0.file == PackageNames.cover }) {
      add(.partMissing, PackageNames.cover, Text("Das Deckblatt fehlt.", "The cover is missing."))
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

  /// Whether it is valid by the schema; every reference is followed besides.
  private mutating func check(_ tree: XMLTree, _ name: String, _ schema: XMLSchema) -> Bool {
    let problems = schema.validate(tree)
    for problem in problems.prefix(100) {
      add(
        .caseXMLInvalid, name, line: problem.line,
        Text("Nicht nach dem Schema: \(problem.message)", "Not as the schema wants it: \(problem.message)"))
    }
    checkReferences(in: tree.root, name)
    return problems.isEmpty
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

  /// The total must be the sum of what is open on the invoices, less what is assigned to none.
  private mutating func checkSums(in root: XMLElement) {
    for invoice in root.every("invoices", "invoice") where !invoice.isSettledInItself {
      add(
        .caseXMLInvalid, PackageNames.caseXML, line: invoice.line,
        Text(
          "Was auf eine Rechnung offen ist, ist nicht ihre Forderung abzüglich Gutschriften und Zahlungen.",
          "What is open on an invoice is not what it asks for, less credits and payments."))
    }
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
  private mutating func checkReferences(in root: XMLElement, _ name: String) {
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
        .caseXMLInvalid, name, line: reference.line,
        Text("Ein Verweis führt ins Leere.", "A reference leads nowhere."))
    }
  }
}

extension XMLElement {
  /// Whether what is open on this invoice is what it asks for, less what was credited and paid; where one of them is not
  /// stated there is nothing to compare.
  fileprivate var isSettledInItself: Bool {
    guard let code = attribute("currency").flatMap({ Currency($0) }) else { return true }
    func amount(_ name: String) -> Money? { first(name)?.content.flatMap { Money(decimal: $0, code) } }
    guard let payable = amount("payable"), let credited = amount("credited"), let paid = amount("paid"),
      let open = amount("open")
    else { return true }
    return payable.minus(credited)?.minus(paid) == open
  }
}
