import CaseModel
import Formats

/// Checks a message: first by what we know ourselves, then by the official schema where it is at hand.
struct XJustizCheck {
  /// What was found, in the order of the document.
  private(set) var breaches: [Breach] = []
  /// The message, where it is of a known version.
  private(set) var message: XJustizMessage?
  /// Code lists that were not at hand, with their versions, so that nobody looked up their codes.
  private(set) var listsMissing: Set<String> = []
  /// Those of a version that is not the standard's, each told once.
  private var listsUnknown: Set<String> = []
  /// Whether the official schema was at hand.
  private(set) var hasSchema = false

  struct Breach {
    let kind: FindingKind
    let line: Int
    let message: Text
  }

  private static let ids: Set = ["eigeneNachrichtenID", "fremdeNachrichtenID", "ref.sgo"]

  /// No list of complaints need be longer.
  private static let most = 100

  init(_ tree: XMLTree, _ schemas: XJustizSchemas) throws {
    let root = tree.root
    guard root.isNamed(XJustizVersion.message, in: XJustizVersion.namespace) else {
      add(
        .xjustizForeign, root,
        root.namespace != XJustizVersion.namespace
          ? Text("Der Namensraum ist nicht der von XJustiz.", "The namespace is not that of XJustiz.")
          : Text(
            "Nur \(XJustizVersion.message) wird hier gelesen.", "Only \(XJustizVersion.message) is read here."))
      return
    }
    let header = root.first("nachrichtenkopf")
    guard let version = header?.attribute("xjustizVersion").flatMap(XJustizVersion.init) else {
      add(
        .xjustizVersionUnknown, header ?? root,
        Text("Bekannt sind \(XJustizVersion.known).", "Known are \(XJustizVersion.known)."))
      return
    }
    message = XJustizMessage(root, version)
    checkParts(root, version)
    var open = [root]
    while let element = open.popLast() {
      check(element, version, schemas)
      open.append(contentsOf: element.children)
    }
    checkReferences(root)
    checkContradictions(root)
    try checkSchema(tree, version, schemas)
    breaches = Array(breaches.sorted { $0.line < $1.line }.prefix(XJustizCheck.most))
  }

  /// What every message has.
  private mutating func checkParts(_ root: XMLElement, _ version: XJustizVersion) {
    let header: [[String]] =
      switch version {
      case .v3_5_1: [["auswahl_absender"], ["auswahl_empfaenger"], ["eigeneNachrichtenID"]]
      case .v3_6_2:
        [
          ["absender", "informationen"], ["absender", "eigeneNachrichtenID"], ["empfaenger", "informationen"],
          ["empfaenger", "auswahl_aktenzeichen"], ["herstellerinformation"],
        ]
      }
    let paths =
      [["grunddaten"], ["schriftgutobjekte"], ["nachrichtenkopf", "erstellungszeitpunkt"]]
      + header.map { ["nachrichtenkopf"] + $0 }
    for path in paths where root.at(path) == nil {
      let name = path.joined(separator: "/")
      add(.xjustizPartMissing, root, Text("Es fehlt \(name).", "There is no \(name)."))
    }
    if let made = root.at(["nachrichtenkopf", "erstellungszeitpunkt"]), Day(iso: made.text.prefix(10)) == nil {
      add(
        .xjustizPartMissing, made,
        Text("erstellungszeitpunkt ist kein Zeitpunkt.", "erstellungszeitpunkt is no moment."))
    }
    if let objects = root.first("schriftgutobjekte"), objects.first("dokument") == nil, objects.first("akte") == nil {
      add(.xjustizPartMissing, objects, Text("Die Nachricht übermittelt nichts.", "The message transmits nothing."))
    }
    for party in root.every("grunddaten", "verfahrensdaten", "beteiligung", "beteiligter", "auswahl_beteiligter") {
      for name in party.every("organisation", "bezeichnung", "bezeichnung.aktuell")
        + party.every("natuerlichePerson", "vollerName", "nachname")
      where name.content == nil {
        add(.xjustizPartMissing, name, Text("Ein Beteiligter hat keinen Namen.", "A party has no name."))
      }
    }
    for document in root.transmittedDocuments {
      let files = document.every("xjustiz.fachspezifischeDaten", "datei", "dateiname")
      if files.isEmpty || !files.allSatisfy(\.hasContent) {
        add(.xjustizPartMissing, document, Text("Ein Dokument nennt keine Datei.", "A document names no file."))
      }
    }
  }

