import CaseModel
import Formats
import Foundation
import TestSupport

@testable import Intake

/// The invoices nobody here wrote, each with what a correct reader finds in it.
struct InvoiceRow {
  let values: [String: String]

  subscript(_ column: String) -> String { values[column] ?? "" }

  var file: String { self["file"] }
  var isInvoice: Bool { EInvoice.Syntax(rawValue: self["syntax"]) != nil }

  /// The document itself, taken out of its PDF where it stands in one.
  func bytes() throws -> [UInt8] {
    let parts = file.split(separator: "!", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return try Corpus.bytes(at: Corpus.path(file)) }
    return try InvoiceRow.attachment(parts[1], of: Corpus.path(parts[0]))
  }

  static let all: [InvoiceRow] = {
    guard let bytes = try? Corpus.bytes(at: Corpus.path("invoices_truth.csv")) else { return [] }
    return Table(csv: String(decoding: bytes, as: UTF8.self)).rows.map(InvoiceRow.init(values:))
  }()

  /// By poppler, so that the reader under test is not its own witness.
  private static func attachment(_ name: String, of pdf: String) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let poppler = Process()
    poppler.executableURL = URL(fileURLWithPath: "/usr/bin/pdfdetach")
    poppler.arguments = ["-saveall", "-o", folder.path, pdf]
    poppler.standardError = FileHandle.nullDevice
    poppler.standardOutput = FileHandle.nullDevice
    try poppler.run()
    poppler.waitUntilExit()
    return try Corpus.bytes(at: folder.appendingPathComponent(name).path)
  }
}
