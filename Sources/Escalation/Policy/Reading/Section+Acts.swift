import CaseModel
import Fields
import Formats

extension Section {
  /// What an act must be like; which fields there are depends on where its kind is looked for.
  func required(_ kind: StepKind) -> RequiredAct {
    var act = RequiredAct(kind)
    let fields = kind.source.fields
    listedKeys = kind.fieldNames
    if kind.word == "dunning" {
      require("level", remedy: Text("„level: 1“ bis „level: 9“ angeben.", "Give “level: 1” to “level: 9”."))
      act.level = number("level", in: 1...9)
    }
    if fields.contains(.grants) { act.grants = span("grants") }
    if fields.contains(.channel) {
      refuseEmpty("channel")
      act.channels = choices("channel", Channel.self)
      checkChannels(kind)
    }
    if fields.contains(.form) {
      act.form = choice("form", RequiredAct.Form.self)
      checkForm(kind)
      checkForm(act)
    }
    if fields.contains(.announces) {
      refuseEmpty("announces", "must_say")
      act.announces = choices("announces", Reminder.Announcement.self)
      act.mustSay = value("must_say") == nil ? nil : choices("must_say", LetterElement.self)
    }
    if fields.contains(.reached) {
      act.isReached = flag("reached") ?? false
      act.isResultNoted = flag("result_noted") ?? false
      act.days = number("days", in: 1...60) ?? 1
    }
    if fields.contains(.counterparts) {
      refuseEmpty("with")
      act.counterparts = roles("with")
    }
    let times = fields.contains(.times) ? number("times", in: 1...60) : nil
    if fields.contains(.people) { act.people = number("people", in: 1...9) ?? 1 }
    // On two days, or by two people, is twice where nothing else is said.
    act.times = times ?? max(act.days, act.people)
    if fields.contains(.by) {
      refuseEmpty("by")
      act.by = entries("by") ?? []
    }
    act.evidence = choice("evidence", RequiredAct.Strength.self) ?? .recorded
    if !kind.strengths.contains(act.evidence), let node = value("evidence") {
      desk.report(
        .choiceUnknown, at: node.position,
        Text("Nur Schreiben können zugehen.", "Only letters can arrive."),
        remedy: Text("„recorded“ oder „documented“ verlangen.", "Ask for “recorded” or “documented”."))
    }
    checkDays(act)
    return act
  }

  private func checkForm(_ kind: StepKind) {
    guard let form = text("form").flatMap(RequiredAct.Form.init), !kind.forms.contains(form), let node = value("form")
    else { return }
    desk.report(
      .choiceUnknown, at: node.position,
      Text(
        "„\(kind.word)“ und „form: \(form.rawValue)“ schließen einander aus.",
        "“\(kind.word)” and “form: \(form.rawValue)” exclude each other."),
      remedy: Text("Für Papier die Art „letter“ nehmen.", "For paper take the kind “letter”."))
  }

  /// More days than attempts can never be.
  private func checkDays(_ act: RequiredAct) {
    if !act.by.isEmpty, act.people > Set(act.by.map(\.asOnePerson)).count, let node = value("people") {
      desk.report(
        .wrongType, at: node.position,
        Text("Unter „by“ stehen weniger Personen als verlangt.", "Under “by” there are fewer people than asked for."),
        remedy: Text("Mehr Personen nennen, oder weniger verlangen.", "Name more people, or ask for fewer."))
    }
    guard max(act.days, act.people) > act.times, let node = value("days") ?? value("people") else { return }
    desk.report(
      .wrongType, at: node.position,
      Text(
        "Mehr Tage oder Personen als „times“ kann es nicht geben.", "There cannot be more days or people than “times”."),
      remedy: Text("„times“ ebenso hoch angeben.", "Give “times” as high."))
  }
}

extension StepKind.Source {
  struct Fields: OptionSet {
    let rawValue: Int
    static let grants = Fields(rawValue: 1)
    static let channel = Fields(rawValue: 2)
    static let form = Fields(rawValue: 4)
    static let announces = Fields(rawValue: 8)
    static let reached = Fields(rawValue: 16)
    static let counterparts = Fields(rawValue: 32)
    static let times = Fields(rawValue: 64)
    static let people = Fields(rawValue: 128)
    static let by = Fields(rawValue: 256)
  }

  /// Which fields an act has beside `evidence`.
  var fields: Fields {
    switch self {
    case .letter: return [.grants, .channel, .form, .announces]
    case .writing: return [.channel, .form, .counterparts, .times]
    case .talk: return [.reached, .counterparts, .times, .by]
    case .offer: return [.times]
    case .inquiry: return [.by]
    case .approval: return [.times, .people, .by]
    case .invoice: return [.grants]
    }
  }
}

extension StepKind {
  /// The fields an act of this kind may have, as policies write them.
  public var fieldNames: [String] {
    let named: [(Source.Fields, [String])] = [
      (.grants, ["grants"]), (.channel, ["channel"]), (.form, ["form"]), (.announces, ["announces", "must_say"]),
      (.reached, ["reached", "result_noted", "days"]), (.counterparts, ["with"]), (.times, ["times"]),
      (.people, ["people"]), (.by, ["by"]),
    ]
    let own = named.flatMap { field, names in source.fields.contains(field) ? names : [] }
    return (word == "dunning" ? ["level"] : []) + own + ["evidence"]
  }
}
