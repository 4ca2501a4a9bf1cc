import CaseModel

extension ClauseReport {
  /// What became of a step, invoice by invoice; those that fared alike stand together.
  ///
  /// - Parameter findings: all that was found in the case.
  init(_ step: PolicyStep, in histories: [StepHistory], _ findings: [Finding]) {
    clause = step.clause
    title = step.title
    var groups: [(outcome: Outcome, invoices: [String])] = []
    for history in histories {
      guard let record = history.records.first(where: { $0.step.name == step.name }) else { continue }
      let outcome = Outcome(record, of: history, findings)
      let alike = groups.firstIndex {
        $0.outcome.state == outcome.state && $0.outcome.detail == outcome.detail && $0.outcome.codes == outcome.codes
      }
      if let alike {
        groups[alike].invoices.append(history.invoice.label)
      } else {
        groups.append((outcome, [history.invoice.label]))
      }
    }
    outcomes = groups.map { group in
      Outcome(
        state: group.outcome.state, invoices: groups.count > 1 ? group.invoices : [], detail: group.outcome.detail,
        place: group.outcome.place, codes: group.outcome.codes, weight: group.outcome.weight)
    }
  }
}

extension ClauseReport.Outcome {
  fileprivate init(_ record: StepRecord, of history: StepHistory, _ findings: [Finding]) {
    let own = findings.filter { finding in
      finding.basis.contains(.policy(record.step.clause.number))
        && (finding.invoices.isEmpty || history.invoice.number.map(finding.invoices.contains) ?? true)
    }
    let state = ClauseReport.State(of: record)
    // What the state says already is not said again.
    let faults = own.filter { $0.waiver == nil && !["STUFE-01", "STUFE-02", "STUFE-03"].contains($0.kind.code) }
    self.init(
      state: state, invoices: [], detail: record.detail(state, faults, own), place: record.acts.last?.origin.place,
      codes: own.map(\.kind.code), weight: own.weight)
  }
}

extension ClauseReport.State {
  /// What became of a step: what weighs most is told.
  fileprivate init(of record: StepRecord) {
    if !record.isApplicable {
      self = .notApplicable
    } else if record.restsOnWaiver {
      self = .waived
    } else if !record.isTaken {
      self = .missing
    } else if record.isOutOfOrder {
      self = .outOfOrder
    } else if record.isEarly {
      self = .early
    } else if !record.faults.isEmpty {
      self = .faulty
    } else if let last = record.lateAfter, let on = record.on, on > last {
      self = .late
    } else {
      self = .met
    }
  }
}

extension StepRecord {
  /// By which evidence, or why.
  fileprivate func detail(_ state: ClauseReport.State, _ faults: [Finding], _ own: [Finding]) -> Text {
    switch state {
    case .notApplicable: return notApplicable ?? Text("", "")
    case .waived: return waiver?.on.map { Text("am \($0.german)", "on \($0)") } ?? Text("", "")
    case .missing:
      guard projectedFrom != nil else { return Text("der vorige Schritt fehlt", "the step before is missing") }
      return own.first { $0.kind == Rule.stepTaken.kind }?.actFrom.map {
        Text("möglich ab \($0.german)", "possible from \($0)")
      } ?? Text("möglich, wenn nichts mehr zu fordern verbietet", "possible when nothing forbids to demand any more")
    default:
      let notes = faults.isEmpty ? nil : faults.titles
      return Text.joined([evidence, notes].compactMap { $0 }, by: "; ")
    }
  }

  /// What shows that it was done.
  public var evidence: Text {
    guard let last = acts.last, let on = last.day else { return Text("ohne Datum", "without a date") }
    var text = Text(on.german, on.description)
    switch last.what {
    case .letter(let letter):
      if let deadline = letter.deadline, required.kind.source == .letter {
        text = Text("\(text.german), Frist bis \(deadline.german)", "\(text.english), deadline \(deadline)")
      }
    case .contact(let contact) where required.kind.source == .talk:
      text =
        contact.outcome == .reached
        ? Text("\(text.german), \(contact.reached.german)", "\(text.english), \(contact.reached.english)")
        : Text(
          "\(acts.count) \(acts.count == 1 ? "Versuch" : "Versuche"), zuletzt \(text.german)",
          "\(acts.count) \(acts.count == 1 ? "attempt" : "attempts"), last on \(text.english)")
    default: break
    }
    return last.file.map { Text("\(text.german) (\($0))", "\(text.english) (\($0))") } ?? text
  }
}
