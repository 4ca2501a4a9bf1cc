import CPDF

/// A PDF as a container of embedded files. Pages are of no interest here.
package enum PDFDocument {
  /// A file embedded in a PDF.
  package struct EmbeddedFile: Hashable, Sendable {
    /// As the file specification names it; may hold any character, so it is no path.
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// Whether an embedded file of that name is the invoice of a hybrid document.
  ///
  /// Source: Factur-X/ZUGFeRD 1.0 to 2.x and the XRechnung profile therein. Early writers vary the case. An order
  /// (`order-x.xml`) is none.
  package static func isInvoice(_ name: String) -> Bool {
    invoiceNames.contains(name.lowercased())
  }

  /// The names of embedded e-invoices, in lower case.
  package static let invoiceNames: Set = ["factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml"]

  /// The embedded files whose names are wanted, in the order of the name tree, then of the catalog's `/AF`.
  ///
  /// - Parameter besidePages: whether a PDF without a page is refused.
  ///
  /// Only wanted files are unpacked. A PDF that opens with the empty user password is read like one without.
  /// Source: ISO 32000-1, 7.11.4; ISO 32000-2, 14.13 (`/AF`).
  package static func embeddedFiles(
    in bytes: [UInt8], limits: PDFLimits = PDFLimits(), besidePages: Bool = false,
    where isWanted: (String) -> Bool = { _ in true }
  ) throws(PDFProblem) -> [EmbeddedFile] {
    guard bytes.count <= limits.fileSize else { throw .tooLarge }
    return try withBuffer(bytes) { (buffer) throws(PDFProblem) in
      guard isPDF(buffer) else { throw .notAPDF }
      var bombGuard = PDFBombGuard(buffer, limits: limits)
      try bombGuard.check()
      let file = try PDFFile(buffer)
      guard !besidePages || file.hasPage(depth: limits.depth) else { throw .noPages }
      var specifications = PDFFileSpecifications(in: file, limits: limits)
      var files: [EmbeddedFile] = []
      var room = limits.embeddedTotalSize
      for specification in try specifications.all() where isWanted(specification.name) {
        let limit = min(limits.embeddedFileSize, room)
        let content = try file.unpacked(specification.stream, limit: limit)
        room -= content.count
        files.append(EmbeddedFile(name: specification.name, bytes: content))
      }
      return files
    }
  }

  /// Opens a PDF as a reader would who has no password, looks for a page, and closes it again.
  package static func open(_ bytes: [UInt8], limits: PDFLimits = PDFLimits()) throws(PDFProblem) {
    guard bytes.count <= limits.fileSize else { throw .tooLarge }
    try withBuffer(bytes) { (buffer) throws(PDFProblem) in
      guard isPDF(buffer) else { throw .notAPDF }
      var bombGuard = PDFBombGuard(buffer, limits: limits)
      try bombGuard.check()
      guard try PDFFile(buffer).hasPage(depth: limits.depth) else { throw .noPages }
    }
  }

  /// Readers look for the header in the first kilobyte, since mail gateways put lines before it.
  package static func isPDF(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let head = min(bytes.count, 1024)
    return cpdf_find(bytes.baseAddress, head, "%PDF-") < head
  }

  /// Gives the bytes in place; the standard library's own method does not carry typed errors.
  private static func withBuffer<Value>(
    _ bytes: [UInt8], _ body: (UnsafeRawBufferPointer) throws(PDFProblem) -> Value
  ) throws(PDFProblem) -> Value {
    try bytes.withUnsafeBytes { buffer in
      Result { () throws(PDFProblem) in try body(buffer) }
    }.get()
  }
}