  private mutating func check(_ element: XMLElement, _ version: XJustizVersion, _ schemas: XJustizSchemas) {
    let name = element.name
    let ids = name == "identifikation" ? element.all("id") : XJustizCheck.ids.contains(name) ? [element] : []
    for id in ids where !StableID.isOne(id.text) {
      add(.xjustizIDWrong, id, Text("\(id.name) ist keine UUID.", "\(id.name) is no UUID."))
    }
    if name == "dateiname", element.text.contains(where: { $0 == "/" || $0 == "\\" }) {
      add(.xjustizFiles, element, Text("Ein Dateiname führt aus dem Ordner.", "A file name leads out of the folder."))
    }
    if !element.holdsElements, let scalar = XJustizCheck.type(of: name).firstForbidden(in: element.text) {
      let code = scalar.codePoint
      add(
        .xjustizCharacter, element,
        Text("In \(name) steht \(code).", "In \(name) there is \(code)."))
    }
    guard let code = element.first("code") else { return }
    if !code.namespace.isEmpty {
      add(
        .xjustizCodeMisspelt, element,
        Text("In \(name) steht „code“ in einem Namensraum.", "In \(name), “code” stands in a namespace."))
    }
    guard let list = XJustizList(element: name) else { return }
    checkCode(code, of: element, list, version, schemas)
  }

  private mutating func checkCode(
    _ code: XMLElement, of element: XMLElement, _ list: XJustizList, _ version: XJustizVersion,
    _ schemas: XJustizSchemas
  ) {
    let name = element.name
    let named = element.attribute("listVersionID")
    if list.namesItsVersion, (named ?? "").isEmpty {
      return add(
        .xjustizCodeMisspelt, element,
        Text("\(name) nennt keine listVersionID.", "\(name) names no listVersionID."))
    }
    if let uri = element.attribute("listURI"), uri != list.uri {
      return add(
        .xjustizCodeMisspelt, element,
        Text("\(name) nennt eine andere Codeliste.", "\(name) names another code list."))
    }
    let current = version.listVersion(list)
    let isCurrent = named == nil || named == current
    if let named, !isCurrent, !list.namesItsVersion || !XJustizList.isVersion(named) {
      return add(
        .xjustizCodeMisspelt, element,
        Text(
          "\(name) nennt eine Fassung der Codeliste, die es in XJustiz \(version.rawValue) nicht gibt.",
          "\(name) names a version of the code list that XJustiz \(version.rawValue) does not have."))
    }
    if let codes = schemas.codes(list, version: named ?? current) ?? (isCurrent ? list.codes(version) : nil) {
      guard !codes.contains(code.content ?? "") else { return }
      return add(
        .xjustizCodeUnknown, element,
        Text("Den Code von \(name) gibt es nicht.", "There is no such code for \(name)."))
    }
    guard let named, !isCurrent else {
      listsMissing.insert("\(name) \(current)")
      return
    }
    // Lists get new versions without the schema; of one that does not lie there nobody can say whether it exists.
    guard listsUnknown.insert("\(name) \(named)").inserted else { return }
    add(
      .xjustizListUnknown, element,
      Text(
        "\(name) nennt Fassung \(named) der Codeliste, bekannt ist \(current); ihre Codes hat niemand nachgeschlagen.",
        "\(name) names version \(named) of the code list, known is \(current); nobody looked up its codes."))
  }

  private mutating func checkReferences(_ root: XMLElement) {
    let objects = root.first("schriftgutobjekte")
    let ids = Set(root.transmittedDocuments.flatMap { $0.every("identifikation", "id") }.compactMap(\.content))
    for reference in objects?.every("anschreiben", "ref.sgo") ?? [] where !ids.contains(reference.content ?? "") {
      add(.xjustizFiles, reference, Text("Das Anschreiben ist nicht dabei.", "The cover letter is not there."))
    }
    let roles = root.every("grunddaten", "verfahrensdaten", "beteiligung", "rolle")
    let numbers = Set(roles.compactMap { $0.first("rollennummer")?.content })
    for reference in roles.flatMap({ $0.every("referenz", "ref.rollennummer") })
    where !numbers.contains(reference.content ?? "") {
      add(
        .xjustizPartMissing, reference,
        Text("Ein Verweis auf eine Rolle führt ins Leere.", "A reference to a role leads nowhere."))
    }
  }

  private mutating func checkSchema(_ tree: XMLTree, _ version: XJustizVersion, _ schemas: XJustizSchemas) throws {
    guard let schema = try schemas.schema(version) else { return }
    hasSchema = true
    // Of a line that was named already, nothing more need be said.
    let told = Set(breaches.map(\.line))
    for problem in schema.validate(tree) where !told.contains(problem.line ?? 0) {
      // A pattern of DIN 91379 alone fills pages.
      let words = problem.message.count > 200 ? "\(problem.message.prefix(200))…" : problem.message
      breaches.append(Breach(kind: .xjustizSchemaBreach, line: problem.line ?? 1, message: Text(words, words)))
    }
  }

  /// The data type of DIN 91379 an element has; the widest where the schema has to say.
  private static func type(of element: String) -> DIN91379 {
    switch element {
    case "vorname", "nachname": return .a
    case "strasse", "hausnummer", "ort": return .b
    case "dateiname", "anzeigename", "gegenstand", "aktenzeichen", "postleitzahl", "iban": return .c
    default: return .e
    }
  }

  mutating func add(_ kind: FindingKind, _ element: XMLElement, _ message: Text) {
    breaches.append(Breach(kind: kind, line: element.line, message: message))
  }
}
