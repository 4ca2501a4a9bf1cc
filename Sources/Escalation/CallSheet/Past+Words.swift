import CaseModel
import Law

extension Docket {
  /// A promise, and what came of it: what was received from the talk until a transfer of the promised day had to be there.
  ///
  /// Only money counts, and only what the case states; why it did not come is nobody's guess.
  func word(for promise: Contact.Promise, of contact: Contact) -> Text {
    let sum = promise.amount
    let said = Text(
      "Zusage\(sum.map { " \($0.german)" } ?? "") bis \(promise.on.german)",
      "promised\(sum.map { " \($0.english)" } ?? "") by \(promise.on)")
    let end = end(of: promise)
    let payments = file.payments.filter { payment in
      payment.received >= contact.at.day && payment.received < end && payment.received <= asOf
        && (contact.invoices == nil || payment.invoice.map { contact.invoices?.contains($0) == true } ?? true)
    }
    guard let received = Money.sum(payments.map(\.amount), sum?.currency ?? payments.first?.amount.currency ?? .eur)
    else { return said }
    if let sum, received.currency == sum.currency, received.cents >= sum.cents {
      return Text("\(said.german): gehalten", "\(said.english): kept")
    }
    if end > asOf { return Text("\(said.german): läuft", "\(said.english): running") }
    guard received.isPositive else {
      return Text("\(said.german): nicht gehalten", "\(said.english): not kept")
    }
    return Text(
      "\(said.german): eingegangen \(received.german)", "\(said.english): \(received.english) received")
  }
}

extension Reminder {
  package func title(level: Int?) -> Text {
    switch kind {
    case .reminder: return Text("Zahlungserinnerung", "Friendly reminder")
    case .dunning:
      return level.map { Text("\($0). Mahnung", "Dunning letter \($0)") } ?? Text("Mahnung", "Dunning letter")
    case .finalNotice: return Text("Letzte Mahnung", "Final notice")
    }
  }
}

extension Contact {
  /// By which way, and who turned to whom.
  package var way: Text {
    let isIn = direction == .in
    switch channel {
    case .phone: return isIn ? Text("Anruf des Schuldners", "Call by the debtor") : Text("Anruf", "Call")
    case let channel?:
      let title = channel.title
      return isIn
        ? Text("\(title.german) vom Schuldner", "\(title.english.uppercasedFirst) from the debtor")
        : Text(title.german, title.english.uppercasedFirst)
    case nil: return Text("Kontakt", "Contact")
    }
  }

  /// Who spoke for the debtor, as far as the case says.
  var person: Text? {
    let name = counterpart?.asLine(most: 60)
    let role = counterpartRole.map(Role.onPage)
    guard let name else { return role }
    guard let role, role.german != name, role.english != name else { return Text(name, name) }
    return Text("\(name) (\(role.german))", "\(name) (\(role.english))")
  }
}

extension Contact.Outcome {
  package var title: Text {
    switch self {
    case .reached: return Text("erreicht", "reached")
    case .notReached: return Text("nicht erreicht", "not reached")
    case .leftMessage: return Text("Nachricht hinterlassen", "message left")
    }
  }
}

extension Contact.Result {
  package var title: Text {
    switch self {
    case .promise: return Text("Zusage", "promise")
    case .dispute: return Text("Einwand erhoben", "objection raised")
    case .hardship: return Text("Notlage geschildert", "hardship told")
    case .refuses: return Text("lehnt Zahlung ab", "refuses to pay")
    case .noAnswer: return Text("keine Antwort", "no answer")
    case .other: return Text("anderes", "other")
    }
  }
}

extension Offer {
  package var title: Text { kind?.title ?? Text("Angebot", "Offer") }

  /// What became of it up to that day.
  func state(asOf: Day) -> Text {
    if let broken, broken <= asOf { return Text("geplatzt am \(broken.german)", "broken on \(broken)") }
    if let accepted, accepted <= asOf { return Text("angenommen am \(accepted.german)", "accepted on \(accepted)") }
    return Text("nicht angenommen", "not accepted")
  }
}

extension Offer.Kind {
  package var title: Text {
    switch self {
    case .instalments: return Text("Ratenzahlung", "Instalments")
    case .deferral: return Text("Stundung", "Deferral")
    case .paymentMethod: return Text("anderer Zahlungsweg", "Another payment method")
    case .settlement: return Text("Vergleich", "Settlement")
    }
  }
}

extension Dispute {
  /// What it is about, and how much of it.
  package var title: Text {
    let number = about?.asLine(most: 40)
    return Text(
      "Einwand\(number.map { " zu \($0)" } ?? "")\(amount.map { ", \($0.german)" } ?? "")",
      "Objection\(number.map { " to \($0)" } ?? "")\(amount.map { ", \($0.english)" } ?? "")")
  }
}

extension Proceeding {
  package var title: Text {
    switch kind {
    case .paymentOrder: return Text("Mahnbescheid beantragt", "Court payment order applied for")
    case .lawsuit: return Text("Klage eingereicht", "Action filed")
    case .insolvencyFiling: return Text("Forderung zur Tabelle angemeldet", "Claim filed in insolvency")
    case nil: return Text("Gerichtliches Verfahren begonnen", "Court proceedings begun")
    }
  }
}

extension String {
  var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}
