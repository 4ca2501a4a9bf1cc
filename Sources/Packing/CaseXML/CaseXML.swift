import CaseModel
import Escalation
import Formats
import Law

/// Writes a cleared case as `case.xml`, in the order of `schemas/koffer-case-1.1.xsd`.
package enum CaseXML {
  package static let namespace = "urn:aktenkoffer:case:1"

  /// No case that fits the limits of every reader of packages (`XMLTree.Limits`) has more lines in its account: each
  /// line has ten attributes or more.
  private static let mostLines = 100_000

  package static func write(_ cleared: ClearedCase, _ contents: Contents) throws -> [UInt8] {
    guard cleared.claim.account.entries.count <= mostLines else { throw XMLProblem(.tooManyElements) }
    let xml = try XMLWriter(.xml)
    CaseElements(cleared.file, contents, xml).write(cleared)
    return try xml.finish()
  }
}

/// The elements of one case. Each part of the case has a file of its own beside this one.
struct CaseElements {
  let file: CaseFile
  let contents: Contents
  let xml: XMLWriter
  /// Ids of invoices by their number, of letters, talks, costs and proceedings by where they stand in `case.yaml`.
  let invoiceIDs: [String: String]
  private let eventIDs: [Place: String]
  /// The same by the places of the fields the claim cites.
  private let fieldIDs: [Place: String]

  init(_ file: CaseFile, _ contents: Contents, _ xml: XMLWriter) {
    self.file = file
    self.contents = contents
    self.xml = xml
    invoiceIDs = Dictionary(
      file.invoices.enumerated().compactMap { index, invoice in invoice.number.map { ($0, "I\(index + 1)") } },
      uniquingKeysWith: { first, _ in first })
    let letters = file.reminders.enumerated().map { ($1.origin.place, "L\($0 + 1)") }
    let contacts = file.contacts.enumerated().map { ($1.origin.place, "C\($0 + 1)") }
    let waivers = file.waivers.enumerated().map { ($1.origin.place, "W\($0 + 1)") }
    let invoices = file.invoices.enumerated().map { ($1.origin.place, "I\($0 + 1)") }
    let offers = file.offers.enumerated().map { ($1.origin.place, "O\($0 + 1)") }
    let checks = file.checks.enumerated().map { ($1.origin.place, "K\($0 + 1)") }
    let costs = file.costs.enumerated().map { ($1.origin.place, "A\($0 + 1)") }
    let proceedings = file.proceedings.enumerated().map { ($1.origin.place, "G\($0 + 1)") }
    fieldIDs = Dictionary(
      zip(file.reminders, letters).map { ($0.origin.place(of: "fee"), $1.1) }
        + zip(file.proceedings, proceedings).map { ($0.origin.place(of: "served"), $1.1) },
      uniquingKeysWith: { first, _ in first })
    eventIDs = Dictionary(
      invoices + letters + contacts + waivers + offers + checks + costs + proceedings,
      uniquingKeysWith: { first, _ in first })
  }

  func id(of origin: Origin) -> String? { eventIDs[origin.place] }

  /// The letter, talk, cost or proceeding that stands at that place of `case.yaml`, or whose field does.
  func source(at place: Place) -> String? { eventIDs[place] ?? fieldIDs[place] }

  func invoiceID(_ number: String?) -> String? { number.flatMap { invoiceIDs[$0] } }

  func write(_ cleared: ClearedCase) {
    xml.element(
      "case",
      [
        "xmlns": CaseXML.namespace, "version": CaseVersion.current.rawValue, "number": line(file.number),
        "asOf": cleared.asOf.description,
      ]
    ) {
      creditor()
      mandate()
      for debtor in file.debtors { element(debtor) }
      contract()
      interestAgreement()
      invoices(cleared.balance)
      credits()
      payments()
      costs()
      element(cleared.balance)
      element(cleared.claim)
      letters()
      contacts()
      offers()
      disputes()
      acknowledgements()
      suspensions()
      proceedings()
      titles()
      checks()
      declarations()
      waivers()
      element(cleared.policy)
      list(cleared.histories)
      list(cleared.findings)
      documents()
    }
  }

  /// One line of text: line breaks and runs of blanks become one blank. Nil where nothing is left.
  func line(_ text: String?) -> String? {
    guard let text else { return nil }
    // Nearly every text is one line already, and the bytes tell.
    var previous = UInt8(ascii: " ")
    let isOneLine = text.utf8.allSatisfy { byte in
      defer { previous = byte }
      return byte > 0x20 && byte < 0x80 || byte == 0x20 && previous != 0x20
    }
    if isOneLine, previous != 0x20 { return text }
    let line = text.onOneLine
    return line.isEmpty ? nil : line
  }

  func lines(_ name: String, _ texts: [String]) {
    for text in texts { xml.element(name, ifPresent: line(text)) }
  }
}
