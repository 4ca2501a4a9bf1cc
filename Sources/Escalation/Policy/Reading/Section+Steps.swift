import CaseModel
import Fields
import Formats

extension Section {
  /// - Parameter names: of the steps before, in their order; this one's is added.
  func step(behind names: inout StepNames, _ clauses: inout ClauseNumbers) -> PolicyStep? {
    for key in ["step", "title"] { require(key) }
    mayBeEmpty = Set(StepKind.all.map(\.word))
    let name = stepName(names.known)
    let clause = clause(&clauses)
    let title = wording("title")
    let alternatives = alternatives()
    let after = earlierSteps(names)
    // Also one that is no name: who comes after it should not hear of it once more.
    if case .scalar(let name, _, _)? = value("step") { names.append(name) } else { names.append(nil) }
    let anchor = choice("counted_from", PolicyStep.Anchor.self)
    let notBefore = span("not_before")
    let notLater = span("not_later")
    let fresh = span("fresh")
    let limit = section("repeat") { $0.repeatLimit() }
    let when = section("when") { $0.condition() } ?? .always
    let weight = weight()
    checkTimes(notBefore, notLater)
    if let limit, let alternatives { checkRepeats(limit, alternatives) }
    if let alternatives { checkSense(alternatives, fresh: fresh) }
    let isInvoice = alternatives?.allSatisfy { $0.kind.source == .invoice } ?? false
    let base: PolicyStep.Anchor = alternatives?.first?.kind.source == .invoice ? .performed : .due
    checkWindow(notBefore, when, anchor ?? (after.isEmpty ? base : nil))
    if isInvoice { checkInvoice(anchor ?? (after.isEmpty ? base : nil), notBefore) }
    let isBound = !after.isEmpty || notBefore != nil || notLater != nil
    if anchor == .step || anchor == .deadline, after.isEmpty, let node = value("counted_from") {
      desk.report(
        .valueMissing, at: node.position,
        Text(
          "„counted_from“ zählt ab einem Schritt, doch „after“ nennt keinen.",
          "“counted_from” counts from a step, but “after” names none."))
    }
    guard let name, let clause, let title, let alternatives, let first = alternatives.first else { return nil }
    let usual: PolicyStep.Anchor = after.isEmpty ? base : first.kind.source == .letter ? .deadline : .step
    return PolicyStep(
      name: name, clause: clause, title: title, alternatives: alternatives, after: after,
      countedFrom: anchor ?? (isBound ? usual : nil), notBefore: notBefore, notLater: notLater, fresh: fresh,
      repeatLimit: limit, when: when, weight: weight)
  }

  private func stepName(_ names: [String]) -> String? {
    guard let name = text("step"), let node = value("step") else { return nil }
    guard Spelling.isPlainName(name), name.first?.isLetter == true else {
      desk.report(
        .wrongType, at: node.position,
        Text(
          "Der Name eines Schritts besteht aus Buchstaben ohne Umlaute, Ziffern, „-“ und „_“.",
          "The name of a step is made of letters without diacritics, digits, “-” and “_”."))
      return nil
    }
    if (Waiver.beyondPolicies.union([Waiver.rightPerson, Waiver.handlersNamed])).contains(name) {
      desk.report(
        .choiceUnknown, at: node.position,
        Text(
          "„\(name)“ heißt unter „waivers“ etwas anderes; kein Schritt kann so heißen.",
          "“\(name)” means something else under “waivers”; no step can be called so."),
        remedy: Text("Dem Schritt einen anderen Namen geben.", "Give the step another name."))
    } else if names.contains(name) {
      desk.report(
        .choiceUnknown, at: node.position,
        Text("Diesen Schritt gibt es schon.", "There is such a step already."),
        remedy: Text("Jedem Schritt einen eigenen Namen geben.", "Give each step a name of its own."))
    }
    return name
  }

  /// The steps it comes after. A step after one that comes later, or is none, could never be judged too early.
  private func earlierSteps(_ names: StepNames) -> [String] {
    refuseEmpty("after")
    reportBlanks("after")
    let after = words("after") ?? []
    for (name, position) in after where !names.known.contains(name) && names.isSlip(name) {
      let shown = names.all.contains(name) ? Spelling.shown(name) : nil
      desk.report(
        .choiceUnknown, at: position,
        shown.map {
          Text(
            "„\(path("after"))“ nennt „\($0)“, und der Schritt steht nicht davor.",
            "“\(path("after"))” names “\($0)”, and that step does not stand before this one.")
        }
          ?? Text("„\(path("after"))“ nennt keinen früheren Schritt.", "“\(path("after"))” names no earlier step."),
        remedy: remedy(forStep: name, names))
    }
    for (index, (name, position)) in after.enumerated() where after[..<index].contains(where: { $0.text == name }) {
      desk.report(
        .choiceUnknown, at: position,
        Text(
          "„\(path("after"))“ nennt einen Schritt zweimal; wurde ein anderer gemeint?",
          "“\(path("after"))” names a step twice; was another one meant?"),
        remedy: Text("Den Eintrag entfernen oder berichtigen.", "Remove the entry or correct it."))
    }
    return after.map(\.text)
  }

