import CXML

/// Writes a document element by element; the same calls give the same bytes.
///
///     let xml = try XMLWriter(.xml)
///     xml.element("invoice", ["id": "I1"]) {
///       xml.element("sent", "2026-04-07")
///     }
///     let bytes = try xml.finish()
///
/// Escaping and indentation are its own business. Characters that XML 1.0 forbids become U+FFFD. A name that is none
/// makes `finish` throw.
package final class XMLWriter {
  private let writer: OpaquePointer
  private let form: Form
  private var open: [Frame] = []
  private var failed = false

  package enum Form: Sendable {
    /// XML 1.0 in UTF-8 with its declaration.
    case xml
    /// HTML5 that is also well-formed XML, but for its doctype.
    case html
  }

  /// Names and values in the order they are written; a nil value leaves the attribute out.
  package typealias Attributes = KeyValuePairs<String, String?>

  /// A name was not a name, elements were left out of memory, or nothing was written.
  package struct Failure: Error, Hashable, Sendable {}

  /// What an open element has held so far.
  private struct Frame {
    let name: String
    var hasElements = false
    /// White space next to text would be part of the text.
    var hasText = false
  }

  package init(_ form: Form = .xml) throws(Failure) {
    guard let writer = cxml_writer_new() else { throw Failure() }
    self.writer = writer
    self.form = form
    check(form == .xml ? cxml_write_declaration(writer) : cxml_write_html_doctype(writer))
  }

  deinit {
    cxml_writer_free(writer)
  }

  /// An element with what the closure writes into it.
  package func element<Failing: Error>(
    _ name: String, _ attributes: Attributes = [:], _ content: () throws(Failing) -> Void
  ) throws(Failing) {
    start(name, attributes)
    defer { end() }
    try content()
  }

  /// An element with text, or an empty one.
  package func element(_ name: String, _ text: String = "") {
    element(name, [:], text)
  }

  /// An element with attributes and text, or an empty one.
  package func element(_ name: String, _ attributes: Attributes, _ text: String = "") {
    element(name, attributes) { self.text(text) }
  }

  /// An element with text where there is one, else nothing at all.
  package func element(_ name: String, ifPresent text: String?) {
    if let text { element(name, [:], text) }
  }

  /// Text inside the element that is open.
  package func text(_ text: String) {
    guard !text.isEmpty, let frame = open.indices.last else { return }
    open[frame].hasText = true
    let clean = XMLCharacters.clean(text)
    guard form == .html, HTMLNames.raw.contains(open[frame].name) else {
      return check(clean.lent { cxml_write_text(writer, $0) })
    }
    // Nothing is escaped in these, so what would end them early cannot be written.
    failed = failed || XMLWriter.endsRawText(clean)
    if !failed { check(clean.lent { cxml_write_raw(writer, $0) }) }
  }

  /// A comment on lines of its own. Two hyphens side by side, which no comment may hold, make `finish` throw.
  package func comment(_ text: String) {
    guard !text.contains("--"), !text.hasSuffix("-") else { return failed = true }
    if let parent = open.indices.last {
      open[parent].hasElements = true
      breakLine(depth: open.count)
    }
    check(XMLCharacters.clean(text).lent { cxml_write_comment(writer, $0) })
    if open.isEmpty { breakLine(depth: 0) }
  }

  /// The whole document. Nothing can be written after it.
  package func finish() throws(Failure) -> [UInt8] {
    var count = 0
    guard let bytes = cxml_writer_finish(writer, &count), !failed, open.isEmpty else { throw Failure() }
    let document = UnsafeBufferPointer(start: bytes, count: count)
    return document.last == UInt8(ascii: "\n") ? Array(document) : Array(document) + [UInt8(ascii: "\n")]
  }

  private func start(_ name: String, _ attributes: Attributes) {
    if let parent = open.indices.last, !open[parent].hasText, !isInline(name) {
      open[parent].hasElements = true
      breakLine(depth: open.count)
    }
    check(name.lent { cxml_write_start(writer, $0) })
    open.append(Frame(name: name))
    for case (let name, let value?) in attributes {
      check(name.lent(with: XMLCharacters.clean(value)) { cxml_write_attribute(writer, $0, $1) })
    }
  }

  private func end() {
    guard let frame = open.popLast() else { return }
    if frame.hasElements, !frame.hasText { breakLine(depth: open.count) }
    check(cxml_write_end(writer, form == .html && !HTMLNames.void.contains(frame.name) ? 1 : 0))
  }

  private func isInline(_ name: String) -> Bool {
    form == .html && HTMLNames.inline.contains(name)
  }

  /// Whether a text holds `</` or `<!--`. By bytes: the standard library's search takes a hundred times as long.
  private static func endsRawText(_ text: String) -> Bool {
    let bytes = text.utf8
    return bytes.indices.contains { index in
      guard bytes[index] == UInt8(ascii: "<") else { return false }
      return bytes[index...].starts(with: "</".utf8) || bytes[index...].starts(with: "<!--".utf8)
    }
  }

  /// XML is also read as it stands, and is indented; HTML is read in a browser.
  private func breakLine(depth: Int) {
    check(cxml_write_line_break(writer, form == .xml ? depth * 2 : 0))
  }

  private func check(_ result: CInt) {
    if result == 0 { failed = true }
  }
}
