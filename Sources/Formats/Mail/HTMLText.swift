/// The words of an HTML mail: tags dropped, blocks on lines of their own, character references resolved.
///
/// No browser: what an element's own style hides is left out, what a style sheet hides stays visible, and tables lose their
/// columns.
enum HTMLText {
  static func plain(_ html: String) -> String {
    var output = Output()
    var open = HTMLVisibility()
    var rest = Array(html.utf8)[...]
    while let byte = rest.first {
      switch byte {
      case 0x3C: tag(&rest, &output, &open)
      case 0x26:
        let character = reference(&rest)
        if open.isShown { output.append(character) }
      default:
        let text = rest.prefix { $0 != 0x3C && $0 != 0x26 }
        if open.isShown { output.append(String(decoding: text, as: UTF8.self)) }
        rest = rest.dropFirst(text.count)
      }
    }
    return output.finished
  }

  /// Consumes a tag, a comment, or an element whose content is no text.
  private static func tag(_ rest: inout ArraySlice<UInt8>, _ output: inout Output, _ open: inout HTMLVisibility) {
    if rest.starts(with: "<!--".utf8) { return skip(&rest, past: Array("-->".utf8)) }
    let name = rest.dropFirst().prefix { $0 != 0x3E && $0 > 0x20 }
    let lowered = String(decoding: name.prefix(16), as: UTF8.self).lowercased()
    guard let first = name.first, first == 0x2F || first == 0x21 || first == 0x3F || isLetter(first) else {
      if open.isShown { output.append("<") }
      rest = rest.dropFirst()
      return
    }
    if ["script", "style", "title"].contains(lowered) { skip(&rest, past: Array("</\(lowered)".utf8)) }
    let attributes = rest.prefix { $0 != 0x3E }
    skip(&rest, past: [0x3E])
    let element = lowered.drop { $0 == "/" }.prefix { $0 != "/" }
    if isLetter(first) { open.begin(String(element), attributes) }
    if first == 0x2F { open.end(String(element)) }
    if lowered == "blockquote" { output.beginQuote(isCited(attributes.prefix(256))) }
    if lowered == "/blockquote" { output.endQuote() }
    guard open.isShown || first == 0x2F else { return }
    if element == "br" || element == "hr" { output.breakLine() }
    if blocks.contains(String(element)) { output.endBlock() }
    if element == "td" || element == "th" { output.append(" ") }
  }

  /// Whether a block quotes the mail that this one answers; others only set their text apart.
  private static func isCited(_ attributes: ArraySlice<UInt8>) -> Bool {
    let words = String(decoding: attributes, as: UTF8.self).lowercased()
    return words.contains("cite") || words.contains("gmail_quote")
  }

  private static let blocks: Set = [
    "p", "div", "tr", "table", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre",
  ]

  private static func skip(_ rest: inout ArraySlice<UInt8>, past end: [UInt8]) {
    while !rest.isEmpty {
      if rest.prefix(end.count).elementsEqual(end, by: { $0 == $1 || (isLetter($0) && $0 | 0x20 == $1) }) {
        rest = rest.dropFirst(end.count)
        return
      }
      rest = rest.dropFirst()
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// Consumes a character reference; an unknown one stands for itself.
  private static func reference(_ rest: inout ArraySlice<UInt8>) -> String {
    let name = rest.dropFirst().prefix(12).prefix { $0 == 0x23 || isLetter($0) || (0x30...0x39).contains($0) }
    let text = String(decoding: name, as: UTF8.self)
    guard let character = names[text] ?? numeric(text) else {
      rest = rest.dropFirst()
      return "&"
    }
    rest = rest.dropFirst(1 + name.count)
    if rest.first == 0x3B { rest = rest.dropFirst() }
    return character
  }

  private static func numeric(_ text: String) -> String? {
    guard text.hasPrefix("#") else { return nil }
    let digits = text.dropFirst()
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    let value = UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10)
    return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }

  /// Those that occur in German business mails.
  private static let names = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "auml": "ä", "ouml": "ö",
    "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "euro": "€", "sect": "§", "ndash": "–",
    "mdash": "—", "bdquo": "„", "ldquo": "“", "rdquo": "”", "sbquo": "‚", "lsquo": "‘", "rsquo": "’", "hellip": "…",
    "bull": "•", "middot": "·", "copy": "©", "reg": "®", "deg": "°", "shy": "\u{AD}", "eacute": "é", "egrave": "è",
    "times": "×", "laquo": "«", "raquo": "»", "acute": "´", "para": "¶",
  ]

  /// Collects words: runs of blanks become one, runs of line breaks at most two.
  private struct Output {
    private var text = ""
    private var breaks = 0
    private var isSpaced = true
    /// Of each block quoted around what follows, whether it is from another mail.
    private var quotes: [Bool] = []

    /// Lines from another mail are marked as plain text marks them.
    mutating func beginQuote(_ isCited: Bool) {
      endBlock()
      quotes.append(isCited)
    }

    mutating func endQuote() {
      endBlock()
      _ = quotes.popLast()
    }

    mutating func append(_ words: String) {
      for scalar in words.unicodeScalars {
        if scalar.value <= 0x20 {
          if !isSpaced { text += " " }
          isSpaced = true
        } else {
          if breaks > 0 || text.isEmpty, quotes.contains(true) { text += "> " }
          text.unicodeScalars.append(scalar)
          isSpaced = false
          breaks = 0
        }
      }
    }

    /// What follows begins a line, unless it does already.
    mutating func endBlock() {
      if breaks == 0 { breakLine() }
    }

    mutating func breakLine() {
      if text.utf8.last == 0x20 { text.removeLast() }
      if breaks < 2, !text.isEmpty { text += "\n" }
      breaks += 1
      isSpaced = true
    }

    var finished: String {
      var finished = text
      while finished.utf8.last == 0x0A || finished.utf8.last == 0x20 { finished.removeLast() }
      return finished
    }
  }
}