  private func remedy(forStep name: String, _ names: StepNames) -> Text {
    if names.known.isEmpty {
      return Text("„after“ weglassen: davor steht kein Schritt.", "Leave “after” out: no step stands before it.")
    }
    guard names.all.contains(name) else { return Spelling.remedy(for: name, among: names.known) }
    let list = names.known.joined(separator: ", ")
    return Text(
      "Die Schritte umstellen, oder einen früheren nennen: \(list).",
      "Change the order of the steps, or name an earlier one: \(list).")
  }

  /// One act, or a list of them under `any_of`.
  private func alternatives() -> [RequiredAct]? {
    let single = act()
    let listed = sections("any_of") { $0.soleAct() }
    if let node = value("any_of") {
      requireEntries("any_of")
      if let single {
        desk.report(
          .unknownKey, at: node.position,
          Text(
            "Neben „\(single.kind.word)“ darf kein „any_of“ stehen.",
            "Beside “\(single.kind.word)” there may be no “any_of”."),
          remedy: Text("Alle Möglichkeiten unter „any_of“ nennen.", "List all alternatives under “any_of”."))
        return nil
      }
      return listed.isEmpty ? nil : listed
    }
    guard let single else {
      if !hasActKey {
        reportNoAct(
          Text("Der Schritt sagt nicht, was zu tun ist.", "The step does not say what is to be done."), "any_of")
      }
      return nil
    }
    return [single]
  }

  private var hasActKey: Bool { entries.contains { StepKind.named($0.key) != nil } }

  private func soleAct() -> RequiredAct? {
    mayBeEmpty = Set(StepKind.all.map(\.word))
    let act = act()
    if act == nil, !hasActKey {
      reportNoAct(
        Text("Die Möglichkeit sagt nicht, was zu tun ist.", "The alternative does not say what is to be done."))
    }
    return act
  }

  /// A word that is nearly one of a kind is told as unknown, with the nearest; that is enough.
  private func reportNoAct(_ message: Text, _ more: String...) {
    let words = StepKind.all.map(\.word)
    let strange = entries.map(\.key).filter { !asksFor($0) }
    guard !strange.contains(where: { Spelling.nearest(to: $0, among: words + more) != nil }) else { return }
    let list = (words + more).joined(separator: ", ")
    desk.report(
      .valueMissing, at: position, message, remedy: Text("Eines nennen von: \(list).", "Name one of: \(list)."))
  }

  private func asksFor(_ key: String) -> Bool {
    [
      "step", "clause", "title", "text", "after", "counted_from", "not_before", "not_later", "fresh", "repeat", "when",
      "weight",
    ]
    .contains(key)
  }

  /// The act under whichever kind's word stands here; a second one is a finding.
  private func act() -> RequiredAct? {
    var found: RequiredAct?
    for kind in StepKind.all {
      guard let entry = entries.first(where: { $0.key == kind.word }) else {
        // Known, so that a word written wrongly finds its nearest.
        _ = value(kind.word)
        continue
      }
      if let found {
        _ = value(kind.word)
        desk.report(
          .unknownKey, at: entry.keyPosition,
          Text(
            "Neben „\(found.kind.word)“ steht schon „\(kind.word)“.",
            "“\(kind.word)” stands beside “\(found.kind.word)”."),
          remedy: Text("Mehrere Möglichkeiten unter „any_of“ nennen.", "List several alternatives under “any_of”."))
        continue
      }
      if entry.value.isNull {
        // Without fields, which is enough for all but a dunning letter: that lacks its level.
        _ = value(kind.word)
        found = Section([], at: entry.keyPosition, name: path(kind.word), desk: desk).required(kind)
      } else {
        found = section(kind.word) { $0.required(kind) }
      }
    }
    return found
  }

  private func repeatLimit() -> PolicyStep.RepeatLimit? {
    require("at_most")
    let within = span("within")
    return number("at_most", in: 1...1000).map { PolicyStep.RepeatLimit(most: $0, within: within) }
  }
}
