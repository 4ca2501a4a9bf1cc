/// A table of cells that hold texts one below another. It may go over as many pages as it needs.
package struct PageTable {
  package struct Column {
    package let title: String
    package let width: Length
    package let alignment: TextStyle.Alignment

    package init(_ title: String, _ width: Length, _ alignment: TextStyle.Alignment = .left) {
      self.title = title
      self.width = width
      self.alignment = alignment
    }
  }

  package struct Cell {
    package let texts: [SetText]
    /// The file beside this document it leads to.
    package let link: String?

    package init(_ texts: [SetText], link: String? = nil) {
      self.texts = texts
      self.link = link
    }

    var height: Length { texts.reduce(0) { $0 + $1.height } }
  }

  package struct Row {
    package let cells: [Cell]
    /// How many columns the first cell takes.
    package let span: Int
    package let isHead: Bool
    package let isTotal: Bool

    package init(_ cells: [Cell], span: Int = 1, isHead: Bool = false, isTotal: Bool = false) {
      self.cells = cells
      self.span = span
      self.isHead = isHead
      self.isTotal = isTotal
    }

    var height: Length { cells.map(\.height).max() ?? 0 }
  }

  package let columns: [Column]
  package let head: Row?
  package var rows: [Row] = []

  package init(_ columns: [Column], head: Row?) {
    self.columns = columns
    self.head = head
  }

  /// Between two columns.
  package static let gap = Length.tenthsOfMillimetre(30)
  /// Above and below what stands in a row.
  package static let padding = Length.points(3)

  /// Where each cell of a row begins, and how wide it is.
  func slots(_ row: Row) -> [(x: Length, width: Length)] {
    var slots: [(x: Length, width: Length)] = []
    var x = 0
    var next = 0
    for index in row.cells.indices {
      let span = index == 0 ? row.span : 1
      let taken = columns[min(next, columns.count)..<min(next + span, columns.count)]
      let width = taken.reduce(0) { $0 + $1.width } + max(0, taken.count - 1) * PageTable.gap
      slots.append((x, width))
      x += width + PageTable.gap
      next += span
    }
    return slots
  }
}
