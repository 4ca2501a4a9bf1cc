import CaseModel
import Custody
import Escalation
import Intake
import Packing

extension HandOverDesk {
  /// The report with what the ledger knows of the time before, and of these invoices in other cases.
  func withPast(_ report: CaseReport) throws -> CaseReport {
    guard handedOver == nil, case .cleared(let cleared) = report.verdict else { return report }
    var report = report
    let file = cleared.file
    report.verdict = report.verdict.asked(try elsewhere(file) + past(cleared))
    return report
  }

  /// That an invoice is out with another case, or one that looks like it.
  private func elsewhere(_ file: CaseFile) throws -> [Finding] {
    if let holder = try ledger.holder(of: identities(of: file), beside: number) {
      return [invoiceOut(with: holder.caseNumber, at: holder.recipient)]
    }
    return try likeInvoices(file)
  }

  /// What earlier recipients told of a case that goes out again, or of its invoices in another one, and the case does not
  /// say.
  private func past(_ cleared: ClearedCase) throws -> [Finding] {
    let (file, asOf) = (cleared.file, cleared.asOf)
    let handovers = try earlier(file)
    guard !handovers.isEmpty else { return [] }
    var findings: [Finding] = []
    func severity(toldOn day: Day?, _ what: String = Waiver.toldPayment) -> Severity? {
      file.accepts(what, toldOn: day, asOf: asOf) ? .warning : nil
    }
    let payments = unknownPayments(handovers, file)
    for (payment, otherCase) in payments {
      guard let amount = payment.amount else { continue }
      let which = otherCase.map { Text(" zu Fall \($0)", " of case \($0)") } ?? Text("", "")
      findings.append(
        finding(
          .toldPaymentMissing,
          Text(
            "Ein Empfänger nannte\(which.german) eine Zahlung von \(amount.german)\(payment.day.map { " am \($0.german)" } ?? ""), die „payments“ nicht hat.",
            "A recipient named a payment\(which.english) of \(amount)\(payment.day.map { " on \($0)" } ?? "") that “payments” has not."
          ),
          severity: severity(toldOn: payment.told)))
    }
    for (fact, otherCase) in forgotten(handovers, file, beside: payments.map(\.0)) {
      findings.append(
        finding(.toldPaymentMissing, forgotten(fact, otherCase), severity: severity(toldOn: fact.day)))
    }
    for handover in handovers {
      for (end, day) in handover.ends where !end.isAnswered(in: file, since: day) {
        findings.append(
          finding(
            .toldEndUnanswered,
            Text(
              "\(handover.which.german) kam \(end.words.german).",
              "\(handover.which.english) came back \(end.words.english)."),
            remedy: end.remedy.map {
              Text(
                "\($0.german); war die Nachricht falsch, das begründet übernehmen: \(HandOverDesk.acceptEnd).",
                "\($0.english); if the word was wrong, accept that with reasons: \(HandOverDesk.acceptEnd).")
            }, severity: severity(toldOn: day, Waiver.toldEnd)))
      }
      let which = handover.which
      if let word = try handover.paid.last(where: { try !handover.isAnswered($0, in: file) }) {
        findings.append(
          finding(
            .toldPaymentMissing,
            Text(
              "\(which.german) kam als bezahlt zurück; „payments“ hat keine Zahlung, die da nicht schon bekannt war.",
              "\(which.english) came back as paid; “payments” has no payment that was not known already then."),
            severity: severity(toldOn: word.event.day)))
      } else if let word = handover.paid.last, let rest = try handover.rest(of: cleared.claim, word.event, in: file) {
        findings.append(
          finding(
            .toldPaymentMissing,
            Text(
              "\(which.german) kam als bezahlt zurück; nach „payments“ sind davon noch \(rest.german) offen.",
              "\(which.english) came back as paid; by “payments” \(rest) of it are still open."),
            remedy: Text(
              "Klären, was als bezahlt galt: fehlt unter „payments“ etwas, es eintragen; wurde der Rest erlassen, ihn gutschreiben. Sonst geht er zu Recht hinaus.",
              "Settle what was held to be paid: enter what “payments” lacks; where the rest was waived, credit it. Else it goes out rightly."
            ), severity: .warning))
      }
      if let word = try handover.disputes.last(where: { try !handover.isDisputeAnswered($0, in: file) }) {
        findings.append(
          finding(
            .toldDisputeMissing,
            Text(
              "\(which.german) kam als bestritten zurück; „disputes“ nennt seit der Übergabe keinen Einwand dazu.",
              "\(which.english) came back as disputed; “disputes” names no objection to that since the handover."),
            severity: severity(toldOn: word.day, Waiver.toldDispute)))
      }
    }
    return findings
  }

