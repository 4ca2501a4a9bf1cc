import CaseModel

extension Rule {
  /// Who promised to pay by a day is given that day, or the next working day, and the bank its time for a transfer.
  static let noPromiseRunning = Rule(
    "HIND-02", .block, Text("Zahlungszusage läuft", "Promise running"),
    remedy: Text(
      "Den zugesagten Tag und die Banklaufzeit abwarten.", "Wait for the promised day and the time for a transfer."),
    basis: [.contract("contacts.promise"), .law("§ 193 BGB")]
  ) { docket in
    docket.file.contacts.compactMap { contact in
      guard let promise = contact.promise, contact.at.day <= docket.asOf else { return nil }
      let from = docket.end(of: promise)
      guard from > docket.asOf else { return nil }
      return Hit(
        contact.origin.place(of: "promise"),
        Text(
          "Der Schuldner hat Zahlung bis zum \(promise.on.german) zugesagt.",
          "The debtor promised to pay by \(promise.on)."),
        remedy: Text("Bis zum \(from.german) abwarten.", "Wait until \(from)."), actFrom: from)
    }
  }
}

extension Docket {
  /// The first day on which a transfer made on the promised day would have arrived.
  func end(of promise: Contact.Promise) -> Day {
    let end = seats.end(of: promise.on)
    return max(end.adding(1), policy.handover.notBefore.after(end, seats))
  }
}
