import CaseModel
import Fields
import Formats

/// Requirements that each read well and that nobody can meet together.
extension Section {
  /// Both count from the same day.
  func checkTimes(_ notBefore: Span?, _ notLater: Span?) {
    guard let notBefore, let notLater, notBefore.isAlwaysLonger(than: notLater), let node = value("not_later") else {
      return
    }
    desk.report(
      .wrongType, at: node.position,
      Text(
        "„not_before: \(notBefore.written)“ und „not_later: \(notLater.written)“ schließen einander aus.",
        "“not_before: \(notBefore.written)” and “not_later: \(notLater.written)” exclude each other."),
      remedy: Text(
        "„not_later“ nicht kürzer als „not_before“ angeben.", "Give “not_later” no shorter than “not_before”."))
  }

  /// An invoice is not written anew, and a copy to the management goes to the management.
  func checkSense(_ alternatives: [RequiredAct], fresh: Span?) {
    if fresh != nil, alternatives.contains(where: { $0.kind.source == .invoice }), let node = value("fresh") {
      desk.report(
        .wrongType, at: node.position,
        Text("Eine Rechnung lässt sich nicht erneuern.", "An invoice cannot be renewed."),
        remedy: Text("„fresh“ hier weglassen.", "Leave “fresh” out here."))
    }
    for act in alternatives where act.kind.isCopy && !act.counterparts.isEmpty {
      guard Role.management.isDisjoint(with: act.counterparts) else { continue }
      desk.report(
        .choiceUnknown, at: position,
        Text(
          "„\(act.kind.word)“ geht an die Geschäftsleitung; unter „with“ steht niemand von ihr.",
          "“\(act.kind.word)” goes to the management; “with” names nobody of it."),
        remedy: Text(
          "Möglich sind: \(Role.management.sorted().joined(separator: ", ")).",
          "Possible are: \(Role.management.sorted().joined(separator: ", "))."))
    }
  }

  /// A step that is asked for only of what is overdue for fewer days than it has to wait.
  func checkWindow(_ notBefore: Span?, _ when: Condition, _ anchor: PolicyStep.Anchor?) {
    guard let notBefore, let below = when.overdueBelow, anchor == .due, notBefore.fewestDays >= below,
      let node = value("not_before")
    else { return }
    desk.report(
      .wrongType, at: node.position,
      Text(
        "„not_before: \(notBefore.written)“ und „overdue_below: \(below)“ schließen einander aus.",
        "“not_before: \(notBefore.written)” and “overdue_below: \(below)” exclude each other."),
      remedy: Text(
        "„overdue_below“ höher oder „not_before“ kürzer angeben.",
        "Give “overdue_below” higher or “not_before” shorter."))
  }

  /// More acts asked for than allowed. Within a stretch they can be spread over several.
  func checkRepeats(_ limit: PolicyStep.RepeatLimit, _ alternatives: [RequiredAct]) {
    guard limit.within == nil, let node = value("repeat"),
      let act = alternatives.first(where: { $0.times > limit.most })
    else { return }
    desk.report(
      .wrongType, at: node.position,
      Text(
        "„\(act.kind.word)“ verlangt \(act.times) Mal, „repeat“ erlaubt \(limit.most): das schließt einander aus.",
        "“\(act.kind.word)” asks for \(act.times) times, “repeat” allows \(limit.most): they exclude each other."),
      remedy: Text(
        "„at_most“ mindestens so hoch angeben, oder mit „within“ auf eine Spanne beziehen.",
        "Give “at_most” at least as high, or a stretch under “within”."))
  }

  /// `written` is on paper, and so must be one of the ways.
  func checkForm(_ act: RequiredAct) {
    guard act.form == .written, act.kind.forms.contains(.written), !act.channels.isEmpty,
      act.channels.isDisjoint(with: Channel.onPaper),
      let node = value("form")
    else { return }
    desk.report(
      .wrongType, at: node.position,
      Text(
        "„form: written“ verlangt Papier, und kein Weg unter „channel“ bringt Papier: das schließt einander aus.",
        "“form: written” asks for paper, and no way under “channel” carries paper: they exclude each other."),
      remedy: Text(
        "„channel: [letter, registered_letter]“ oder „form: text“ schreiben.",
        "Write “channel: [letter, registered_letter]” or “form: text”."))
  }

