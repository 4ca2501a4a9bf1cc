/// What the acts of a case were used for, step by step.
extension Timetable {
  /// As what an act was needed for the steps before: what was done once was done for one step of a sequence, and not for
  /// the next as well.
  ///
  /// - Parameter insisting: whether what was done for steps that nobody insists on is left to the next.
  func spent(_ act: Int, before step: Int, insisting: Bool = false) -> UInt64 {
    uses.reduce(0) { kinds, use in
      use.act == act && order.isAhead(use.step, of: step) && !(insisting && use.isWished) ? kinds | use.kinds : kinds
    }
  }

  /// What the steps behind one ask for, as bits of kinds.
  func kindsBehind(_ step: Int) -> UInt64 { order.kindsBehind[step] }

  /// Whether something was done for a step that nobody insists on and that comes before that one.
  func hasWished(before step: Int) -> Bool { uses.contains { $0.isWished && order.isAhead($0.step, of: step) } }

  /// Where a step that nobody insists on was taken by an act that one behind it needs: all that those behind it need.
  var contested: [Int: Set<Int>] {
    var contested: [Int: Set<Int>] = [:]
    for wished in uses where wished.isWished {
      let needed = uses.filter { use in
        !use.isWished && order.isAhead(wished.step, of: use.step) && (!use.isCopyOfLetter || wished.isCopyOfLetter)
      }.map(\.act)
      if needed.contains(wished.act) { contested[wished.step, default: []].formUnion(needed) }
    }
    return contested
  }

  /// What a step was taken by on which nobody insists, though one behind it is missing: left to those behind, each may move on.
  var lent: [(step: Int, act: Int)] {
    uses.filter { use in use.isWished && missing.contains { order.isAhead(use.step, of: $0) } }.map {
      ($0.step, $0.act)
    }
  }

  /// Whether a step behind one was taken by that act.
  func isUsed(_ act: Int, behind step: Int) -> Bool {
    uses.contains { !$0.isWished && $0.act == act && order.isAhead(step, of: $0.step) }
  }
}
