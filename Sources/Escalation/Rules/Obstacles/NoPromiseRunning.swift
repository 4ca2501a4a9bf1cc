import CaseModel

extension Rule {
  /// Who promised to pay by a day is given that day, or the next working day, and the bank its time for a transfer. A promise
  /// for no day in particular stands until something later was said or written about it.
  static let noPromiseRunning = Rule(
    "HIND-02", .block, Text("Zahlungszusage läuft", "Promise running"),
    remedy: Text(
      "Den zugesagten Tag und die Banklaufzeit abwarten.", "Wait for the promised day and the time for a transfer."),
    basis: [.contract("contacts.promise"), .law("§ 193 BGB")]
  ) { docket in
    // A talk of a day yet to come is a mistake, and hides no promise.
    docket.file.contacts.compactMap { contact in
      guard let promise = contact.promise else {
        return contact.result == .promise && !docket.isFollowedUp(contact) ? .undated(contact) : nil
      }
      guard let from = docket.ofCase.awaited(promise, of: contact, under: docket.policy) else { return nil }
      return Hit(
        contact.origin.place(of: "promise"),
        Text(
          "Der Schuldner hat Zahlung bis zum \(promise.on.german) zugesagt.",
          "The debtor promised to pay by \(promise.on)."),
        remedy: Text("Bis zum \(from.german) abwarten.", "Wait until \(from)."), actFrom: from)
    }
  }
}

extension Hit {
  fileprivate static func undated(_ contact: Contact) -> Hit {
    Hit(
      contact.origin.place(of: "result"),
      Text(
        "Der Schuldner hat am \(contact.at.day.german) Zahlung zugesagt; bis wann, ist nicht festgehalten, und seither wurde nicht nachgefasst.",
        "The debtor promised payment on \(contact.at.day); by when is not recorded, and nobody followed it up since."),
      remedy: Text(
        "Den zugesagten Tag unter „promise: {on: …}“ angeben, oder nachfassen: mit einem Gespräch oder einem Schreiben.",
        "Give the promised day under “promise: {on: …}”, or follow it up by a talk or a letter."))
  }
}

extension CaseLook {
  /// Whether anything later was written to the debtor, or said, about what a talk was about.
  fileprivate func isFollowedUp(_ talk: Contact) -> Bool {
    let subjects = file.invoices.filter(talk.covers)
    func isAbout(_ covers: (Invoice) -> Bool) -> Bool { subjects.isEmpty || subjects.contains(where: covers) }
    return file.reminders.contains { letter in
      guard let sent = letter.sent else { return false }
      return sent > talk.at.day && sent <= asOf && !letter.hasBounced && isAbout(letter.covers)
    }
      || file.contacts.contains { later in
        later.at > talk.at && later.at.day <= asOf && (later.isTalk || later.direction == .in || later.isWriting)
          && isAbout(later.covers)
      }
  }
}

extension CaseLook {
  /// Whether the sum that was promised came in since.
  fileprivate func isKept(_ promise: Contact.Promise, of talk: Contact) -> Bool {
    guard let amount = promise.amount else { return false }
    let subjects = Set(file.invoices.filter(talk.covers).compactMap(\.number))
    let paid = file.payments.filter { payment in
      payment.received >= talk.at.day && payment.received <= asOf && payment.amount.currency == amount.currency
        && payment.invoice.map { subjects.isEmpty || subjects.contains($0) } ?? true
    }
    return paid.reduce(0) { $0 + $1.amount.cents } >= amount.cents
  }

  /// Whether the debtor said later that nothing will be paid.
  fileprivate func isRefused(_ talk: Contact) -> Bool {
    let subjects = file.invoices.filter(talk.covers)
    return file.contacts.contains { later in
      later.result == .refuses && later.at > talk.at && later.at.day <= asOf
        && (subjects.isEmpty || subjects.contains(where: later.covers))
    }
  }
}

extension CaseDocket {
  /// Promises that are awaited, each until the first day behind it.
  func awaitedPromises(under policy: Policy) -> [(contact: Contact, until: Day)] {
    file.contacts.compactMap { contact in
      contact.promise.flatMap { awaited($0, of: contact, under: policy) }.map { (contact, $0) }
    }
  }

  /// The first day behind the time that a promise is given; nil where it is over, was kept, or was taken back.
  fileprivate func awaited(_ promise: Contact.Promise, of contact: Contact, under policy: Policy) -> Day? {
    let from = end(of: promise, under: policy)
    guard from > asOf, !isKept(promise, of: contact), !isRefused(contact) else { return nil }
    return from
  }

  /// The first day on which a transfer made on the promised day would have arrived.
  fileprivate func end(of promise: Contact.Promise, under policy: Policy) -> Day {
    let end = seats.end(of: promise.on)
    return max(end.adding(1), policy.handover.notBefore.after(end, seats))
  }
}

extension Docket {
  /// The first day on which a transfer made on the promised day would have arrived.
  func end(of promise: Contact.Promise) -> Day { ofCase.end(of: promise, under: policy) }
}
