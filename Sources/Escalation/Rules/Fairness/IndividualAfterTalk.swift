import CaseModel

extension Rule {
  /// Who has told his story is not answered by a standard letter.
  static let individualAfterTalk = Rule(
    "FAIR-01", .block, Text("Standardschreiben nach einem Gespräch", "Standard letter after a talk"),
    remedy: Text(
      "Ein persönliches Schreiben senden, das auf das Gespräch eingeht; war es eines, „automated: false“ angeben.",
      "Send an individual letter that takes up the talk; if it was one, say “automated: false”."), basis: [.policyStep]
  ) { docket in
    guard let demand = docket.policy.fairness.individualAfterTalk else { return [] }
    let talks = docket.talks
    return docket.file.reminders.compactMap { letter in
      guard letter.automated != false, let sent = letter.sent, sent <= docket.asOf,
        let (talk, invoices) = docket.unanswered(talks, before: sent, letter)
      else { return nil }
      // Written to in person since, the debtor has had the answer; that it came late stays a warning.
      let isMendedSince = invoices.allSatisfy { docket.wroteIndividually(about: $0, from: sent, until: docket.asOf) }
      return Hit(
        letter.origin.place(of: "automated"), against: talk.origin.place,
        letter.automated == true
          ? Text(
            "Das Schreiben vom \(sent.german) ging automatisch hinaus, obwohl am \(talk.at.day.german) mit dem Schuldner gesprochen wurde.",
            "The letter of \(sent) went out automatically though somebody spoke with the debtor on \(talk.at.day).")
          : Text(
            "Ob das Schreiben vom \(sent.german) nach dem Gespräch vom \(talk.at.day.german) persönlich war, steht nirgends.",
            "Whether the letter of \(sent) after the talk of \(talk.at.day) was individual is nowhere recorded."),
        of: demand, actFrom: letter.automated == true && !isMendedSince ? docket.asOf : nil,
        invoices: invoices, atMost: letter.automated == true && !isMendedSince ? .block : .warning)
    }
  }
}

extension Docket {
  /// The invoices of a letter that were talked about before it and not written about by a person since, and the talk.
  fileprivate func unanswered(_ talks: [Contact], before sent: Day, _ letter: Reminder)
    -> (talk: Contact, invoices: [Invoice])?
  {
    let open = file.invoices.filter(letter.covers).compactMap { invoice -> (talk: Contact, invoice: Invoice)? in
      guard let talk = talks.last(where: { $0.at.day < sent && $0.covers(invoice) }),
        !wroteIndividually(about: invoice, from: talk.at.day, until: sent)
      else { return nil }
      return (talk, invoice)
    }
    return open.max { $0.talk.at < $1.talk.at }.map { ($0.talk, open.map(\.invoice)) }
  }

  /// Whether a person wrote to this debtor about an invoice between two days; what came back was not read.
  fileprivate func wroteIndividually(about invoice: Invoice, from first: Day, until last: Day) -> Bool {
    log.acts.contains { act in
      guard let day = act.day, day >= first, day <= last, !act.hasBounced, act.covers(invoice) else { return false }
      switch act.what {
      case .letter(let letter): return letter.automated == false
      case .contact(let contact): return contact.isWriting
      default: return false
      }
    }
  }
}
