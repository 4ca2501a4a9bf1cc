import CaseModel

extension Rule {
  /// A deadline that ends before a transfer can arrive gives the debtor no fair chance; the post's days are not his.
  static let deadlineLongEnough = Rule(
    "STUFE-05", .block, Text("Frist zu kurz", "Deadline too short"),
    remedy: Text("Mit ausreichender Frist erneut schreiben.", "Write again with a sufficient deadline."),
    basis: [.policyStep]
  ) { docket in
    docket.faults { fault -> (given: Span, asked: Span, arrived: Day?)? in
      if case .deadlineShort(let given, let asked, let arrived) = fault { (given, asked, arrived) } else { nil }
    }.map { fault in
      let (given, asked, arrived) = fault.detail
      return Hit(
        fault.act.origin.place(of: "deadline"), of: fault.record, in: fault.history,
        remedy: Text(
          "Ab heute mit mindestens \(asked.dative.german) Frist erneut schreiben.",
          "Write again with at least \(asked.dative.english) to pay, from today."),
        actFrom: docket.asOf
      ) { names in
        Text(
          "\(fault.title.german) \(names.about.german) lässt \(arrived.map { "ab Zugang am \($0.german) " } ?? "")nur \(given.text.german) Zeit; verlangt sind \(asked.text.german).",
          "\(fault.title.english) \(names.about.english) leaves only \(given.text.english)\(arrived.map { " from its arrival on \($0)" } ?? ""); \(asked.text.english) are asked for."
        )
      }
    }
  }
}
