import Formats

/// A table in words, not yet set: its columns of figures and dates take what they need, the others share the rest.
struct SheetTable {
  struct Column {
    let title: String
    /// Of what is left, in parts; 0 for a column as wide as its widest cell.
    let share: Int
    let alignment: TextStyle.Alignment

    static func flexible(_ title: String, _ share: Int = 1) -> Column {
      Column(title: title, share: share, alignment: .left)
    }
    static func date(_ title: String) -> Column { Column(title: title, share: 0, alignment: .left) }
    static func figure(_ title: String) -> Column { Column(title: title, share: 0, alignment: .right) }
  }

  struct Cell {
    enum Tone {
      case plain, soft
      /// What leads to another file.
      case link, softLink

      var isSoft: Bool { self == .soft || self == .softLink }
      var isLink: Bool { self == .link || self == .softLink }
    }

    var texts: [(text: String, tone: Tone)]
    var link: String?

    init(_ text: String, soft: [String] = [], link: String? = nil) {
      texts = (text.isEmpty ? [] : [(text, link == nil ? .plain : .link)]) + soft.map { ($0, .soft) }
      self.link = link
    }
  }

  struct Row {
    let cells: [Cell]
    var span = 1
    var isTotal = false
  }

  let columns: [Column]
  var rows: [Row] = []
  var hasHead = true

  init(_ columns: [Column], hasHead: Bool = true) {
    self.columns = columns
    self.hasHead = hasHead
  }

  mutating func add(_ cells: [Cell]) { rows.append(Row(cells: cells)) }
  mutating func add(_ texts: [String]) { rows.append(Row(cells: texts.map { Cell($0) })) }

  /// The first text takes all columns but those of the sums.
  mutating func total(_ title: String, _ sums: [String]) {
    rows.append(
      Row(cells: [Cell(title)] + sums.map { Cell($0) }, span: columns.count - sums.count, isTotal: true))
  }
}

extension PageWriting {
  mutating func table(_ table: SheetTable) throws(PageFailure) {
    guard !table.rows.isEmpty else { return }
    var style = House.table
    var widths = try widths(of: table, style)
    // Large figures in many columns: smaller letters rather than broken amounts.
    if let tightest = shares(table, widths).min(), tightest < .millimetres(22) {
      style = House.tight
      widths = try self.widths(of: table, style)
    }
    let shared = shares(table, widths)
    var next = 0
    var columns: [PageTable.Column] = []
    for (index, column) in table.columns.enumerated() {
      var width = widths[index]
      if column.share > 0 {
        width = max(shared[next], .millimetres(12))
        next += 1
      }
      columns.append(PageTable.Column(column.title, width, column.alignment))
    }
    var set = PageTable(columns, head: nil)
    if table.hasHead {
      let head = SheetTable.Row(cells: table.columns.map { SheetTable.Cell("", soft: [$0.title]) })
      set = PageTable(columns, head: try self.set(head, columns, style, isHead: true))
    }
    for row in table.rows { set.rows.append(try self.set(row, columns, style)) }
    flow.table(set)
  }

  /// What each column that is not shared needs; no more than a third of the page.
  private func widths(of table: SheetTable, _ style: TextStyle) throws(PageFailure) -> [Length] {
    var widths = table.columns.map { _ in 0 }
    for (index, column) in table.columns.enumerated() where column.share == 0 {
      if table.hasHead { widths[index] = try SetText(column.title, note(for: style), on: press).width }
    }
    for row in table.rows {
      for (number, cell) in row.cells.enumerated() where row.span == 1 || number > 0 {
        let index = number + (row.span - 1)
        guard index < table.columns.count, table.columns[index].share == 0 else { continue }
        for (text, tone) in cell.texts {
          let style = tone.isSoft ? note(for: style) : row.isTotal ? style.bold : style
          widths[index] = max(widths[index], try SetText(text, style, on: press).width)
        }
      }
    }
    return widths.map { min($0, flow.frame.width / 3) }
  }

  private func shares(_ table: SheetTable, _ widths: [Length]) -> [Length] {
    let taken = widths.reduce(0, +) + (widths.count - 1) * PageTable.gap
    let parts = table.columns.reduce(0) { $0 + $1.share }
    guard parts > 0 else { return [] }
    return table.columns.filter { $0.share > 0 }.map { (flow.frame.width - taken) * $0.share / parts }
  }

  private func note(for style: TextStyle) -> TextStyle {
    var note = House.note
    note.size = min(note.size, style.size)
    return note
  }

  private func set(_ row: SheetTable.Row, _ columns: [PageTable.Column], _ style: TextStyle, isHead: Bool = false)
    throws(PageFailure) -> PageTable.Row
  {
    var cells: [PageTable.Cell] = []
    for (number, cell) in row.cells.enumerated() {
      let first = number == 0 ? 0 : number + row.span - 1
      let last = min(number == 0 ? row.span - 1 : first, columns.count - 1)
      guard first <= last else { continue }
      let width = columns[first...last].reduce(0) { $0 + $1.width } + (last - first) * PageTable.gap
      var texts: [SetText] = []
      for (text, tone) in cell.texts {
        var style = tone.isSoft ? note(for: style) : row.isTotal ? style.bold : style
        if tone.isLink { style.ink = House.accent }
        texts.append(
          try set(text, style.aligned(row.span > 1 && number == 0 ? .left : columns[first].alignment), width))
      }
      cells.append(PageTable.Cell(texts, link: cell.link))
    }
    return PageTable.Row(cells, span: row.span, isHead: isHead, isTotal: row.isTotal)
  }
}
