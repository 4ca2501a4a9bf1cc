import CaseModel

extension PolicyArticle {
  init(_ step: PolicyStep, in policy: Policy) {
    self.init("step.\(step.name)", step.clause, step.title, step.terms(in: policy))
  }
}

extension PolicyStep {
  fileprivate func terms(in policy: Policy) -> [PolicyArticle.Term?] {
    var terms: [PolicyArticle.Term?] = []
    if alternatives.count == 1, let act = alternatives.first {
      terms += act.terms
    } else {
      let all = alternatives.map { act in
        Text.joined(act.terms.filter { !$0.isUsual }.map(\.text), by: ", ")
      }
      terms.append(
        .init(
          "any_of",
          Text(
            all.map(\.german).joined(separator: " – oder – "), all.map(\.english).joined(separator: " – or – "))))
    }
    let anchor = anchor(in: policy)
    let first = notBefore ?? (isCountedFromSteps ? Span(0) : nil)
    if !after.isEmpty {
      let names = titles(of: after, in: policy)
      // Where the days count from those steps, they are named there.
      terms.append(
        .init("after", Text("nach \(names.german)", "after \(names.english)"), isUsual: isCountedFromSteps))
    }
    if let first, let anchor {
      terms.append(.init("not_before", earliest(first, anchor, in: policy)))
    }
    if let notLater, let anchor {
      terms.append(
        .init(
          "not_later",
          first == nil
            ? Text(
              "spätestens \(notLater.text.german) \(anchor.after.german)",
              "\(notLater.text.english) \(anchor.after.english) at the latest")
            : Text("spätestens nach \(notLater.dative.german)", "after \(notLater.text.english) at the latest")))
    }
    terms.append(
      fresh.map {
        .init(
          "fresh",
          Text("bei der Abgabe höchstens \($0.text.german) alt", "at most \($0.text.english) old at the handover"))
      })
    terms.append(
      repeatLimit.map { limit in
        .init(
          "repeat",
          Text(
            "höchstens \(limit.most) Mal" + (limit.within.map { " in \($0.dative.german)" } ?? ""),
            "at most \(limit.most) times" + (limit.within.map { " in \($0.text.english)" } ?? "")))
      })
    terms.append(when.term)
    terms.append(weight.term)
    return terms
  }

  private func earliest(_ first: Span, _ anchor: (after: Text, onDay: Text), in policy: Policy) -> Text {
    // While a deadline runs, no further letter goes out.
    if first.days == 0, countedFrom == .deadline, isLetter, isAfterLetter(in: policy) {
      return Text("frühestens am Tag \(anchor.after.german)", "on the day \(anchor.after.english) at the earliest")
    }
    if first.days == 0 {
      return Text("frühestens \(anchor.onDay.german)", "\(anchor.onDay.english) at the earliest")
    }
    return Text(
      "frühestens \(first.text.german) \(anchor.after.german)",
      "\(first.text.english) \(anchor.after.english) at the earliest")
  }

  private var isCountedFromSteps: Bool { !after.isEmpty && [.step, .deadline].contains(countedFrom) }

  private func isAfterLetter(in policy: Policy) -> Bool { after.contains { policy.step($0)?.isLetter == true } }

  private func titles(of names: [String], in policy: Policy) -> Text {
    let titles = names.map { policy.step($0)?.title ?? Text($0, $0) }
    return Text(
      titles.map { "„\($0.german)“" }.joined(separator: " und "),
      titles.map { "“\($0.english)”" }.joined(separator: " and "))
  }

  /// What the days count from, behind a number of days and as a day itself; nil where the step is bound to no time.
  private func anchor(in policy: Policy) -> (after: Text, onDay: Text)? {
    switch countedFrom {
    case nil: return nil
    case .contract:
      return (Text("nach Vertragsschluss", "after the contract"), Text("am Vertragstag", "on the day of the contract"))
    case .performed:
      return (Text("nach der Leistung", "after the performance"), Text("am Tag der Leistung", "on its day"))
    case .issued:
      return (
        Text("nach dem Rechnungsdatum", "after the invoice date"), Text("am Rechnungsdatum", "on the invoice date")
      )
    case .due:
      return (Text("nach Fälligkeit", "after the due date"), Text("am Tag der Fälligkeit", "on the due date"))
    case .step,
      .deadline where !after.isEmpty && !isAfterLetter(in: policy):
      // Of a step that sets no deadline its day counts.
      let names = titles(of: after, in: policy)
      return (
        Text("nach \(names.german)", "after \(names.english)"),
        Text("am Tag von \(names.german)", "on the day of \(names.english)")
      )
    case .deadline where after.isEmpty:
      return (Text("nach Fälligkeit", "after the due date"), Text("am Tag der Fälligkeit", "on the due date"))
    case .deadline:
      let names = titles(of: after, in: policy)
      return (
        Text("nach Ablauf der Frist von \(names.german)", "after the deadline of \(names.english)"),
        Text("am Tag des Fristablaufs von \(names.german)", "on the day the deadline of \(names.english) ends")
      )
    }
  }
}

extension RequiredAct {
  /// What is asked for, field by field.
  var terms: [PolicyArticle.Term] {
    var german = level.map { "\($0). \(kind.title.german)" } ?? kind.title.german
    var english = level.map { "\(kind.title.english) \($0)" } ?? kind.title.english
    if times > 1 { (german, english) = ("\(times) × \(german)", "\(times) × \(english)") }
    if days > 1 { (german, english) = ("\(german) an \(days) Tagen", "\(english) on \(days) days") }
    if people > 1 { (german, english) = ("\(german) durch \(people) Personen", "\(english) by \(people) people") }
    let roles = Role.list(counterparts)
    let said = LetterElement.allCases.filter { mustSay?.contains($0) == true }.list(with: nil)
    let announced = Text.joined(Reminder.Announcement.allCases.filter(announces.contains).map(\.title), by: ", ")
    let ways = Channel.allCases.filter(channels.contains).map(\.title)
    let terms: [PolicyArticle.Term?] = [
      .init("act", Text(german, english)),
      isReached ? .init("reached", Text("jemand wird erreicht", "somebody is reached")) : nil,
      counterparts.isEmpty ? nil : .init("with", Text("mit: \(roles.german)", "with: \(roles.english)")),
      grants.map {
        .init("grants", Text("mindestens \($0.text.german) Frist", "at least \($0.text.english) to pay"))
      },
      ways.isEmpty
        ? nil
        : .init(
          "channel",
          Text(
            "per \(ways.map(\.german).joined(separator: " oder "))",
            "by \(ways.map(\.english).joined(separator: " or "))")),
      form.map { .init("form", $0.title) },
      announces.isEmpty
        ? nil
        : .init("announces", Text("kündigt an: \(announced.german)", "announces: \(announced.english)")),
      mustSay?.isEmpty == false
        ? .init("must_say", Text("muss enthalten: \(said.german)", "must contain: \(said.english)")) : nil,
      by.isEmpty
        ? nil : .init("by", Text("durch: \(by.joined(separator: ", "))", "by: \(by.joined(separator: ", "))")),
      .init(
        "evidence", Text("Nachweis: \(evidence.title.german)", "evidence: \(evidence.title.english)"),
        isUsual: evidence == .recorded),
      isResultNoted
        ? .init("result_noted", Text("Ergebnis und Notiz sind festgehalten", "result and note are recorded")) : nil,
    ]
    return terms.compactMap { $0 }
  }
}
