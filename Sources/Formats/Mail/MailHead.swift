/// The header of a mail as it stands in the file: which fields, on which lines.
///
/// Source: RFC 5322, 2.2.
package struct MailHead: Hashable, Sendable {
  /// A field's name in lower case and its first line, counted from 1.
  package struct Field: Hashable, Sendable {
    package let name: String
    package let line: Int
  }

  package private(set) var fields: [Field] = []
  /// Where the header begins: behind the separator line (`From …`) that mail folders leave.
  package private(set) var start = 0

  /// Reads the lines up to the first that belongs to no field.
  package init(_ bytes: UnsafeRawBufferPointer) {
    var line = 1
    var position = 0
    while position < bytes.count, fields.count < 1_000 {
      let end = bytes.endOfLine(from: position)
      let content = bytes.part(position..<end)
      let isContinuation = content.first == 0x20 || content.first == 0x09
      if line == 1, content.starts(with: "From ".utf8) || content.starts(with: ">From ".utf8) {
        start = min(end + 1, bytes.count)
      } else if let name = MailHead.fieldName(content) {
        fields.append(Field(name: name, line: line))
      } else if !isContinuation || fields.isEmpty {
        return
      }
      line += 1
      position = end + 1
    }
  }

  /// Whether this is the header of a mail rather than of a text that begins with a colon somewhere.
  package var isMail: Bool {
    fields.contains { MailHead.telling.contains($0.name) }
  }

  /// The line of the first field of that name (in lower case).
  package func line(of name: String) -> Int? {
    fields.first { $0.name == name }?.line
  }

  private static let telling: Set = ["from", "to", "date", "subject", "received", "message-id", "mime-version"]

  /// The name before the colon, in lower case; blanks before the colon are old, but allowed.
  static func fieldName(_ line: UnsafeRawBufferPointer) -> String? {
    guard let colon = line.offset(of: 0x3A, within: 128) else { return nil }
    var name = line[..<colon]
    while name.last == 0x20 || name.last == 0x09 { name = name.dropLast() }
    guard !name.isEmpty, name.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    return String(decoding: name, as: UTF8.self).lowercased()
  }
}
