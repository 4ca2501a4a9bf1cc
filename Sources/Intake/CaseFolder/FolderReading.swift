import CaseModel
import Formats

/// One pass over the files of a case folder.
struct FolderReading {
  let folder: Folder
  let bench: ReadingBench
  var findings: [Finding] = []

  /// Files up to this size are read whole and looked into; larger ones are only hashed. Real invoices and letters stay
  /// far below.
  static let largestRead = 64 << 20
  /// What no reader of packages would take.
  static let largestDocument = ZIPLimits().entrySize
  /// Only these folders go into the package, and what `case.yaml` names by itself.
  static let documentFolders: Set<Substring> = ["invoices", "reminders", "contacts", "payments", "documents"]

  init(folder: Folder, bench: ReadingBench) {
    self.folder = folder
    self.bench = bench
  }

  /// Name and content of the case's own file.
  mutating func caseFileBytes(among entries: [FolderEntry]) -> (String, [UInt8])? {
    let present = CaseFolder.caseFileNames.filter { name in entries.contains { $0.path == name } }
    guard let name = present.first else {
      findings.append(
        Finding(
          .caseFileMissing, at: Place("case.yaml"),
          Text("Im Ordner liegt weder case.yaml noch case.json.", "The folder holds neither case.yaml nor case.json.")))
      return nil
    }
    if present.count > 1 {
      findings.append(
        Finding(
          .twoCaseFiles, at: Place(name),
          Text("case.yaml und case.json liegen nebeneinander.", "case.yaml and case.json lie side by side.")))
    }
    return bytes(of: name, limit: 8 << 20).map { (name, $0) }
  }

  mutating func readDocuments(_ entries: [FolderEntry], of file: inout CaseFile, caseFile: String) {
    var recorded: [String: Document.RecordedHash] = [:]
    if entries.contains(where: { $0.path == HashList.name }), let bytes = bytes(of: HashList.name, limit: 8 << 20) {
      let list = HashList(bytes)
      recorded = list.hashes
      findings += list.findings
    }
    // A file may be named twice; being the invoice counts before being anything else.
    let named = Dictionary(
      file.references.map { ($0.path, $0.role) }, uniquingKeysWith: { $0.isLookedInto ? $0 : $1.isLookedInto ? $1 : $0 }
    )
    var contents = DocumentContents()
    var seen: [String: String] = [:]
    for entry in entries where entry.path != caseFile && entry.path != HashList.name {
      guard isOrdinary(entry), !CaseFolder.caseFileNames.contains(entry.path) else { continue }
      if let other = seen.updateValue(entry.path, forKey: entry.path) { reportCollision(entry.path, other) }
      let role = named[entry.path]
      guard role != nil || entry.isAmongDocuments else {
        findings.append(
          Finding(
            .notPacked, at: Place(entry.path),
            Text("Die Datei gehört zu keinem Dokumentordner.", "The file belongs to no folder of documents.")))
        continue
      }
      let hash = recorded.removeValue(forKey: entry.path)
      guard var document = document(entry.path, role, into: &contents) else { continue }
      document.recordedHash = hash
      file.documents.append(document)
      if role == nil { reportUnnamed(entry.path) }
    }
    // What was recorded and does not travel, case.yaml itself for one, is compared here.
    for entry in entries where entry.kind == .file {
      if let hash = recorded.removeValue(forKey: entry.path) { compare(entry.path, with: hash) }
    }
    for (_, hash) in recorded.sorted(by: { $0.value.place < $1.value.place }) {
      findings.append(
        Finding(
          .hashWithoutFile, at: hash.place,
          Text(
            "Die hier festgehaltene Datei liegt nicht im Fallordner.",
            "The file recorded here is not in the case folder.")))
    }
    let listed = file.invoices.count
    contents.attach(to: &file)
    if listed > 0, file.invoices.isEmpty {
      findings.append(
        Finding(
          .noInvoices, at: file.origin.place(of: "invoices"),
          Text("Der Fall führt nur Gutschriften auf.", "The case lists nothing but credit notes.")))
    }
  }

  /// In pieces, since what stays behind may be of any size.
  private mutating func compare(_ path: String, with hash: Document.RecordedHash) {
    do {
      let (digest, _) = try bench.hashInPieces(try folder.open(path))
      guard digest.hex != hash.sha256 else { return }
      findings.append(
        Finding(
          .recordedFileChanged, at: Place(path), against: hash.place,
          Text("Der Inhalt ist nicht mehr der festgehaltene.", "The content is no longer the recorded one.")))
    } catch {
      findings.append(Finding(unreadable: error, path: path))
    }
  }

  /// Reads one file: whole and looked into, or hashed in pieces if it is very large.
  private mutating func document(_ path: String, _ role: FileReference.Role?, into contents: inout DocumentContents)
    -> Document?
  {
    do {
      let open = try folder.open(path)
      guard open.size <= FolderReading.largestDocument else {
        findings.append(
          Finding(
            .documentTooLarge, at: Place(path),
            Text(
              "Die Datei ist größer als \(FolderReading.largestDocument >> 30) GiB.",
              "The file is larger than \(FolderReading.largestDocument >> 30) GiB.")))
        return nil
      }
      guard open.size <= FolderReading.largestRead else {
        let (digest, head) = try bench.hashInPieces(open)
        if role == .invoice || role == .credit {
          findings.append(
            Finding(
              .pdfNotSearched, at: Place(path),
              Text("Die Datei ist zu groß, um sie zu durchsuchen.", "The file is too large to be searched.")))
        }
        return Document(path: path, size: open.size, sha256: digest.hex, type: ContentType(of: head))
      }
      let bytes = try open.readAll(limit: FolderReading.largestRead)
      let digest = try bench.digest(of: bytes)
      let type = ContentType(of: bytes)
      findings += try contents.look(into: bytes, path: path, type: type, role: role)
      var document = Document(path: path, size: bytes.count, sha256: digest.hex, type: type)
      document.attachments = contents.attachments(ofFileAt: path)
      return document
    } catch {
      findings.append(Finding(unreadable: error, path: path))
      return nil
    }
  }

