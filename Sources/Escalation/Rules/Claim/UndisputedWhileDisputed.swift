import CaseModel

extension Rule {
  /// Who declared a claim undisputed while an objection was open declared what was not so; the settled objection does not
  /// make it true of that day.
  static let undisputedWhileDisputed = Rule.ofCase(
    "ERKL-07", .block, Text("Während eines Einwands „unbestritten“ erklärt", "Declared undisputed during an objection"),
    remedy: Text(
      "Die Erklärung nach der Erledigung des Einwands neu abgeben.",
      "Make the declaration anew after the objection was settled."), basis: [.contract("declarations")]
  ) { docket in
    // What is open is told as that (HIND-01).
    let settled = docket.file.disputes.filter { !$0.isOpen(asOf: docket.asOf) }
    return docket.file.declarations.filter { $0.what == .undisputed && $0.value }.compactMap { declaration in
      guard let on = declaration.on, !docket.isRepeated(declaration, after: on),
        let dispute = settled.first(where: { $0.lay(openOn: on) && $0.concerns(declaration) }),
        let received = dispute.received, let end = dispute.resolved
      else { return nil }
      return Hit(
        declaration.origin.place(of: "on"),
        Text(
          "„Unbestritten“ wurde am \(on.german) erklärt; der Einwand vom \(received.german) war erst am \(end.german) erledigt.",
          "“Undisputed” was declared on \(on); the objection of \(received) was settled only on \(end)."
        ))
    }
  }
}

extension CaseLook {
  /// Whether a later declaration says it again of the same invoice, or of all.
  fileprivate func isRepeated(_ declaration: Declaration, after day: Day) -> Bool {
    file.declarations.contains { other in
      other.what == declaration.what && other.value && other.on.map { $0 > day && $0 <= asOf } == true
        && (other.invoice == nil || other.invoice == declaration.invoice)
    }
  }
}

extension Dispute {
  fileprivate func lay(openOn day: Day) -> Bool {
    received.map { $0 <= day } == true && isOpen(asOf: day)
  }

  fileprivate func concerns(_ declaration: Declaration) -> Bool {
    about == nil || declaration.invoice == nil || about == declaration.invoice
  }
}
