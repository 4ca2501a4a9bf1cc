import CPage

/// A PDF in the making: what is drawn, where, and what it is to those who do not see it.
///
/// No clock has a part in it: the day it bears is told, and the same drawing gives the same bytes.
package final class PageDocument {
  private let document: OpaquePointer

  /// - Parameter created: ISO 8601.
  package init(_ size: PageSize, title: String, author: String, subject: String, created: String)
    throws(PageFailure)
  {
    var made: OpaquePointer?
    let status = PageDocument.clean(title).withCString { title in
      PageDocument.clean(author).withCString { author in
        PageDocument.clean(subject).withCString { subject in
          created.withCString { created in
            cpage_document_new(
              size.width.c, size.height.c,
              cpage_information(title: title, author: author, subject: subject, created: created), &made)
          }
        }
      }
    }
    guard let document = made, status == CPAGE_OK else {
      cpage_document_free(made)
      throw PageFailure(reason: .failed)
    }
    self.document = document
  }

  deinit { cpage_document_free(document) }

  package func endPage() { cpage_end_page(document) }

  package func finish() throws(PageFailure) -> [UInt8] {
    var bytes: UnsafePointer<UInt8>?
    var length = 0
    guard cpage_finish(document, &bytes, &length) == CPAGE_OK, let bytes else { throw PageFailure(reason: .failed) }
    return Array(UnsafeBufferPointer(start: bytes, count: length))
  }

  // MARK: Drawing

  package func draw(_ text: SetText, lines: Range<Int>? = nil, x: Length, y: Length, width: Length = 0) {
    let lines = lines ?? 0..<text.lineCount
    cpage_ink(document, text.style.ink.rgb)
    cpage_draw(document, text.text, lines.lowerBound, lines.count, x.c, y.c, width.c)
  }

  package func fill(_ ink: Ink, x: Length, y: Length, width: Length, height: Length) {
    cpage_ink(document, ink.rgb)
    cpage_fill(document, x.c, y.c, width.c, height.c)
  }

  package func frame(_ ink: Ink, x: Length, y: Length, width: Length, height: Length, weight: Length) {
    cpage_ink(document, ink.rgb)
    cpage_frame(document, x.c, y.c, width.c, height.c, weight.c)
  }

  /// - Parameter dash: the length of its strokes; 0 for a line without gaps.
  package func line(
    _ ink: Ink, from: (x: Length, y: Length), to: (x: Length, y: Length), weight: Length, dash: Length = 0
  ) {
    cpage_ink(document, ink.rgb)
    cpage_line(document, from.x.c, from.y.c, to.x.c, to.y.c, weight.c, dash.c)
  }

  package func shape(_ ink: Ink, _ points: [(x: Length, y: Length)], weight: Length, isFilled: Bool) {
    cpage_ink(document, ink.rgb)
    cpage_shape(document, points.flatMap { [$0.x.c, $0.y.c] }, points.count, weight.c, isFilled)
  }

  package func circle(_ ink: Ink, x: Length, y: Length, radius: Length, weight: Length, isFilled: Bool) {
    cpage_ink(document, ink.rgb)
    cpage_circle(document, x.c, y.c, radius.c, weight.c, isFilled)
  }

  // MARK: Structure

  /// What is drawn within is an element of that kind: `H1`, `P`, `Table`, `TR`, `TH`, `TD`, `Figure`.
  package func tagged(_ name: String, _ body: () throws(PageFailure) -> Void) throws(PageFailure) {
    begin(name)
    try body()
    end(name)
  }

  package func begin(_ tag: String) { cpage_begin_tag(document, tag, nil) }

  package func end(_ tag: String) { cpage_end_tag(document, tag) }

  /// What is drawn within leads to a file beside this one; its name is plain ASCII without quotes.
  package func linked(to file: String, _ body: () -> Void) {
    cpage_begin_tag(document, "Link", "uri='\(file)'")
    body()
    cpage_end_tag(document, "Link")
  }

  /// Adds an entry to the outline; `page` counts from 1.
  @discardableResult
  package func outline(_ title: String, page: Int, y: Length, below parent: Int = 0) -> Int {
    Int(cpage_outline(document, Int32(clamping: parent), PageDocument.clean(title), Int32(clamping: page), y.c))
  }

  /// Without what is no text; a NUL would end it for C.
  private static func clean(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .control }))
  }
}
