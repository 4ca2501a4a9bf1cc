import CaseModel

extension Rule {
  /// Whoever can settle the matter must have heard of it.
  static let rightCounterpart = Rule(
    "STUFE-19", .block, Text("Falsche Person angesprochen", "Wrong person addressed"),
    remedy: Text(
      "Die zuständige Person ansprechen, oder ihre Rolle unter „with.role“ oder „copies_to“ nachtragen.",
      "Address the person in charge, or add the role under “with.role” or “copies_to”."), basis: [.policyStep]
  ) { docket in
    docket.faults { fault -> (asked: [String], isKnown: Bool)? in
      if case .counterpart(let asked, let isKnown) = fault { (asked, isKnown) } else { nil }
    }.map { fault in
      let asked = Role.list(fault.detail.asked)
      let unknown = fault.act.counterparts.first { Role(rawValue: $0) == nil }
      return Hit(
        fault.act.origin.place, of: fault.record, in: fault.history, remedy: unknown.flatMap(Role.remedy),
        actFrom: docket.asOf
      ) {
        if unknown != nil {
          return Text(
            "\(fault.title.german) \($0.about.german): die Rolle der Person ist keine, die bekannt ist; sie gilt als fremd.",
            "\(fault.title.english) \($0.about.english): the person's role is none that is known; it counts as a stranger."
          )
        }
        return fault.detail.asked.isEmpty
          ? Text(
            "\(fault.title.german) \($0.about.german): gesprochen wurde mit jemandem, den die Schuld nichts angeht.",
            "\(fault.title.english) \($0.about.english): the talk was with somebody whose business the debt is not.")
          : fault.detail.isKnown
            ? Text(
              "\(fault.title.german) \($0.about.german) ging an jemand anderen als \(asked.german).",
              "\(fault.title.english) \($0.about.english) went to somebody else than \(asked.english).")
            : Text(
              "\(fault.title.german) \($0.about.german): welche Rolle die Person hatte, steht nirgends; verlangt ist \(asked.german).",
              "\(fault.title.english) \($0.about.english): the person's role is nowhere recorded; asked for is \(asked.english)."
            )
      }
    }
  }
}

extension Role {
  /// What to do about a role in words of the creditor's own; nil where it means nobody of the debtor's.
  static func remedy(for word: String) -> Text? {
    guard let role = meant(by: word), !role.isStranger else { return nil }
    return Text(
      "Ist die Person \(role.title.german), die Rolle als „\(role.rawValue)“ angeben (docs/case-folder.md); sonst die zuständige Person ansprechen.",
      "If the person is \(role.title.english), give the role as “\(role.rawValue)” (docs/case-folder.md); if not, address the person in charge."
    )
  }
}
