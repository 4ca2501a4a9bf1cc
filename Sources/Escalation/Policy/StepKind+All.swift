import CaseModel

extension StepKind {
  /// Every kind of step, in the order in which a policy would use them.
  ///
  /// A new kind is one entry: word, title, where it is looked for, what a plan assumes, and what counts as it.
  public static let all: [StepKind] = kinds.enumerated().map { StepKind($1, bit: 1 << UInt64($0)) }

  private static let kinds: [StepKind] = [
    StepKind("invoice", Text("Rechnung", "Invoice"), .invoice, planned: { _ in nil }) { act in
      if case .invoice = act.what { true } else { false }
    },
    .letter("friendly_reminder", Text("Zahlungserinnerung", "Friendly reminder"), .reminder),
    .letter("dunning", Text("Mahnung", "Dunning letter"), .dunning),
    .letter("final_notice", Text("Letzte Mahnung", "Final notice"), .finalNotice),
    StepKind(
      "management_copy", Text("Kopie an die Leitung des Schuldners", "Copy to the debtor's management"), .writing,
      isCopy: true,
      // By a way that is no other step's: who sends it otherwise is not to find a letter missing that the plan left out.
      planned: { .contact($0.writing(.fax)) }
    ) { act in
      switch act.what {
      case .letter(let letter): !letter.copiesTo.isEmpty
      case .contact(let contact): contact.isWriting && contact.counterpartRole.map(Role.management.contains) == true
      default: false
      }
    },
    .writing("email", Text("E-Mail", "E-mail"), [.email]),
    .writing("letter", Text("Brief", "Letter"), [.letter, .registeredLetter]),
    .talk("call", Text("Anruf", "Call"), .phone),
    .talk("visit", Text("Besuch", "Visit"), .visit),
    .talk("meeting", Text("Gespräch", "Meeting"), .meeting),
    .offer("instalments", Text("Ratenangebot", "Offer of instalments"), .instalments),
    .offer("deferral", Text("Stundungsangebot", "Offer of a deferral"), .deferral),
    .offer(
      "payment_method", Text("Angebot eines anderen Zahlungswegs", "Offer of another payment method"), .paymentMethod),
    .offer("settlement", Text("Vergleichsangebot", "Offer of a settlement"), .settlement),
    .inquiry("credit_report", Text("Bonitätsauskunft", "Credit report"), .creditReport),
    .inquiry("address_check", Text("Anschriftenprüfung", "Address check"), .address),
    .inquiry("insolvency_check", Text("Insolvenzabfrage", "Insolvency inquiry"), .insolvency),
    .inquiry("duplicate_check", Text("Dublettenprüfung", "Check for duplicates"), .duplicate),
    StepKind(
      "approval", Text("Interne Freigabe", "Internal approval"), .approval, planned: { .approval($0.approval()) }
    ) {
      act in
      if case .approval = act.what { true } else { false }
    },
  ]

  private static func letter(_ word: String, _ title: Text, _ kind: Reminder.Kind) -> StepKind {
    StepKind(word, title, .letter, planned: { .letter($0.letter(kind)) }) { act in
      act.letter?.kind == kind
    }
  }

  static func writing(_ word: String, _ title: Text, _ channels: [Channel]) -> StepKind {
    StepKind(word, title, .writing, planned: { .contact($0.writing(channels[0])) }) { act in
      switch act.what {
      case .letter(let letter): letter.channel.map(channels.contains) ?? false
      case .contact(let contact): contact.direction != .in && contact.channel.map(channels.contains) ?? false
      default: false
      }
    }
  }

  /// Who calls back counts if somebody spoke; a message of the debtor's is none of ours.
  private static func talk(_ word: String, _ title: Text, _ channel: Channel) -> StepKind {
    StepKind(word, title, .talk, planned: { .contact($0.talk(channel)) }) { act in
      guard act.contact?.channel == channel else { return false }
      return act.contact?.direction != .in || act.contact?.outcome == .reached
    }
  }

  private static func offer(_ word: String, _ title: Text, _ kind: Offer.Kind) -> StepKind {
    StepKind(word, title, .offer, planned: { .offer($0.offer(kind)) }) { act in
      if case .offer(let offer) = act.what { offer.kind == kind } else { false }
    }
  }

  private static func inquiry(_ word: String, _ title: Text, _ kind: Check.Kind) -> StepKind {
    StepKind(word, title, .inquiry, planned: { .inquiry($0.inquiry(kind)) }) { act in
      if case .inquiry(let check) = act.what { check.kind == kind } else { false }
    }
  }
}
