import CaseModel
import Fields
import Formats

/// Reads a mapping file. `docs/new-recipient.md` shows its form, `schemas/koffer-recipient-1.0.json` lets editors check it.
package enum MappingReader {
  /// The mapping, or nil where anything in it does not read; the findings say what and where.
  ///
  /// - Parameter sha256: of `bytes`.
  package static func read(
    _ bytes: [UInt8], file: String, sha256: String, vocabulary: Vocabulary? = nil
  ) -> Reading<Mapping?> {
    let desk = ReadingDesk(file: file, vocabulary: vocabulary)
    guard let root = RootSection.read(bytes, desk) else { return Reading(nil, desk.findings.map(\.inMapping)) }
    let mapping = root.mapping(sha256: sha256)
    root.reportUnknownKeys()
    let findings = desk.findings.sorted { $0.place < $1.place }.map(\.inMapping)
    return Reading(findings.isEmpty ? mapping : nil, findings)
  }
}

extension Finding {
  /// The same, resting on the contract of mapping files instead of that of case folders.
  fileprivate var inMapping: Finding {
    Finding(
      kind, at: place, against: otherPlace, message, remedy: remedy,
      basis: basis.map { $0 == .contract("docs/case-folder.md") ? .contract("docs/new-recipient.md") : $0 })
  }
}

extension Section {
  fileprivate func mapping(sha256: String) -> Mapping? {
    for key in ["recipient", "version", "title", "source", "read_on"] { require(key) }
    requireEntries("files")
    let name = plainName("recipient", of: Text("eines Empfängers", "a recipient"))
    let version = text("version")
    let title = wording("title")
    let about = wording("about")
    let addressee = text("addressee")
    let kinds = choices("kind", Mandate.Recipient.self)
    let source = text("source")
    let readOn = day("read_on")
    // What nobody released stays.
    let withholds = value("withholds").map { _ in choices("withholds", Disclosable.self) } ?? Set(Disclosable.allCases)
    let documents = value("documents").map { _ in choices("documents", DocumentKind.self) }
    let pages = value("pages").map { _ in choices("pages", PageWord.self) } ?? Set(PageWord.allCases)
    let settings = named("settings") { section, name, _ in section.setting(name) }
    let accepts = section("accepts") { $0.acceptance() } ?? Mapping.Acceptance()
    let defaults = FormDefaults(dates: choice("dates"), amounts: choice("amounts"))
    let context = MappingContext(
      settings: settings, defaults: defaults, mostInvoices: accepts.mostInvoices, withholds: withholds)
    let files = sections("files") { $0.mappedFile(context) }
    files.reportClashes(to: desk)
    guard let name, let version, let title, let source, let readOn else { return nil }
    return Mapping(
      name: name, version: version, title: title, about: about, addressee: addressee, kinds: kinds, source: source,
      readOn: readOn,
      withholds: withholds,
      documents: documents, pages: PageWord.allCases.filter(pages.contains).map(\.page), settings: settings,
      accepts: accepts, files: files, sha256: sha256, place: origin.place(of: "recipient"))
  }

  private func setting(_ name: String) -> Mapping.Setting? {
    require("title")
    let title = wording("title")
    let isRequired = flag("required") ?? false
    let longest = number("max", in: 1...100_000)
    let otherwise = text("otherwise")
    return title.map {
      Mapping.Setting(name: name, title: $0, isRequired: isRequired, longest: longest, otherwise: otherwise)
    }
  }

  private func acceptance() -> Mapping.Acceptance {
    var accepts = Mapping.Acceptance()
    accepts.currencies = spelt("currencies", Text("drei Großbuchstaben (EUR)", "three capitals (EUR)")) { word in
      Currency(word) != nil
    }
    accepts.countries = spelt("countries", Text("zwei Großbuchstaben (DE)", "two capitals (DE)")) { word in
      word.utf8.count == 2 && word.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }
    accepts.approaches = choices("approaches")
    accepts.mostInvoices = number("invoices", in: 1...10_000)
    accepts.mostDebtors = number("debtors", in: 1...10_000)
    accepts.endings = spelt("endings", Text("Kleinbuchstaben ohne Punkt (pdf)", "small letters, no point (pdf)")) {
      !$0.isEmpty && $0.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
    accepts.largestDocument = number("document_bytes", in: 1...1_000_000_000_000)
    return accepts
  }

  /// The words of a list, each of which has to be written so, or no case would ever fit.
  private func spelt(_ key: String, _ form: Text, _ isRight: (String) -> Bool) -> [String] {
    (words(key) ?? []).compactMap { word in
      if isRight(word.text) { return word.text }
      desk.report(
        .wrongType, at: word.position,
        Text("In „\(key)“ erwartet: \(form.german).", "Expected in “\(key)”: \(form.english)."))
      return nil
    }
  }
}

/// The pages for people, as a mapping names them.
private enum PageWord: String, CaseIterable {
  case claim, letter, timeline

  var page: PageKind {
    switch self {
    case .claim: return .claim
    case .letter: return .letter
    case .timeline: return .timeline
    }
  }
}

/// How days and amounts are written unless a field says otherwise.
struct FormDefaults {
  let dates: DateForm?
  let amounts: AmountForm?

  enum DateForm: String, CaseIterable { case iso, german, compact, datetime, date }
  enum AmountForm: String, CaseIterable { case decimal, comma, grouped, cents, number }

  func form(of kind: FactValue.Kind, in format: FileFormat) -> ValueForm {
    switch kind {
    case .text, .word: return .text
    case .day: return dates.flatMap { ValueForm(rawValue: $0.rawValue) } ?? format.ownDate
    case .money: return amounts.flatMap { ValueForm(rawValue: $0.rawValue) } ?? format.ownNumber
    case .number: return format.isTyped ? .number : .text
    case .flag: return format.isTyped ? .flag : .text
    }
  }
}

extension FileFormat {
  /// Whether it tells numbers and truth values from text.
  var isTyped: Bool {
    switch self {
    case .json, .xlsx: return true
    case .csv, .lines: return false
    }
  }

  fileprivate var ownDate: ValueForm {
    switch self {
    case .json: return .iso
    case .xlsx: return .date
    case .csv, .lines: return .german
    }
  }

  fileprivate var ownNumber: ValueForm {
    switch self {
    case .json, .xlsx: return .number
    case .csv, .lines: return .comma
    }
  }
}

/// What the fields of a mapping are read with.
struct MappingContext {
  let settings: [Mapping.Setting]
  let defaults: FormDefaults
  let mostInvoices: Int?
  /// What stays in the house.
  let withholds: Set<Disclosable>
}
