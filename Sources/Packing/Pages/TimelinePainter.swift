import CaseModel
import Formats

/// Draws one page of the chart: axis, lanes, legend.
struct TimelinePainter {
  let document: PageDocument
  let axis: TimeAxis
  let press: PagePress
  let asOf: Day

  private var frame: PageFlow.Frame { TimelineSheet.frame }

  /// Gives where the chart ends.
  func draw(_ strips: [TimelineSheet.Strip], top: Length) throws(PageFailure) -> Length {
    let start = top + TimelineSheet.axisHeight
    let end = start + strips.reduce(0) { $0 + $1.height }
    try grid(top: top, start: start, end: end)
    let drawing = ChartDrawing(document: document, axis: axis)
    var y = start
    for strip in strips {
      document.fill(House.hairline, x: frame.left, y: y - 250, width: frame.width, height: 500)
      document.begin("H2")
      document.draw(strip.title, x: frame.left, y: y + .points(4))
      document.end("H2")
      if let note = strip.note {
        document.begin("P")
        document.draw(note, x: axis.left, y: y + .points(5))
        document.end("P")
      }
      var rowY = y + .points(3)
      if strip.isNamed { rowY += max(strip.title.height, strip.note?.height ?? 0) }
      for row in strip.rows {
        if let name = row.name {
          document.begin("P")
          document.draw(name, x: frame.left, y: rowY + .points(2))
          document.end("P")
        }
        for placed in row.placed { drawing.draw(placed, y: rowY) }
        rowY += row.height
      }
      y += strip.height
    }
    document.fill(House.hairline, x: frame.left, y: y - 250, width: frame.width, height: 500)
    return y
  }

  private func grid(top: Length, start: Length, end: Length) throws(PageFailure) {
    let today = try SetText("Stand \(asOf.german)", ChartStyle.tick.bold.aligned(.right), on: press)
    let todayLeft = axis.x(asOf) - today.width
    for tick in axis.ticks {
      let x = axis.x(tick.day)
      document.line(House.hairline, from: (x, start), to: (x, end), weight: 500)
      let label = try SetText(tick.label, ChartStyle.tick, on: press)
      // The day of the statement has precedence.
      guard x + label.width + .points(4) < todayLeft else { continue }
      document.line(House.hairline, from: (x, start - .points(4)), to: (x, start), weight: 500)
      document.draw(label, x: x, y: top + .points(2))
    }
    document.line(House.accent, from: (axis.x(asOf), start - .points(5)), to: (axis.x(asOf), end), weight: 900)
    document.draw(today, x: todayLeft, y: top + .points(2), width: today.width)
  }

  /// Only the forms that occur.
  func legend(_ chart: Chart, y: Length) throws(PageFailure) {
    var entries: [(Chart.Bar?, Chart.Mark?, String)] = []
    let titles = Set(chart.lanes.map(\.title))
    let marks = chart.lanes.flatMap { lane in lane.items.flatMap { $0.marks.map { (lane.title, $0.mark) } } }
    func has(_ title: String, _ mark: Chart.Mark) -> Bool { marks.contains { $0 == title && $1 == mark } }
    if titles.contains("Rechnungen") {
      entries += [(nil, .circle, "Rechnung gestellt"), (nil, .diamond, "fällig")]
    }
    if titles.contains("Schreiben") { entries.append((.solid, .disc, "Schreiben bis Fristende")) }
    if has("Schreiben", .cross) { entries.append((nil, .cross, "unzustellbar")) }
    if has("Gespräche", .triangle) { entries.append((nil, .triangle, "erreicht")) }
    if has("Gespräche", .hollowTriangle) { entries.append((nil, .hollowTriangle, "nicht erreicht")) }
    if titles.contains("Zusagen") { entries.append((.dashed, nil, "Zusage")) }
    if titles.contains("Zahlungen") { entries.append((nil, .square, "Zahlung, Gutschrift")) }
    if titles.contains("Angebote") { entries.append((.hollow, .circle, "Angebot, angenommen")) }
    if titles.contains("Einwände") { entries.append((.hollow, .disc, "Einwand")) }
    if titles.contains("Richtlinie") { entries.append((.window, .disc, "Zeitfenster nach Richtlinie, getan")) }
    if has("Richtlinie", .cross) { entries.append((nil, .cross, "erlassen")) }
    try draw(entries, y: y)
  }

  private func draw(_ entries: [(bar: Chart.Bar?, mark: Chart.Mark?, text: String)], y: Length) throws(PageFailure) {
    let drawing = ChartDrawing(document: document, axis: axis)
    var (x, y) = (frame.left, y)
    for entry in entries {
      let text = try SetText(entry.text, ChartStyle.label, on: press)
      let symbol = entry.bar == nil ? Length.points(10) : .points(24)
      let width = symbol + .points(4) + text.width + .points(14)
      if x + width > frame.size.width - frame.right, x > frame.left { (x, y) = (frame.left, y + .points(13)) }
      let middle = y + .points(5)
      if let bar = entry.bar { drawing.draw(bar, from: x + .points(2), to: x + .points(22), middle) }
      if let mark = entry.mark { drawing.draw(mark, x: x + (entry.bar == .window ? .points(12) : .points(4)), middle) }
      document.begin("P")
      document.draw(text, x: x + symbol + .points(4), y: y)
      document.end("P")
      x += width
    }
  }
}
