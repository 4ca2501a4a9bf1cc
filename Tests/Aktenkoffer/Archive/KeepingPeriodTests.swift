import Aktenkoffer
import CaseModel
import Custody
import Formats
import Foundation
import TestSupport
import Testing

/// Until when cases have to be kept, to the day.
@Suite("How long a case is kept") struct KeepingPeriodTests {
  typealias Since = (kind: EventKind, at: String)
  private static let settled: [Since] = [(.settled, "2018-08-01T09:00:00Z")]

  private func old(
    _ number: String = "ALT-1", sent: String = "2018-06-01T09:00:00Z", invoice: String? = "2016-03-15",
    reminder: String? = nil, fee: String? = nil, title: String? = nil, limitation: String? = "2019-12-31"
  ) -> OldCase {
    var old = OldCase(number)
    (old.sent, old.invoice, old.reminder, old.fee, old.title) = (sent, invoice, reminder, fee, title)
    old.limitation = limitation
    return old
  }

  /// What `due` says of that case.
  private func period(
    _ old: OldCase, _ since: [Since] = settled, asOf: Day = "2026-11-20", yaml: String = "",
    law: Bool = false
  ) throws -> KeepingPeriod {
    let house = try ArchiveHouse()
    if !yaml.isEmpty { try house.set(yaml) }
    if law { try confirm(house) }
    try house.old(old)
    let ledger = try house.ledger()
    for event in since {
      let entry = Entry(event.kind, of: old.number, to: "koffer", ["reason": "paid"])
      #expect(try ledger.record([entry], at: event.at) == nil)
    }
    #expect(try house.add(old.number).codes == [])
    return try #require(try periods(house, asOf: asOf).first)
  }

  private func periods(_ house: ArchiveHouse, asOf: Day) throws -> [KeepingPeriod] {
    var periods: [KeepingPeriod] = []
    try house.reading(asOf: asOf).due { periods.append($0) }
    return periods
  }

  /// Somebody looked the law up later.
  private func confirm(_ house: ArchiveHouse) throws {
    let values = [
      ("aufbewahrung_belege", "8", "2025-01-01"), ("aufbewahrung_rechnungen", "8", "2025-01-01"),
      ("aufbewahrung_belege_banken", "10", "2002-01-01"), ("aufbewahrung_briefe", "6", "2002-01-01"),
      ("verjaehrung_titel", "30", "2002-01-01"),
    ].map { key, value, from in
      """
        - {key: \(key), value: "\(value)", from: \(from), until: 2069-12-31, source: gesetze-im-internet.de,
           verified: {by: Ortrun Quast, on: 2026-11-20}}
      """
    }
    try house.house.copy.write(
      Array("values:\n\(values.joined(separator: "\n"))\n".utf8), to: "../../law.d/spaeter.yaml")
  }

  @Test func invoices() throws {
    #expect(try period(old(invoice: "2018-03-15")).until == "2026-12-31")
    let earlier = old(invoice: "2017-11-02")
    #expect(try period(earlier).until == "2025-12-31")
    #expect(try period(earlier, yaml: "archive: {keeper: bank_or_insurer}").until == "2027-12-31")
    #expect(try period(earlier).basis.contains(.law("§ 14b Abs. 1 UStG")))
  }

