import CaseModel
import Formats

/// Where a syntax keeps the terms of EN 16931.
struct EInvoiceLayout: Sendable {
  let syntax: EInvoice.Syntax
  let root: String
  let namespace: String
  /// For each term its paths; the first that leads to something counts.
  let fields: [BusinessTerm: [XMLPath]]
  let seller: XMLPath
  let buyer: XMLPath
  let payee: XMLPath
  let party: PartyLayout
  let allowanceCharge: AllowanceLayout
  /// Charges that stand apart from the others.
  let logisticsCharge: XMLPath?
  let line: XMLPath
  let lineNet: XMLPath
  /// A code on a line that is shown, but not counted.
  let lineStatus: XMLPath?
  let preceding: XMLPath
  let precedingNumber: XMLPath
  let precedingIssued: XMLPath

  struct AllowanceLayout: Sendable {
    let element: XMLPath
    /// `true` for a charge.
    let isCharge: XMLPath
    let amount: XMLPath
  }

  struct PartyLayout: Sendable {
    let name: [XMLPath]
    let tradingName: XMLPath
    let registration: XMLPath
    let street: XMLPath
    let postcode: XMLPath
    let city: XMLPath
    let country: XMLPath
    let email: XMLPath
    let tax: TaxLayout
  }

  /// A party's tax registrations: the numbers, and how to tell the VAT identifier among them.
  struct TaxLayout: Sendable {
    let registration: XMLPath
    let number: XMLPath
    let scheme: @Sendable (XMLElement) -> String?
    let vat: String
  }

  static let all: [EInvoiceLayout] = [.ublInvoice, .ublCreditNote, .crossIndustryInvoice, .zugferd1]

  /// The layout of a document with that root; nil where it is no invoice in a known syntax.
  static func of(_ root: XMLElement) -> EInvoiceLayout? {
    all.first { root.isNamed($0.root, in: $0.namespace) }
  }
}

/// Local names down from an element, written `LegalMonetaryTotal/PayableAmount`; `A|B` takes A, else B, of each parent.
struct XMLPath: Sendable, ExpressibleByStringInterpolation {
  private let steps: [[String]]

  init(stringLiteral path: String) {
    steps = path.split(separator: "/").map { $0.split(separator: "|").map(String.init) }
  }

  /// Every element at the end of the path, in the document's order.
  func every(below element: XMLElement) -> [XMLElement] {
    steps.reduce([element]) { elements, names in
      elements.flatMap { XMLPath.children(of: $0, names) }
    }
  }

  private static func children(of parent: XMLElement, _ names: [String]) -> [XMLElement] {
    guard names.count > 1 else { return names.first.map { own(parent, $0) } ?? [] }
    return names.lazy.map { own(parent, $0) }.first { $0.contains { $0.content != nil } } ?? []
  }

  /// Children of that name that belong to an invoice's vocabulary; what others mix in is none of it.
  private static func own(_ parent: XMLElement, _ name: String) -> [XMLElement] {
    parent.all(name).filter { element in vocabularies.contains { element.isInNamespace(beginning: $0) } }
  }

  private static let vocabularies = [
    "urn:oasis:names:specification:ubl:schema:xsd:", "urn:un:unece:uncefact:", "urn:ferd:",
  ]

  /// The first element at the end of the path that holds something.
  func first(below element: XMLElement) -> XMLElement? {
    every(below: element).first { $0.content != nil }
  }
}
