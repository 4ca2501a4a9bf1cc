import CaseModel

/// Reckons every trigger of § 286 BGB for one invoice.
struct VerzugReckoning {
  let invoice: Invoice
  let file: CaseFile
  let asOf: Day
  let seats: DebtorSeats
  let due: Day?

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
}

/// What the triggers share.
extension VerzugReckoning {
  var isBusiness: Bool {
    !file.principalDebtors.isEmpty && file.principalDebtors.allSatisfy { $0.kind == .business }
  }

  /// Whether the folder holds that file.
  func exists(_ path: String?) -> Bool { path.map { file.document(at: $0) != nil } ?? false }

  var notRemuneration: Text {
    Text(
      "Dass es eine Entgeltforderung ist, ist nicht angegeben („remuneration“).",
      "That it is a claim for remuneration is not stated (“remuneration”).")
  }

  var dueUnknown: Text { Text("Die Fälligkeit ist unbekannt.", "The due date is unknown.") }

  var contractProof: VerzugCandidate.Proof {
    guard let path = file.contract?.file, exists(path) else {
      return .none(
        Text(
          "Kein Vertrag in der Akte zeigt die Vereinbarung („contract: file“).",
          "No contract in the file shows the agreement (“contract: file”)."))
    }
    return .documented(path)
  }

  /// When the invoice arrived is for the creditor to show (§ 286 (3) BGB).
  var receiptProof: VerzugCandidate.Proof {
    guard let evidence = invoice.received?.evidence else {
      return .none(
        Text(
          "Für den Zugang der Rechnung ist kein Nachweis genannt.", "No evidence is named for the invoice's arrival."))
    }
    return exists(evidence) ? .documented(evidence) : .asserted
  }

  var performanceProof: VerzugCandidate.Proof {
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
    if let performed = invoice.performedOn, performed >= from {
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
}
