import CaseModel

extension Docket {
  /// Every clause of the policy, in the order of their numbers, and what became of it.
  ///
  /// - Parameter findings: all that was found in the case, by which the clauses beside the steps are judged.
  func clauses(_ findings: [Finding]) -> [ClauseReport] {
    var reports = policy.steps.map { ClauseReport($0, in: openHistories, findings) }
    if let floor = policy.floor { reports.append(report(on: floor, findings)) }
    reports += routeReports(findings)
    if let terms = policy.waivers {
      let asked = file.waivers.filter { !Waiver.beyondPolicies.contains($0.step) }
      reports.append(
        report(
          terms.clause, Text("Verzicht", "Waivers"), findings,
          unless: asked.isEmpty ? Text("auf keinen Schritt wurde verzichtet", "no step was waived") : nil,
          else: Text("wie vorgesehen", "as foreseen")))
    }
    reports += policy.fairness.demands.map { title, demand in
      report(demand.clause, title, findings, else: Text("nichts dagegen verzeichnet", "nothing on record against it"))
    }
    if let tone = policy.tone {
      let texts = file.contacts.count { $0.note != nil } + self.tone.letters.count
      reports.append(
        report(
          tone.clause, Text("Ton", "Tone"), findings,
          unless: texts == 0 ? Text("kein Text zu lesen", "no text to read") : nil,
          else: Text(
            "kein untersagtes Wort in \(texts) \(texts == 1 ? "Text" : "Texten")",
            "no forbidden word in \(texts) \(texts == 1 ? "text" : "texts")")))
    }
    reports.append(handoverReport(findings))
    return reports.sorted { $0.clause < $1.clause }
  }

  /// A clause that is kept unless a finding says otherwise.
  private func report(
    _ clause: Policy.Clause, _ title: Text, _ findings: [Finding], unless reason: Text? = nil, else kept: Text
  ) -> ClauseReport {
    let all = findings.filter { $0.basis.contains(.policy(clause.number)) }
    let own = all.filter { $0.waiver == nil }
    if own.isEmpty, let accepted = all.first {
      // Somebody answers for it; that it happened is not hidden.
      return ClauseReport(
        clause, title, .waived, accepted.kind.title, place: accepted.place, codes: all.map(\.kind.code))
    }
    return own.isEmpty
      ? ClauseReport(clause, title, reason == nil ? .met : .notApplicable, reason ?? kept)
      : ClauseReport(
        clause, title, .faulty, own.titles, place: own.first?.place, codes: own.map(\.kind.code), weight: own.weight)
  }

  private func report(on floor: Policy.Term<Money>, _ findings: [Finding]) -> ClauseReport {
    let title = Text("Betragsgrenze \(floor.value.german)", "Floor \(floor.value.english)")
    if isSettled { return .settled(floor.clause, title) }
    guard let open = self.open.principal else {
      return ClauseReport(
        floor.clause, title, .unknown, Text("die offene Summe ist nicht bekannt", "the open sum is not known"))
    }
    return report(
      floor.clause, title, findings, else: Text("offen sind \(open.german)", "\(open.english) is open"))
  }

  private func handoverReport(_ findings: [Finding]) -> ClauseReport {
    let title = Text("Abgabe", "Handover")
    let clause = policy.handover.clause
    if isSettled { return .settled(clause, title) }
    let days = openHistories.map(\.handoverFrom)
    let known = days.compactMap { $0 }
    guard known.count == days.count, let last = known.max() else {
      return ClauseReport(
        clause, title, .waiting,
        Text("die letzte Frist steht noch nicht fest", "the last deadline is not known yet"))
    }
    if openHistories.contains(where: { $0.records.contains(where: \.isOwed) }) {
      return ClauseReport(
        clause, title, .waiting, Text("erst ist ein Schritt nachzuholen", "a step has to be made good first"))
    }
    let from = Text("frühestens am \(last.german)", "on \(last) at the earliest")
    if last > asOf {
      let codes = findings.filter { $0.basis.contains(.policy(clause.number)) }.map(\.kind.code)
      return ClauseReport(clause, title, .waiting, from, codes: codes)
    }
    return report(clause, title, findings, else: Text("möglich seit \(last.german)", "possible since \(last)"))
  }

  private func routeReports(_ findings: [Finding]) -> [ClauseReport] {
    let choice = route
    var isSettled = false
    return policy.routes.map { route in
      let title = Text("Weg: \(route.to.title.german)", "Route: \(route.to.title.english)")
      let number = route.clause.number
      switch choice {
      case .to(let chosen) where chosen.clause.number == number:
        isSettled = true
        return report(route.clause, title, findings, else: Text("dieser Weg gilt", "this route applies"))
      case .unknown(let asked, let gaps) where asked.clause.number == number:
        isSettled = true
        return ClauseReport(
          route.clause, title, .unknown, .joined(gaps.map(\.title)), codes: ["WEG-01"], weight: .warning)
      default:
        let why =
          isSettled
          ? Text("eine frühere Ziffer entscheidet", "an earlier clause decides")
          : Text("die Bedingung trifft nicht zu", "its condition does not hold")
        return report(route.clause, title, findings, unless: why, else: why)
      }
    }
  }
}

extension Docket {
  /// Whether every sum is known, and nothing is open of any.
  var isSettled: Bool { !file.invoices.isEmpty && openHistories.isEmpty }
}

extension ClauseReport {
  fileprivate static func settled(_ clause: Policy.Clause, _ title: Text) -> ClauseReport {
    ClauseReport(clause, title, .notApplicable, Text("nichts ist mehr offen", "nothing is open any more"))
  }
}

extension Policy.Clause: Comparable {
  /// `2.10` comes behind `2.9`.
  public static func < (left: Policy.Clause, right: Policy.Clause) -> Bool {
    let (left, right) = (left.number.split(separator: "."), right.number.split(separator: "."))
    for (one, other) in zip(left, right) where one != other {
      if let one = Int(one), let other = Int(other), one != other { return one < other }
      return one < other
    }
    return left.count < right.count
  }
}

extension Fairness {
  /// Every demand the policy makes, with what it is about.
  public var demands: [(title: Text, demand: Demand)] {
    let all: [(Text, Demand?)] = [
      (Text("Persönliches Schreiben nach Gespräch", "Individual letter after a talk"), individualAfterTalk),
      (Text("Angebot bei Notlage", "Offer in hardship"), hardshipOffered),
      (Text("Angebot vor der Abgabe", "Offer before the handover"), offerBeforeHandover),
      (Text("Gericht zuletzt", "Court last"), legalLast),
      (Text("Benannte Ansprechpartner", "Named handlers"), handlersNamed),
      (Text("Richtige Person", "Right person"), rightPerson),
      (Text("Gründe festgehalten", "Reasons recorded"), reasonsRecorded),
      (Text("Höchstens so viele Ansprachen", "Limit of approaches"), contactLimit),
      (Text("Regelmäßiger Kontakt", "Regular contact"), contactGap),
    ]
    return all.compactMap { title, demand in demand.map { (title, $0) } }
  }
}
