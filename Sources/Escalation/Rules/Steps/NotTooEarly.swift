import CaseModel

extension Rule {
  /// A letter sent before the time that earlier letters gave was over gave them no chance.
  static let notTooEarly = Rule(
    "STUFE-03", .block, Text("Schritt zu früh", "Step too early"),
    remedy: Text(
      "Den Schritt zu seiner Zeit wiederholen.", "Repeat the step in its time."), basis: [.policyStep]
  ) { docket in
    docket.faults { if case .early(let from) = $0 { from } else { nil } }.compactMap { fault in
      // What came before the step before is told as out of order.
      guard let on = fault.act.day, fault.record.previousOn.map({ on >= $0 }) ?? true else { return nil }
      let from = fault.detail
      let again = docket.foreseen(fault.record)
      return Hit(
        fault.act.place, against: fault.record.putOffBy, of: fault.record, in: fault.history,
        remedy: again.map(fault.record.step.remedy), actFrom: again
      ) {
        Text(
          "\(fault.title.german) \($0.about.german) ist vom \(on.german), frühestens am \(from.german) war erlaubt.",
          "\(fault.title.english) \($0.about.english) is of \(on); \(from) was the earliest.")
      }
    }
  }
}
