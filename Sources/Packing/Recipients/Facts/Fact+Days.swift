import CaseModel
import Law

extension Fact {
  /// What recipients call "date of the reminder" is the first dunning letter for one and the last for another; a friendly
  /// reminder is neither.
  static let ofInvoiceDays: [Fact] = [
    letter(
      "friendly_reminder", "Zahlungserinnerung gesendet", "friendly reminder sent", [.reminder], "reminder", \.first),
    letter(
      "first_dunning", "erste Mahnung gesendet", "first dunning letter sent", [.dunning, .finalNotice], "dunning",
      \.first),
    letter(
      "last_dunning", "letzte Mahnung gesendet", "last dunning letter sent", [.dunning, .finalNotice], "dunning", \.last
    ),
    letter(
      "final_notice", "letzte Mahnung mit Ankündigung gesendet", "final notice sent", [.finalNotice], "final_notice",
      \.last),
    .derived(
      "last_deadline", .invoice, .day, Text("letzte gesetzte Frist", "last deadline set"),
      remedy: Text("In case.yaml „reminders[].deadline“ ergänzen.", "Add “reminders[].deadline” to case.yaml.")
    ) { ground in ground.letters.compactMap(\.letter.deadline).max().map { .day($0) } },
    .derived(
      "default_since", .invoice, .day, Text("in Verzug seit", "in default since"),
      remedy: Text(
        "„koffer claim“ zeigt, welcher Beleg des Verzugs fehlt.",
        "“koffer claim” shows which proof of default is missing.")
    ) { $0.debt?.verzug.from.map { .day($0) } },
    .derived(
      "interest_from", .invoice, .day, Text("Zinsen ab", "interest from"),
      remedy: Text(
        "„koffer claim“ zeigt, welcher Beleg des Verzugs fehlt.",
        "“koffer claim” shows which proof of default is missing.")
    ) { $0.debt?.interest.first.map { .day($0.from) } },
    .derived(
      "interest_runs_from", .invoice, .day,
      Text("offene Hauptforderung zu verzinsen ab", "open principal bears interest from"),
      remedy: Text(
        "„koffer claim“ zeigt, welcher Beleg des Verzugs fehlt.",
        "“koffer claim” shows which proof of default is missing."),
      holds: .runningInterest
    ) { ground in
      ground.debtIndex.flatMap { ground.claim.runningInterest(of: $0) }.map { .day($0.from) }
    },
    .derived(
      "limitation", .invoice, .day, Text("Verjährung mit Ablauf des", "time-barred after")
    ) { $0.debt?.verjaehrung.map { .day($0.lastDay) } },
  ]

  private static func letter(
    _ name: String, _ german: String, _ english: String, _ kinds: Set<Reminder.Kind>, _ word: String,
    _ pick: @escaping @Sendable ([Day]) -> Day?
  ) -> Fact {
    .derived(
      name, .invoice, .day, Text(german, english),
      remedy: Text(
        "Das Schreiben unter „reminders“ mit „kind: \(word)“ und „sent“ eintragen, wenn es gesendet wurde.",
        "Enter the letter under “reminders” with “kind: \(word)” and “sent”, if it was sent.")
    ) { ground in
      // What came back reminded nobody.
      let sent = ground.letters.filter { kinds.contains($0.letter.kind) && !$0.letter.hasBounced }
      return pick(sent.compactMap(\.letter.sent)).map { .day($0) }
    }
  }

  /// By what interest runs on: recipients that reckon it themselves must not take an agreed rate for the statutory one.
  static let ofInterest: [Fact] = [
    .derived(
      "interest_kind", .invoice, .word, Text("Art des Zinssatzes", "kind of interest rate"),
      words: ["legal", "over_base", "fixed"]
    ) { ground in
      guard let span = ground.debt?.interest.last else { return nil }
      guard span.ground == .vereinbart else { return .word("legal") }
      if case .fixed = span.rate { return .word("fixed") }
      return .word("over_base")
    },
    .derived(
      "interest_percent", .invoice, .text,
      Text("Zinssatz, oder Punkte über dem Basiszinssatz", "rate, or points over the base rate")
    ) { ground in
      switch ground.debt?.interest.last?.rate {
      case .fixed(let percent)?, .overBase(let percent)?: return .text(percent.description)
      case nil: return nil
      }
    },
  ]
}
