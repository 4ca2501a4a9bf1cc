import CaseModel
import Formats

/// Puts what is in a lane into rows, so that nothing lies on anything else.
struct ChartLayout {
  struct Placed {
    let item: Chart.Item
    let label: SetText
    let labelX: Length
    /// Whether the label stands below the bar, for want of room beside it.
    let isBelow: Bool
    let left: Length
    let right: Length
    let height: Length
  }

  struct Row {
    var placed: [Placed] = []
    /// Beside it, where it is of one thing.
    var name: SetText?
    var height: Length { max(placed.map(\.height).max() ?? 0, (name?.height ?? 0) + (name == nil ? 0 : .points(3))) }

    func hasRoom(for new: Placed) -> Bool {
      placed.allSatisfy { $0.right + .millimetres(4) <= new.left || new.right + .millimetres(4) <= $0.left }
    }
  }

  static let rowHeight = Length.points(13)
  /// Half the width of a mark.
  static let reach = Length.points(4)

  let axis: TimeAxis
  let press: PagePress

  func rows(of lane: Chart.Lane) throws(PageFailure) -> [Row] {
    var rows: [Row] = []
    for item in lane.items {
      let new = try place(item)
      if let name = item.name {
        let text = try SetText(
          name, ChartStyle.label, width: axis.left - TimelineSheet.frame.left - .millimetres(2), on: press)
        rows.append(Row(placed: [new], name: text))
        continue
      }
      // Looking back at a few rows is enough, and many invoices do not take for ever.
      if let index = rows.indices.suffix(40).first(where: { rows[$0].hasRoom(for: new) }) {
        rows[index].placed.append(new)
      } else {
        rows.append(Row(placed: [new]))
      }
    }
    return rows
  }

  private func place(_ item: Chart.Item) throws(PageFailure) -> Placed {
    let style = ChartStyle.label
    var days = item.marks.map(\.day)
    if item.bar != nil, let from = item.from { days += [from, item.to ?? axis.last] }
    guard let first = days.min(), let last = days.max() else {
      let label = try SetText(item.label, style, width: axis.width, on: press)
      return Placed(
        item: item, label: label, labelX: axis.left, isBelow: false, left: axis.left, right: axis.left + label.width,
        height: max(ChartLayout.rowHeight, label.height))
    }
    let (from, to) = (axis.x(first) - ChartLayout.reach, axis.x(last) + ChartLayout.reach)
    let line = try SetText(item.label, style, on: press)
    let gap = Length.points(4)
    if to + gap + line.width <= axis.right + ChartLayout.reach {
      return Placed(
        item: item, label: line, labelX: to + gap, isBelow: false, left: from, right: to + gap + line.width,
        height: ChartLayout.rowHeight)
    }
    if from - gap - line.width >= axis.left {
      return Placed(
        item: item, label: line, labelX: from - gap - line.width, isBelow: false, left: from - gap - line.width,
        right: to, height: ChartLayout.rowHeight)
    }
    let label = try SetText(item.label, style, width: axis.width, on: press)
    let x = max(axis.left, min(from, axis.right - label.width))
    return Placed(
      item: item, label: label, labelX: x, isBelow: true, left: min(from, x), right: max(to, x + label.width),
      height: ChartLayout.rowHeight + label.height)
  }
}

/// What the chart looks like.
enum ChartStyle {
  static let label = TextStyle(size: 7_500, lineHeight: 10_000, ink: House.ink)
  static let lane = TextStyle(size: 8_500, lineHeight: 11_500, ink: House.accent, isBold: true)
  static let note = TextStyle(size: 7_000, lineHeight: 9_000, ink: House.soft)
  static let tick = TextStyle(size: 7_000, lineHeight: 9_000, ink: House.soft)
  static let window = Ink(0xE6EAEE)
}