  private mutating func bytes(of path: String, limit: Int) -> [UInt8]? {
    do {
      return try folder.open(path).readAll(limit: limit)
    } catch {
      findings.append(Finding(unreadable: error, path: path))
      return nil
    }
  }

  private mutating func isOrdinary(_ entry: FolderEntry) -> Bool {
    switch entry.kind {
    case .file: return true
    case .folder: return false
    case .symbolicLink:
      findings.append(
        Finding(
          .linkInFolder, at: Place(entry.path), Text("Verknüpfungen werden nicht verfolgt.", "Links are not followed."))
      )
    case .special:
      findings.append(
        Finding(
          .notAFile, at: Place(entry.path),
          Text("Der Eintrag ist weder Datei noch Ordner.", "The entry is neither a file nor a folder.")))
    case .nameNotUTF8:
      findings.append(
        Finding(
          .nameNotUTF8, at: Place(entry.path),
          Text("Der Name ist nicht in UTF-8 geschrieben.", "The name is not written in UTF-8.")))
    }
    return false
  }

  private mutating func reportCollision(_ path: String, _ other: String) {
    findings.append(
      Finding(
        .namesCollide, at: Place(path), against: Place(other),
        Text("Zwei Dateien heißen für das Auge gleich.", "Two files have the same name to the eye.")))
  }

  private mutating func reportUnnamed(_ path: String) {
    guard path.hasPrefix("invoices/") else {
      findings.append(
        Finding(
          .packedUnnamed, at: Place(path),
          Text(
            "Der Fall nennt die Datei nirgends.",
            "The case names the file nowhere."), remedy: Disclosable.remedy(forLoose: path)))
      return
    }
    findings.append(
      Finding(
        .invoiceNotListed, at: Place(path),
        Text(
          "Die Datei liegt bei den Rechnungen, steht aber nicht im Fall.",
          "The file lies among the invoices but is not in the case.")))
  }
}

extension Disclosable {
  /// Of a file that lies where matters lie that most recipients do not get; nil for one that lies elsewhere.
  fileprivate static func remedy(forLoose path: String) -> Text? {
    let matter = allCases.first { $0.folder.map { path.hasPrefix("\($0)/") } ?? false }
    return matter.map {
      Text(
        "Prüfen, ob sie zum Fall gehört; sonst aus dem Ordner nehmen. Sie zählt als \($0.title.german) und bleibt im Haus, wo der Empfänger solche nicht bekommt.",
        "Check whether it belongs to the case; else take it out of the folder. It counts as a \($0.title.english) and stays in the house where the recipient gets none."
      )
    }
  }
}

extension FileReference.Role {
  /// Whether the document speaks for itself.
  fileprivate var isLookedInto: Bool { self == .invoice || self == .credit || self == .reminder }
}

extension FolderEntry {
  /// In a folder of documents and not hidden.
  fileprivate var isAmongDocuments: Bool {
    let components = path.split(separator: "/")
    guard let first = components.first, components.count > 1 else { return false }
    return FolderReading.documentFolders.contains(first)
      && !components.contains { $0.hasPrefix(".") || $0 == "Thumbs.db" }
  }
}

extension Finding {
  /// A file that could not be opened or read.
  init(unreadable error: any Error, path: String) {
    let why: Text
    switch (error as? FileProblem)?.reason {
    case .notPermitted: why = Text("Die Leserechte fehlen.", "Permission to read is missing.")
    case .symbolicLink: why = Text("Der Pfad führt über eine Verknüpfung.", "The path leads through a link.")
    case .outsideFolder: why = Text("Der Pfad führt aus dem Fallordner.", "The path leaves the case folder.")
    case .notAFile: why = Text("Dort liegt keine gewöhnliche Datei.", "There is no regular file there.")
    case .tooLarge(let limit):
      why = Text("Die Datei ist größer als \(limit >> 20) MiB.", "The file is larger than \(limit >> 20) MiB.")
    case .changed: why = Text("Die Datei wurde beim Lesen verändert.", "The file changed while it was read.")
    case .other(let code): why = Text("Das Lesen brach ab (errno \(code)).", "Reading broke off (errno \(code)).")
    default: why = Text("Die Datei ließ sich nicht lesen.", "The file could not be read.")
    }
    self.init(.unreadable, at: Place(path), why)
  }
}

extension ReadingBench {
  func digest(of bytes: [UInt8]) throws -> Digest {
    try sha256.begin()
    try bytes.withUnsafeBytes { try sha256.update($0) }
    return try sha256.finish()
  }

  /// The hash of a file of any size, and its first bytes.
  func hashInPieces(_ file: OpenFile) throws -> (Digest, head: [UInt8]) {
    var head: [UInt8] = []
    try sha256.begin()
    try file.pieces { piece in
      if head.isEmpty { head = Array(piece.prefix(4096)) }
      try sha256.update(piece)
    }
    try file.checkUnchanged()
    return (try sha256.finish(), head)
  }
}
