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
  let vatCategory: VATLayout
  let allowanceCharge: AllowanceLayout
  let discount: DiscountLayout
  /// Charges that stand apart from the others.
  let logisticsCharge: XMLPath?
  let line: XMLPath
  let lineNet: XMLPath
  /// A code on a line that is shown, but not counted.
  let lineStatus: XMLPath?
  let preceding: XMLPath
  let precedingNumber: XMLPath
  let precedingIssued: XMLPath

  struct VATLayout: Sendable {
    let element: XMLPath
    let base: XMLPath
    let amount: XMLPath
    let code: XMLPath
    let rate: XMLPath
  }

  struct AllowanceLayout: Sendable {
    let element: XMLPath
    /// `true` for a charge.
    let isCharge: XMLPath
    let amount: XMLPath
  }

  /// What the days of a discount count from, and how many, or its last day.
  struct DiscountLayout: Sendable {
    let element: XMLPath
    let percent: XMLPath
    let from: XMLPath?
    let days: XMLPath?
    let until: XMLPath?
    let base: XMLPath?
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
    var found: [XMLElement] = []
    collect(from: element, steps[...], into: &found)
    return found
  }

  /// Goes down one step, and from each element it leads to the next; an invoice asks for a hundred paths, so nothing
  /// is listed in between.
  private func collect(from parent: XMLElement, _ steps: ArraySlice<[String]>, into found: inout [XMLElement]) {
    guard let names = steps.first else { return found.append(parent) }
    let rest = steps.dropFirst()
    guard names.count > 1 else {
      for name in names { XMLPath.forEachOwn(parent, name) { collect(from: $0, rest, into: &found) } }
      return
    }
    for name in names {
      var children: [XMLElement] = []
      XMLPath.forEachOwn(parent, name) { children.append($0) }
      guard children.contains(where: \.hasContent) else { continue }
      for child in children { collect(from: child, rest, into: &found) }
      return
    }
  }

  /// Children of that name that belong to an invoice's vocabulary; what others mix in is none of it.
  private static func forEachOwn(_ parent: XMLElement, _ name: String, _ body: (XMLElement) -> Void) {
    parent.forEach(name) { element in
      if vocabularies.contains(where: { element.isInNamespace(beginning: $0) }) { body(element) }
    }
  }

  private static let vocabularies = [
    "urn:oasis:names:specification:ubl:schema:xsd:", "urn:un:unece:uncefact:", "urn:ferd:",
  ]

  /// The first element at the end of the path that holds something.
  func first(below element: XMLElement) -> XMLElement? {
    every(below: element).first(where: \.hasContent)
  }
}