  /// An act of a kind that is known by its way goes no other.
  func checkChannels(_ kind: StepKind) {
    let known = kind.channels
    for (word, position) in words("channel") ?? [] {
      guard let channel = Channel(rawValue: word), !known.contains(channel) else { continue }
      let list = known.map(\.rawValue).joined(separator: ", ")
      desk.report(
        .choiceUnknown, at: position,
        Text(
          "„\(kind.word)“ und „channel: \(word)“ schließen einander aus.",
          "“\(kind.word)” and “channel: \(word)” exclude each other."),
        remedy: Text(
          "Möglich sind: \(list). Für andere Wege eine andere Art von Schritt nehmen.",
          "Possible are: \(list). For other ways take another kind of step."))
    }
  }

  /// - Parameter steps: those that read.
  func checkHandover(_ handover: Policy.Handover, behind steps: [PolicyStep]) {
    // The last deadline ends no sooner after the last letter than the shortest that one of those must leave which may come
    // last: none that has another behind it in every case.
    let last = steps.lastIndex { $0.when == .always && $0.weight == .block && $0.isLetter } ?? 0
    let letters = steps.dropFirst(last).flatMap(\.alternatives).filter { $0.kind.source == .letter }
    let deadline = letters.map { $0.grants ?? Span(0) }.min { $0.fewestDays < $1.fewestDays }
    let isPlain = handover.notBefore.isAlwaysLonger(than: handover.notLater)
    let soonest = (deadline?.fewestDays ?? 0) + handover.notBefore.fewestDays
    guard isPlain || soonest > handover.notLater.mostDays, let node = value("not_later") else { return }
    let (notBefore, notLater) = (handover.notBefore.written, handover.notLater.written)
    let grants = isPlain ? nil : deadline?.written
    let german = grants.map { "Die kürzeste Frist („grants: \($0)“) samt " } ?? ""
    let english = grants.map { "The shortest deadline (“grants: \($0)”) with " } ?? ""
    desk.report(
      .wrongType, at: node.position,
      Text(
        german + "„not_before: \(notBefore)“ und „not_later: \(notLater)“ schließen einander aus.",
        english + "“not_before: \(notBefore)” and “not_later: \(notLater)” exclude each other."),
      remedy: Text(
        "„not_later“ länger angeben: Es zählt ab dem letzten Schreiben, „not_before“ ab dem Ende von dessen Frist.",
        "Give “not_later” longer: it counts from the last letter, “not_before” from the end of its deadline."))
  }

  /// A letter is the older the longer its own deadline runs; renewing it begins the wait anew.
  ///
  /// - Parameter steps: those that read.
  func checkFreshness(of steps: [PolicyStep], before handover: Policy.Handover) {
    guard case .sequence(let items, _)? = value("steps") else { return }
    for step in steps {
      guard let fresh = step.fresh, step.alternatives.allSatisfy({ $0.kind.source == .letter }) else { continue }
      let grants = step.alternatives.map { $0.grants ?? Span(0) }.min { $0.fewestDays < $1.fewestDays } ?? Span(0)
      guard grants.fewestDays + handover.notBefore.fewestDays > fresh.mostDays else { continue }
      reportStale(
        at: items.entry("fresh", of: step)?.position ?? position,
        Text(
          "„fresh: \(fresh.written)“ ist kürzer als die Frist („grants: \(grants.written)“) und die Abgabe danach („not_before: \(handover.notBefore.written)“).",
          "“fresh: \(fresh.written)” is shorter than the deadline (“grants: \(grants.written)”) and the handover after it (“not_before: \(handover.notBefore.written)”)."
        ))
    }
  }

  private func reportStale(at position: YAMLPosition, _ message: Text) {
    desk.reading(path("steps")) {
      desk.report(
        .wrongType, at: position, message,
        remedy: Text(
          "„fresh“ bei diesem Schritt länger angeben oder weglassen.",
          "Give “fresh” of this step longer, or leave it out."))
    }
  }

