import CaseModel
import Escalation
import TestSupport
import Testing

/// What stands on a call sheet, and what speaks against the call.
@Suite struct CallSheetTests {
  private func made(asOf day: Day = CaseBuilder.asOf, _ change: @escaping (inout CaseFile) -> Void = { _ in })
    -> CallSheet?
  {
    var builder = CaseBuilder()
    builder.change = change
    guard let policy = CaseBuilder.policy else { return nil }
    switch Clearance.check(builder.file, [], under: policy, .shipped, asOf: day) {
    case .held(let held): return held.callSheet
    case .cleared(let cleared): return cleared.callSheet
    }
  }

  @Test func aClearedCaseHasOneAndNothingForbidsTheCall() throws {
    let sheet = try #require(made())
    #expect(sheet.stops.isEmpty)
    #expect(sheet.aim.isReady)
    #expect(sheet.aim.steps.map(\.state) == [.done])
    #expect(sheet.why.invoices.items.map(\.daysOverdue) == [79])
  }

  @Test func aRunningPromiseForbidsIt() throws {
    let sheet = try #require(
      made { file in file.contacts[0].promise = Contact.Promise(on: "2026-05-26", amount: "100.00") })
    #expect(sheet.isForbidden)
    #expect(sheet.stops.map(\.kind) == [.promise])
    #expect(sheet.stops.first?.until == "2026-05-29")
    #expect(sheet.running.items.map(\.kind) == [.promise])
  }

  /// The promise was of 15 April, by the 20th.
  @Test(arguments: [
    (nil, "nicht gehalten"), ("20.00" as Money, "eingegangen 20,00\u{A0}€"), ("60.00" as Money, "gehalten"),
  ]) func whatCameOfAPromiseIsWhatWasPaid(_ paid: Money?, _ word: String) throws {
    let sheet = try #require(
      made { file in
        file.contacts[0].promise = Contact.Promise(on: "2026-04-20", amount: "60.00")
        if let paid { file.payments = [CaseBuilder.payment(paid, on: "2026-04-20")] }
      })
    let talk = try #require(sheet.past.items.first { $0.kind == .contact })
    #expect(talk.title.german.hasSuffix(": \(word)"), "\(talk.title.german)")
  }

  /// As long as the bank has its days, sheet and check both wait: the 18th, a Monday, and three days.
  @Test(arguments: [("2026-05-20", true), ("2026-05-21", false)] as [(Day, Bool)])
  func aPromiseRunsUntilATransferCouldHaveArrived(asOf: Day, isRunning: Bool) throws {
    let sheet = try #require(
      made(asOf: asOf) { $0.contacts[0].promise = Contact.Promise(on: "2026-05-18", amount: "60.00") })
    let talk = try #require(sheet.past.items.first { $0.kind == .contact })
    #expect(talk.title.german.hasSuffix(isRunning ? ": läuft" : ": nicht gehalten"))
    #expect(sheet.running.items.contains { $0.kind == .promise } == isRunning)
    #expect(sheet.stops.contains { $0.kind == .promise } == isRunning)
  }

  @Test func anOpenDisputeAndInsolvencyForbidIt() throws {
    let sheet = try #require(
      made { file in
        var dispute = Dispute(origin: file.origin)
        dispute.received = "2026-05-18"
        file.disputes = [dispute]
        var insolvency = Suspension(origin: file.origin)
        insolvency.kind = .insolvency
        insolvency.from = "2026-05-01"
        file.suspensions = [insolvency]
      })
    #expect(sheet.stops.map(\.kind) == [.insolvency, .dispute])
    #expect(sheet.why.invoices.items.map(\.objection) == [.open])
  }

  /// The last letter gives until Friday, 15 May.
  @Test func whoHasTimeToPayIsLeftAlone() throws {
    let sheet = try #require(made(asOf: "2026-05-15"))
    #expect(sheet.stops.map(\.kind) == [.deadline])
    #expect(sheet.stops.first?.until == "2026-05-16")
    #expect(sheet.isForbidden)
  }

  /// The policy wants a call from the first dunning letter on, and none was made.
  @Test func aCallThatThePolicyForeseesIsOnlyCautionedByADeadline() throws {
    let sheet = try #require(made(asOf: "2026-05-15") { $0.contacts = [] })
    #expect(sheet.stops.map(\.kind) == [.deadline])
    #expect(!sheet.isForbidden)
    #expect(sheet.aim.steps.map(\.state) == [.due])
  }

  @Test func whatIsPaidIsNotAskedFor() throws {
    let sheet = try #require(made { $0.payments = [CaseBuilder.payment("100.00")] })
    #expect(sheet.stops.map(\.kind).contains(.settled))
    #expect(sheet.why.invoices.items.isEmpty)
  }

  @Test func strangersAreExcluded() throws {
    let sheet = try #require(made { $0.contacts[0].counterpartRole = "neighbour" })
    #expect(sheet.whom.people.items.last?.standing == .excluded)
  }

  @Test func longHistoriesAreCutAndCounted() throws {
    let sheet = try #require(
      made { file in for _ in 0..<40 { file.contacts.append(CaseBuilder.call("2026-04-16", .notReached)) } })
    #expect(sheet.past.items.count == 12)
    #expect(sheet.past.omitted == 33)
    #expect(sheet.past.items.first?.on == "2026-05-05")
  }

  /// What a letter left out is told in the reader's language.
  @Test func whatALetterIsNotAboutIsTold() throws {
    let sheet = try #require(
      made { file in
        file.invoices += [CaseBuilder.invoice("R-2"), CaseBuilder.invoice("R-3")]
        file.reminders[3].invoices = ["R-1"]
      })
    let title = try #require(sheet.past.items.first { $0.kind == .letter }?.title)
    #expect(title.german.hasSuffix("; nicht zu R-2 und R-3"))
    #expect(title.english.hasSuffix("; not about R-2 and R-3"))
  }
}
