/// Where the mail begins that a mail answers, as mail programs write it without marking its lines.
enum EarlierMessage {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// A block of header lines, or `Am … schrieb …:` above what is not marked with `>`.
  static func begins(at line: Int, in bytes: Bytes) -> Bool {
    guard let first = firstLetter(of: line, in: bytes) else { return false }
    switch bytes[first] | 0x20 {
    case 0x76, 0x66: return isHeader(at: first, in: bytes) && hasWords(before: line, in: bytes)
    case 0x61, 0x6F: return isAttribution(at: first, in: bytes)
    default: return false
    }
  }

  /// Programs set the names of headers in bold, which plain text shows as asterisks.
  private static func firstLetter(of line: Int, in bytes: Bytes) -> Int? {
    var index = line
    while index < bytes.count, [0x20, 0x09, 0x2A].contains(bytes[index]) { index += 1 }
    return index < bytes.count ? index : nil
  }

  private static let senders = ["von:", "from:"]
  private static let others = ["gesendet:", "sent:", "datum:", "date:", "an:", "to:", "cc:", "betreff:", "subject:"]

  /// Whether a sender stands there, and two more of a mail's headers right below.
  private static func isHeader(at first: Int, in bytes: Bytes) -> Bool {
    guard starts(with: senders, at: first, in: bytes) else { return false }
    var line = nextLine(behind: first, in: bytes)
    var found = 0
    for _ in 0..<6 {
      guard let start = firstLetter(of: line, in: bytes), bytes[start] != 0x0A else { break }
      if starts(with: others, at: start, in: bytes) { found += 1 }
      line = nextLine(behind: start, in: bytes)
    }
    return found >= 2
  }

  /// Whether the mail has words of its own above: what stands first was passed on, and answers nothing.
  private static func hasWords(before line: Int, in bytes: Bytes) -> Bool {
    bytes[..<line].contains { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
  }

  /// No line of that kind is longer, with its breaks.
  private static let longest = 300

  /// `Am 5. Oktober 2026 um 09:00 schrieb Buchhaltung <b@a.example>:`, on one line or three.
  private static func isAttribution(at first: Int, in bytes: Bytes) -> Bool {
    guard starts(with: ["am ", "on "], at: first, in: bytes) else { return false }
    var index = first
    var breaks = 0
    var end: Int?
    while index < min(bytes.count, first + longest), breaks < 3 {
      if bytes[index] == 0x0A {
        var last = index - 1
        while last > first, bytes[last] == 0x20 { last -= 1 }
        if bytes[last] == 0x3A {
          end = index
          break
        }
        if index + 1 < bytes.count, bytes[index + 1] == 0x0A { return false }
        breaks += 1
      }
      index += 1
    }
    guard let end else { return false }
    let words = String(decoding: bytes[first..<end], as: UTF8.self).lowercased()
    guard words.contains(" schrieb") || words.contains(" wrote"), words.contains(where: \.isNumber) else {
      return false
    }
    // Where the lines are marked, those are passed over, and what stands below is read.
    var next = end
    while next < bytes.count, bytes[next] == 0x0A || bytes[next] == 0x20 { next += 1 }
    return next < bytes.count && bytes[next] != 0x3E
  }

  private static func nextLine(behind index: Int, in bytes: Bytes) -> Int {
    var index = index
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    return min(index + 1, bytes.count)
  }

  private static func starts(with words: [String], at index: Int, in bytes: Bytes) -> Bool {
    words.contains { word in
      index + word.utf8.count <= bytes.count
        && zip(word.utf8, bytes[index...]).allSatisfy { $0 == ($1 >= 0x41 && $1 <= 0x5A ? $1 | 0x20 : $1) }
    }
  }
}
