import CaseModel

extension Rule {
  /// A letter sent before the time that earlier letters gave was over gave them no chance.
  static let notTooEarly = Rule(
    "STUFE-03", .block, Text("Schritt zu früh", "Step too early"),
    remedy: Text(
      "Den Schritt nach Ablauf der vorigen Frist wiederholen.",
      "Repeat the step after the previous deadline has passed."), basis: [.policyStep]
  ) { docket in
    docket.letters.compactMap { history, record, letter in
      guard let on = record.on, let from = record.possibleFrom, on < from, record.previousOn.map({ on >= $0 }) ?? true
      else { return nil }
      let title = record.step.title
      return Hit(
        letter.origin.place(of: "sent"), against: record.putOffBy, about: history.invoice,
        clause: record.step.clause, waiver: record.waiver
      ) {
        Text(
          "\(title.german) \($0.about.german) ging am \(on.german) hinaus, frühestens am \(from.german) war erlaubt.",
          "\(title.english) \($0.about.english) went out on \(on); \(from) was the earliest.")
      }
    }
  }
}
