import CaseModel

extension Rule {
  /// As many attempts as the policy asks for, on as many days, by as many people.
  static let attemptsSuffice = Rule(
    "STUFE-09", .block, Text("Zu wenige Versuche oder Personen", "Too few attempts or people"),
    remedy: Text("Das Fehlende nachholen und festhalten.", "Make up for what is missing and record it."),
    basis: [.policyStep]
  ) { docket in
    docket.faults { fault -> StepFault? in if case .tooFew = fault { fault } else { nil } }.compactMap { fault in
      guard case .tooFew(let made, let times, let onDays, let days, let byPeople, let people) = fault.detail else {
        return nil
      }
      return Hit(
        fault.act.origin.place, of: fault.record, in: fault.history, remedy: fault.record.whatIsLeft,
        actFrom: docket.asOf
      ) { names in
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

extension StepRecord {
  /// What is to be done beside what was done.
  fileprivate var whatIsLeft: Text {
    let rest = required.rest(after: [self])
    guard required.kind.source == .approval, rest.people > 0 else {
      let demand = rest.demand(made: required.times - rest.times)
      return Text("\(demand.german.capitalizedFirst), jeweils festgehalten.", "\(demand.english), each recorded.")
    }
    let unnamed = acts.contains { $0.person == nil }
    let isAlike = acts.count > 1 && !unnamed
    let more =
      rest.people == 1
      ? Text("eine weitere Person", "another person")
      : Text("\(rest.people) weitere Personen", "\(rest.people) other people")
    return Text(
      "Freigabe durch \(more.german) einholen\(unnamed ? ", oder unter „by“ nachtragen, von wem die vorhandene stammt" : "")\(isAlike ? "; sind es schon zwei, deren Namen sich gleichen, zu beiden die Funktion in Klammern angeben" : "").",
      "Obtain the approval of \(more.english)\(unnamed ? ", or add under “by” whose the one on record is" : "")\(isAlike ? "; if they are two already whose names are alike, give the function of both in brackets" : "")."
    )
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
