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
    return docket.file.reminders.compactMap { letter in
      guard letter.automated != false, let sent = letter.sent, sent <= docket.asOf,
        let talk = docket.talks.last(where: { $0.at.day < sent && docket.haveInvoiceInCommon($0, letter) }),
        !docket.wroteIndividually(from: talk.at.day, until: sent)
      else { return nil }
      // Written to in person since, the debtor has had the answer; that it came late stays a warning.
      let isMendedSince = docket.wroteIndividually(from: sent, until: docket.asOf)
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
        invoices: docket.invoices(of: letter), atMost: letter.automated == true && !isMendedSince ? .block : .warning)
    }
  }
}

extension Docket {
  fileprivate func haveInvoiceInCommon(_ talk: Contact, _ letter: Reminder) -> Bool {
    file.invoices.contains { talk.covers($0) && letter.covers($0) }
  }

  /// Whether a person wrote to this debtor between two days.
  fileprivate func wroteIndividually(from first: Day, until last: Day) -> Bool {
    log.acts.contains { act in
      guard let day = act.day, day >= first, day <= last else { return false }
      switch act {
      case .letter(let letter): return letter.automated == false
      case .contact(let contact): return contact.isWriting
      default: return false
      }
    }
  }
}
