import Formats

/// Whether a cover is built of what covers are built of: nothing is loaded, nothing runs, and nothing is hidden.
///
/// A figure in a comment is read by nobody, and one that a script or a style puts over it by everybody.
enum CoverMarkup {
  static func isOurs(_ html: [UInt8]) -> Bool {
    var rest = html[...]
    guard let doctype = next(in: &rest), doctype.text.lowercased() == "!doctype html" else { return false }
    var styles = 0
    while let tag = next(in: &rest) {
      guard isOurs(tag) else { return false }
      guard tag.text == "style" else { continue }
      let end = rest.firstIndex(of: UInt8(ascii: "<")) ?? rest.endIndex
      let style = String(decoding: rest[..<end], as: UTF8.self)
      guard trimmed(style) == trimmed(Cover.style) else { return false }
      styles += 1
    }
    return styles == 1
  }

  private struct Tag {
    /// Between the brackets.
    let text: String

    var name: Substring { text.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber } }
  }

  /// The next tag; what stands before it is text.
  private static func next(in rest: inout ArraySlice<UInt8>) -> Tag? {
    guard let start = rest.firstIndex(of: UInt8(ascii: "<")),
      let end = rest[start...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let text = String(decoding: rest[rest.index(after: start)..<end], as: UTF8.self)
    rest = rest[rest.index(after: end)...]
    return Tag(text: text)
  }

  private static func isOurs(_ tag: Tag) -> Bool {
    let name = tag.name
    guard names.contains(String(name)) else { return false }
    if tag.text.hasPrefix("/") { return tag.text == "/\(name)" }
    var rest = tag.text.dropFirst(name.count)
    while let attribute = rest.prefixMatch(of: /\s+([a-z]+)="([^"<]*)"/) {
      guard attributes.contains(String(attribute.1)) else { return false }
      // Beside the cover, and nowhere else.
      let folder = attribute.2.prefix { $0 != "/" }
      if attribute.1 == "href", folder.isEmpty || folder.contains(":") { return false }
      rest = rest[attribute.range.upperBound...]
    }
    return rest.allSatisfy { $0.isWhitespace || $0 == "/" }
  }

  private static func trimmed(_ text: String) -> Substring {
    text.drop(while: \.isWhitespace).trimmingSuffix(while: \.isWhitespace)
  }

  private static let names: Set<String> = [
    "html", "head", "meta", "title", "style", "body", "header", "section", "footer", "div", "h1", "h2", "h3", "p", "a",
    "table",
    "thead", "tbody", "tr", "th", "td", "strong", "code", "span", "ul", "ol", "li", "br",
  ]

  private static let attributes: Set<String> = ["class", "href", "colspan", "name", "lang", "content", "charset"]
}

extension Substring {
  fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> Substring {
    var text = self
    while let last = text.last, isDropped(last) { text.removeLast() }
    return text
  }
}