  /// Payments of which others than who has the case now told, that `payments` has not, and for which nobody answered.
  func paymentsOfOthers(missingFrom file: CaseFile, asOf: Day) throws -> Int {
    try unknownPayments(earlier(file), file).count { payment, otherCase in
      (otherCase != nil || !payment.isTheirs) && !file.accepts(Waiver.toldPayment, toldOn: payment.told, asOf: asOf)
    }
  }

  /// The handovers that came before: of this case, and of others that had one of its invoices.
  private func earlier(_ file: CaseFile) throws -> [EarlierHandOver] {
    let invoices = try identities(of: file)
    let others = try ledger.histories(of: ledger.cases(with: invoices, beside: number))
    let own =
      LastHandOver(events) == nil
      ? nil : try EarlierHandOver(try ledger.history(of: number), with: invoices, in: ledger)
    return [own].compactMap { $0 }
      + (try others.sorted { $0.key < $1.key }.compactMap { otherCase, history in
        try EarlierHandOver(history.about(invoices), with: invoices, otherCase: otherCase, in: ledger)
      })
  }

  /// Payments and credits that went out as ours and that the case has no more.
  ///
  /// - Parameter words: what is missing by a recipient's word, and is told of by that.
  private func forgotten(
    _ handovers: [EarlierHandOver], _ file: CaseFile, beside words: [Correspondence.Payment]
  ) -> [(CaseFact, otherCase: String?)] {
    let spelled = NumberSpelling(file.invoices.compactMap(\.number))
    let numbers = Set(file.invoices.compactMap(\.number))
    var facts: [(CaseFact, otherCase: String?)] = []
    for handover in handovers {
      let told = handover.told.filter { fact in
        // What went for an invoice that is not in this case is none of its money; for none in particular it is that of all.
        fact["invoice"].map { numbers.contains(spelled.own($0)) }
          ?? (handover.otherCase == nil || handover.numbers.allSatisfy { numbers.contains(spelled.own($0)) })
      }
      // The same money was told of with each case that had its invoice.
      facts += told.map { ($0, otherCase: handover.otherCase) }.unmatched(among: facts) { own, before in
        own.0.distance(to: before.0) { spelled.own($0) == spelled.own($1) }
      }
    }
    let payments = facts.filter { $0.0.kind == .payment }
      .unmatched(among: file.payments) { $0.0.trace.distance(to: $1.trace) }
      .unmatched(among: words) { $0.0.trace.distance(to: $1.trace) }
    let credits = facts.filter { $0.0.kind == .credit }.unmatched(among: file.credits) { fact, credit in
      credit.amount.map { $0.description == fact.0["amount"] } == true ? 0 : nil
    }
    return payments + credits
  }

  private func forgotten(_ fact: CaseFact, _ otherCase: String?) -> Text {
    let sum = fact.trace.amount
    let (german, english) = (sum?.german ?? "?", sum?.description ?? "?")
    let of = otherCase.map { Text(" zu Fall \($0)", " of case \($0)") } ?? Text("", "")
    let on = fact.day.map { Text(" vom \($0.german)", " of \($0)") } ?? Text("", "")
    return fact.kind == .payment
      ? Text(
        "Einem Empfänger wurde\(of.german) eine Zahlung\(on.german) von \(german) gemeldet, die „payments“ nicht mehr hat.",
        "A recipient was told\(of.english) of a payment\(on.english) over \(english) that “payments” has no more.")
      : Text(
        "Einem Empfänger wurde\(of.german) eine Gutschrift\(on.german) von \(german) gemeldet, die „credits“ nicht mehr hat.",
        "A recipient was told\(of.english) of a credit\(on.english) over \(english) that “credits” has no more.")
  }

  private static let acceptEnd = "waivers: [{step: \(Waiver.toldEnd), reason: …, approved_by: …, on: …}]"

