import CaseModel

extension Rule {
  /// A letter that asks for what could not be demanded asks for nothing, and is no step of the escalation.
  static let notDuringStandstill = Rule(
    "STUFE-32", .block, Text("Gemahnt, während nichts zu fordern war", "Letter while nothing could be demanded"),
    remedy: Text("Das Schreiben mit neuer Frist wiederholen.", "Repeat the letter with a new deadline."),
    basis: [.policyStep, .law("§ 271 BGB"), .law("§ 87 InsO")]
  ) { docket in
    docket.faults { if case .standstill(let standstill) = $0 { standstill } else { nil } }.map { fault in
      let (why, again) = (fault.detail.title, docket.foreseen(fault.record))
      return Hit(
        fault.act.place, against: fault.detail.place, of: fault.record, in: fault.history,
        remedy: again.map(fault.record.step.remedy), actFrom: again
      ) {
        Text(
          "\(fault.title.german) \($0.about.german) ging in einer Zeit hinaus, in der \(why.german).",
          "\(fault.title.english) \($0.about.english) went out while \(why.english).")
      }
    }
  }
}

extension Standstill {
  fileprivate var title: Text {
    switch why {
    case .arrangement: Text("eine Vereinbarung die Zahlung aufschob", "an arrangement put payment off")
    case .insolvency: Text("ein Insolvenzverfahren lief", "insolvency proceedings were running")
    }
  }
}
