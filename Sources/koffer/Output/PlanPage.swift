import Aktenkoffer
import CaseModel
import Escalation

/// One case's way to readiness, step by step.
struct PlanPage {
  let asOf: Day
  let folder: String

  func print(_ result: Result<PlanResult, Outage>) {
    switch result {
    case .failure(let outage): outage.print()
    case .success(let result):
      let report = result.report
      Console.print(
        Style.strong(say("Fall ", "Case ") + (report.number ?? folder))
          + say(" · Weg zur Abgabe, Stand ", " · way to readiness, as of ")
          + asOf.text(Speech.language))
      Console.print()
      if report.isReady {
        let until = report.lastDay.map {
          say("; Abgabe spätestens am \($0.german)", "; handover on \($0) at the latest")
        }
        Console.print(
          Style.good(say("Abgabereif", "Ready")) + say(": es ist nichts zu tun", ": there is nothing to do")
            + (until ?? "") + ".")
        if let stale = report.staleFrom {
          Console.print(Style.soft(Plan.staleness(from: stale)(Speech.language).asSentence))
        }
        return
      }
      for (index, step) in PlanStep.all(of: result.plan, report, asOf: asOf).enumerated() {
        let until = step.until.map { say(" bis ", " to ") + $0.text(Speech.language) } ?? ""
        Console.print(
          Columns.pad(String(index + 1), 3, right: true) + "  "
            + Columns.pad(step.from.text(Speech.language) + until, 26) + step.what)
        Console.print(Style.soft("     " + String(repeating: " ", count: 26) + step.detail))
      }
      Console.print()
      if result.plan?.actions.contains(where: { $0.deadline != nil }) == true {
        Console.print(
          Style.soft(
            say(
              "Jedes Schreiben kommt mit seinem Dokument („file“) in den Fall; eine längere Frist schiebt alles Folgende hinaus.",
              "Each letter goes into the case with its document (“file”); a longer deadline puts off all that follows.")
          ))
      }
      if let plan = result.plan { remarks(on: plan).forEach { Console.print(Style.soft($0)) } }
      Console.print(ending(result.plan))
    }
  }

  /// What the days above rest on, where somebody might take it otherwise.
  private func remarks(on plan: Plan) -> [String] {
    var remarks: [String] = []
    if plan.actions.contains(where: { $0.days.contains { $0.weekday > 5 } }) {
      remarks.append(
        say(
          "Genannt ist der früheste erlaubte Tag, auch am Wochenende; wer später handelt, schiebt alles Folgende hinaus.",
          "The day named is the first that is allowed, at the weekend too; to act later puts off all that follows."))
    }
    if plan.actions.contains(where: \.restsOnArrival) {
      remarks.append(
        say(
          "Ohne den genannten Beleg des Zugangs („delivery“) ist der Verzug nicht beweisbar, und der Fall bliebe gehalten.",
          "Without the evidence of arrival named (“delivery”) default cannot be shown, and the case would stay held."))
    }
    if let staleness = plan.staleness { remarks.append(staleness(Speech.language).asSentence) }
    return remarks
  }

  private func ending(_ plan: Plan?) -> String {
    guard let plan, let ready = plan.readyOn, plan.reasonForNoDay == nil else {
      let none = plan?.reasonForNoDay ?? Plan.noWay
      return Style.bad(none.title(Speech.language)) + ": " + none.reason(Speech.language)
    }
    let condition =
      plan.obstacles.isEmpty ? "" : say(", wenn alles Übrige behoben ist", ", once everything else is mended")
    let until = plan.lastDay.map { say("; spätestens am \($0.german)", "; on \($0) at the latest") } ?? ""
    return Style.strong(say("Abgabe frühestens am \(ready.german)", "Handover on \(ready) at the earliest")) + condition
      + until + "."
  }
}

extension String {
  fileprivate var asSentence: String { prefix(1).uppercased() + dropFirst() + "." }
}

/// The same for a program.
struct PlanEntry: Encodable {
  var folder: String
  var number: String?
  var ready: Bool?
  var readyOn: String?
  /// The last day on which it may go out so; only where something in it grows old.
  var lastDay: String?
  /// Only where it is so: the way was not searched to its end.
  var cutShort: Bool?
  /// Only where the last letter is too old on the day of the handover: since when.
  var staleFrom: String?
  /// Only where no day can be named though the way was searched to its end: `replacement`, `limitation`.
  var impasse: String?
  var actions: [ActionEntry] = []
  var waits: [WaitEntry] = []
  var obstacles: [ObstacleEntry] = []
  var outage: OutageEntry?

