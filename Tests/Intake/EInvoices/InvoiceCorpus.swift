import CaseModel
import Formats
import TestSupport
import Testing

@testable import Intake

/// The invoices nobody here wrote, each with what a correct reader finds in it.
struct InvoiceRow {
  let values: [String: String]

  subscript(_ column: String) -> String { values[column] ?? "" }

  var file: String { self["file"] }
  var isInvoice: Bool { EInvoice.Syntax(rawValue: self["syntax"]) != nil }

  /// The document itself, taken out of its PDF, as the reader of case folders does it, where it stands in one.
  func bytes() throws -> [UInt8] {
    let parts = file.split(separator: "!", maxSplits: 1).map(String.init)
    let bytes = try Corpus.bytes(at: Corpus.path(parts[0]))
    guard parts.count == 2 else { return bytes }
    let embedded = try PDFDocument.embeddedFiles(in: bytes, where: PDFDocument.isInvoice).first
    return try #require(embedded, "no invoice found in \(parts[0])").bytes
  }

  static let all: [InvoiceRow] = {
    guard let bytes = try? Corpus.bytes(at: Corpus.path("invoices_truth.csv")) else { return [] }
    return Table(csv: String(decoding: bytes, as: UTF8.self)).rows.map(InvoiceRow.init(values:))
  }()
}
