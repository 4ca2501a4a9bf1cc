import CaseModel
import Formats

/// Draws bars and marks; each kind has a form of its own, for readers of black and white.
struct ChartDrawing {
  let document: PageDocument
  let axis: TimeAxis

  func draw(_ placed: ChartLayout.Placed, y: Length) {
    let middle = y + ChartLayout.rowHeight / 2
    let item = placed.item
    if let bar = item.bar, let from = item.from { draw(bar, from: from, to: item.to, middle) }
    for (day, mark) in item.marks { draw(mark, x: axis.x(day), middle) }
    let isShape = item.bar != nil || !item.marks.isEmpty
    let labelY =
      placed.isBelow
      ? y + ChartLayout.rowHeight - .points(1)
      : isShape ? middle - placed.label.style.lineHeight / 2 : y
    // A label interrupts the lines of the grid, not they the label.
    document.fill(
      Ink(0xFFFFFF), x: placed.labelX - 1500, y: labelY, width: placed.label.width + 3000, height: placed.label.height)
    document.begin("P")
    document.draw(placed.label, x: placed.labelX, y: labelY)
    document.end("P")
  }

  func draw(_ bar: Chart.Bar, from: Day, to: Day?, _ middle: Length) {
    let isOpen = to.map { $0 > axis.last } ?? true
    draw(bar, from: axis.x(from), to: axis.x(to ?? axis.last), middle)
    guard isOpen else { return }
    // It goes on beyond what is shown.
    let end = axis.right
    document.shape(
      House.ink, [(end, middle - 3000), (end + 4500, middle), (end, middle + 3000)], weight: 600, isFilled: true)
  }

  func draw(_ bar: Chart.Bar, from: Length, to: Length, _ middle: Length) {
    let width = max(to - from, 800)
    switch bar {
    case .thin: document.line(House.soft, from: (from, middle), to: (to, middle), weight: 900)
    case .solid: document.fill(House.accent, x: from, y: middle - 1800, width: width, height: 3600)
    case .hollow: document.frame(House.ink, x: from, y: middle - 2200, width: width, height: 4400, weight: 800)
    case .dashed:
      document.line(House.ink, from: (from, middle), to: (to, middle), weight: 1600, dash: 3000)
      document.line(House.ink, from: (to, middle - 3500), to: (to, middle + 3500), weight: 1200)
    case .window:
      document.fill(ChartStyle.window, x: from, y: middle - 3800, width: width, height: 7600)
      document.frame(House.soft, x: from, y: middle - 3800, width: width, height: 7600, weight: 500)
    }
  }

  func draw(_ mark: Chart.Mark, x: Length, _ middle: Length) {
    let size = 3000
    switch mark {
    case .circle:
      document.circle(Ink(0xFFFFFF), x: x, y: middle, radius: size, weight: 900, isFilled: true)
      document.circle(House.ink, x: x, y: middle, radius: size - 300, weight: 900, isFilled: false)
    case .disc: document.circle(House.ink, x: x, y: middle, radius: size, weight: 900, isFilled: true)
    case .square: document.fill(House.ink, x: x - size, y: middle - size, width: 2 * size, height: 2 * size)
    case .diamond:
      let reach = size + 600
      document.shape(
        House.ink, [(x, middle - reach), (x + reach, middle), (x, middle + reach), (x - reach, middle)], weight: 900,
        isFilled: true)
    case .triangle, .hollowTriangle:
      let points = [(x, middle - size - 300), (x + size + 300, middle + size), (x - size - 300, middle + size)]
      if mark == .hollowTriangle { document.shape(Ink(0xFFFFFF), points, weight: 900, isFilled: true) }
      document.shape(House.ink, points, weight: 900, isFilled: mark == .triangle)
    case .cross:
      document.line(House.ink, from: (x - size, middle - size), to: (x + size, middle + size), weight: 1400)
      document.line(House.ink, from: (x - size, middle + size), to: (x + size, middle - size), weight: 1400)
    }
  }
}
