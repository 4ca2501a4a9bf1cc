import CaseModel
import Formats

/// What `case.xml` says in two places must be the same in both.
///
/// Hashes tell that nobody changed a file by accident; who changes one on purpose writes new hashes. A figure that was
/// raised in one place contradicts the other. What is not compared, and why, stands in `docs/package.md`.
struct StatedTwice {
  struct Breach {
    let line: Int
    let message: Text
  }

  private(set) var breaches: [Breach] = []
  let root: XMLElement
  /// What happened after this day is not counted.
  let asOf: Day
  /// By id; the first of several.
  let elements: [String: XMLElement]
  let invoices: [XMLElement]
  /// The invoices that a letter or a talk is about, by its id, as far as somebody asked.
  var subjects: [String: Set<String>] = [:]

  /// - Parameter root: of a `case.xml` that its schema found valid, of any version.
  /// - Returns: nil where it names no day, as a valid one does.
  init?(_ root: XMLElement) {
    guard let asOf = root.day("asOf") else { return nil }
    self.root = root
    self.asOf = asOf
    var elements: [String: XMLElement] = [:]
    var open = Array(root.children)
    while let element = open.popLast() {
      if let id = element.attribute("id"), elements[id] == nil { elements[id] = element }
      open.append(contentsOf: element.children)
    }
    self.elements = elements
    invoices = root.every("invoices", "invoice")
    checkSums()
    checkHistories()
    checkDocumentNames()
    checkDocumentUses()
    if let debtor = root.first("debtor"), root.all("debtor").allSatisfy({ $0.attribute("role") == "guarantor" }) {
      add(debtor, "Niemand schuldet selbst.", "Nobody owes it himself.")
    }
  }

  mutating func add(_ element: XMLElement, _ german: String, _ english: String) {
    guard breaches.count < 100 else { return }
    breaches.append(Breach(line: element.line, message: Text(german, english)))
  }

  /// A file's name begins with the number of its id.
  private mutating func checkDocumentNames() {
    var files: Set<String> = []
    for document in root.every("documents", "document") {
      guard let id = document.attribute("id"), let file = document.attribute("file") else { continue }
      if !file.hasPrefix("dokumente/\(id.dropFirst())_") || !files.insert(file).inserted {
        add(document, "Die Datei gehört zu einem anderen Dokument.", "The file belongs to another document.")
      }
    }
  }
}

extension StatedTwice {
  /// A document is what the first that refers to it says: an invoice by its number, a letter by its day.
  private mutating func checkDocumentUses() {
    var used: Set<String> = []
    func expect(_ element: XMLElement, _ kind: DocumentKind, _ name: String?) {
      guard let id = element.attribute("document"), let document = elements[id], document.isNamed("document"),
        used.insert(id).inserted
      else { return }
      let file = document.attribute("file") ?? ""
      let isNamed = name.map { file.hasSuffix($0) || file.contains($0 + ".") } ?? true
      if document.attribute("kind") != kind.rawValue || !isNamed {
        add(element, "Das Dokument ist ein anderes.", "The document is another one.")
      }
    }
    for invoice in invoices {
      expect(invoice, .invoice, invoice.first("number")?.content.map { "_rechnung_\(SafeName.make($0))" })
    }
    for credit in root.every("credits", "credit") { expect(credit, .credit, nil) }
    for letter in root.every("letters", "letter") {
      expect(letter, .reminder, letter.attribute("sent").map { "_\($0)" })
    }
  }
}

extension XMLElement {
  /// The day that an element of that name holds.
  func dayInside(_ name: String) -> Day? { first(name)?.content.flatMap { Day(iso: $0) } }

  /// The first day of payment by the invoice: the stated one, else the latest of those printed on it.
  var payableOn: Day? {
    first("due")?.day("on") ?? all("statedDue").compactMap { $0.content.flatMap { Day(iso: $0) } }.max()
  }
}
