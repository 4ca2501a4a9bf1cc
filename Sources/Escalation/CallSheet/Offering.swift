import CaseModel

extension CallSheet {
  /// What may be offered, and who must approve.
  public struct Offering: Sendable {
    /// What the policy names; empty where it names nothing.
    public let allowed: Excerpt<Option>
    /// What was offered before, newest first.
    public let made: Excerpt<Made>
    public let approvals: Excerpt<Approver>
  }

  /// A way to pay that a clause of the policy names.
  public struct Option: Sendable {
    public let title: Text
    public let clause: String
    /// When it is to be offered, in the clause's own words.
    public let text: Text?
    /// Whether the policy wants it offered before the case goes out, and it was not yet.
    public let isOwed: Bool
  }

  /// An earlier offer.
  public struct Made: Sendable {
    public let on: Day?
    public let title: Text
    public let state: Text
    public let terms: String?
  }

  /// An approval the policy asks for.
  public struct Approver: Sendable {
    public let title: Text
    public let clause: String
    /// Who may give it; empty for anybody.
    public let by: [String]
    /// By how many people.
    public let people: Int
    /// When it was given, as far as it was.
    public let given: [Day]
  }
}

extension CallSheet.Offering {
  init(of docket: Docket) {
    allowed = CallSheet.Excerpt(docket.optionsOfSteps + docket.optionsOfFairness, most: 7)
    made = CallSheet.Excerpt(
      docket.file.offers.filter { $0.on.map { $0 <= docket.asOf } ?? true }.sorted { left, right in
        (left.on?.number ?? .min) > (right.on?.number ?? .min)
      }.map { offer in
        CallSheet.Made(
          on: offer.on, title: offer.title, state: offer.state(asOf: docket.asOf),
          terms: offer.terms?.asLine(most: 120))
      }, most: 3)
    approvals = CallSheet.Excerpt(docket.approvals, most: 3)
  }
}

extension Docket {
  /// Steps that are asked for in this case, for at least one open invoice.
  private var applicableSteps: [PolicyStep] {
    policy.steps.filter { step in
      openHistories.contains { history in history.records.contains { $0.step.name == step.name && $0.isApplicable } }
    }
  }

  fileprivate var optionsOfSteps: [CallSheet.Option] {
    applicableSteps.compactMap { step in
      let offers = step.alternatives.filter { $0.kind.source == .offer }
      guard !offers.isEmpty else { return nil }
      let isTaken = offers.contains { act in log.acts.contains { act.kind.matches($0) } }
      let demands = offers.map(\.demand)
      return CallSheet.Option(
        title: Text(
          demands.map(\.german).joined(separator: " oder "), demands.map(\.english).joined(separator: " or ")),
        clause: step.clause.number, text: step.clause.text,
        isOwed: !isTaken && step.weight == .block && step.alternatives.count == offers.count)
    }
  }

  fileprivate var optionsOfFairness: [CallSheet.Option] {
    let fairness = policy.fairness
    var options: [CallSheet.Option] = []
    if let demand = fairness.offerBeforeHandover {
      let kinds = fairness.offers.isEmpty ? Offer.Kind.allCases : Offer.Kind.allCases.filter(fairness.offers.contains)
      let isMade = file.offers.contains { offer in
        offer.on.map { $0 <= asOf } == true && offer.kind.map(kinds.contains) ?? fairness.offers.isEmpty
      }
      let titles = kinds.map(\.title)
      options.append(
        CallSheet.Option(
          title: Text(
            "Vor der Abgabe: \(titles.map(\.german).joined(separator: " oder "))",
            "Before the handover: \(titles.map(\.english.lowercasedFirst).joined(separator: " or "))"),
          clause: demand.clause.number, text: demand.clause.text, isOwed: !isMade && demand.weight == .block))
    }
    if let demand = fairness.hardshipOffered {
      options.append(
        CallSheet.Option(
          title: Text("Wer eine Notlage schildert, erhält ein Angebot", "Who tells of hardship is made an offer"),
          clause: demand.clause.number, text: demand.clause.text,
          isOwed: !unansweredHardship.isEmpty && demand.weight == .block))
    }
    return options
  }

  fileprivate var approvals: [CallSheet.Approver] {
    applicableSteps.flatMap { step in
      step.alternatives.filter { $0.kind.source == .approval }.map { act in
        CallSheet.Approver(
          title: step.title, clause: step.clause.number, by: act.by.prefix(4).map { $0.asLine(most: 60) },
          people: act.people,
          given: file.approvals.compactMap { approval in
            guard let on = approval.on, on <= asOf else { return nil }
            return act.by.isEmpty || approval.by.map(act.by.contains) == true ? on : nil
          })
      }
    }
  }
}
