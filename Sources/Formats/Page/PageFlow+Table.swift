extension PageFlow {
  /// Lays a table; on every page it goes on to, its head stands again.
  package mutating func table(_ table: PageTable) {
    guard !table.rows.isEmpty else { return }
    // A head with a single row below it at the foot of a page looks lost.
    let firstRow = table.rows.prefix(2).reduce(0) { $0 + $1.height + 2 * PageTable.padding }
    let headHeight = table.head.map { $0.height + 2 * PageTable.padding } ?? 0
    need(min(headHeight + firstRow, frame.end - frame.top))
    add(.begin("Table"))
    if let head = table.head { lay(head, of: table) }
    for (index, row) in table.rows.enumerated() {
      let height = row.height + 2 * PageTable.padding
      let fresh = frame.end - frame.top - headHeight
      // The last row takes the sum below it along, which says little alone on a page.
      let total =
        table.rows.dropFirst(index + 1).first.flatMap { $0.isTotal ? $0.height + 2 * PageTable.padding : nil } ?? 0
      let kept = height + total <= fresh ? height + total : height
      // A row that fits on no page is broken line by line; so is the first, which would leave the head alone.
      if kept > rest, index > 0 && kept <= fresh || rest < .points(40) { turn(table) }
      lay(row, of: table)
    }
    add(.end("Table"))
  }

  private mutating func turn(_ table: PageTable) {
    add(.end("Table"))
    breakPage()
    add(.begin("Table"))
    if let head = table.head { lay(head, of: table) }
  }

  private mutating func lay(_ row: PageTable.Row, of table: PageTable) {
    let slots = table.slots(row)
    var done = row.cells.map { _ in (text: 0, line: 0) }
    repeat {
      let room = max(rest - 2 * PageTable.padding, .points(8))
      var tallest = 0
      add(.begin("TR"))
      for (index, cell) in row.cells.enumerated() {
        add(.begin(row.isHead ? "TH" : "TD"))
        tallest = max(tallest, lay(cell, from: &done[index], in: slots[index], room: room))
        add(.end(row.isHead ? "TH" : "TD"))
      }
      add(.end("TR"))
      y += tallest + 2 * PageTable.padding
      if !row.isTotal { add(.fill(hairline, x: frame.left, y: y - 500, width: frame.width, height: 500)) }
      if zip(row.cells, done).allSatisfy({ $0.texts.count <= $1.text }) { return }
      if row.isHead { breakPage() } else { turn(table) }
    } while true
  }

  /// Lays as many lines of a cell as there is room for; gives how high they are.
  private mutating func lay(
    _ cell: PageTable.Cell, from done: inout (text: Int, line: Int), in slot: (x: Length, width: Length), room: Length
  ) -> Length {
    var height = 0
    var pieces: [Piece] = []
    while done.text < cell.texts.count {
      let text = cell.texts[done.text]
      let lineHeight = text.style.lineHeight
      let fitting = min(max(height == 0 ? 1 : 0, (room - height) / lineHeight), text.lineCount - done.line)
      guard fitting > 0 else { break }
      pieces.append(
        .text(
          text, lines: done.line..<done.line + fitting, x: frame.left + slot.x, y: y + PageTable.padding + height,
          width: slot.width))
      height += fitting * lineHeight
      done.line += fitting
      if done.line == text.lineCount { done = (done.text + 1, 0) }
    }
    if let link = cell.link { add(.link(link, pieces)) } else { for piece in pieces { add(piece) } }
    return height
  }
}
