extension CaseFile {
  /// Where the letters stand under `reminders`, in the order in which they were sent; those without a day come last.
  package var lettersInOrder: [Int] {
    let days = reminders.map(\.sent)
    return days.indices.sorted { left, right in
      guard let day = days[left] else { return false }
      return days[right].map { day < $0 } ?? true
    }
  }

  /// The level of each letter: as written, else one more than the highest before it.
  ///
  /// What bounced and is sent again does not become the next letter by that.
  ///
  /// - Parameter letters: all that are about one invoice, in order.
  package func levels(of letters: [Int]) -> [Int] {
    var reached = 0
    return letters.map { index in
      let letter = reminders[index]
      let level = letter.level ?? reached + 1
      if letter.kind == .dunning, !letter.hasBounced { reached = max(reached, level) }
      return level
    }
  }

  /// The level of each dunning letter, in the order of the file; nil where it is another letter, or counts differently
  /// for the invoices it is about.
  package var dunningLevels: [Int?] {
    var levels = reminders.map { $0.kind == .dunning ? $0.level : nil }
    let unwritten = reminders.indices.filter { reminders[$0].kind == .dunning && levels[$0] == nil }
    // Counting looks at every letter of every invoice, and most cases write the level.
    guard !unwritten.isEmpty else { return levels }
    let order = lettersInOrder
    var counted: [Int: Set<Int>] = [:]
    for invoice in invoices {
      let letters = order.filter { reminders[$0].covers(invoice) }
      for (index, level) in zip(letters, self.levels(of: letters)) { counted[index, default: []].insert(level) }
    }
    for index in unwritten { levels[index] = counted[index].flatMap { $0.count == 1 ? $0.first : nil } }
    return levels
  }
}

extension Reminder {
  /// Whether it came back.
  package var hasBounced: Bool { delivery?.state == .bounced }
}
