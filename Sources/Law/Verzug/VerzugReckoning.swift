import CaseModel

/// Reckons every trigger of § 286 BGB for one invoice.
struct VerzugReckoning {
  let invoice: Invoice
  let file: CaseFile
  let asOf: Day
  private let seats: DebtorSeats
  private let due: Day?

  init(_ invoice: Invoice, _ file: CaseFile, _ asOf: Day) {
    self.invoice = invoice
    self.file = file
    self.asOf = asOf
    seats = DebtorSeats(of: file.debtors)
    due = invoice.payableOn
  }

  func candidates() -> [VerzugCandidate] {
    [agreedDay(), agreedPeriod(), thirtyDays(), thirtyDaysFromPerformance(), refusal(), service()].compactMap { $0 }
      + reminders()
  }

  /// (2) No. 1: a day of the calendar was agreed, or the law sets it. A day the creditor set alone is none.
  private func agreedDay() -> VerzugCandidate? {
    guard let agreed = invoice.due, agreed.days == nil else { return nil }
    let place = invoice.origin.place(of: "due")
    let steps = [VerzugCandidate.Step(what: .agreed, on: agreed.on)]
    switch agreed.basis {
    case .agreed:
      return end(.kalendertag, steps, agreed.on, contractProof, place)
    case .law:
      return end(.kalendertag, steps, agreed.on, .asserted, place)
    case .unilateral, nil:
      return without(
        .kalendertag,
        Text(
          "Der Zahlungstag \(agreed.on.german) ist nicht als vereinbart angegeben.",
          "The day of payment \(agreed.on) is not given as agreed."), place)
    }
  }

  /// (2) No. 2: so many days from an event were agreed.
  private func agreedPeriod() -> VerzugCandidate? {
    guard let agreed = invoice.due, let days = agreed.days else { return nil }
    let place = invoice.origin.place(of: "due")
    guard agreed.basis == .agreed else {
      return without(
        .zeitraum, Text("Die Zahlungsfrist ist nicht als vereinbart angegeben.", "The period is not given as agreed."),
        place)
    }
    let event: (VerzugCandidate.Step.What, Day?, VerzugCandidate.Proof)
    switch agreed.after {
    case .receipt: event = (.invoiceReceived, invoice.received?.on, receiptProof)
    case .performance: event = (.performed, invoice.performed?.on, performanceProof)
    case .invoiceDate, nil: event = (.invoiceIssued, invoice.issued, .asserted)
    }
    guard let on = event.1 else {
      return without(
        .zeitraum,
        Text("Das Ereignis, ab dem die Frist zählt, hat keinen Tag.", "The event it counts from has no day."),
        place)
    }
    let raw = on.adding(days)
    var steps = [
      VerzugCandidate.Step(what: event.0, on: on), VerzugCandidate.Step(what: .periodEnd(days: days), on: raw),
    ]
    // Nobody is late before the day on which payment falls due.
    if agreed.on > raw { steps.append(VerzugCandidate.Step(what: .due, on: agreed.on)) }
    let proof = event.2.suffices ? contractProof : event.2
    return end(.zeitraum, steps, max(raw, agreed.on), proof, place)
  }

  /// (3) sentence 1. Consumers only where the invoice itself tells them so.
  private func thirtyDays() -> VerzugCandidate? {
    guard let received = invoice.received else { return nil }
    let place = invoice.origin.place(of: "received")
    guard invoice.remuneration == true else { return without(.dreissigTage, notRemuneration, place) }
    if !isBusiness, invoice.defaultNotice != true {
      return without(
        .dreissigTage,
        Text(
          "Einem Verbraucher muss die Rechnung selbst den Hinweis geben; dass sie es tut, ist nicht angegeben.",
          "A consumer must be told so by the invoice itself; that it does is not stated."), place)
    }
    guard let due else { return without(.dreissigTage, dueUnknown, place) }
    let raw = max(due, received.on).adding(30)
    let steps = [
      VerzugCandidate.Step(what: .due, on: due), VerzugCandidate.Step(what: .invoiceReceived, on: received.on),
      VerzugCandidate.Step(what: .periodEnd(days: 30), on: raw),
    ]
    return end(.dreissigTage, steps, raw, receiptProof, place)
  }

