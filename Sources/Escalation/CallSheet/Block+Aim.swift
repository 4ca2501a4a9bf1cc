import CaseModel

extension CallSheet.Offering {
  var block: CallSheet.Block {
    var lines = allowed.items.map { option in
      CallSheet.Line(
        option.title.with(Text(clause: option.clause)), lead: Text("Erlaubt", "Allowed"),
        more: option.isOwed ? Text("verlangt und noch nicht angeboten", "asked for and not offered yet") : option.text)
    }.or(
      CallSheet.Line(
        Text("Die Richtlinie nennt keines.", "The policy names none."), lead: Text("Angebot", "Offer")))
    lines += made.items.map { offer in
      CallSheet.Line(
        Text.joined([offer.title, offer.state], by: ": "),
        lead: Text("Schon angeboten", "Offered before").with(offer.on.map(Text.init)),
        more: offer.terms.map(Text.init(verbatim:)))
    }
    lines += approvals.items.map(\.line).or(
      CallSheet.Line(
        Text("Die Richtlinie nennt niemanden.", "The policy names nobody."), lead: Text("Freigabe", "Approval")))
    return CallSheet.Block(.offering, lines, omitted: allowed.omitted + made.omitted + approvals.omitted)
  }
}

extension CallSheet.Approver {
  fileprivate var line: CallSheet.Line {
    let who = by.isEmpty ? nil : Text(verbatim: by.joined(separator: ", "))
    let state =
      given.last.map { Text("erteilt am \($0.german)", "given on \($0)") }
      ?? Text("noch nicht erteilt", "not given yet")
    let count = people > 1 ? Text("durch \(people) Personen", "by \(people) people") : nil
    return CallSheet.Line(
      Text.joined([title.with(Text(clause: clause)), who, count].compactMap { $0 }), lead: Text("Freigabe", "Approval"),
      more: state)
  }
}

extension CallSheet.Aim {
  var block: CallSheet.Block {
    let steps = steps.map(\.line).or(
      CallSheet.Line(Text("Die Richtlinie sieht keinen Anruf vor.", "The policy foresees no call.")))
    let records = record.map { record in
      CallSheet.Line(
        record.what, lead: Text("Festhalten", "Record"), more: record.clause.map(Text.init(clause:)))
    }
    return CallSheet.Block(.aim, steps + records)
  }

  var nextBlock: CallSheet.Block {
    var lines = next.items.map { step in
      CallSheet.Line(
        step.title.with(Text(clause: step.clause)), lead: Text("ab \(step.from.german)", "from \(step.from)"),
        more: step.until.map { Text("spätestens \($0.german)", "until \($0) at the latest") })
    }
    lines.append(ending)
    return CallSheet.Block(.next, lines, omitted: next.omitted)
  }

  private var ending: CallSheet.Line {
    let lead = Text("Abgabe", "Handover")
    if isReady { return CallSheet.Line(Text("Der Fall ist abgabereif.", "The case is ready."), lead: lead) }
    guard let readyOn else {
      return CallSheet.Line(
        reasonForNoDay
          ?? Text(
            "kein Weg gefunden; „koffer check“ nennt, was zu beheben ist",
            "no way found; “koffer check” says what to mend"),
        lead: lead)
    }
    return CallSheet.Line(
      Text("frühestens am \(readyOn.german)", "on \(readyOn) at the earliest"), lead: lead,
      more: obstacles == 0
        ? nil
        : Text(
          "wenn \(obstacles) \(obstacles == 1 ? "Hindernis" : "Hindernisse") behoben \(obstacles == 1 ? "ist" : "sind"); siehe „koffer plan“",
          "once \(obstacles) \(obstacles == 1 ? "obstacle is" : "obstacles are") mended; see “koffer plan”"))
  }
}

extension CallSheet.Step {
  fileprivate var line: CallSheet.Line {
    var parts = [stateText]
    if !demands.isEmpty, state == .due || state == .early {
      let demanded = Text.joined(demands, by: " / ")
      parts.append(Text("verlangt: \(demanded.german)", "asked for: \(demanded.english)"))
    }
    if attempts > 0, state == .due || state == .early {
      parts.append(
        Text(
          "bisher \(attempts) \(attempts == 1 ? "Versuch" : "Versuche") an \(attemptDays) \(attemptDays == 1 ? "Tag" : "Tagen")",
          "\(attempts) \(attempts == 1 ? "attempt" : "attempts") so far on \(attemptDays) \(attemptDays == 1 ? "day" : "days")"
        ))
    }
    return CallSheet.Line(.joined(parts, by: "; "), lead: title.with(Text(clause: clause)), more: text)
  }

  private var stateText: Text {
    switch state {
    case .due:
      guard let until else { return Text("jetzt an der Reihe", "due now") }
      return Text("jetzt an der Reihe, rechtzeitig bis \(until.german)", "due now, in time until \(until)")
    case .early:
      return from.map { Text("frühestens am \($0.german)", "on \($0) at the earliest") }
        ?? Text("noch nicht an der Reihe", "not due yet")
    case .done:
      return doneOn.map {
        Text("erledigt am \($0.german); verlangt ist kein weiterer", "done on \($0); no other is asked for")
      } ?? Text("erledigt", "done")
    case .waived: return Text("erlassen", "waived")
    case .notAsked:
      return why.map { Text("nicht verlangt: \($0.german)", "not asked for: \($0.english)") }
        ?? Text("nicht verlangt", "not asked for")
    }
  }
}
