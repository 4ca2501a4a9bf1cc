import CaseModel
import Law

extension CallSheet {
  /// One thing that happened, on one line.
  public struct Event: Sendable {
    public let kind: Kind
    /// nil for a letter of which nobody noted the day.
    public let on: Day?
    public let title: Text
    /// In the words of whoever wrote it down.
    public let words: String?

    public enum Kind: String, CaseIterable, Sendable {
      case letter, contact, payment, credit, offer, dispute, acknowledgement, proceeding
    }
  }
}

extension Docket {
  /// What happened up to the day, newest first.
  var pastEvents: CallSheet.Excerpt<CallSheet.Event> {
    let levels = file.dunningLevels
    var events = file.reminders.indices.map { CallSheet.Event(file.reminders[$0], level: levels[$0], in: self) }
    events += file.contacts.map { CallSheet.Event($0, in: self) }
    events += file.payments.map(CallSheet.Event.init)
    events += file.credits.map(CallSheet.Event.init)
    events += file.offers.map { CallSheet.Event($0, asOf: asOf) }
    events += file.disputes.map { CallSheet.Event($0, asOf: asOf) }
    events += file.acknowledgements.map(CallSheet.Event.init)
    events += file.proceedings.map(CallSheet.Event.init)
    let known = events.enumerated().filter { $0.element.on.map { $0 <= asOf } ?? true }
    let sorted = known.sorted { left, right in
      let (leftDay, rightDay) = (left.element.on?.number ?? .min, right.element.on?.number ?? .min)
      return (leftDay, left.offset) > (rightDay, right.offset)
    }
    return CallSheet.Excerpt(sorted.map(\.element), most: 12)
  }
}

extension Docket {
  /// The numbers of open invoices that something was not about; nil where it was about all of them, or about none.
  fileprivate func openInvoices(besides covers: (Invoice) -> Bool) -> Text? {
    let open = openHistories.map(\.invoice)
    let others = open.filter { !covers($0) }
    guard !others.isEmpty, others.count < open.count else { return nil }
    let list = InvoiceNames(others).list
    return Text(list.german.asLine(most: 60), list.english.asLine(most: 60))
  }
}

extension CallSheet.Event {
  fileprivate init(_ letter: Reminder, level: Int?, in docket: Docket) {
    let name = letter.title(level: level)
    var german = name.german
    var english = name.english
    if let deadline = letter.deadline {
      german += ", Frist bis \(deadline.german)"
      english += ", deadline \(deadline)"
    }
    switch letter.delivery?.state {
    case .bounced:
      german += ", kam zurück"
      english += ", came back"
    case .delivered:
      german += ", zugegangen"
      english += ", arrived"
    default:
      german += ", Zugang nicht bekannt"
      english += ", arrival not known"
    }
    if let others = docket.openInvoices(besides: letter.covers) {
      german += "; nicht zu \(others.german)"
      english += "; not about \(others.english)"
    }
    self.init(kind: .letter, on: letter.sent, title: Text(german, english), words: nil)
  }

  fileprivate init(_ contact: Contact, in docket: Docket) {
    let way = contact.way
    var parts = [way]
    if let outcome = contact.outcome { parts.append(outcome.title) }
    if let person = contact.person { parts.append(Text("mit \(person.german)", "with \(person.english)")) }
    if let promise = contact.promise { parts.append(docket.word(for: promise, of: contact)) }
    if let result = contact.result, result != .other, contact.promise == nil || result != .promise {
      parts.append(result.title)
    }
    if let others = docket.openInvoices(besides: contact.covers) {
      parts.append(Text("nicht zu \(others.german)", "not about \(others.english)"))
    }
    // Who reads it aloud on the phone should not repeat what should not have been written down.
    let isOdd = docket.tone.notes.contains { $0.contact.origin.place == contact.origin.place }
    if isOdd {
      parts.append(Text("Notiz nicht gezeigt, ihr Ton ist beanstandet", "note not shown, its tone is at fault"))
    }
    self.init(
      kind: .contact, on: contact.at.day,
      title: Text(
        parts.map(\.german).joined(separator: ", "), parts.map(\.english).joined(separator: ", ")),
      words: isOdd ? nil : contact.note?.asLine(most: 140))
  }

  fileprivate init(_ payment: Payment) {
    let about = payment.invoice.map { $0.asLine(most: 40) }
    self.init(
      kind: .payment, on: payment.received,
      title: Text(
        "Zahlung \(payment.amount.german)\(about.map { " auf \($0)" } ?? "")",
        "Payment of \(payment.amount.english)\(about.map { " on \($0)" } ?? "")"),
      words: payment.designation?.asLine(most: 80))
  }

  fileprivate init(_ credit: Credit) {
    self.init(
      kind: .credit, on: credit.on,
      title: Text(
        "Gutschrift\(credit.amount.map { " \($0.german)" } ?? "")",
        "Credit\(credit.amount.map { " of \($0.english)" } ?? "")"), words: credit.reason?.asLine(most: 120))
  }

  fileprivate init(_ offer: Offer, asOf: Day) {
    let state = offer.state(asOf: asOf)
    self.init(
      kind: .offer, on: offer.on,
      title: Text("\(offer.title.german): \(state.german)", "\(offer.title.english): \(state.english)"),
      words: offer.terms?.asLine(most: 120))
  }

  fileprivate init(_ dispute: Dispute, asOf: Day) {
    let state =
      dispute.isOpen(asOf: asOf)
      ? Text("offen", "open")
      : dispute.resolved.map { Text("erledigt am \($0.german)", "settled on \($0)") } ?? Text("erledigt", "settled")
    self.init(
      kind: .dispute, on: dispute.received,
      title: Text("\(dispute.title.german): \(state.german)", "\(dispute.title.english): \(state.english)"),
      words: dispute.ground?.asLine(most: 120))
  }

  fileprivate init(_ acknowledgement: Acknowledgement) {
    self.init(
      kind: .acknowledgement, on: acknowledgement.on, title: Text("Schuld anerkannt", "Debt acknowledged"), words: nil)
  }

  fileprivate init(_ proceeding: Proceeding) {
    self.init(kind: .proceeding, on: proceeding.filed, title: proceeding.title, words: nil)
  }
}