  @Test func reminders() throws {
    let sent = "2020-07-01T09:00:00Z", settled: [Since] = [(.settled, "2020-08-01T09:00:00Z")]
    let plain = old(sent: sent, invoice: "2017-11-02", reminder: "2020-06-01")
    #expect(try period(plain, settled).until == "2026-12-31")
    #expect(
      try period(old(sent: sent, invoice: "2017-11-02", reminder: "2020-06-01", fee: "0.00"), settled).until
        == "2026-12-31")
    let charged = old(sent: sent, invoice: "2017-11-02", reminder: "2020-06-01", fee: "2.50")
    let period = try period(charged, settled)
    #expect(period.until == "2028-12-31" && period.reason.german == "Beleg vom 01.06.2020, 8 Jahre ab Jahresende")
  }

  @Test func anOpenTitleHoldsForThirtyYears() throws {
    let titled = old(title: "2026-03-10")
    let open = try period(titled, [])
    #expect(open.until == "2056-03-10" && open.verdict == .keep && open.reason.english == "The claim is not settled.")
    // The voucher of the settlement is the newest paper.
    #expect(try period(titled, KeepingPeriodTests.settled).until == "2024-12-31")
    // Of one from 29 February the last day is the 28th where the year has no other.
    #expect(try period(old(title: "2024-02-29"), []).until == "2054-02-28")
    // When it became final nobody said.
    #expect(try period(old(title: ""), []).verdict == .unknown)
  }

  @Test func anOpenClaimIsKeptUntilItIsBarred() throws {
    let long = old(limitation: "2030-05-17")
    let open = try period(long, [(.accepted, "2018-07-01T09:00:00Z")])
    #expect(open.until == "2030-05-17" && open.verdict == .keep)
    #expect(open.basis.contains(.law("Art. 17 Abs. 3 Buchst. e DSGVO")))
    #expect(try period(long).until == "2024-12-31")
    // Barred before the papers may go.
    #expect(try period(old(limitation: "2019-12-31"), []).until == "2024-12-31")
    let unknown = try period(old(limitation: nil), [])
    #expect(unknown.verdict == .unknown && unknown.until == nil && unknown.basis.isEmpty)
    #expect(unknown.reason.english.contains("barred"))
    #expect(try period(old(limitation: nil)).verdict == .may)
  }

  /// What counts as done with: paid or settled, never that nobody could collect it, gave it back, or took it back.
  @Test(arguments: [
    (["settled"], "", true), (["settled", "closed"], "uncollectible", true), (["closed"], "paid", true),
    (["closed"], "settlement", true), (["closed"], "uncollectible", false), (["closed"], "", false),
    (["rejected"], "", false), (["recalled"], "", false), (["accepted", "payment_there"], "", false),
    (["rejected", "closed"], "paid", false), (["credit"], "", false),
  ])
  func whatIsDoneWith(kinds: [String], reason: String, isSettled: Bool) throws {
    let house = try ArchiveHouse()
    let number = try house.old(old(limitation: "2045-12-31"))
    for kind in kinds {
      let entry = Entry(
        try #require(EventKind(rawValue: kind)), of: number, to: "koffer", kind == "closed" ? ["reason": reason] : [:])
      #expect(try house.ledger().record([entry], at: "2018-08-01T09:00:00Z") == nil)
    }
    try house.add(number)
    let period = try #require(try periods(house, asOf: "2026-11-20").first)
    #expect(period.until == (isSettled ? period.until : "2045-12-31"))
    #expect((period.until ?? "2045-12-31") < "2045-12-31" || !isSettled)
    #expect(try house.reading().show(number).isRestricted == isSettled)
  }

  /// A credit or a payment that was booked later is a voucher of its day.
  @Test func theLongestOfAllPapersCounts() throws {
    let since: [Since] = [(.accepted, "2018-07-01T09:00:00Z"), (.settled, "2018-08-01T09:00:00Z")]
    #expect(try period(old(), since).until == "2024-12-31")
    for kind in [EventKind.paymentHere, .paymentThere, .credit] {
      let paid: [Since] = [since[0], (kind, "2019-02-01T09:00:00Z"), (.settled, "2019-02-02T09:00:00Z")]
      #expect(try period(old(), paid).until == "2027-12-31", "\(kind)")
    }
    // In Berlin it was 2019 already.
    let late: [Since] = [(.credit, "2018-12-31T23:30:00Z"), (.settled, "2019-01-02T09:00:00Z")]
    #expect(try period(old(), late).until == "2027-12-31")
    let lettersLater: [Since] = [(.settled, "2021-01-02T09:00:00Z")]
    let letter = try period(old(), lettersLater)
    #expect(letter.until == "2027-12-31" && letter.reason.english.hasPrefix("Letter of 2021-01-02, 6 years"))
  }

  @Test func theLastDayIsKeptAndTheNextIsNot() throws {
    let invoice = old(invoice: "2017-11-02")
    #expect(try period(invoice, asOf: "2025-12-31").verdict == .keep)
    #expect(try period(invoice, asOf: "2026-01-01").verdict == .may)
    // Whether tax may still be assessed the file of the office shows: the newest paper is of 2018.
    #expect(try period(invoice, asOf: "2026-01-01", yaml: "archive: {tax_assessed_through: 2017}").verdict == .may)
    #expect(try period(invoice, asOf: "2026-01-01", yaml: "archive: {tax_assessed_through: 2018}").verdict == .must)
    #expect(try period(invoice, asOf: "2025-12-31", yaml: "archive: {tax_assessed_through: 2018}").verdict == .keep)
    // The law as it was before 2025.
    #expect(try period(invoice, asOf: "2024-12-31").until == "2027-12-31")
  }

  @Test func beyondTheVerifiedDaysNobodyKnows() throws {
    let invoice = old(invoice: "2018-03-15")
    #expect(try period(invoice, asOf: "2026-12-31").verdict == .keep)
    let unknown = try period(invoice, asOf: "2027-01-01")
    #expect(unknown.verdict == .unknown && unknown.until == nil && unknown.reason.english.contains("not confirmed"))
    #expect(try period(invoice, asOf: "2027-01-01", law: true).verdict == .may)
    // How long a title is good for is not known of that day either.
    #expect(try period(old(title: "2026-03-10"), [], asOf: "2027-01-01").verdict == .unknown)
    #expect(try period(old(title: "2026-03-10"), [], asOf: "2056-03-10", law: true).verdict == .keep)
    #expect(try period(old(title: "2026-03-10"), [], asOf: "2056-03-11", law: true).verdict == .may)
  }

  @Test func aHoldKeepsWhatCouldGo() throws {
    let house = try ArchiveHouse()
    let number = try house.forgettable("ALT-1")
    let kept = try house.old(old("ALT-2", invoice: "2018-03-15"), (.settled, "2018-08-01T09:00:00Z"))
    for number in [number, kept] { try house.add(number) }
    let desk = try house.writing()
    #expect(try desk.hold(number, true, by: "A", reason: "Rechtsstreit").isRecorded)
    #expect(try desk.hold(kept, true, by: "A", reason: "Rechtsstreit").isRecorded)
    let head = desk.head
    // Twice is once; on another word it is refused, and nobody believes it written down.
    #expect(try desk.hold(number, true, by: "A", reason: "Rechtsstreit").code == nil && desk.head == head)
    for (person, reason) in [("B", "Rechtsstreit"), ("A", "anderes")] {
      #expect(try desk.hold(number, true, by: person, reason: reason).code == "ARCHIV-04" && desk.head == head)
    }
    #expect(try periods(house, asOf: "2026-11-20").map(\.verdict) == [.held, .keep])
    #expect(try periods(house, asOf: "2026-11-20").map(\.hold?.reason) == ["Rechtsstreit", "Rechtsstreit"])
    #expect(try desk.hold(number, false, by: "A", reason: "beendet").isRecorded)
    let again = try desk.hold(number, false, by: "A", reason: "beendet")
    #expect(!again.isRecorded && again.code == nil)
    #expect(try periods(house, asOf: "2026-11-20").map(\.verdict) == [.may, .keep])
    #expect(try desk.hold("NIE", true, by: "A", reason: "x").code == "ARCHIV-07")
    try house.expectWhole()
  }

  /// What stops limitation was told later, and nobody reckoned anew.
  @Test(arguments: ["suspension", "proceeding", "payment"]) func whatComesLaterUnsettlesIt(fact: String) throws {
    let house = try ArchiveHouse()
    let number = try house.old(old(limitation: "2045-12-31"))
    let details = ["file": "m.zip", "file_sha256": try SHA256.digest(of: [UInt8]()).hex, "number": "1"]
    let entries = [
      Entry(
        .updateSending, of: number, to: "koffer", details, enclosure: "[{\"fact\":\"\(fact)\",\"from\":\"2018-08-01\"}]"
      ),
      Entry(.supplement, of: number, to: "koffer", ["file": "m.zip"]),
    ]
    #expect(try house.ledger().record(entries, at: "2018-09-01T09:00:00Z") == nil)
    // Behind the entries: a copy that the ledger does not know is another matter.
    try Data().write(to: URL(fileURLWithPath: "\(house.workspace)/handovers/m.zip"))
    #expect(try house.add(number).codes == [])
    #expect(try periods(house, asOf: "2026-11-20").map(\.verdict) == [fact == "payment" ? .keep : .unknown])
  }

  /// The last reckoning counts, not an earlier one that was certain.
  @Test func aSecondHandoverReckonsAnew() throws {
    let house = try ArchiveHouse()
    var first = old(limitation: "2045-12-31")
    let number = try house.old(first, (.rejected, "2018-07-01T09:00:00Z"))
    first.limitation = nil
    let ledger = try house.ledger()
    let entries = [
      Entry(.checked, of: number), Entry(.packed, of: number, to: "koffer"),
      Entry(
        .sending, of: number, to: "koffer", first.details(sha256: try SHA256.digest(of: first.bytes).hex),
        enclosure: first.facts), Entry(.delivered, of: number, to: "koffer", ["file": first.file]),
    ]
    #expect(try ledger.record(entries, at: "2018-09-01T09:00:00Z") == nil)
    #expect(try house.add(number).codes == [])
    #expect(try periods(house, asOf: "2026-11-20").map(\.verdict) == [.unknown])
  }
}