  /// (3) sentence 2: for businesses, where nobody can say when the invoice arrived.
  private func thirtyDaysFromPerformance() -> VerzugCandidate? {
    guard invoice.received == nil || !receiptProof.suffices, isBusiness, let on = invoice.performed?.on else {
      return nil
    }
    let place = invoice.origin.place(of: "performed")
    guard invoice.remuneration == true else { return without(.dreissigTageNachLeistung, notRemuneration, place) }
    guard let due else { return without(.dreissigTageNachLeistung, dueUnknown, place) }
    let raw = max(due, on).adding(30)
    let steps = [
      VerzugCandidate.Step(what: .due, on: due), VerzugCandidate.Step(what: .performed, on: on),
      VerzugCandidate.Step(what: .periodEnd(days: 30), on: raw),
    ]
    return end(.dreissigTageNachLeistung, steps, raw, performanceProof, place)
  }

  /// (2) No. 3. That a refusal is serious and final only a paper shows.
  private func refusal() -> VerzugCandidate? {
    let refusals = file.contacts.filter { $0.result == .refuses && $0.covers(invoice) && $0.at.day <= asOf }
    guard let first = refusals.filter({ exists($0.file) }).min(by: { $0.at < $1.at }) else {
      return refusals.first.map {
        without(
          .verweigerung,
          Text("Dass die Weigerung ernst und endgültig war, zeigt kein Dokument.", "No document shows the refusal."),
          $0.origin.place)
      }
    }
    return eventOrDue(
      .verweigerung, VerzugCandidate.Step(what: .refused, on: first.at.day), .documented(first.file ?? ""),
      first.origin.place)
  }

  /// (1) sentence 2.
  private func service() -> VerzugCandidate? {
    let served = file.proceedings.filter { $0.kind != .insolvencyFiling && $0.served.map { $0 <= asOf } == true }
    guard let first = served.min(by: { ($0.served ?? asOf) < ($1.served ?? asOf) }), let on = first.served
    else { return nil }
    let proof: VerzugCandidate.Proof = exists(first.file) ? .documented(first.file ?? "") : .asserted
    return eventOrDue(
      .zustellung, VerzugCandidate.Step(what: .served, on: on), proof, first.origin.place(of: "served"))
  }
}

// MARK: Shared parts

extension VerzugReckoning {
  var isBusiness: Bool {
    !file.debtors.isEmpty && file.debtors.allSatisfy { $0.kind == .business }
  }

  /// Whether the folder holds that file.
  func exists(_ path: String?) -> Bool { path.map { file.document(at: $0) != nil } ?? false }

  private var notRemuneration: Text {
    Text(
      "Dass es eine Entgeltforderung ist, ist nicht angegeben („remuneration“).",
      "That it is a claim for remuneration is not stated (“remuneration”).")
  }

  private var dueUnknown: Text { Text("Die Fälligkeit ist unbekannt.", "The due date is unknown.") }

  private var contractProof: VerzugCandidate.Proof {
    guard let path = file.contract?.file, exists(path) else {
      return .none(
        Text(
          "Kein Vertrag in der Akte zeigt die Vereinbarung („contract: file“).",
          "No contract in the file shows the agreement (“contract: file”)."))
    }
    return .documented(path)
  }

  /// When the invoice arrived is for the creditor to show (§ 286 (3) BGB).
  private var receiptProof: VerzugCandidate.Proof {
    guard let evidence = invoice.received?.evidence else {
      return .none(
        Text(
          "Für den Zugang der Rechnung ist kein Nachweis genannt.", "No evidence is named for the invoice's arrival."))
    }
    return exists(evidence) ? .documented(evidence) : .asserted
  }

  private var performanceProof: VerzugCandidate.Proof {
    guard let path = invoice.performed?.file, exists(path) else {
      return .none(
        Text("Kein Dokument zeigt, wann geleistet wurde.", "No document shows when the performance was rendered."))
    }
    return .documented(path)
  }

  /// A trigger by an event: default from that day, interest from the next (§ 187 (1) BGB).
  func event(
    _ kind: VerzugCandidate.Kind, _ steps: [VerzugCandidate.Step], _ on: Day, _ proof: VerzugCandidate.Proof,
    _ place: Place
  ) -> VerzugCandidate {
    make(kind, steps, from: on, interestFrom: on.adding(1), proof, place)
  }

  /// A trigger by an event that can come before the due date: then nobody is late before that has passed.
  private func eventOrDue(
    _ kind: VerzugCandidate.Kind, _ step: VerzugCandidate.Step, _ proof: VerzugCandidate.Proof, _ place: Place
  ) -> VerzugCandidate {
    guard let due, step.on <= seats.end(of: due) else { return event(kind, [step], step.on, proof, place) }
    return end(kind, [step, VerzugCandidate.Step(what: .due, on: due)], due, proof, place)
  }

