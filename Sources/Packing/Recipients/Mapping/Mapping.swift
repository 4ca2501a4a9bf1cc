import CaseModel
import Formats

/// What a recipient wants to read, field by field, as a file of `recipients/` says it: what `docs/new-recipient.md`
/// shows how to write.
package struct Mapping: Sendable {
  /// As `--for` takes it.
  package let name: String
  package let version: String
  package let title: Text
  package let about: Text?
  /// Whom the letter is addressed to, where the title names a form and no firm; nil for the title.
  package let addressee: String?
  /// What it is; empty where that is not said.
  package let kinds: Set<Mandate.Recipient>
  /// Where its rules were read, and when.
  package let source: String
  package let readOn: Day
  package let withholds: Set<Disclosable>
  /// Which documents go along; nil for all.
  package let documents: Set<DocumentKind>?
  package let pages: [PageKind]
  package let settings: [Setting]
  package let accepts: Acceptance
  package let files: [MappedFile]
  /// SHA-256 of its text.
  package let sha256: String
  /// Where its name stands.
  package let place: Place

  /// Something that only the creditor's contract with the recipient says: a member number.
  package struct Setting: Sendable {
    package let name: String
    package let title: Text
    package let isRequired: Bool
    package let longest: Int?
    /// What stands for it where nobody set it.
    package let otherwise: String?
  }

  /// What cases it takes at all.
  package struct Acceptance: Sendable {
    /// ISO 4217; empty for any.
    package var currencies: [String] = []
    /// ISO 3166-1 alpha-2 of the debtor's address; empty for any.
    package var countries: [String] = []
    /// How it can be asked to begin; empty for any.
    package var approaches: Set<Mandate.Approach> = []
    package var mostInvoices: Int?
    package var mostDebtors: Int?
    /// Endings of documents' names; empty for any.
    package var endings: [String] = []
    /// Bytes of one document.
    package var largestDocument: Int?
  }
}

/// One file it reads.
package struct MappedFile: Sendable {
  /// `forderung.json`; `{n}` stands for the number of the entry where each has a file of its own.
  package let name: String
  package let format: FileFormat
  /// Whose entries are its records; nil for the one case.
  package let each: FactList?
  /// Which of them; empty for all.
  package let only: [MappedField.Test]
  package let fields: [MappedField]
  package let sums: [SumRule]
  /// Names in JSON that the recipient knows and that nothing of a case fills.
  package var also: [String] = []
  /// Where its name stands.
  package let place: Place?

  /// Whether each entry has a file of its own.
  package var isSplit: Bool { name.split(separator: "{n}", omittingEmptySubsequences: false).count > 1 }

  /// Whether it has a record for every case.
  var isNeverEmpty: Bool { each.map { $0.isNeverEmpty && only.isEmpty } ?? true }

  /// The name of the file of that entry, counted from 1.
  package func name(_ number: Int) -> String {
    let digits = String(number)
    let parts = name.split(separator: "{n}", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.joined(separator: digits.utf8.count < 2 ? "0\(digits)" : digits)
  }
}

/// A total that parts must add up to. Names are those of fields; `payments[].amount` adds up a list.
package struct SumRule: Sendable {
  package let total: String
  package let parts: [String]
  /// What is taken away.
  package let less: [String]
}

/// How a file is written.
package enum FileFormat: Sendable {
  case json
  case csv(TableStyle)
  case xlsx(sheet: String)
  case lines(LineStyle)

  package var name: String {
    switch self {
    case .json: return "json"
    case .csv: return "csv"
    case .xlsx: return "xlsx"
    case .lines: return "lines"
    }
  }
}

package struct TableStyle: Sendable {
  package var encoding: TextEncoding = .utf8
  package var separator: String = ";"
  package var hasHeader = true
  /// Whether every cell is quoted, or only those that need it.
  package var quotesAll = false
  /// Whether cells that begin like a formula are made safe for spreadsheets.
  package var guardsFormulas = true
}

/// Fields by their names: `Schluessel=Wert`.
package struct LineStyle: Sendable {
  package var encoding: TextEncoding = .utf8
  /// One character.
  package var separator: String = "="
  /// Between two fields: a line break, or one character that keeps the record on one line.
  package var join: String = "\r\n"
  /// The line between two records.
  package var between: String = ""
  /// Whether fields without a value are written with nothing behind the sign.
  package var writesEmpty = false
}

/// One field of a record.
package struct MappedField: Sendable {
  /// As the recipient calls it; in JSON with points for what lies inside, and `[]` behind a list.
  package let name: String
  package let source: Source
  package let kind: FactValue.Kind
  package let form: ValueForm
  package let isRequired: Bool
  package let longest: Int?
  package let codes: Codes?
  package let when: [Test]
  /// What must not hold for it to be written; where several are named, not all of them.
  package let unless: [Test]
  /// What the recipient would ask where the field is empty.
  package let question: Text?
  /// Of a list: the fields of an entry.
  package let fields: [MappedField]
  /// Of a list: which entries the recipient has fields for; what it has none for is told, not dropped in silence.
  package let only: [Test]
  package let place: Place

  /// What stands there whatever the case; nil where that depends on it.
  var constant: String? {
    guard case .text(let template) = source else { return nil }
    var words = ""
    for part in template.parts {
      guard case .text(let text) = part else { return nil }
      words += text
    }
    return words
  }

  package enum Source: Sendable {
    /// The first of them that is known.
    case facts([Fact])
    case text(Template)
    case setting(Mapping.Setting)
    case list(FactList)
  }

  /// The recipient's words for ours.
  package struct Codes: Sendable {
    package let words: [(word: String, code: String)]
    package let otherwise: String?

    func code(for word: String) -> String? {
      words.first { $0.word.lowercased() == word.lowercased() }?.code ?? otherwise
    }

    /// The recipient's words, each once.
    package var all: [String] {
      var seen: Set<String> = []
      return (words.map(\.code) + (otherwise.map { [$0] } ?? [])).filter { seen.insert($0).inserted }
    }
  }

  /// What must hold for the field to be written at all.
  package struct Test: Sendable {
    package let fact: Fact
    /// One of these; empty for "is known".
    package let words: [String]
  }
}

/// A text with facts in braces: `Rechnung {invoice.number}`.
package struct Template: Sendable {
  package let parts: [Part]

  package enum Part: Sendable {
    case text(String)
    case fact(Fact)
  }
}

/// How a value is written.
package enum ValueForm: String, CaseIterable, Sendable {
  /// As it stands.
  case text
  /// `2026-11-20`, `20.11.2026`, `20261120`, `2026-11-20T00:00:00`.
  case iso, german, compact, datetime
  /// `1190.00`, `1190,00`, `1.190,00`, `119000`.
  case decimal, comma, grouped, cents
  /// JSON's and spreadsheets' own numbers, days and truth values.
  case number, date, flag

  /// The forms a value of that kind can take.
  package static func forms(of kind: FactValue.Kind) -> [ValueForm] {
    switch kind {
    case .text, .word: return [.text, .number, .flag]
    case .day: return [.iso, .german, .compact, .datetime, .date]
    case .money: return [.decimal, .comma, .grouped, .cents, .number]
    case .number: return [.number, .text]
    case .flag: return [.flag, .text]
    }
  }
}

/// Words of the mapping language that stand in other rooms, for its schema.
package enum MappingWords {
  package static let encodings = TextEncoding.allCases.map(\.rawValue)
}
