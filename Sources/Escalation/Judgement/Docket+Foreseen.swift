import CaseModel

extension Docket {
  /// The first day on which a step can be taken, or taken again; nil where nobody can tell it, since nothing may be demanded
  /// for now.
  func foreseen(_ record: StepRecord) -> Day? {
    record.step.isDemand && file.isAtRest(asOf: asOf) ? nil : record.projectedFrom
  }

  /// The same remedy, where a letter answers a talk and the policy wants no standard letter then.
  func personal(_ step: PolicyStep, _ remedy: Text) -> Text {
    guard let letter = step.alternatives.first, letter.kind.source == .letter, letter.form != .individual,
      fairly(letter).form == .individual
    else { return remedy }
    return Text(
      "\(remedy.german) Nach dem Gespräch von einer Person für diesen Schuldner geschrieben.",
      "\(remedy.english) After the talk, written by a person for this debtor.")
  }

  /// What to do about a step while nothing may be demanded; nil where it demands nothing, or that is not so.
  func remedyAtRest(for step: PolicyStep) -> Text? {
    guard step.isDemand, file.isAtRest(asOf: asOf) else { return nil }
    return Text(
      "Nachholen, wenn die Vereinbarung oder das Verfahren vorbei ist; vorher darf nichts verlangt werden.",
      "Take it when the arrangement or the proceedings are over; before that nothing may be demanded.")
  }
}

extension CaseFile {
  /// Whether an arrangement or insolvency proceedings whose end nobody knows forbid to demand anything.
  func isAtRest(asOf: Day) -> Bool {
    offers.contains { $0.isRunning(asOf: asOf) }
      || suspensions.contains { $0.kind == .insolvency && $0.lasts(asOf: asOf) }
      || debtors.contains { $0.representedBy.contains { $0.role == .insolvencyAdministrator } }
  }
}

extension Offer {
  /// Whether it was accepted, puts payment off and still stands. A day yet to come is a mistake, and ends nothing; nor do
  /// days that contradict each other.
  func isRunning(asOf: Day) -> Bool {
    guard kind != .paymentMethod, let accepted else { return false }
    return broken.map { $0 > asOf || $0 < accepted } ?? true
  }
}
