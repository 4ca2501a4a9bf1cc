import CaseModel
import Formats
import Foundation

/// By what a case is found again.
struct SearchTerm: Hashable {
  let kind: Kind
  let text: String

  enum Kind: String { case name, number, cents, day, hash }

  static func all(of archived: ArchivedCase) -> [SearchTerm] {
    var terms = archived.debtors.flatMap(words).map { SearchTerm(kind: .name, text: $0) }
    terms.append(SearchTerm(kind: .number, text: plain(archived.number)))
    for invoice in archived.invoices {
      if let number = invoice.number { terms.append(SearchTerm(kind: .number, text: plain(number))) }
      if let cents = invoice.amount.flatMap(cents) { terms.append(SearchTerm(kind: .cents, text: cents)) }
      if let day = invoice.issued { terms.append(SearchTerm(kind: .day, text: day.description)) }
    }
    terms.append(SearchTerm(kind: .day, text: String(archived.handedOver.prefix(10))))
    terms.append(SearchTerm(kind: .hash, text: archived.package))
    terms += archived.documents.map { SearchTerm(kind: .hash, text: $0.sha256) }
    return terms
  }

  /// The words of a name as people compare them: capitals and accents make no other word, and ä is ae.
  static func words(_ name: String) -> [String] {
    var plain = String.UnicodeScalarView()
    for scalar in name.folded.unicodeScalars {
      if let umlaut = umlauts[scalar] {
        plain.append(contentsOf: umlaut.unicodeScalars)
      } else {
        let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
        plain.append(contentsOf: parts.filter { $0.properties.generalCategory != .nonspacingMark })
      }
    }
    return String(plain).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static let umlauts: [Unicode.Scalar: String] = ["ä": "ae", "ö": "oe", "ü": "ue"]

  /// A number as people compare it: blanks and capitals make no other.
  static func plain(_ number: String) -> String { number.folded.filter { !$0.isWhitespace } }

  /// Cents of a decimal with a point and two places; nil of anything else.
  static func cents(_ amount: String) -> String? {
    let parts = amount.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 2, let whole = Int(parts[0]), let rest = Int(parts[1]), rest >= 0
    else { return nil }
    let (product, overflow) = whole.multipliedReportingOverflow(by: 100)
    return overflow ? nil : "\(product + (parts[0].hasPrefix("-") ? -rest : rest))"
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
  /// SHA-256 of a document or of a package's manifest.
  public var sha256: String?

  public init() {}
}

extension ArchiveIndex {
  /// The file numbers of the cases that fit, in their order.
  package func find(_ search: ArchiveSearch, most: Int = 1000) throws -> [String] {
    var (conditions, values): ([String], [SQLValue]) = ([], [])
    func bind(_ text: String) -> String {
      values.append(.text(text))
      return "$\(values.count)"
    }
    func add(_ kind: SearchTerm.Kind, _ first: String, _ last: String) {
      let list = (bind(kind.rawValue), bind(first), bind(last))
      conditions.append(
        "SELECT case_number FROM term WHERE kind = \(list.0) AND text >= \(list.1) AND text <= \(list.2)")
    }
    for word in search.debtor.map(SearchTerm.words) ?? [] { add(.name, word, word + "\u{10FFFF}") }
    if let number = search.number.map(SearchTerm.plain) { add(.number, number, number) }
    if let amount = search.amount {
      let cents = SearchTerm.cents(amount) ?? ""
      add(.cents, cents, cents)
    }
    if search.from != nil || search.until != nil {
      add(.day, search.from?.description ?? "", search.until?.description ?? "9999-12-31")
    }
    if let sha256 = search.sha256 { add(.hash, sha256, sha256) }
    guard !conditions.isEmpty else { return [] }
    let sql = conditions.joined(separator: " INTERSECT ") + " ORDER BY case_number LIMIT \(most)"
    return try reading { session in try session.all(sql, values) { $0.text(0) }.compactMap { $0 } }
  }
}
