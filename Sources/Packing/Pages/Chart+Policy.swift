import CaseModel
import Escalation

/// The window in which each step of the policy was to be taken, against the day on which it was.
extension Chart {
  static func policyLanes(_ handover: Handover) -> [Lane] {
    var groups: [(key: [Day?], histories: [StepHistory])] = []
    for history in handover.cleared.histories {
      let key = history.records.flatMap { [$0.on, $0.possibleFrom, $0.lateAfter, $0.waiver?.on] }
      if let index = groups.firstIndex(where: { $0.key == key }) {
        groups[index].histories.append(history)
      } else {
        groups.append((key, [history]))
      }
    }
    return groups.map { group in
      Lane(
        title: "Richtlinie", note: groups.count > 1 ? names(of: group.histories) : nil,
        items: group.histories.first?.records.map { item($0) } ?? [])
    }
  }

  private static func names(of histories: [StepHistory]) -> String {
    let labels = histories.map(\.invoice.label)
    let shown = labels.prefix(6).joined(separator: ", ")
    return labels.count > 6 ? "\(shown) und \(labels.count - 6) weitere" : shown
  }

  private static func item(_ record: StepRecord) -> Item {
    let name = "\(record.step.clause.number) · \(record.step.title.german)"
    if !record.isTaken, let why = record.notApplicable {
      return Item(label: "entfällt: \(why.german)", name: name)
    }
    var words: [String] = []
    switch (record.possibleFrom, record.lateAfter) {
    case (let from?, let until?): words.append("möglich \(from.german) bis \(until.german)")
    case (let from?, nil): words.append("möglich ab \(from.german)")
    case (nil, let until?): words.append("möglich bis \(until.german)")
    case (nil, nil): break
    }
    var marks: [(Day, Mark)] = []
    if let on = record.on {
      words.append("getan \(on.german)")
      marks.append((on, .disc))
    } else if let waiver = record.waiver {
      words.append("erlassen\(waiver.on.map { " \($0.german)" } ?? "")")
      if let on = waiver.on { marks.append((on, .cross)) }
    }
    let label = words.joined(separator: ", ")
    // A step that may be taken at any later time has a window without end.
    guard let from = record.possibleFrom else { return Item(marks: marks, label: label, name: name) }
    return Item(
      bar: .window, from: from, to: record.lateAfter.map { max($0, from) }, marks: marks, label: label, name: name)
  }
}
