import CaseModel

extension Rule {
  /// A deadline that was over before the letter came gave no time at all.
  static let arrivedInTime = Rule(
    "STUFE-16", .block, Text("Nach Ablauf der Frist zugegangen", "Arrived after its deadline"),
    remedy: Text("Mit neuer Frist erneut schreiben.", "Write again with a new deadline."),
    basis: [.policyStep, .law("§ 130 Abs. 1 BGB")]
  ) { docket in
    docket.faults { if case .arrivedTooLate(let on, let deadline) = $0 { (on, deadline) } else { nil } }.map { fault in
      let (on, deadline) = fault.detail
      guard fault.act.letter?.arrived == on else {
        return Hit(
          fault.act.origin.place(of: "deadline"), of: fault.record, in: fault.history, actFrom: docket.asOf
        ) { names in
          Text(
            "\(fault.title.german) \(names.about.german) ist vom \(on.german), die Frist endete schon am \(deadline.german).",
            "\(fault.title.english) \(names.about.english) is of \(on); its deadline had ended on \(deadline) already.")
        }
      }
      return Hit(
        fault.act.origin.place(of: "delivery"), of: fault.record, in: fault.history, actFrom: docket.asOf
      ) { names in
        Text(
          "\(fault.title.german) \(names.about.german) kam am \(on.german) an, die Frist endete am \(deadline.german).",
          "\(fault.title.english) \(names.about.english) arrived on \(on); its deadline ended on \(deadline).")
      }
    }
  }
}
