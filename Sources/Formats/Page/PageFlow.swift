/// Lays blocks one below another over as many pages as they need, and only then draws: a foot names the number of pages.
package struct PageFlow {
  /// What is drawn on a page, in its order.
  enum Piece {
    case text(SetText, lines: Range<Int>, x: Length, y: Length, width: Length)
    case fill(Ink, x: Length, y: Length, width: Length, height: Length)
    case begin(String), end(String)
    case link(String, [Piece])
    case outline(String, y: Length)
  }

  package struct Frame: Sendable {
    package let size: PageSize
    package let left: Length
    package let right: Length
    package let top: Length
    package let bottom: Length

    package init(size: PageSize, left: Length, right: Length, top: Length, bottom: Length) {
      self.size = size
      self.left = left
      self.right = right
      self.top = top
      self.bottom = bottom
    }

    package var width: Length { size.width - left - right }
    package var end: Length { size.height - bottom }
  }

  package let frame: Frame
  package let hairline: Ink
  let press: PagePress
  private(set) var pages: [[Piece]] = [[]]
  package internal(set) var y: Length
  /// Where a heading begins that nothing stands below yet: it goes along to the page on which what follows begins.
  private var heading: (index: Int, y: Length)?

  package init(_ frame: Frame, hairline: Ink, on press: PagePress) {
    self.frame = frame
    self.hairline = hairline
    self.press = press
    y = frame.top
  }

  package var rest: Length { frame.end - y }

  package mutating func space(_ height: Length) {
    if y > frame.top { y += height }
  }

  package mutating func breakPage() {
    pages.append([])
    y = frame.top
    heading = nil
  }

  /// Begins a page unless so much still fits; a heading that waits for it comes along.
  package mutating func need(_ height: Length) {
    let top = heading?.y ?? y
    guard rest < height, top > frame.top else { return }
    let (waiting, below) = (heading, y)
    let index = waiting?.index ?? pages[pages.count - 1].count
    let pieces = pages[pages.count - 1][index...].map { $0.moved(by: frame.top - top) }
    pages[pages.count - 1].removeSubrange(index...)
    breakPage()
    pages[pages.count - 1] = pieces
    y += below - top
    if waiting != nil { heading = (0, frame.top) }
  }

  mutating func add(_ piece: Piece) {
    pages[pages.count - 1].append(piece)
    heading = nil
  }

  // MARK: Blocks

  /// A paragraph, over the whole width or a part of it. It breaks between lines.
  package mutating func paragraph(
    _ string: String, _ style: TextStyle, tag: String = "P", x: Length = 0, width: Length? = nil
  ) throws(PageFailure) {
    let width = width ?? frame.width - x
    lay(try SetText(string, style, width: width, on: press), tag, x, width)
  }

  private mutating func lay(_ text: SetText, _ tag: String, _ x: Length, _ width: Length) {
    let style = text.style
    var next = 0
    while next < text.lineCount {
      // Below a heading two lines at least.
      need((heading == nil ? 1 : min(2, text.lineCount)) * style.lineHeight)
      let fitting = max(1, min(rest / style.lineHeight, text.lineCount - next))
      add(.begin(tag))
      add(.text(text, lines: next..<next + fitting, x: frame.left + x, y: y, width: width))
      add(.end(tag))
      y += fitting * style.lineHeight
      next += fitting
    }
  }

  /// A heading that never stands alone at the foot of a page; it goes into the outline.
  ///
  /// - Parameter height: of what has to stand below it on the same page, where that is more than its first lines.
  package mutating func heading(
    _ string: String, _ style: TextStyle, level: Int, keepingWith height: Length = 0, entry: String? = nil
  ) throws(PageFailure) {
    let text = try SetText(string, style, width: frame.width, on: press)
    need(min(text.height + height, frame.end - frame.top))
    let begin = heading ?? (pages[pages.count - 1].count, y)
    let page = pages.count
    add(.outline(entry ?? string, y: y))
    lay(text, "H\(level)", 0, frame.width)
    // One longer than a page stands with its own last lines.
    heading = page == pages.count ? begin : nil
  }

  package mutating func rule(_ ink: Ink, weight: Length) {
    add(.fill(ink, x: frame.left, y: y, width: frame.width, height: weight))
    y += weight
  }

  /// Columns side by side, held together where a page can hold them.
  package mutating func columns(_ texts: [(x: Length, width: Length, lines: [SetText])]) {
    let height = texts.map { $0.lines.reduce(0) { $0 + $1.height } }.max() ?? 0
    need(min(height, frame.end - frame.top))
    heading = nil
    let (first, top) = (pages.count, y)
    var deepest = (page: first, y: y)
    for column in texts {
      var at = (page: first, y: top)
      for text in column.lines {
        var next = 0
        while next < text.lineCount {
          if at.y + text.style.lineHeight > frame.end, at.y > frame.top {
            at = (at.page + 1, frame.top)
            if at.page > pages.count { pages.append([]) }
          }
          let fitting = max(1, min((frame.end - at.y) / text.style.lineHeight, text.lineCount - next))
          pages[at.page - 1] += [
            .begin("P"),
            .text(text, lines: next..<next + fitting, x: frame.left + column.x, y: at.y, width: column.width),
            .end("P"),
          ]
          at.y += fitting * text.style.lineHeight
          next += fitting
        }
      }
      if at > deepest { deepest = at }
    }
    y = deepest.y
  }

  // MARK: Drawing

  /// Draws all pages; `foot` gets a page's number, from 1, and how many there are.
  package func draw(
    on document: PageDocument, foot: (PageDocument, _ page: Int, _ pages: Int) throws(PageFailure) -> Void
  ) throws(PageFailure) {
    var parent = 0
    for (index, page) in pages.enumerated() {
      for piece in page { draw(piece, on: document, page: index + 1, &parent) }
      try foot(document, index + 1, pages.count)
      document.endPage()
    }
  }

  private func draw(_ piece: Piece, on document: PageDocument, page: Int, _ parent: inout Int) {
    switch piece {
    case .text(let text, let lines, let x, let y, let width):
      document.draw(text, lines: lines, x: x, y: y, width: width)
    case .fill(let ink, let x, let y, let width, let height):
      document.fill(ink, x: x, y: y, width: width, height: height)
    case .begin(let tag): document.begin(tag)
    case .end(let tag): document.end(tag)
    case .link(let file, let pieces):
      document.begin("P")
      document.linked(to: file) { for piece in pieces { draw(piece, on: document, page: page, &parent) } }
      document.end("P")
    case .outline(let title, let y):
      let entry = document.outline(title, page: page, y: y, below: parent)
      // The document's own title holds the others.
      if parent == 0 { parent = entry }
    }
  }
}

extension PageFlow.Piece {
  fileprivate func moved(by distance: Length) -> Self {
    switch self {
    case .text(let text, let lines, let x, let y, let width):
      return .text(text, lines: lines, x: x, y: y + distance, width: width)
    case .fill(let ink, let x, let y, let width, let height):
      return .fill(ink, x: x, y: y + distance, width: width, height: height)
    case .begin, .end: return self
    case .link(let file, let pieces): return .link(file, pieces.map { $0.moved(by: distance) })
    case .outline(let title, let y): return .outline(title, y: y + distance)
    }
  }
}
