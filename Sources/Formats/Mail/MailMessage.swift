/// A mail, headers decoded. Its enclosed mails count as attachments, and what they hold stays in them.
package struct MailMessage: Hashable, Sendable {
  /// Nil where the field is missing or does not say when.
  package var date: MailDate?
  /// Addresses alone, without the names of their owners.
  package var from: [String] = []
  package var to: [String] = []
  package var cc: [String] = []
  package var subject: String?
  /// The plain text, or the words of the HTML text where there is no other; lines end with LF.
  package var text: String?
  /// The words of the HTML text, where a plain one beside it has other words; mail programs show the HTML. Empty where it has
  /// none.
  package var html: String?
  package var attachments: [Attachment] = []
  /// The part that says what became of another mail (`message/delivery-status`), where there is one.
  package var deliveryStatus: String?
  /// How what it says is closed to whoever has no key or program for it; nil where there is text, or a file that opens.
  package var closure: Closure?
  /// Whether it ends before the line that closes its parts.
  package var isCut = false
  package var head: MailHead

  /// What keeps the whole of a mail from being read.
  package enum Closure: Hashable, Sendable {
    /// S/MIME or PGP: only sender and recipient can open it.
    case encrypted
    /// Wrapped whole into a signature, or into a form of one mail program.
    case wrapped
  }

  package struct Attachment: Hashable, Sendable {
    /// As the sender wrote it; may hold any printable character, so it is no path.
    package let name: String?
    /// `application/pdf`, in lower case.
    package let mediaType: String
    /// In bytes, with the transfer encoding undone.
    package let size: Int
    /// What the caller made of the content.
    package let digest: String
  }

  /// Reads a mail. `digest` sees the content of each attachment in place, so that it need not be kept.
  package init(
    _ bytes: [UInt8], limits: MailLimits = MailLimits(), digest: (UnsafeRawBufferPointer) -> String
  ) throws(MailProblem) {
    self = try bytes.withUnsafeBytes { buffer in
      Result { () throws(MailProblem) in try MailMessage(reading: buffer, limits, digest) }
    }.get()
  }

  private init(
    reading bytes: UnsafeRawBufferPointer, _ limits: MailLimits, _ digest: (UnsafeRawBufferPointer) -> String
  ) throws(MailProblem) {
    guard !bytes.isEmpty else { throw .empty }
    head = MailHead(bytes)
    guard head.isMail else { throw .notAMail }
    var bombGuard = MailBombGuard(limits: limits)
    try bombGuard.check(bytes)
    let file = try MailFile(UnsafeRawBufferPointer(rebasing: bytes[head.start...]), limits: limits)
    date = file.header("Date").flatMap { MailDate(EncodedWords.decode($0)) }
    from = file.addresses("From")
    to = file.addresses("To")
    cc = file.addresses("Cc")
    subject = file.header("Subject").map { EncodedWords.decode($0) }
    (text, html) = MailMessage.texts(of: file)
    deliveryStatus = file.parts.first { $0.mediaType == "message/delivery-status" && !$0.isEnclosed }.map { part in
      file.withContent(of: part) { String(decoding: $0.prefix(64 << 10), as: UTF8.self) }
    }
    isCut = file.parts.contains { $0.isCut && !$0.isEnclosed }
    var closures: [Closure?] = []
    attachments = file.parts.filter { !$0.isEnclosed && !$0.isBodyText && !$0.isMultipart }.map { part in
      file.withContent(of: part) { content in
        closures.append(MailMessage.closure(of: part.mediaType, content))
        return Attachment(name: part.name, mediaType: part.mediaType, size: content.count, digest: digest(content))
      }
    }
    let isSilent = [text, html].allSatisfy { $0?.allSatisfy(\.isWhitespace) ?? true }
    // Beside `pgp-encrypted` the message itself lies as octets.
    let isPGP = attachments.contains { $0.mediaType == MailMessage.pgp }
    if isSilent, isPGP || !closures.isEmpty && closures.allSatisfy({ $0 != nil }) {
      closure = isPGP || closures.contains(.encrypted) ? .encrypted : .wrapped
    }
  }

  private static let pgp = "application/pgp-encrypted"

  private static func closure(of mediaType: String, _ content: UnsafeRawBufferPointer) -> Closure? {
    switch mediaType {
    case pgp: return .encrypted
    case "application/ms-tnef", "application/vnd.ms-tnef": return .wrapped
    case "application/pkcs7-mime", "application/x-pkcs7-mime":
      // The kind of CMS stands at its beginning: signed-data (RFC 5652, 5.1) can be read without a key.
      let signedData: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02]
      let head = Array(content.prefix(32))
      return head.indices.contains { head[$0...].starts(with: signedData) } ? .wrapped : .encrypted
    default: return nil
    }
  }

  private static func texts(of file: MailFile) -> (text: String?, html: String?) {
    let parts = file.parts.filter { $0.isBodyText && !$0.isEnclosed }
    let plain = parts.filter { $0.mediaType == "text/plain" }.map { file.text(of: $0) }
    let joined = plain.filter { !$0.allSatisfy(\.isWhitespace) }.joined(separator: "\n")
    let pages = parts.filter { $0.mediaType == "text/html" }.map { HTMLText.plain(file.text(of: $0)) }
    let shown = pages.joined(separator: "\n")
    guard !joined.isEmpty else { return (pages.isEmpty ? plain.first : shown, nil) }
    // A page that says nothing, or is a picture, is shown instead of the text all the same.
    let isOther = !pages.isEmpty && words(of: shown) != words(of: joined)
    return (joined, isOther ? shown : nil)
  }

  /// Whether it shows anything beside its header: words, or a file.
  package var hasContent: Bool {
    !attachments.isEmpty || [text, html].contains { $0?.allSatisfy(\.isWhitespace) == false }
  }

  /// Where lines break, how they are set and which marks stand between words makes no difference.
  private static func words(of text: String) -> Set<Substring> {
    Set(text.split { !$0.isLetter && !$0.isNumber })
  }
}

extension MailFile {
  /// The text of a part, line ends as LF, without a byte order mark.
  func text(of part: Part) -> String {
    let bytes = withContent(of: part) { [UInt8]($0) }
    let text = part.charset.map { Charset.text(bytes, in: $0) } ?? Charset.text(bytes)
    // By bytes, and only where one of them begins what is to go: CR, or U+FEFF (EF BB BF).
    guard text.utf8.contains(where: { $0 == 0x0D || $0 == 0xEF }) else { return text }
    let unchanged = Array(text.utf8)
    var kept: [UInt8] = []
    kept.reserveCapacity(unchanged.count)
    var position = 0
    while position < unchanged.count {
      let byte = unchanged[position]
      let isMark = byte == 0xEF && unchanged[position...].starts(with: [0xEF, 0xBB, 0xBF])
      if byte != 0x0D, !isMark { kept.append(byte) }
      position += isMark ? 3 : 1
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
