import CaseModel

extension Rule {
  /// Who hears nothing for weeks believes the matter forgotten.
  ///
  /// Heard from again, the debtor knows better: only a gap that still lasts holds a case.
  static let contactKept = Rule(
    "FAIR-09", .block, Text("Lücke im Kontakt", "Gap in the contact"),
    remedy: Text(
      "Den Kontakt regelmäßig halten; sich jetzt wieder melden.", "Keep in touch regularly; get in touch now."),
    basis: [.policyStep]
  ) { docket in
    let fairness = docket.policy.fairness
    guard let demand = fairness.contactGap else { return [] }
    let approaches = docket.approaches
    let ends = approaches.dropFirst().map(\.day) + [docket.asOf]
    return zip(approaches.indices, ends).compactMap { index, end in
      let approach = approaches[index]
      let lasts = index == approaches.indices.last
      guard !fairness.longestGap.reaches(from: approach.day, to: end, docket.seats) else { return nil }
      return Hit(
        approach.place,
        Text(
          "Vom \(approach.day.german) bis zum \(end.german) hörte der Schuldner nichts; vorgesehen sind höchstens \(fairness.longestGap.text.german).",
          "From \(approach.day) to \(end) the debtor heard nothing; at most \(fairness.longestGap.text.english) are foreseen."
        ), of: demand, actFrom: lasts ? docket.asOf : nil, atMost: lasts ? .block : .warning)
    }
  }
}
