import CaseModel
import Formats

/// `Verlauf.pdf`: what was done when, and when it was to be done, over one axis of time.
enum TimelineSheet {
  static let frame = PageFlow.Frame(
    size: .landscape, left: .millimetres(15), right: .millimetres(15), top: .millimetres(14), bottom: .millimetres(34))
  private static let gutter = Length.millimetres(34)

  static func write(_ handover: Handover, on press: PagePress) throws -> [UInt8] {
    let chart = Chart(handover)
    let axis = TimeAxis(
      first: chart.first, last: chart.asOf, left: frame.left + gutter + .millimetres(2),
      width: frame.width - gutter - .millimetres(6))
    let heading = try SetText(
      "Verlauf der Akte \(handover.file.number)", House.title, width: frame.width, on: press)
    let pages = try paginate(chart, axis, below: frame.top + heading.height + .points(8), on: press)
    let head = SheetHead(.timeline, of: handover)
    let document = try head.document(frame.size)
    for (index, page) in pages.enumerated() {
      let top = index == 0 ? frame.top + heading.height + .points(8) : frame.top
      if index == 0 {
        document.outline("\(PageKind.timeline.title) \(handover.file.number)", page: 1, y: frame.top)
        document.begin("H1")
        document.draw(heading, x: frame.left, y: frame.top)
        document.end("H1")
        document.fill(House.accent, x: frame.left, y: top - .points(6), width: frame.width, height: 2000)
      }
      let painter = TimelinePainter(document: document, axis: axis, press: press, asOf: chart.asOf)
      let end = try painter.draw(page, top: top)
      try painter.legend(chart, y: end + .points(12))
      try head.foot(document, frame, page: index + 1, of: pages.count, on: press)
      document.endPage()
    }
    return try document.finish()
  }

  /// A lane, or as much of it as a page holds.
  struct Strip {
    let title: SetText
    let note: SetText?
    var rows: [ChartLayout.Row] = []

    /// Whether its rows have names, which then stand below its title.
    var isNamed: Bool { rows.contains { $0.name != nil } }

    var height: Length {
      let titles = isNamed ? max(title.height, note?.height ?? 0) : title.height + (note?.height ?? 0)
      let names = rows.reduce(0) { $0 + $1.height }
      return (isNamed ? titles + names : max(names, titles)) + .points(7)
    }
  }

  static let axisHeight = Length.points(16)

  private static func paginate(_ chart: Chart, _ axis: TimeAxis, below top: Length, on press: PagePress)
    throws(PageFailure) -> [[Strip]]
  {
    let layout = ChartLayout(axis: axis, press: press)
    var pages: [[Strip]] = [[]]
    var y = top + axisHeight
    for lane in chart.lanes {
      let title = try SetText(lane.title, ChartStyle.lane, width: gutter - .millimetres(2), on: press)
      var note: SetText?
      if let names = lane.note {
        note = try SetText(names, ChartStyle.note, width: axis.width, on: press)
      }
      var strip = Strip(title: title, note: note)
      for row in try layout.rows(of: lane) {
        var longer = strip
        longer.rows.append(row)
        if y + longer.height > frame.end, !(strip.rows.isEmpty && pages[pages.count - 1].isEmpty) {
          if !strip.rows.isEmpty { pages[pages.count - 1].append(strip) }
          pages.append([])
          y = frame.top + axisHeight
          strip.rows = [row]
        } else {
          strip = longer
        }
      }
      pages[pages.count - 1].append(strip)
      y += strip.height
    }
    return pages
  }
}
