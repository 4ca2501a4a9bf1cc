import CaseModel
import Escalation

extension CallSheetEntry {
  struct Event: Encodable {
    var kind: String
    var on: String?
    var title: String
    var words: String?

    init(_ event: CallSheet.Event) {
      kind = event.kind.rawValue
      on = event.on?.description
      title = event.title(Speech.language)
      words = event.words
    }
  }

  struct Running: Encodable {
    var kind, title: String
    var until, words: String?

    init(_ running: CallSheet.Running) {
      kind = running.kind.rawValue
      title = running.title(Speech.language)
      until = running.until?.description
      words = running.words
    }
  }

  struct Option: Encodable {
    var title, clause: String
    /// Whether the policy asks for it and it was not offered yet.
    var owed: Bool

    init(_ option: CallSheet.Option) {
      title = option.title(Speech.language)
      clause = option.clause
      owed = option.isOwed
    }
  }

  struct Made: Encodable {
    var on: String?
    var title, state: String
    var terms: String?

    init(_ made: CallSheet.Made) {
      on = made.on?.description
      title = made.title(Speech.language)
      state = made.state(Speech.language)
      terms = made.terms
    }
  }

  struct Approver: Encodable {
    var title, clause: String
    var by: [String]
    var people: Int
    var given: [String]

    init(_ approver: CallSheet.Approver) {
      title = approver.title(Speech.language)
      clause = approver.clause
      by = approver.by
      people = approver.people
      given = approver.given.map(\.description)
    }
  }

  struct Step: Encodable {
    var title, clause, state: String
    var demands: [String]
    var with, from, until, doneOn: String?
    var attempts, attemptDays: Int

    init(_ step: CallSheet.Step) {
      title = step.title(Speech.language)
      clause = step.clause
      state = step.state.rawValue
      demands = step.demands.map { $0(Speech.language) }
      with = step.with?(Speech.language)
      from = step.from?.description
      until = step.until?.description
      doneOn = step.doneOn?.description
      attempts = step.attempts
      attemptDays = step.attemptDays
    }
  }

  struct Next: Encodable {
    var title, clause, from: String
    var until: String?

    init(_ next: CallSheet.Next) {
      title = next.title(Speech.language)
      clause = next.clause
      from = next.from.description
      until = next.until?.description
    }
  }

  struct Advice: Encodable {
    var title, better: String
    var clause: String?
    /// `note` or `talk`.
    var about: String

    init(_ advice: CallSheet.Advice) {
      title = advice.title(Speech.language)
      better = advice.better(Speech.language)
      clause = advice.clause
      about = advice.isForNote ? "note" : "talk"
    }
  }
}
