import CaseModel
import Law
import TestSupport
import Testing

/// Every trigger of § 286 BGB at the days where it turns.
@Suite struct TriggerTests {
  /// A case in which nothing but what a test adds brings about a default: due on 30 April, a day the creditor set alone.
  private func plain(_ kind: Debtor.Kind? = .business, in states: [String?] = ["NW"]) -> ClaimCase {
    var claim = ClaimCase()
    claim.debtors = states.map { ClaimCase.debtor(kind, in: $0) }
    claim.invoices[0].due?.basis = .unilateral
    claim.invoices[0].received = nil
    claim.invoices[0].performed = nil
    return claim
  }

  private func days(_ candidate: VerzugCandidate?) -> [Day?] { [candidate?.from, candidate?.firstInterestDay] }

  @Test func nothingHappened() {
    let verzug = plain().verzug()
    #expect(verzug.begun == nil)
    #expect(verzug.ahead == nil)
    #expect(verzug.candidates.map(\.kind) == [.kalendertag])
  }

  // MARK: (1)

  /// A letter must come after the due date; the day it comes is in default, the next bears interest, working day or not.
  @Test(
    arguments: [
      ("2026-04-30", nil, nil), ("2026-05-01", "2026-05-01", "2026-05-02"), ("2026-05-02", "2026-05-02", "2026-05-03"),
    ] as [(Day, Day?, Day?)])
  func letterWithoutTerm(received: Day, from: Day?, interest: Day?) {
    var claim = plain()
    claim.reminders = [ClaimCase.letter("2026-04-28", received: received)]
    #expect(days(claim.candidate(.mahnung)) == [from, interest])
    #expect(claim.verzug().from == from)
  }

  /// A term ends on a working day at the debtor's seat: Fronleichnam, 4 June 2026, is one in Berlin and none in Cologne.
  @Test(
    arguments: [
      ("2026-06-04", ["NW"], "2026-06-06"), ("2026-06-04", ["BE"], "2026-06-05"),
      ("2026-06-04", ["BE", "NW"], "2026-06-06"), ("2026-06-06", ["BE"], "2026-06-09"),
      ("2026-05-22", ["NW"], "2026-05-23"), ("2026-05-23", ["NW"], "2026-05-27"), ("2026-05-23", [nil], "2026-05-27"),
      // A term that was over before the letter came.
      ("2026-05-01", ["NW"], "2026-05-12"),
    ] as [(Day, [String?], Day)])
  func letterWithTerm(term: Day, states: [String?], from: Day) {
    var claim = plain(in: states)
    claim.reminders = [ClaimCase.letter("2026-05-10", received: "2026-05-11", deadline: term)]
    #expect(days(claim.candidate(.mahnungMitFrist)) == [from, from])
    #expect(claim.candidate(.mahnung) == nil)
  }

  @Test(arguments: [Proceeding.Kind.paymentOrder, .lawsuit])
  func service(kind: Proceeding.Kind) {
    var claim = plain()
    var proceeding = Proceeding(origin: ClaimCase.origin(90))
    proceeding.kind = kind
    proceeding.filed = "2026-06-01"
    claim.proceedings = [proceeding]
    #expect(claim.candidate(.zustellung) == nil)
    claim.proceedings[0].served = "2026-06-13"
    #expect(days(claim.candidate(.zustellung)) == ["2026-06-13", "2026-06-14"])
    #expect(claim.candidate(.zustellung)?.proof == .asserted)
    #expect(claim.candidate(.zustellung, asOf: "2026-06-12") == nil)
    claim.proceedings[0].file = "documents/zustellung.pdf"
    #expect(claim.candidate(.zustellung)?.proof == .documented("documents/zustellung.pdf"))
    claim.proceedings[0].kind = .insolvencyFiling
    #expect(claim.candidate(.zustellung) == nil)
  }

  // MARK: (2)

  @Test(
    arguments: [
      ("2026-08-14", "NW", "2026-08-15"), ("2026-08-15", "NW", "2026-08-18"), ("2026-08-16", "NW", "2026-08-18"),
      ("2026-10-31", "NI", "2026-11-03"), ("2025-10-31", "NI", "2025-11-04"), ("2025-10-31", "NW", "2025-11-01"),
      ("2026-12-24", "NW", "2026-12-25"), ("2026-12-25", "NW", "2026-12-29"), ("2026-12-31", "NW", "2027-01-01"),
      ("2027-01-01", "NW", "2027-01-05"), ("2027-01-06", "BY", "2027-01-08"),
    ] as [(Day, String, Day)])
  func agreedDay(day: Day, state: String, from: Day) {
    var claim = plain(in: [state])
    claim.invoices[0].due = Invoice.DueDate(on: day, basis: .agreed)
    #expect(days(claim.candidate(.kalendertag)) == [from, from])
    claim.invoices[0].due?.basis = .law
    claim.contract = nil
    #expect(days(claim.candidate(.kalendertag)) == [from, from])
    #expect(claim.candidate(.kalendertag)?.proof == .asserted)
  }

  @Test(
    arguments: [
      (Invoice.DueDate.Event.receipt, 14, "2026-04-21"), (.performance, 14, "2026-04-18"),
      (.invoiceDate, 14, "2026-04-16"),
      (.invoiceDate, 0, "2026-04-02"), (.invoiceDate, 2, "2026-04-08"),
    ] as [(Invoice.DueDate.Event, Int, Day)])
  func agreedPeriod(event: Invoice.DueDate.Event, count: Int, from: Day) {
    var claim = ClaimCase()
    claim.invoices[0].due = Invoice.DueDate(on: "2026-04-01", basis: .agreed, days: count, after: event)
    claim.invoices[0].received?.on = "2026-04-06"
    claim.invoices[0].performed?.on = event == .performance ? "2026-04-03" : "2026-04-01"
    #expect(days(claim.candidate(.zeitraum)) == [from, from])
    #expect(claim.candidate(.kalendertag) == nil)
    // Nobody is late before the day on which payment falls due: Thursday, 30 April, and the 1st of May.
    claim.invoices[0].due?.on = "2026-04-30"
    #expect(days(claim.candidate(.zeitraum)) == ["2026-05-01", "2026-05-01"])
  }

