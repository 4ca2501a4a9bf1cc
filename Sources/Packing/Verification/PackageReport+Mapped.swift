import CaseModel
import Formats

extension PackageReport {
  /// Checks the files of a mapped recipient against the mapping that their note names.
  ///
  /// - Parameters:
  ///   - asOf: the day at the reader's.
  ///   - mapping: the mapping of a name, where it is at hand.
  mutating func check(
    note bytes: [UInt8], in zip: ZIPReader, with inflater: Inflater, asOf: Day, _ mapping: (String) throws -> Mapping?
  ) throws {
    guard let note = HandoverNote.read(bytes) else {
      return findings.append(
        Finding(
          .recipientFile, at: Place(PackageNames.handover),
          Text("Die Angaben zur Übergabe sind unlesbar.", "What it says of the handover is unreadable.")))
    }
    number = note.number
    recipient = note.recipient
    compare(note.files, with: zip)
    guard let mapping = try mapping(note.recipient), mapping.sha256 == note.sha256 else {
      return notes.append(
        Text(
          "Die Zuordnung \(note.recipient), Fassung \(note.version), liegt hier nicht vor; geprüft wurden Aufbau und Prüfsummen.",
          "Mapping \(note.recipient), version \(note.version), is not at hand; structure and hashes were checked."))
    }
    for file in mapping.files {
      let entries = zip.entries.filter { file.isNamed($0.name) }
      // One file an entry: of what a case has none, there is none.
      if entries.isEmpty, !file.isSplit || file.isNeverEmpty {
        findings.append(
          Finding(
            .partMissing, at: Place(file.name),
            Text("\(mapping.name) verlangt diese Datei.", "\(mapping.name) requires this file.")))
      }
      var invoices: InvoicesTwice?
      for entry in entries {
        do {
          let bytes = try zip.bytes(of: entry, limit: MappedFileCheck.largestFile)
          let check = try MappedFileCheck(
            file, of: mapping, bytes, named: entry.name, with: inflater, asOf: asOf, beside: invoices)
          invoices = check.invoices
          findings += check.findings
          findings += check.documentsMissing(from: zip).map { name in
            Finding(
              .listsDisagree, at: Place(name),
              Text(
                "\(entry.name) nennt diese Datei, und sie liegt nicht im Paket.",
                "\(entry.name) names this file, and it does not lie in the package."))
          }
          if let number = check.number, number != note.number {
            findings.append(
              Finding(
                .listsDisagree, at: Place(entry.name),
                Text(
                  "Die Datei nennt ein anderes Aktenzeichen als die Angaben zur Übergabe.",
                  "The file names another file number than what is said of the handover.")))
          }
        } catch let problem as ZIPProblem {
          findings.append(Finding(refused: problem))
        }
      }
    }
  }
}

extension PackageReport {
  /// What the note lists must lie in the package, and nothing else.
  private mutating func compare(_ listed: [String], with zip: ZIPReader) {
    let expected = Set(listed)
    let found = Set(zip.entries.map(\.name)).subtracting([PackageNames.handover, PackageNames.manifest])
    for name in expected.subtracting(found).sorted() {
      findings.append(
        Finding(
          .partMissing, at: Place(name),
          Text(
            "Die Angaben zur Übergabe nennen diese Datei.", "What is said of the handover names this file.")))
    }
    for name in found.subtracting(expected).sorted() {
      findings.append(
        Finding(
          .partUnknown, at: Place(name),
          Text(
            "Die Angaben zur Übergabe nennen diese Datei nicht.", "What is said of the handover does not name it.")))
    }
  }
}

