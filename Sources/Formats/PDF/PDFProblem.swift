/// Why a PDF, or a file embedded in it, was not read.
package enum PDFProblem: Error, Hashable, Sendable {
  /// No `%PDF-` within the first 1,024 bytes.
  case notAPDF
  /// Broken beyond what the library repairs.
  case damaged
  /// Opens only with a password.
  case encrypted
  /// Opens, and there is nothing to see.
  case noPages
  /// Larger than the limits allow once unpacked, or packed in a way that does not let the size be foreseen.
  case tooLarge
  /// The tree of embedded files is nested too deep.
  case tooDeep
  /// More embedded files than the limits allow.
  case tooManyFiles
}

/// What reading a PDF may cost.
package struct PDFLimits: Sendable {
  /// Of the PDF itself, in bytes.
  package var fileSize = 128 << 20
  /// Of one embedded file, unpacked, in bytes.
  package var embeddedFileSize = 32 << 20
  /// Of all wanted embedded files together, unpacked, in bytes.
  package var embeddedTotalSize = 64 << 20
  package var embeddedFiles = 1_000
  /// Levels of the name tree.
  package var depth = 32
  /// Of one object stream, unpacked, in bytes.
  package var objectStreamSize = 64 << 20
  /// Of all cross-reference streams, unpacked, in bytes; the library keeps some 80 bytes for each byte at worst.
  package var crossReferenceSize = 4 << 20
  /// PDF tokens in objects, which the library keeps at some 300 bytes each.
  package var tokens = 2_000_000

  package init() {}
}
