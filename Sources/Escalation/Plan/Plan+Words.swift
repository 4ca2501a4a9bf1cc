import CaseModel

extension Plan {
  /// Why no day of the handover can be named; nil where one is, or is but for the obstacles.
  package var reasonForNoDay: (title: Text, reason: Text)? {
    if isCutShort {
      return (
        Text("Nicht zu Ende gesucht", "Not searched to its end"),
        Text(
          "die Richtlinie verlangt mehr Schritte, als sich vorausrechnen lassen; was genannt ist, ist der Anfang.",
          "the policy asks for more steps than can be worked out in advance; what is named is the beginning.")
      )
    }
    if let impasse { return (Text("Kein Tag zu nennen", "No day to name"), impasse.reason) }
    return readyOn == nil ? Plan.noWay : nil
  }

  /// Where none was found, or none was looked for.
  package static let noWay = (
    title: Text("Kein Weg gefunden", "No way found"),
    reason: Text("erst beheben, was sonst genannt ist.", "first mend what else is named.")
  )
}

extension Plan.Impasse {
  fileprivate var reason: Text {
    switch self {
    case .replacement:
      Text(
        "er folgt aus der Frist des Schreibens, das das beanstandete ersetzt; danach den Plan erneut fragen.",
        "it follows from the deadline of the letter that replaces the one at fault; ask for the plan again after that.")
    case .rest:
      Text(
        "solange eine Vereinbarung oder ein Insolvenzverfahren läuft, darf nichts verlangt werden; danach den Plan erneut fragen.",
        "while an arrangement or insolvency proceedings last, nothing may be demanded; ask for the plan again after that."
      )
    case .nothingOpen:
      Text("es ist nichts mehr offen, und nichts abzugeben.", "nothing is open any more, and nothing to hand over.")
    case .limitation:
      Text(
        "was die Richtlinie noch verlangt, ist vor der Verjährung nicht zu schaffen.",
        "what the policy still asks for cannot be done before the claim is time-barred.")
    }
  }
}

extension Plan.Lapse {
  /// What to know of an action that comes too late.
  package var warning: Text {
    // Of what grows stale a plan knows beforehand, but for the days of the post.
    if cause == .staleness {
      return Text(
        "auf Papier zu spät: ein früherer Schritt ist nach dem \(lastDay.german) veraltet",
        "too late on paper: an earlier step is stale after \(lastDay)")
    }
    return isByPost
      ? Text(
        "auf Papier zu spät: verjährt nach dem \(lastDay.german)", "too late on paper: time-barred after \(lastDay)")
      : Text("zu spät: verjährt nach dem \(lastDay.german)", "too late: time-barred after \(lastDay)")
  }
}

extension Plan {
  /// That the last letter is too old on the day of the handover.
  package var staleness: Text? { staleFrom.map(Plan.staleness) }

  package static func staleness(from day: Day) -> Text {
    Text(
      "das letzte Schreiben ist ab dem \(day.german) veraltet (STUFE-15): besser vor der Abgabe erneuern",
      "the last letter is stale from \(day) (STUFE-15): better renew it before the handover")
  }
}

extension Plan.Action {
  /// The step's title, and that it was done before.
  package var title: Text {
    isRepeated ? Text("\(step.title.german) (erneut)", "\(step.title.english) (again)") : step.title
  }
}
