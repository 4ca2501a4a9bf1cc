import CaseModel

extension LawBook {
  /// The book with an operator's values, and what is wrong with those that were not taken.
  ///
  /// A value may be newer than the newest one there is, or repeat one to confirm it. One that was verified only after
  /// `asOf` is left out: on that day nobody knew it.
  public func adding(_ supplements: [LawSupplement], asOf: Day) -> (book: LawBook, findings: [Finding]) {
    guard !supplements.isEmpty else { return (self, []) }
    var book = self
    var findings: [Finding] = []
    // Older first, so that the order of files and lines does not matter.
    let ordered = supplements.sorted {
      ($0.from, $0.verifiedOn, $0.origin.place) < ($1.from, $1.verifiedOn, $1.origin.place)
    }
    let series = Dictionary(
      uniqueKeysWithValues: zip(book.rows.map(\.key), BookSeries.all))
    for supplement in ordered {
      guard let series = series[supplement.key] else {
        findings.append(.unknownLawKey(supplement, among: book.rows.filter { $0.form != nil }.map(\.key)))
        continue
      }
      if supplement.verifiedOn > asOf {
        findings.append(.verifiedLater(supplement, asOf: asOf))
      } else if let finding = series.add(supplement, &book) {
        findings.append(finding)
      }
    }
    return (book, findings.sorted { $0.place < $1.place })
  }
}

extension StatutorySeries where Value: StatutoryScalar {
  /// Adds an operator's value or confirms one that is there; gives a finding where it does neither.
  mutating func take(_ supplement: LawSupplement, isHalfYearly: Bool) -> Finding? {
    guard let value = Value(statutory: supplement.value) else { return .unfit(supplement, form: Value.form) }
    let until = coverage(of: supplement, isHalfYearly: isHalfYearly)
    if supplement.from > until || isHalfYearly && !supplement.fitsHalfYear { return .badDays(supplement, isHalfYearly) }
    let known = entries.first { $0.firstDay == supplement.from }
    if let known, known.value != value { return .contradiction(supplement) }
    if known == nil, let newest = entries.last, supplement.from < newest.firstDay {
      return .tooOld(supplement, newest: newest.firstDay)
    }
    set(
      Entry(
        value, from: supplement.from, until: max(until, known?.coveredUntil ?? until), source: supplement.source,
        verifiedOn: supplement.verifiedOn, verifiedBy: supplement.verifiedBy))
    return nil
  }

  /// How far an operator's word carries: as far as it says, else to the end of the half-year in which it was verified
  /// or takes force, for a change is announced before.
  private func coverage(of supplement: LawSupplement, isHalfYearly: Bool) -> Day {
    isHalfYearly
      ? supplement.from.endOfHalfYear
      : supplement.until ?? max(supplement.from, supplement.verifiedOn).endOfHalfYear
  }
}

extension LawSupplement {
  /// Whether its days are those of one half-year.
  fileprivate var fitsHalfYear: Bool {
    let (_, month, day) = from.parts
    return day == 1 && (month == 1 || month == 7) && (until.map { $0 == from.endOfHalfYear } ?? true)
  }
}
