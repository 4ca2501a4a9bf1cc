import CaseModel

/// A list of a case that a recipient may ask for entry by entry.
package enum FactList: String, CaseIterable, Sendable {
  case invoices, debtors, channels, payments, charges, lines, letters, documents
  /// The debtor's one address, for recipients who want a list of them.
  case address

  /// What facts its entries have beside those around it: `payment` for `payment.amount`.
  var scope: FactScope {
    switch self {
    case .invoices: return .invoice
    case .debtors, .address: return .debtor
    case .channels: return .channel
    case .payments: return .payment
    case .charges: return .charge
    case .lines: return .line
    case .letters: return .letter
    case .documents: return .document
    }
  }

  /// Whether every case has entries of it.
  var isNeverEmpty: Bool {
    switch self {
    case .invoices, .debtors, .lines: return true
    case .address, .channels, .payments, .charges, .letters, .documents: return false
    }
  }

  package var title: Text {
    switch self {
    case .invoices: return Text("Rechnungen", "invoices")
    case .debtors: return Text("Schuldner, Mitschuldner, Bürgen", "debtors, co-debtors, guarantors")
    case .channels:
      return Text("E-Mail-Adressen und Rufnummern des Schuldners", "the debtor's mail addresses and phones")
    case .payments: return Text("Zahlungen, wie das Konto sie verteilt", "payments, as the account spreads them")
    case .charges: return Text("Zinsen und Kosten, Zeile für Zeile", "interest and costs, line by line")
    case .lines: return Text("alle Zeilen der Forderungsaufstellung", "all lines of the claim statement")
    case .letters:
      return Text("Erinnerungen und Mahnungen, die nicht zurückkamen", "reminders and dunning letters not returned")
    case .documents:
      return Text(
        "Dokumente, die mitgehen, und die Seiten für Menschen", "documents that go along, and the pages for people")
    case .address: return Text("die Anschrift des Schuldners", "the debtor's address")
    }
  }

  /// Its entries as they stand in the case, seen from where the list is asked for.
  func entries(_ ground: Ground) -> [Ground] {
    switch self {
    case .invoices: return ground.file.invoices.indices.map { index in ground.with { $0.invoice = index } }
    case .debtors: return ground.file.debtors.indices.map { index in ground.with { $0.debtor = index } }
    case .address: return ground.theDebtor?.address == nil ? [] : [ground]
    case .channels:
      guard let debtor = ground.theDebtor else { return [] }
      let all = debtor.emails.map { ("email", $0) } + debtor.phones.map { ("phone", $0) }
      return all.map { channel in ground.with { $0.entry = .channel(kind: channel.0, value: channel.1) } }
    case .payments:
      return ground.lines.compactMap { line in
        guard case .payment(let index, _) = line.content, ground.claim.payments.indices.contains(index) else {
          return nil
        }
        let payment = ground.file.payments[ground.claim.payments[index]]
        return ground.with { $0.entry = .payment(line, payment) }
      }
    case .charges:
      return ground.lines.filter { [.interest, .openingInterest, .cost].contains($0.kind) }
        .map { line in ground.with { $0.entry = .charge(line) } }
    case .lines: return ground.lines.map { line in ground.with { $0.entry = .line(line) } }
    case .letters:
      // What came back reminded nobody.
      return ground.letters.filter { !$0.letter.hasBounced }
        .map { entry in ground.with { $0.entry = .letter(entry.letter, level: entry.level) } }
    case .documents:
      let pages = ground.handover.recipient.mapping?.pages ?? []
      return ground.handover.contents.documents.map { document in ground.with { $0.entry = .document(document) } }
        + pages.map { page in ground.with { $0.entry = .page(page) } }
    }
  }
}

/// What a fact is about. A fact can be asked for where its matter is at hand.
package enum FactScope: String, CaseIterable, Sendable {
  case `case`, creditor, claim, contract, mandate, debtor, invoice, payment, charge, line, letter, document, channel

  /// Whether it is at hand in every case, outside of any list.
  var isOfCase: Bool {
    switch self {
    case .case, .creditor, .claim, .contract, .mandate, .debtor: return true
    case .invoice, .payment, .charge, .line, .letter, .document, .channel: return false
    }
  }
}