  @Test func refusal() {
    var claim = plain()
    var call = Contact(origin: ClaimCase.origin(30), at: Moment("2026-05-09"))
    call.result = .refuses
    call.file = "contacts/weigerung.eml"
    claim.contacts = [call]
    #expect(days(claim.candidate(.verweigerung)) == ["2026-05-09", "2026-05-10"])
    // Before the due date nothing can be refused that is owed.
    claim.contacts[0].at = Moment("2026-04-20")
    #expect(days(claim.candidate(.verweigerung)) == ["2026-05-01", "2026-05-01"])
    claim.contacts[0].invoices = ["R-2"]
    #expect(claim.candidate(.verweigerung) == nil)
    claim.contacts[0].invoices = ["R-1"]
    #expect(claim.candidate(.verweigerung) != nil)
    claim.contacts[0].result = .dispute
    #expect(claim.candidate(.verweigerung) == nil)
  }

  // MARK: (3)

  /// Thirty days after the later of due date and receipt, to a working day.
  @Test(
    arguments: [
      ("2026-04-02", "2026-04-02", "2026-05-05"), ("2026-04-02", "2026-04-01", "2026-05-05"),
      ("2026-04-01", "2026-04-03", "2026-05-05"), ("2026-04-01", "2026-04-04", "2026-05-05"),
      ("2026-04-01", "2026-04-05", "2026-05-06"), ("2026-04-01", "2026-04-01", "2026-05-05"),
      ("2026-11-25", "2026-11-25", "2026-12-29"),
    ] as [(Day, Day, Day)])
  func thirtyDays(due: Day, received: Day, from: Day) {
    var claim = plain()
    claim.invoices[0].due?.on = due
    claim.invoices[0].received = Invoice.Receipt(on: received, evidence: "Bote Peters")
    #expect(days(claim.candidate(.dreissigTage)) == [from, from])
    #expect(claim.candidate(.dreissigTage)?.proof == .asserted)
  }

  /// A consumer must find the notice on the invoice; so must someone of whom nobody said what he is.
  @Test(arguments: [Debtor.Kind.consumer, nil])
  func thirtyDaysAgainstConsumers(kind: Debtor.Kind?) {
    var claim = plain(kind)
    claim.invoices[0].received = Invoice.Receipt(on: "2026-04-02", evidence: "Bote Peters")
    for notice in [nil, false] as [Bool?] {
      claim.invoices[0].defaultNotice = notice
      #expect(claim.candidate(.dreissigTage)?.from == nil)
      #expect(claim.verzug().begun == nil)
    }
    claim.invoices[0].defaultNotice = true
    #expect(claim.verzug().from == "2026-06-02")
    // Sentence 2 does not hold for consumers.
    claim.invoices[0].received?.evidence = nil
    claim.invoices[0].performed = Invoice.Performance(on: "2026-04-01", file: "documents/leistung.pdf")
    #expect(claim.candidate(.dreissigTageNachLeistung) == nil)
    #expect(claim.verzug().begun == nil)
  }

  /// One consumer among the debtors is enough.
  @Test func aConsumerBesideABusiness() {
    var claim = plain()
    claim.debtors.append(ClaimCase.debtor(.consumer))
    claim.invoices[0].received = Invoice.Receipt(on: "2026-04-02", evidence: "Bote Peters")
    #expect(claim.verzug().begun == nil)
  }

  /// Where nobody can say when the invoice came, the performance counts in its place.
  @Test func thirtyDaysFromPerformance() {
    var claim = plain()
    claim.invoices[0].performed = Invoice.Performance(on: "2026-05-05", file: "documents/leistung.pdf")
    #expect(days(claim.candidate(.dreissigTageNachLeistung)) == ["2026-06-06", "2026-06-06"])
    claim.invoices[0].received = Invoice.Receipt(on: "2026-04-02")
    #expect(claim.verzug().begun?.kind == .dreissigTageNachLeistung)
    claim.invoices[0].received?.evidence = "Bote Peters"
    #expect(claim.candidate(.dreissigTageNachLeistung) == nil)
    #expect(claim.verzug().begun?.kind == .dreissigTage)
  }

  // MARK: The creditor's own performance

  /// Nobody is in default before he got what he pays for (§ 320 BGB): an agreed day waits, a letter must come again.
  @Test func performanceAfterTheDueDate() {
    var claim = ClaimCase()
    for (performed, from) in [("2026-04-30", "2026-05-01"), ("2026-05-01", "2026-05-02"), ("2026-06-10", "2026-06-11")]
      as [(Day, Day)]
    {
      claim.invoices[0].performed?.on = performed
      #expect(days(claim.candidate(.kalendertag)) == [from, from])
    }
    #expect(claim.candidate(.kalendertag)?.steps.last?.what == .notBeforePerformance)
    claim.invoices[0].due?.basis = .unilateral
    claim.invoices[0].received = nil
    claim.reminders = [ClaimCase.letter("2026-06-09"), ClaimCase.letter("2026-06-10", line: 21)]
    #expect(claim.verzug().firstInterestDay == "2026-06-11")
    #expect(claim.verzug().begun?.place == Place("case.yaml", line: 21))
    claim.reminders.removeLast()
    #expect(claim.verzug().begun?.kind == .dreissigTageNachLeistung)
  }
}
