import CMail
import Glibc

/// A mail parsed by the library.
///
/// One instance belongs to one call; it is never shared.
final class MailFile {
  /// A part, as its header describes it.
  struct Part {
    let index: Int
    let kind: cmail_kind
    /// Lies in a mail that this mail encloses.
    let isEnclosed: Bool
    /// `text/plain`, in lower case.
    let mediaType: String
    /// Ends before the line that closes it.
    let isCut: Bool
    let charset: String?
    let isMarkedAttachment: Bool
    let name: String?

    /// Only holds other parts.
    var isMultipart: Bool { kind == CMAIL_MULTIPART }

    /// Meant to be read as the mail's text, rather than kept as a file.
    var isBodyText: Bool {
      kind == CMAIL_LEAF && !isMarkedAttachment && name == nil
        && (mediaType == "text/plain" || mediaType == "text/html")
    }
  }

  private let message: OpaquePointer
  let parts: [Part]

  init(_ bytes: UnsafeRawBufferPointer, limits: MailLimits) throws(MailProblem) {
    var parsed: OpaquePointer?
    let status = cmail_parse(bytes.baseAddress, bytes.count, limits.depth, limits.parts, &parsed)
    guard let parsed else {
      switch status {
      case CMAIL_TOO_DEEP: throw .tooDeep
      case CMAIL_TOO_MANY_PARTS: throw .tooManyParts
      case CMAIL_OUT_OF_MEMORY: throw .tooLarge
      default: throw .notAMail
      }
    }
    message = parsed
    parts = (0..<cmail_part_count(parsed)).compactMap { index in
      cmail_part_at(parsed, index).map { MailFile.part(index, $0.pointee) }
    }
  }

  deinit {
    cmail_close(message)
  }

  /// A header field as written, folded and encoded; nil where there is none.
  func header(_ name: String, at index: Int = 0) -> [UInt8]? {
    MailFile.bytes(cmail_header(message, name, index))
  }

  /// The addresses of all fields of that name, without the names of their owners.
  func addresses(_ name: String) -> [String] {
    var addresses: [String] = []
    var index = 0
    while let field = cmail_header(message, name, index) {
      index += 1
      var length = 0
      guard let list = cmail_addresses(field, &length) else { continue }
      defer { cmail_free(list) }
      let bytes = UnsafeRawBufferPointer(start: list, count: length)
      addresses += bytes.split(separator: 0).map { EncodedWords.decode($0) }.filter { !$0.isEmpty }
    }
    return addresses
  }

  /// Gives the content of a part with its transfer encoding undone; of an enclosed mail, the mail.
  func withContent<Value>(of part: Part, _ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    var length = 0
    let content = cmail_content(message, part.index, &length)
    defer { cmail_free(content) }
    return body(UnsafeRawBufferPointer(start: content, count: length))
  }

  private static func part(_ index: Int, _ part: cmail_part) -> Part {
    let contentType = bytes(part.raw_content_type)
    let isReadable = contentType.map { $0.prefix { $0 != 0x3B }.contains(0x2F) } ?? true
    // A type that does not parse counts as plain text (RFC 2045, 5.2).
    let mediaType = isReadable ? [part.type, part.subtype].compactMap(text).joined(separator: "/") : "text/plain"
    let name =
      MailParameter.decoded("filename", in: bytes(part.raw_disposition))
      ?? MailParameter.decoded("name", in: contentType) ?? text(part.file_name)
    return Part(
      index: index, kind: part.kind, isEnclosed: part.enclosing_messages > 0, mediaType: mediaType.lowercased(),
      isCut: part.is_cut, charset: text(part.charset),
      isMarkedAttachment: text(part.disposition)?.lowercased() == "attachment",
      name: name.flatMap { $0.isEmpty ? nil : $0 })
  }

  private static func bytes(_ text: UnsafePointer<CChar>?) -> [UInt8]? {
    text.map { [UInt8](UnsafeRawBufferPointer(start: $0, count: strlen($0))) }
  }

  private static func text(_ text: UnsafePointer<CChar>?) -> String? {
    text.map { String(cString: $0) }
  }
}
