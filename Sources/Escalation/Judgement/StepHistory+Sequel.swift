import CaseModel

extension StepHistory {
  /// Which steps have to come again once that one is repeated: those behind it, which then would stand before it.
  ///
  /// What is out of order already is told of by itself.
  func sequel(of record: StepRecord) -> Text? {
    guard record.isToBeRepeated else { return nil }
    var names: Set = [record.step.name]
    var again: [Text] = []
    for later in records where !names.isDisjoint(with: later.step.after) {
      names.insert(later.step.name)
      let isDone = later.isTaken && !later.isWaived && later.isApplicable && later.step.weight == .block
      if isDone, !later.isOutOfOrder, later.step.countedFrom != nil { again.append(later.step.title) }
    }
    guard !again.isEmpty else { return nil }
    return Text(
      "Danach erneut: \(again.map(\.german).joined(separator: ", ")).",
      "After that, again: \(again.map(\.english).joined(separator: ", ")).")
  }
}