  /// A talk that only somebody may lead whom the rest of the policy does not let lead one, or with whom it lets nobody talk;
  /// a message to those alone whose business the debt is not.
  ///
  /// An attempt is no talk; and where one alternative can be met, the step can.
  ///
  /// - Parameter steps: those that read.
  func checkPeople(of steps: [PolicyStep], under fairness: Fairness) {
    func check(_ key: String, _ field: String, _ allowed: [String], _ asked: (RequiredAct) -> [String]) {
      guard !allowed.isEmpty, let node = value(key) else { return }
      let clashing = steps.filter { step in
        step.alternatives.allSatisfy { act in
          guard !asked(act).isEmpty else { return false }
          // A message has more readers than a talk: only strangers are no business of it.
          if act.kind.source == .writing { return asked(act).allSatisfy { fairness.isForeign($0) } }
          return act.isReached && Set(asked(act)).isDisjoint(with: allowed)
        }
      }
      for step in clashing {
        let asks = step.alternatives.map { "\(field): [\(asked($0).joined(separator: ", "))]" }.joined(separator: ", ")
        let list = allowed.joined(separator: ", ")
        desk.report(
          .wrongType, at: node.position,
          Text(
            "„\(asks)“ in Ziffer \(step.clause.number) und „\(key)“ (\(list)) schließen einander aus.",
            "“\(asks)” of clause \(step.clause.number) and “\(key)” (\(list)) exclude each other."),
          remedy: Text(
            "An beiden Stellen wenigstens einmal dasselbe zulassen.", "Allow at least one and the same in both places.")
        )
      }
    }
    check("handlers_named", "by", fairness.handlers) { $0.by }
    check("right_person", "with", fairness.roles) { $0.counterparts }
  }

  /// More approaches than the limit leaves room for between the first day and the last. Only where every alternative is one.
  ///
  /// - Parameter steps: those that read.
  func checkPace(of steps: [PolicyStep], under fairness: Fairness) {
    guard fairness.contactLimit != nil, fairness.mostContacts > 0, let node = value("contact_limit") else { return }
    let most = fairness.mostContacts
    for step in steps {
      guard let notLater = step.notLater else { continue }
      // The last day counts as much as the first.
      let days = notLater.mostDays - (step.notBefore?.fewestDays ?? 0)
      let room = (days / max(fairness.contactStretch.fewestDays, 1) + 1) * most
      guard let least = step.alternatives.map({ $0.isApproach ? $0.times : 0 }).min(), least > room else { continue }
      desk.report(
        .wrongType, at: node.position,
        Text(
          "Ziffer \(step.clause.number) verlangt \(least) Ansprachen bis „not_later: \(notLater.written)“, „contact_limit“ erlaubt bis dahin \(room): das schließt einander aus.",
          "Clause \(step.clause.number) asks for \(least) approaches until “not_later: \(notLater.written)”, “contact_limit” allows \(room) until then: they exclude each other."
        ),
        remedy: Text(
          "„at_most“ höher oder „within“ kürzer angeben, oder dem Schritt mehr Zeit lassen.",
          "Give “at_most” higher or “within” shorter, or leave the step more time."))
    }
  }

  /// Never longer without a word than a stretch in which no further word is allowed: who must write again may not.
  ///
  /// - Parameter steps: those that read.
  func checkGap(of steps: [PolicyStep], under fairness: Fairness) {
    guard fairness.contactLimit?.weight == .block, fairness.contactGap?.weight == .block, fairness.mostContacts > 0,
      let node = value("contact_gap")
    else { return }
    let asked = steps.filter { $0.weight == .block && $0.when == .always }.reduce(0) { sum, step in
      sum + (step.alternatives.map { $0.isApproach ? $0.times : 0 }.min() ?? 0)
    }
    let (most, gap) = (fairness.mostContacts, fairness.longestGap)
    guard asked > most, most * gap.mostDays < fairness.contactStretch.fewestDays else { return }
    desk.report(
      .wrongType, at: node.position,
      Text(
        "„contact_gap“ verlangt nach spätestens \(gap.dative.german) wieder ein Wort, „contact_limit“ erlaubt in \(fairness.contactStretch.dative.german) nur \(most): das schließt einander aus.",
        "“contact_gap” asks for a word again after \(gap.text.english) at the latest, “contact_limit” allows \(most) in \(fairness.contactStretch.text.english) only: they exclude each other."
      ),
      remedy: Text(
        "„contact_gap“ länger, „at_most“ höher oder „within“ kürzer angeben.",
        "Give “contact_gap” longer, “at_most” higher or “within” shorter."))
  }
}

extension [YAMLNode] {
  /// What stands under a key of the step with that clause.
  func entry(_ key: String, of step: PolicyStep) -> YAMLNode? {
    lazy.compactMap { item -> YAMLNode? in
      guard case .mapping(let entries, _) = item,
        entries.contains(where: { $0.key == "clause" && $0.value.isScalar(step.clause.number) })
      else { return nil }
      return entries.first { $0.key == key }?.value
    }.first
  }
}

extension YAMLNode {
  fileprivate func isScalar(_ text: String) -> Bool {
    if case .scalar(text, _, _) = self { true } else { false }
  }
}

extension Span {
  /// As policies write it.
  fileprivate var written: String { text.english }
}
