import CaseModel
import Formats
import Foundation

/// By what a case is found again, its debtors' names aside.
struct SearchTerm: Hashable {
  let kind: Kind
  let text: String

  enum Kind: String { case number, cents, day, hash }

  static func all(of archived: ArchivedCase) -> [SearchTerm] {
    var terms = [SearchTerm(kind: .number, text: plain(archived.number))]
    for invoice in archived.invoices {
      if let number = invoice.number { terms.append(SearchTerm(kind: .number, text: plain(number))) }
      if let cents = invoice.amount.flatMap({ cents($0, invoice.currency) }) {
        terms.append(SearchTerm(kind: .cents, text: cents))
      }
      if let day = invoice.issued { terms.append(SearchTerm(kind: .day, text: day.description)) }
    }
    if let day = Day(iso: String(archived.handedOver.prefix(10))) {
      terms.append(SearchTerm(kind: .day, text: day.description))
    }
    terms.append(SearchTerm(kind: .hash, text: archived.package))
    terms += archived.documents.map { SearchTerm(kind: .hash, text: $0.sha256) }
    return terms
  }

  /// The words of a name; capitals make no other word. By scalars: a character may hold a letter and a sign.
  static func words(_ name: String) -> [String] {
    name.folded.unicodeScalars.split { !$0.isOfWord }.map { String(String.UnicodeScalarView($0)) }
  }

  /// How people write a word of small letters: without its accents, and with its umlauts as two letters.
  static func spellings(_ word: String) -> Set<String> {
    func plain(_ text: String) -> String {
      var scalars = String.UnicodeScalarView()
      for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars
      where scalar.properties.generalCategory != .nonspacingMark {
        if let letters = whole[scalar] {
          scalars.append(contentsOf: letters.unicodeScalars)
        } else {
          scalars.append(scalar)
        }
      }
      return String(scalars)
    }
    return [plain(word), plain(word.map { umlauts[$0] ?? String($0) }.joined())]
  }

  /// Words of firms' names that are forms of theirs.
  static let forms: Set = [
    "gmbh", "kgaa", "limited", "haftungsbeschränkt", "haftungsbeschrankt", "haftungsbeschraenkt",
  ]

  private static let umlauts: [Character: String] = ["ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"]
  /// Letters that are no other letter with an accent, and that people without them write so.
  private static let whole: [Unicode.Scalar: String] = [
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ŧ": "t", "ŋ": "n", "æ": "ae", "œ": "oe", "þ": "th",
    "ς": "σ",
  ]

  /// A number as people compare it: blanks and capitals make no other.
  static func plain(_ number: String) -> String { number.folded.filter { !$0.isWhitespace } }

  /// In the smallest unit, as amounts are looked for whatever their currency; nil of what is no amount.
  static func cents(_ amount: String, _ currency: String? = nil) -> String? {
    Money(decimal: amount, currency.flatMap { Currency($0) } ?? .eur).map { "\($0.cents)" }
  }
}

extension Unicode.Scalar {
  fileprivate var isOfWord: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}

/// What is looked for; everything that is given has to fit.
public struct ArchiveSearch: Sendable {
  /// Beginnings of words of a debtor's name, in any order.
  public var debtor: String?
  /// A file number or an invoice's.
  public var number: String?
  /// A decimal with a point: what an invoice claims.
  public var amount: String?
  /// An invoice of these days, or handed over on one of them.
  public var from: Day?
  public var until: Day?
  /// SHA-256 of a document, of a package's or an update's manifest (its identity), or of its file.
  public var sha256: String?

  public init() {}
}
