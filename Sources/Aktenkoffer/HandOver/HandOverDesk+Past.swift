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
    let (handovers, withdrawn) = try earlier(file)
    guard !handovers.isEmpty else { return [] }
    var findings: [Finding] = []
    func severity(toldOn day: Day?, _ what: String = Waiver.toldPayment) -> Severity? {
      file.accepts(what, toldOn: day, asOf: asOf) ? .warning : nil
    }
    let money = MoneyTold(handovers, withdrawn: withdrawn, file)
    for word in money.words {
      findings.append(
        finding(
          .toldPaymentMissing, named(word),
          severity: word.isThereInPart ? .warning : severity(toldOn: word.payment.told)))
    }
    for word in money.shared {
      findings.append(finding(.toldPaymentMissing, alike(word), remedy: HandOverDesk.enterBoth, severity: .warning))
    }
    for fact in money.facts {
      findings.append(
        finding(
          .toldPaymentMissing, forgotten(fact), remedy: HandOverDesk.correctFact, severity: severity(toldOn: fact.day)))
    }
    for handover in handovers {
      for (end, told, day) in handover.ends where !end.isAnswered(in: file, since: day, handover) {
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
            }, severity: severity(toldOn: told, Waiver.toldEnd)))
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
      let disputes = handover.disputes
      if let word = try disputes.last(where: { try !handover.isDisputeAnswered($0, in: file) }) {
        findings.append(
          finding(
            .toldDisputeMissing,
            Text(
              "\(which.german) kam als bestritten zurück; „disputes“ nennt seit der Übergabe keinen Einwand dazu.",
              "\(which.english) came back as disputed; “disputes” names no objection to that since the handover."),
            severity: severity(toldOn: word.day, Waiver.toldDispute)))
      } else if try disputes.contains(where: { try handover.isDisputeOver(before: $0, in: file) }) {
        findings.append(
          finding(
            .toldDisputeMissing,
            Text(
              "\(which.german) kam als bestritten zurück, als der Einwand unter „disputes“ schon erledigt war.",
              "\(which.english) came back as disputed when the objection under “disputes” was settled already."),
            remedy: Text(
              "Klären, ob es derselbe war; war es ein weiterer, ihn eintragen und beantworten.",
              "Settle whether it was the same; if it was another, enter and answer it."), severity: .warning))
      }
    }
    // Several handovers of one case may have come back alike.
    var said: Set<String> = []
    return findings.filter { said.insert("\($0.severity)\($0.message.german)").inserted }
  }

  /// Payments of which others than who has the case now told, that `payments` has not, and for which nobody answered.
  func paymentsOfOthers(missingFrom file: CaseFile, asOf: Day) throws -> Int {
    let (handovers, withdrawn) = try earlier(file)
    return MoneyTold(handovers, withdrawn: withdrawn, file).words.count { word in
      (word.otherCase != nil || !word.payment.isTheirs)
        && !file.accepts(Waiver.toldPayment, toldOn: word.payment.told, asOf: asOf)
    }
  }

  /// The handovers that came before, in order: of this case, and of others that had one of its invoices; and what their
  /// updates took back, with the numbers of their events.
  private func earlier(
    _ file: CaseFile
  ) throws -> (handovers: [EarlierHandOver], withdrawn: [MoneyTold.Withdrawal]) {
    let invoices = try identities(of: file)
    let numbers = file.invoices.compactMap(\.number)
    var histories = try ledger.histories(of: ledger.cases(with: invoices, beside: number))
    if LastHandOver(events) != nil { histories[number] = try ledger.history(of: number) }
    let handovers = try histories.flatMap { name, history in
      try history.rounds(about: invoices).map { round in
        try EarlierHandOver(round, of: history, numbers, otherCase: name == number ? nil : name, in: ledger)
      }
    }
    let withdrawn = try histories.values.flatMap { try withdrawals(in: $0) }
    return (handovers.sorted { $0.round.arrival.delivered.sequence < $1.round.arrival.delivered.sequence }, withdrawn)
  }

  /// What the updates of a case took back of payments and credits.
  private func withdrawals(in history: CaseHistory) throws -> [MoneyTold.Withdrawal] {
    var (invoices, package): (Set<String>?, Int?)
    return try Departures(history.events).arrived.map(\.begun).flatMap { begun -> [MoneyTold.Withdrawal] in
      guard begun.kind == .updateSending else {
        invoices = begun.details[InvoiceIdentity.detail].map { Set(InvoiceIdentity.texts($0)) }
        package = begun.sequence
        return []
      }
      guard let sheet = try ledger.sheet(of: begun) else { return [] }
      return sheet.withdrawn.filter { [.payment, .credit].contains($0.kind) }.map { fact in
        MoneyTold.Withdrawal(
          fact: fact, sequence: begun.sequence, package: package, invoices: invoices,
          isCorrected: sheet.told.contains { told in
            told.kind == fact.kind && (fact.kind == .credit || told.trace.distance(to: fact.trace) != nil)
              && told["amount"] == fact["amount"]
          })
      }
    }
  }

  private static let acceptEnd = "waivers: [{step: \(Waiver.toldEnd), reason: …, approved_by: …, on: …}]"
}

extension CaseFile {
  /// Whether somebody answered for it that what was told is wrong; nobody accepts today what is told tomorrow.
  func accepts(_ what: String, toldOn day: Day?, asOf: Day) -> Bool {
    waivers.contains { waiver in
      waiver.step == what && waiver.isInOrder(in: self, asOf: asOf)
        && day.map { told in waiver.on.map { $0 >= told } ?? false } ?? true
    }
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