/// Holds one file against the written rules of the recipient it is for.
package struct MappedFileCheck {
  package let findings: [Finding]
  private let records: [MappedRecord]
  /// What was seen of invoices so far.
  let invoices: InvoicesTwice?

  package static let largestFile = 32 << 20

  /// - Parameters:
  ///   - asOf: the day at the reader's.
  ///   - invoices: those of the files before it, where each entry has a file of its own.
  init(
    _ file: MappedFile, of mapping: Mapping, _ bytes: [UInt8], named name: String, with inflater: Inflater, asOf: Day,
    beside invoices: InvoicesTwice? = nil
  ) throws {
    do {
      let records = try file.records(in: bytes, named: name, with: inflater)
      if records.isEmpty, file.isNeverEmpty {
        throw UnreadableFile(
          line: nil, message: Text("Die Datei enthält keinen Datensatz.", "The file holds no record."))
      }
      let currency = MappedFileCheck.currency(of: records) ?? mapping.accepts.currencies.first.flatMap { Currency($0) }
      self.records = records
      let check = RecordCheck(file, records, currency ?? .eur, accepts: mapping.accepts, isRead: true)
      var invoices = invoices ?? InvoicesTwice(currency ?? .eur)
      let faults =
        check.faults + invoices.faults(in: records, of: file) + DaysAhead.faults(in: records, asOf: asOf)
      self.invoices = invoices
      findings =
        faults.map { $0.finding(mapping.name) }
        + records.flatMap(\.strangers).map { Finding(.recipientFile, at: $0, UnreadableFile.noField) }
    } catch let problem as UnreadableFile {
      records = []
      self.invoices = invoices
      findings = [Finding(.recipientFile, at: Place(name, line: problem.line), problem.message)]
    }
  }

  /// What the records themselves say; a dinar has three decimals, a yen none.
  private static func currency(of records: [MappedRecord]) -> Currency? {
    for record in records {
      if let code = record.read("case.currency", .eur)?.value.word { return Currency(code) }
    }
    return nil
  }

  /// Checks a file that came alone: as the mapping's file of that name, else as the one that it fits best.
  package static func run(
    _ bytes: [UInt8], as recipient: Recipient, named path: String, with inflater: Inflater, asOf: Day
  ) throws -> PackageReport {
    var report = PackageReport()
    report.isSingleFile = true
    report.identity = try SHA256.digest(of: bytes).hex
    guard let mapping = recipient.mapping else {
      report.findings = [
        Finding(
          .recipientFile, at: Place(path),
          Text(
            "\(recipient.name) liest keine einzelnen Dateien dieser Art.",
            "\(recipient.name) reads no single files of this kind."))
      ]
      return report
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let named = mapping.files.filter { $0.isNamed(name) }
    let checks = try (named.isEmpty ? mapping.files : named).map {
      try MappedFileCheck($0, of: mapping, bytes, named: path, with: inflater, asOf: asOf)
    }
    let best = checks.min { ($0.isUnread ? 1 : 0, $0.findings.count) < ($1.isUnread ? 1 : 0, $1.findings.count) }
    report.files = 1
    report.findings = best?.findings ?? []
    report.number = best?.number
    return report
  }

  /// Names in a list of documents under which nothing lies in the package, each once.
  fileprivate func documentsMissing(from zip: ZIPReader) -> [String] {
    let found = Set(zip.entries.map(\.name))
    var seen: Set<String> = []
    return MappedFileCheck.documents(in: records).filter { !found.contains($0) && seen.insert($0).inserted }
  }

  private static func documents(in records: [MappedRecord]) -> [String] {
    records.flatMap(\.cells).flatMap { cell -> [String] in
      if case .list(let inner) = cell.content { return documents(in: inner) }
      guard case .facts(let facts) = cell.field.source, facts.contains(where: { $0.name == "document.file" }),
        case .value(let written) = cell.content, !written.text.isEmpty
      else { return [] }
      return [written.text]
    }
  }

  private var isUnread: Bool { records.isEmpty }

  /// The creditor's file number, where the file has a field for it.
  fileprivate var number: String? {
    for cell in records.first?.cells ?? [] {
      guard case .facts(let facts) = cell.field.source, facts.first?.name == "case.number",
        case .value(let written) = cell.content
      else { continue }
      return written.text
    }
    return nil
  }
}
