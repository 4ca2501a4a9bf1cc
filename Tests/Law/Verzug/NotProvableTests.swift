import CaseModel
import Law
import TestSupport
import Testing

/// Every reason for which a trigger does not count, word for word: it tells the reader what is missing.
@Suite struct NotProvableTests {
  private func reason(_ kind: VerzugCandidate.Kind, _ change: (inout ClaimCase) -> Void) -> String? {
    var claim = ClaimCase()
    change(&claim)
    guard let candidate = claim.candidate(kind), case .none(let why) = candidate.proof else { return nil }
    #expect(claim.verzug().begun?.kind != kind)
    return why.german
  }

  @Test func agreements() {
    for basis in [nil, .unilateral] as [Invoice.DueDate.Basis?] {
      #expect(
        reason(.kalendertag) { $0.invoices[0].due?.basis = basis }
          == "Der Zahlungstag 30.04.2026 ist nicht als vereinbart angegeben.")
      #expect(
        reason(.zeitraum) { $0.invoices[0].due = Invoice.DueDate(on: "2026-04-30", basis: basis, days: 29) }
          == "Die Zahlungsfrist ist nicht als vereinbart angegeben.")
    }
    let noContract = "Kein Vertrag in der Akte zeigt die Vereinbarung („contract: file“)."
    #expect(reason(.kalendertag) { $0.contract = nil } == noContract)
    #expect(reason(.kalendertag) { $0.contract?.file = nil } == noContract)
    #expect(reason(.kalendertag) { $0.missing = ["documents/vertrag.pdf"] } == noContract)
    #expect(reason(.kalendertag) { _ in } == nil)
  }

  @Test func agreedPeriods() {
    func period(_ after: Invoice.DueDate.Event, _ change: (inout ClaimCase) -> Void) -> String? {
      reason(.zeitraum) {
        $0.invoices[0].due = Invoice.DueDate(on: "2026-04-30", basis: .agreed, days: 14, after: after)
        change(&$0)
      }
    }
    let noDay = "Das Ereignis, ab dem die Frist zählt, hat keinen Tag."
    #expect(period(.receipt) { $0.invoices[0].received = nil } == noDay)
    #expect(period(.performance) { $0.invoices[0].performed?.on = nil } == noDay)
    #expect(period(.invoiceDate) { $0.invoices[0].issued = nil } == noDay)
    #expect(
      period(.receipt) { $0.invoices[0].received?.evidence = nil }
        == "Für den Zugang der Rechnung ist kein Nachweis genannt.")
    #expect(
      period(.performance) { $0.invoices[0].performed?.file = nil }
        == "Kein Dokument zeigt, wann geleistet wurde.")
    #expect(
      period(.invoiceDate) { $0.contract = nil }
        == "Kein Vertrag in der Akte zeigt die Vereinbarung („contract: file“).")
    #expect(period(.receipt) { _ in } == nil)
  }

  @Test func thirtyDays() {
    let notRemuneration = "Dass es eine Entgeltforderung ist, ist nicht angegeben („remuneration“)."
    let dueUnknown = "Die Fälligkeit ist unbekannt."
    for remuneration in [nil, false] as [Bool?] {
      #expect(reason(.dreissigTage) { $0.invoices[0].remuneration = remuneration } == notRemuneration)
      #expect(
        reason(.dreissigTageNachLeistung) {
          $0.invoices[0].remuneration = remuneration
          $0.invoices[0].received = nil
        } == notRemuneration)
    }
    #expect(
      reason(.dreissigTage) { $0.debtors[0].kind = .consumer }
        == "Einem Verbraucher muss die Rechnung selbst den Hinweis geben; dass sie es tut, ist nicht angegeben.")
    #expect(reason(.dreissigTage) { $0.invoices[0].due = nil } == dueUnknown)
    #expect(
      reason(.dreissigTageNachLeistung) {
        $0.invoices[0].due = nil
        $0.invoices[0].received = nil
      } == dueUnknown)
    #expect(
      reason(.dreissigTage) { $0.invoices[0].received?.evidence = nil }
        == "Für den Zugang der Rechnung ist kein Nachweis genannt.")
    #expect(
      reason(.dreissigTageNachLeistung) {
        $0.invoices[0].received = nil
        $0.missing = ["documents/leistung-R-1.pdf"]
      } == "Kein Dokument zeigt, wann geleistet wurde.")
    #expect(reason(.dreissigTage) { _ in } == nil)
  }

  @Test func letters() {
    func letter(_ change: @escaping (inout ClaimCase) -> Void) -> String? {
      reason(.mahnung) {
        $0.reminders = [ClaimCase.letter("2026-05-04")]
        change(&$0)
      }
    }
    let notArrived = "Dass und wann die Mahnung zuging, ist nicht belegt."
    for state in [Delivery.State.sent, .bounced, .unknown] {
      #expect(letter { $0.reminders[0].delivery?.state = state } == notArrived)
    }
    #expect(letter { $0.reminders[0].delivery = nil } == notArrived)
    #expect(letter { $0.reminders[0].delivery?.on = nil } == notArrived)
    #expect(letter { $0.reminders[0].delivery?.on = "2026-11-22" } == notArrived)
    let noLetter = "Das Schreiben selbst liegt nicht in der Akte."
    #expect(letter { $0.reminders[0].file = nil } == noLetter)
    #expect(letter { $0.missing = ["reminders/2026-05-04.pdf"] } == noLetter)
    #expect(letter { $0.invoices[0].due = nil } == "Die Fälligkeit ist unbekannt.")
    #expect(letter { $0.reminders[0].delivery?.on = "2026-04-30" } == "Die Mahnung ging nicht nach der Fälligkeit zu.")
    #expect(letter { $0.invoices[0].performed?.on = "2026-05-05" } == "Die Mahnung ging vor der Leistung zu.")
    #expect(letter { _ in } == nil)
  }

  /// A friendly reminder is not relied on, nor is a letter about another invoice, nor one sent after the day of the claim.
  @Test func lettersThatAreNone() {
    var claim = ClaimCase()
    claim.reminders = [
      ClaimCase.letter("2026-05-04", kind: .reminder), ClaimCase.letter("2026-05-05", invoices: ["R-2"]),
      ClaimCase.letter("2026-11-22"),
    ]
    #expect(claim.candidate(.mahnung) == nil)
  }

  @Test func refusals() {
    func call(_ file: String?) -> (inout ClaimCase) -> Void {
      {
        var call = Contact(origin: ClaimCase.origin(30), at: Moment("2026-05-09"))
        call.result = .refuses
        call.file = file
        $0.contacts = [call]
        $0.missing = ["contacts/fehlt.eml"]
      }
    }
    let unshown = "Dass die Weigerung ernst und endgültig war, zeigt kein Dokument."
    #expect(reason(.verweigerung, call(nil)) == unshown)
    #expect(reason(.verweigerung, call("contacts/fehlt.eml")) == unshown)
    #expect(reason(.verweigerung, call("contacts/da.eml")) == nil)
  }

  /// Beyond the years whose holidays are on record no term can be ended.
  @Test(arguments: ["2001-12-31", "2028-12-31", "2029-01-01"] as [Day])
  func holidaysNotOnRecord(day: Day) {
    var claim = ClaimCase()
    claim.invoices[0].due?.on = day
    let why = claim.candidate(.kalendertag, asOf: "2029-06-01")?.proof
    // 31 December 2028 is a Sunday: the next working day lies in a year not on record.
    let year = day == "2029-01-01" ? "2029" : "\(day.parts.year)"
    #expect(
      why
        == VerzugCandidate.Proof.none(
          Text("Die Feiertage des Jahres \(year) sind nicht verzeichnet.", "The holidays of \(year) are not on record.")
        ))
  }
}
