import CaseModel
import Formats

extension ContentType {
  /// Tells what a file is from its content, never from its name.
  ///
  /// Signatures decide first; what has none is judged as text, for which small files (64 KiB) are looked at whole and
  /// larger ones at their first 4 KiB.
  package init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { buffer in
      if let type = ContentType.signed(buffer) { return type }
      // A mail may hold 8-bit parts, so its head alone decides.
      if MailHead(buffer.prefix(4096).rebased).isMail { return .mail }
      guard let sample = TextSample(buffer) else { return .other }
      if sample.isXML { return .xml }
      if sample.isHTML { return .html }
      return sample.isCSV ? .csv : .text
    }
  }

  /// The types that begin with, or close to their beginning show, bytes of their own.
  private static func signed(_ bytes: UnsafeRawBufferPointer) -> ContentType? {
    func begins(_ signature: [UInt8]) -> Bool { bytes.starts(with: signature) }
    if begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
    if begins([0xFF, 0xD8, 0xFF]) { return .jpeg }
    if begins([0x49, 0x49, 0x2A, 0x00]) || begins([0x4D, 0x4D, 0x00, 0x2A]) { return .tiff }
    if begins(Array("GIF87a".utf8)) || begins(Array("GIF89a".utf8)) { return .gif }
    // A local file, an empty archive, the first of several volumes.
    if [[3, 4], [5, 6], [7, 8]].contains(where: { begins([0x50, 0x4B] + $0) }) { return .zip }
    if begins([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return .oleDocument }
    return PDFDocument.isPDF(bytes) && !MailHead(bytes.prefix(1024).rebased).isMail ? .pdf : nil
  }
}

extension Slice where Base == UnsafeRawBufferPointer {
  /// The same bytes, counted from 0.
  var rebased: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: self) }
}
