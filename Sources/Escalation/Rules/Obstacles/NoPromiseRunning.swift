import CaseModel

extension Rule {
  /// Who promised to pay by a day is given that day.
  static let noPromiseRunning = Rule(
    "HIND-02", .block, Text("Zahlungszusage läuft", "Promise running"),
    remedy: Text("Den zugesagten Tag abwarten.", "Wait for the promised day."), basis: [.contract("contacts.promise")]
  ) { docket in
    docket.file.contacts.compactMap { contact in
      guard let promise = contact.promise, contact.at.day <= docket.asOf, promise.on >= docket.asOf else { return nil }
      let from = promise.on.adding(1)
      return Hit(
        contact.origin.place(of: "promise"),
        Text(
          "Der Schuldner hat Zahlung bis zum \(promise.on.german) zugesagt.",
          "The debtor promised to pay by \(promise.on)."),
        remedy: Text("Bis zum \(from.german) abwarten.", "Wait until \(from)."), actFrom: from)
    }
  }
}