  private func unknownPayments(
    _ handovers: [EarlierHandOver], _ file: CaseFile
  ) -> [(Correspondence.Payment, otherCase: String?)] {
    var known: [(payment: Correspondence.Payment, otherCase: String?)] = []
    for handover in handovers {
      // What several recipients told of, or one with several cases, is one payment.
      let tellers = Set(handover.payments.map { $0.teller ?? "" }).sorted()
      for teller in tellers {
        known += handover.payments.filter { $0.teller ?? "" == teller }.map { ($0, otherCase: handover.otherCase) }
          .unmatched(among: known) { own, before in own.payment.distance(toWord: before.payment) }
      }
    }
    let pairs = known.pairs(among: file.payments) { word, payment in word.payment.trace.distance(to: payment.trace) }
    let (found, used) = (Set(pairs.map(\.own)), Set(pairs.map(\.other)))
    var loose = file.payments.indices.filter { !used.contains($0) }.map { file.payments[$0] }
    return known.indices.filter { index in
      guard !found.contains(index) else { return false }
      // Bookkeeping may have entered it invoice by invoice; each entry is part of one payment.
      guard let parts = loose.parts(of: known[index].payment.trace)?.map(\.origin) else { return true }
      loose.removeAll { parts.contains($0.origin) }
      return false
    }.map { (known[$0].payment, otherCase: known[$0].otherCase) }
  }

  // MARK: Invoices that look alike

  /// Invoices of other cases that are out, with the same parties, day and sum under another number.
  private func likeInvoices(_ file: CaseFile) throws -> [Finding] {
    var findings: [Finding] = []
    for invoice in file.invoices {
      for other in try ledger.cases(with: file.likeness(of: invoice), beside: number) {
        guard let state = try ledger.record(of: other)?.state,
          state.isOutside || [.sending, .settled, .closed, .archived].contains(state),
          // The very invoice, which came back alone, is out no more.
          try !cameBack(invoice, of: file, from: other)
        else { continue }
        findings.append(
          Finding(
            .invoiceAlike, at: invoice.origin.place,
            Text(
              "Eine Rechnung derselben Parteien vom selben Tag über denselben Betrag ist unter anderer Nummer mit Fall \(other) aus dem Haus oder unterwegs.",
              "An invoice between the same parties, of the same day and amount, is out of the house or on its way under another number with case \(other)."
            ), invoices: [invoice.number].compactMap { $0 }))
      }
    }
    return findings
  }

  private func cameBack(_ invoice: Invoice, of file: CaseFile, from other: String) throws -> Bool {
    let own = Set(try file.identities(of: invoice).map(\.text))
    let events = try ledger.events(of: other)
    if events.contains(where: { $0.kind == .recalledInPart && $0.names(any: own) }) { return true }
    // It went out with that case once, and not when that went out again.
    let sent = events.filter { $0.kind == .sending }
    return sent.contains { $0.names(any: own) } && sent.last?.names(any: own) == false
  }

  /// By what the case's invoices look like others.
  func likenesses(of file: CaseFile) throws -> [InvoiceIdentity] {
    var known: Set<InvoiceIdentity> = []
    return try file.invoices.flatMap { try file.likeness(of: $0) }.filter { known.insert($0).inserted }
  }
}

extension CaseFile {
  /// Whether somebody answered for it that what was told is wrong; nobody accepts today what is told tomorrow.
  fileprivate func accepts(_ what: String, toldOn day: Day?, asOf: Day) -> Bool {
    waivers.contains { waiver in
      waiver.step == what && waiver.isInOrder(in: self, asOf: asOf)
        && day.map { told in waiver.on.map { $0 >= told } ?? false } ?? true
    }
  }

  /// By what one of its invoices looks like another, whatever its number.
  func likeness(of invoice: Invoice) throws -> [InvoiceIdentity] {
    guard let issued = invoice.issued, let amount = invoice.gross ?? invoice.claimed else { return [] }
    return try InvoiceIdentity.alike(
      issued: issued.description, amount: amount.description, ofAny: creditor.signs(),
      by: debtors.compactMap(\.fullName))
  }
}

extension EarlierHandOver {
  /// As a sentence begins about it.
  fileprivate var which: Text {
    otherCase.map { number in
      Text(
        "Fall \(number), mit dem eine Rechnung schon einmal hinausging,",
        "Case \(number), with which an invoice went out before,")
    } ?? Text("Der Fall", "The case")
  }
}

extension CaseFact {
  /// Of a payment or a credit.
  fileprivate var day: Day? { (self["received"] ?? self["on"]).flatMap { Day(iso: $0) } }

  /// How unlike two payments, or two credits, are that may be one; nil where they cannot be.
  fileprivate func distance(to other: CaseFact, ofOneInvoice isOne: (String, String) -> Bool) -> Int? {
    guard kind == other.kind else { return nil }
    if let own = self["invoice"], let its = other["invoice"], !isOne(own, its) { return nil }
    if kind == .payment { return trace.distance(to: other.trace) }
    return self["amount"] == other["amount"] ? 0 : nil
  }
}