  struct ActionEntry: Encodable {
    var step: String
    var title: String
    var clause: String
    var act: ActEntry
    var from: String
    var until: String?
    /// Where it takes several: the day of each.
    var days: [String]?
    var deadline: String?
    /// The same where the letter goes by post; only where that is another.
    var deadlineByPost: String?
    /// Only where the claim is time-barred, or an earlier step stale, before that is done: the last day.
    var lapsesAfter: String?
    /// Only beside `lapsesAfter`: `limitation`, `staleness`.
    var lapsesBy: String?
    /// Only beside `lapsesAfter`: whether that is so only if the letter goes by post.
    var lapsesByPost: Bool?
    /// What is asked for, and how.
    var how: String
    /// What would do as well.
    var otherwise: [AlternativeEntry]
    var invoices: [String]
    var again: Bool
  }

  struct AlternativeEntry: Encodable {
    var act: ActEntry
    var how: String
  }

  /// What is to be done, in the words of the policy; lists are empty where anything will do.
  struct ActEntry: Encodable {
    var kind: String
    var level: Int?
    /// What is left of it, and how many acts are on record.
    var times: Int
    var days: Int
    var people: Int
    var made: Int
    var channel: [String]
    var form: String?
    var with: [String]
    var by: [String]
    var reached: Bool
    var resultNoted: Bool
    var announces: [String]
    var mustSay: [String]
    var evidence: String

    init(_ act: RequiredAct, made: Int) {
      kind = act.kind.word
      (level, times, days, people) = (act.level, act.times, act.days, act.people)
      self.made = made
      channel = Channel.allCases.filter(act.channels.contains).map(\.rawValue)
      (form, evidence) = (act.form?.rawValue, act.evidence.rawValue)
      (with, by) = (act.counterparts, act.by)
      (reached, resultNoted) = (act.isReached, act.isResultNoted)
      announces = Reminder.Announcement.allCases.filter(act.announces.contains).map(\.rawValue)
      mustSay = LetterElement.allCases.filter { act.mustSay?.contains($0) == true }.map(\.rawValue)
    }
  }

  struct WaitEntry: Encodable {
    var code: String
    var from: String
    var until: String
  }

  struct ObstacleEntry: Encodable {
    var from: String
    var finding: FindingEntry
  }

  init(_ folder: String, _ result: Result<PlanResult, Outage>, asOf: Day) {
    self.folder = folder
    switch result {
    case .failure(let outage): self.outage = OutageEntry(outage)
    case .success(let result):
      number = result.report.number
      ready = result.report.isReady
      readyOn = result.plan?.readyOn?.description
      lastDay = (result.plan?.lastDay ?? result.report.lastDay)?.description
      staleFrom = (result.plan?.staleFrom ?? result.report.staleFrom)?.description
      cutShort = result.plan?.isCutShort == true ? true : nil
      impasse = result.plan?.impasse?.rawValue
      actions = (result.plan?.actions ?? []).map {
        ActionEntry(
          step: $0.step.name, title: $0.step.title(Speech.language), clause: $0.step.clause.number,
          act: ActEntry($0.asked, made: $0.made), from: $0.from.description, until: $0.until?.description,
          days: $0.days.count > 1 ? $0.days.map(\.description) : nil, deadline: $0.deadline?.description,
          deadlineByPost: $0.deadlineByPost?.description, lapsesAfter: $0.lapse?.lastDay.description,
          lapsesBy: $0.lapse?.cause.rawValue, lapsesByPost: $0.lapse?.isByPost,
          how: PlanEntry.how($0.demand, $0.asked),
          otherwise: $0.otherwise.map {
            AlternativeEntry(act: ActEntry($0.required, made: $0.made), how: PlanEntry.how($0.demand, $0.required))
          },
          invoices: $0.invoices, again: $0.isRepeated)
      }
      waits = (result.plan?.waits ?? []).map {
        WaitEntry(code: $0.finding.kind.code, from: $0.from.description, until: $0.until.description)
      }
      // Where no way was looked for, all that holds the case stands in it.
      obstacles =
        result.plan?.obstacles.map { ObstacleEntry(from: $0.from.description, finding: FindingEntry($0.finding)) }
        ?? result.report.blocking.map { ObstacleEntry(from: asOf.description, finding: FindingEntry($0)) }
    }
  }

  private static func how(_ demand: Text, _ act: RequiredAct) -> String {
    Text.joined([demand, act.manner].compactMap { $0 }, by: "; ")(Speech.language)
  }
}