  /// A trigger by the end of a time: default and interest from the day after its last, working, day.
  func end(
    _ kind: VerzugCandidate.Kind, _ steps: [VerzugCandidate.Step], _ last: Day, _ proof: VerzugCandidate.Proof,
    _ place: Place
  ) -> VerzugCandidate {
    let working = seats.end(of: last)
    let shifted = working == last ? [] : [VerzugCandidate.Step(what: .nextWorkingDay, on: working)]
    guard seats.knowHolidays(for: last) else {
      return without(
        kind,
        Text(
          "Die Feiertage des Jahres \(last.parts.year) sind nicht verzeichnet.",
          "The holidays of \(last.parts.year) are not on record."), place)
    }
    return make(kind, steps + shifted, from: working.adding(1), interestFrom: working.adding(1), proof, place)
  }

  private func make(
    _ kind: VerzugCandidate.Kind, _ steps: [VerzugCandidate.Step], from: Day, interestFrom: Day,
    _ proof: VerzugCandidate.Proof, _ place: Place
  ) -> VerzugCandidate {
    // Who has not performed has an answer to every demand (§ 320 BGB).
    if let performed = invoice.performed?.on, performed >= from {
      return VerzugCandidate(
        kind: kind, steps: steps + [VerzugCandidate.Step(what: .notBeforePerformance, on: performed)],
        from: performed.adding(1), firstInterestDay: max(interestFrom, performed.adding(1)), proof: proof, place: place)
    }
    return VerzugCandidate(
      kind: kind, steps: steps, from: from, firstInterestDay: interestFrom, proof: proof, place: place)
  }

  func without(_ kind: VerzugCandidate.Kind, _ why: Text, _ place: Place) -> VerzugCandidate {
    VerzugCandidate(kind: kind, steps: [], from: nil, firstInterestDay: nil, proof: .none(why), place: place)
  }

  /// Only the earliest provable letter is kept, and the earliest that is not: a case may hold thousands.
  fileprivate func reminders() -> [VerzugCandidate] {
    var proven: VerzugCandidate?
    var unproven: VerzugCandidate?
    for letter in file.reminders where letter.kind != .reminder && letter.covers(invoice) {
      guard letter.sent.map({ $0 <= asOf }) ?? true, let candidate = candidate(from: letter) else { continue }
      if candidate.proof.suffices {
        if isEarlier(candidate, than: proven) { proven = candidate }
      } else if isEarlier(candidate, than: unproven) {
        unproven = candidate
      }
    }
    return [proven, unproven].compactMap { $0 }
  }

  private func isEarlier(_ candidate: VerzugCandidate, than other: VerzugCandidate?) -> Bool {
    guard let other else { return true }
    return (candidate.firstInterestDay?.number ?? .max) < (other.firstInterestDay?.number ?? .max)
  }

  /// (1) sentence 1. A friendly reminder is not relied on; a letter before the due date demands nothing yet.
  private func candidate(from letter: Reminder) -> VerzugCandidate? {
    let kind: VerzugCandidate.Kind = letter.deadline == nil ? .mahnung : .mahnungMitFrist
    let place = letter.origin.place
    guard let delivery = letter.delivery, delivery.state == .delivered, let received = delivery.on, received <= asOf
    else {
      return without(
        kind, Text("Dass und wann die Mahnung zuging, ist nicht belegt.", "That and when it arrived is not shown."),
        place)
    }
    guard exists(letter.file) else {
      return without(
        kind, Text("Das Schreiben selbst liegt nicht in der Akte.", "The letter is not in the file."), place)
    }
    guard let due else { return without(kind, dueUnknown, place) }
    guard received > seats.end(of: due) else {
      return without(
        kind,
        Text("Die Mahnung ging nicht nach der Fälligkeit zu.", "The letter did not arrive after the due date."), place)
    }
    guard letter.sent.map({ $0 <= received }) ?? true else {
      return without(
        kind,
        Text("Die Mahnung wäre vor ihrem Versand zugegangen.", "The letter would have arrived before it was sent."),
        place)
    }
    // As long as the debtor may wait for the performance (§ 320 BGB), a demand has no effect, and gains none later.
    if let performed = invoice.performed?.on, performed > received {
      return without(
        kind, Text("Die Mahnung ging vor der Leistung zu.", "The letter arrived before the performance."), place)
    }
    let proof: VerzugCandidate.Proof =
      delivery.evidence.map { exists($0) ? .documented($0) : .asserted } ?? .asserted
    let arrived = VerzugCandidate.Step(what: .reminderReceived, on: received)
    guard let term = letter.deadline else { return event(kind, [arrived], received, proof, place) }
    return end(kind, [arrived, VerzugCandidate.Step(what: .term, on: term)], max(term, received), proof, place)
  }
}
