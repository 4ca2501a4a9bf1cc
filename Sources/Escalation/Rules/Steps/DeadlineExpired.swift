import CaseModel

extension Rule {
  /// The last deadline must be over, and a transfer made on its last day must have had time to arrive.
  static let deadlineExpired = Rule(
    "STUFE-07", .block, Text("Letzte Frist läuft noch", "Last deadline still running"),
    remedy: Text(
      "Den Ablauf der Frist und die Banklaufzeit abwarten.",
      "Wait until the deadline and the time for a transfer are over."),
    basis: [.law("§ 193 BGB")]
  ) { docket in
    docket.openHistories.compactMap { history in
      guard let from = history.handoverFrom, from > docket.asOf else { return nil }
      let last = history.latestDeadline
      return Hit(
        last?.origin.place(of: "deadline") ?? history.invoice.origin.place(of: "due"), about: history.invoice,
        clause: docket.policy.handover.clause.number,
        remedy: Text("Frühestens am \(from.german) abgeben.", "Hand over on \(from) at the earliest."), actFrom: from
      ) { names in
        Text(
          "Die Frist \(names.about.german) samt Banklaufzeit ist erst am \(from.german) vorbei.",
          "The deadline \(names.about.english), with time for a transfer, is over only on \(from).")
      }
    }
  }
}
