import CaseModel

extension Rule {
  /// As many attempts as the policy asks for, on as many days, by as many people.
  static let attemptsSuffice = Rule(
    "STUFE-09", .block, Text("Zu wenige Versuche", "Too few attempts"),
    remedy: Text("Weitere Versuche unternehmen und festhalten.", "Make and record further attempts."),
    basis: [.policyStep]
  ) { docket in
    docket.faults { fault -> StepFault? in if case .tooFew = fault { fault } else { nil } }.compactMap { fault in
      guard case .tooFew(let made, let times, let onDays, let days, let byPeople, let people) = fault.detail else {
        return nil
      }
      return Hit(fault.act.origin.place, of: fault.record, in: fault.history, actFrom: docket.asOf) { names in
        let german = days > 1 ? " an \(onDays) von \(days) Tagen" : ""
        let english = days > 1 ? " on \(onDays) of \(days) days" : ""
        return people > 1
          ? Text(
            "\(fault.title.german) \(names.about.german): \(byPeople) von \(people) Personen.",
            "\(fault.title.english) \(names.about.english): \(byPeople) of \(people) people.")
          : Text(
            "\(fault.title.german) \(names.about.german): \(made) von \(times) Versuchen\(german) belegt.",
            "\(fault.title.english) \(names.about.english): \(made) of \(times) attempts\(english) on record."
          )
      }
    }
  }
}
