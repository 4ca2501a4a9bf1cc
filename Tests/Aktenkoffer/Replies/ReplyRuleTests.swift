import CaseModel
import Custody
import Foundation
import TestSupport
import Testing

@testable import Aktenkoffer

/// Each rule at its boundary: what just passes, and what just does not.
@Suite("What a reply may differ in") struct ReplyRuleTests {
  /// Codes tripped here and in `ReplyFileTests`, for `EveryRuleHasItsSampleTests`.
  static let codes = (1...31).map { "ANTWORT-\($0 < 10 ? "0" : "")\($0)" }

  @Test func whatIsNewIsRecordedOnce() throws {
    let house = try ReplyHouse()
    let path = try house.reply(
      events: [Told.acknowledged, Told.accepted, Told.question("F-1"), Told.payment("Z-1"), Told.settled, Told.closed]
        .joined(separator: "\n"), "fileNumber=\"HI-26-004711\" package=\"\(ReplyHouse.package)\"")
    let dry = try house.take(path, dryRun: true)
    #expect(dry.isClean && dry.recorded == 6 && dry.isDryRun)
    #expect(try house.state() == .delivered)
    let report = try house.take(path)
    #expect(report.isClean && report.recorded == 6 && report.known == 0 && report.cases == 1)
    #expect(try house.state() == .closed)
    let again = try house.take(path)
    #expect(again.isClean && again.recorded == 0 && again.known == 6)
    #expect(try house.ledger.verify().isWhole)
    let events = try house.ledger.events(of: ReplyHouse.known)
    #expect(events.filter { $0.details["file_number"] == "HI-26-004711" }.map(\.kind) == [.acknowledged])
    // Nothing of the debtor's stands in the chain.
    for event in events {
      let text = event.details.map { "\($0.key)=\($0.value)" }.joined()
      for secret in ["Lieferschein", "100.00", "Z-1", "F-1", "Vielen"] { #expect(!text.contains(secret)) }
    }
  }

  @Test func aFileNumberMayComeLater() throws {
    let house = try ReplyHouse()
    #expect(try house.take(house.reply(events: Told.acknowledged + Told.accepted)).recorded == 2)
    let later = try house.reply(events: Told.accepted, id: "A-2", "fileNumber=\"HI-1\"")
    let report = try house.take(later)
    #expect(report.isClean && report.recorded == 1 && report.known == 1)
    #expect(Correspondence(try house.ledger.history(of: ReplyHouse.known)).fileNumber == "HI-1")
    #expect(try house.take(later).recorded == 0)
    #expect(try house.state() == .accepted)
  }

  /// What a recipient said on an earlier day does not undo what it said on a later one.
  @Test(arguments: [("2026-11-24", ["ANTWORT-24"], CaseState.accepted), ("2026-11-25", [], .rejected)])
  func anOlderWordUndoesNothing(day: String, codes: [String], state: CaseState) throws {
    let house = try ReplyHouse()
    #expect(try house.take(house.reply(events: "<accepted day=\"2026-11-25\"/>")).isClean)
    let older = try house.reply(events: "<rejected day=\"\(day)\" reason=\"incomplete\"/>", id: "A-2")
    #expect(try house.take(older).codes == codes)
    #expect(try house.state() == state)
  }

  @Test func aCaseNobodyKnows() throws {
    let house = try ReplyHouse()
    let report = try house.take(
      house.reply("<case number=\"X-1\">\(Told.accepted)</case><case number=\"2026-0042\">\(Told.accepted)</case>"))
    #expect(report.codes == ["ANTWORT-09"] && report.recorded == 1)
    #expect(report.findings[0].place.line == 2)
  }

  @Test func aCaseWithAnother() throws {
    let house = try ReplyHouse()
    try house.deliver(["K-1"], to: "paywise")
    #expect(try house.take(house.reply(events: Told.accepted, of: "K-1")).codes == ["ANTWORT-10"])
    #expect(try house.state(of: "K-1") == .delivered)
  }

  @Test(arguments: [(ReplyHouse.package, []), (String(repeating: "ac", count: 32), ["ANTWORT-11"])])
  func anotherPackage(sha256: String, codes: [String]) throws {
    let house = try ReplyHouse()
    #expect(try house.take(house.reply(events: Told.accepted, "package=\"\(sha256)\"")).codes == codes)
  }

  @Test(arguments: [("HI-1", []), ("HI-2", ["ANTWORT-12"])])
  func anotherFileNumber(number: String, codes: [String]) throws {
    let house = try ReplyHouse()
    #expect(try house.take(house.reply(events: Told.acknowledged, "fileNumber=\"HI-1\"")).isClean)
    let second = try house.reply(events: Told.accepted, id: "A-2", "fileNumber=\"\(number)\"")
    #expect(try house.take(second).codes == codes)
    #expect(try house.state() == (codes.isEmpty ? .accepted : .acknowledged))
  }

  @Test func aNameForTwoReplies() throws {
    let house = try ReplyHouse()
    #expect(try house.take(house.reply(events: Told.acknowledged)).isClean)
    #expect(try house.take(house.reply(events: Told.accepted)).codes == ["ANTWORT-13"])
    #expect(try house.take(house.reply(events: Told.accepted, id: "A-2")).isClean)
    // Nor is it free for what another case is told, but for what another recipient tells.
    try house.deliver(["K-1"])
    try house.deliver(["K-2"], to: "hanse")
    let other = try house.take(house.reply(events: Told.accepted, of: "K-1"))
    #expect(other.codes == ["ANTWORT-13"] && other.recorded == 0)
    #expect(try house.take(house.reply(events: Told.accepted, of: "K-2", from: "hanse")).isClean)
  }

  /// What a person said of a delivery counts, and not when it was written down.
  @Test func deliveredOnTheDayThatWasSaid() throws {
    let house = try ReplyHouse()
    let entries = [
      Entry(.imported, of: "K-1"), Entry(.checked, of: "K-1"), Entry(.packed, of: "K-1", to: "koffer", package: "ab"),
      Entry(.sending, of: "K-1", to: "koffer", package: "ab"),
    ]
    #expect(try house.ledger.record(entries, at: "2026-11-20T10:00:00Z") == nil)
    let said = Entry(.delivered, of: "K-1", to: "koffer", ["on": "2026-11-21"])
    #expect(try house.ledger.record([said], at: "2026-11-26T10:00:00Z") == nil)
    let early = try house.reply(events: "<accepted day=\"2026-11-20\"/>", of: "K-1")
    #expect(try house.take(early).codes == ["ANTWORT-18"])
    let right = try house.reply(events: "<accepted day=\"2026-11-21\"/>", of: "K-1", id: "A-2")
    #expect(try house.take(right).isClean)
  }

  /// A file of which nothing was taken is not kept: nobody would know to delete it.
  @Test func aReplyThatIsRefusedIsNotKept() throws {
    let house = try ReplyHouse()
    #expect(try house.take(house.reply(events: Told.accepted, of: "X-1")).codes == ["ANTWORT-09"])
    let folder = "\(house.copy.workspace)/received"
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    let right = try house.reply(events: Told.accepted, id: "A-2")
    #expect(try house.take(right).recorded == 1)
    // Read again it is known, and stays; another file of the same word tells nothing new.
    #expect(try house.take(right).known == 1)
    #expect(try house.take(house.reply(events: Told.accepted, id: "A-3")).known == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1)
  }

  /// What a run that was killed left there goes with the next that takes nothing, unless another run holds it.
  @Test func aReplyOfAKilledRunIsNotKept() throws {
    let house = try ReplyHouse()
    let path = try house.reply(events: Told.accepted, of: "X-1")
    let home = house.copy.workspace
    let file = try #require(try ReplyFile.open(path).file)
    for isHeld in [true, false] {
      let kept = try ReceivedFile.keep(file, in: home)
      let other = isHeld ? kept : nil
      if isHeld {
        #expect(try house.take(path).codes == ["ANTWORT-09"])
        #expect(FileManager.default.fileExists(atPath: "\(home)/received/\(kept.name)"))
      }
      withExtendedLifetime(other) {}
    }
    #expect(try house.take(path).codes == ["ANTWORT-09"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(home)/received").isEmpty)
  }

  @Test func aCaseUnderAnotherRun() throws {
    let house = try ReplyHouse()
    let path = try house.reply(events: Told.accepted)
    let lock = try #require(try house.ledger.keep(ReplyHouse.known))
    #expect(try house.take(path).codes == ["ANTWORT-14"])
    withExtendedLifetime(lock) {}
    #expect(try house.state() == .delivered)
  }

  @Test func whatTheStateForbids() throws {
    let house = try ReplyHouse()
    let closed = try house.take(house.reply(events: Told.closed + Told.question("F-1", day: "2026-11-27")))
    #expect(closed.codes.sorted() == ["ANTWORT-15", "ANTWORT-27"])
    #expect(try house.state() == .closed)
    // A payment before the delivery.
    _ = try house.ledger.record([Entry(.imported, of: "K-2")], at: "2026-11-20T10:00:00Z")
    let early = try house.take(house.reply(events: Told.payment("Z-1"), of: "K-2", id: "A-2"))
    #expect(early.codes == ["ANTWORT-15"] && early.recorded == 0)
  }

  @Test func theSameNameWithAnotherContent() throws {
    let house = try ReplyHouse()
    #expect(try house.take(house.reply(events: Told.payment("Z-1"))).isClean)
    #expect(try house.take(house.reply(events: Told.payment("Z-1"), id: "A-2")).known == 1)
    for (id, other) in [
      ("A-3", Told.payment("Z-1", "100.01")), ("A-4", Told.payment("Z-1", to: "creditor")),
      ("A-5", Told.payment("Z-1", day: "2026-11-25")),
    ] {
      let report = try house.take(house.reply(events: other, id: id))
      #expect(report.codes.contains("ANTWORT-16") && report.recorded == 0)
    }
  }

  @Test(arguments: [("2026-11-27", []), ("2026-11-28", ["ANTWORT-17"])])
  func aDayToCome(day: String, codes: [String]) throws {
    let house = try ReplyHouse()
    #expect(try house.take(house.reply(events: Told.payment("Z-1", day: day))).codes == codes)
  }

  /// Nor may the whole reply be of a day to come.
  @Test func aReplyToCome() throws {
    let house = try ReplyHouse()
    let path = try house.reply(events: Told.accepted)
    let early = try house.take(path, on: "2026-11-26")
    #expect(early.codes == ["ANTWORT-17"] && early.recorded == 0)
    #expect(try house.take(path, on: "2026-11-27").isClean)
  }

  @Test(arguments: [("2026-11-20", []), ("2026-11-19", ["ANTWORT-18"])])
  func aDayBeforeTheHandover(day: String, codes: [String]) throws {
    let house = try ReplyHouse()
    #expect(try house.take(house.reply(events: "<accepted day=\"\(day)\"/>")).codes == codes)
  }

  @Test(arguments: [("EUR", []), ("DKK", ["ANTWORT-19"])])
  func anotherCurrency(currency: String, codes: [String]) throws {
    let house = try ReplyHouse()
    let payment = Told.payment("Z-1", "1.00", day: "2026-11-24", currency)
    #expect(try house.take(house.reply(events: payment)).codes == codes)
    // Where there is no folder, what was paid before tells.
    try house.deliver(["K-1"])
    #expect(try house.take(house.reply(events: Told.payment("Z-1"), of: "K-1", id: "A-2")).isClean)
    let other = try house.reply(events: Told.payment("Z-2", "1.00", day: "2026-11-24", currency), of: "K-1", id: "A-3")
    #expect(try house.take(other).codes == codes)
  }

  /// A payment to us within five days of one in the case folder is that one.
  @Test(arguments: [("2026-11-22", []), ("2026-11-21", ["ANTWORT-20", "ANTWORT-21"])])
  func aPaymentToUsAndTheFolder(day: String, codes: [String]) throws {
    let house = try ReplyHouse()
    try house.pay("100.00", on: "2026-11-27")
    let report = try house.take(house.reply(events: Told.payment("Z-1", to: "creditor", day: day)))
    // Recorded all the same: that it was told is a fact.
    #expect(report.codes.filter { $0 != "ANTWORT-21" } == codes.filter { $0 != "ANTWORT-21" } && report.recorded == 1)
  }

  @Test func onePaymentOfTheFolderStandsForOne() throws {
    let house = try ReplyHouse()
    try house.pay("100.00", on: "2026-11-24")
    let both = [Told.payment("Z-1", to: "creditor"), Told.payment("Z-2", to: "creditor")].joined()
    let report = try house.take(house.reply(events: both))
    #expect(report.codes == ["ANTWORT-20"] && report.recorded == 2)
  }

  /// What came before the handover was in the package; what came behind it, the recipient must know.
  @Test(arguments: [("2026-11-20", []), ("2026-11-21", ["ANTWORT-21"])])
  func aPaymentTheRecipientDoesNotKnow(day: String, codes: [String]) throws {
    let house = try ReplyHouse()
    try house.pay("100.00", on: day)
    let report = try house.take(house.reply(events: Told.accepted))
    #expect(report.codes == codes && report.recorded == 1)
    #expect(report.findings.first.map { $0.place.file.hasSuffix("case.yaml") && $0.place.line != nil } ?? true)
  }

  /// What went to the recipient is another payment than one to us; it may have been passed on, and only people know.
  @Test func aPaymentToThemIsNoneToUs() throws {
    let house = try ReplyHouse()
    try house.pay("100.00", on: "2026-11-24")
    let report = try house.take(house.reply(events: Told.payment("Z-1", day: "2026-11-24")))
    #expect(report.codes == ["ANTWORT-21"] && report.recorded == 1)
    #expect(report.findings.first?.message.german.contains("leitete") == true)
  }

  /// Money may move when all is done; what it tells is kept.
  @Test(arguments: ["recipient", "creditor"])
  func aPaymentBehindTheEnd(to: String) throws {
    let house = try ReplyHouse()
    let paid = Told.payment("Z-1", to: to, day: "2026-11-27")
    let report = try house.take(house.reply(events: Told.closed + paid))
    #expect(report.recorded == 2 && !report.codes.contains("ANTWORT-15"), "\(report.codes)")
    #expect(try house.state() == .closed)
  }

  /// On 20 November 2.666,12 € are owed, as the README shows.
  @Test(arguments: [("2666.12", []), ("2666.13", ["ANTWORT-22"])])
  func moreThanWasHandedOver(amount: String, codes: [String]) throws {
    let house = try ReplyHouse()
    #expect(try house.take(house.reply(events: Told.payment("Z-1", "1000.00"))).isClean)
    let rest = try #require(Money(decimal: amount)?.minus(Money(cents: 100_000)))
    let report = try house.take(house.reply(events: Told.payment("Z-2", "\(rest)"), id: "A-2"))
    #expect(report.codes == codes && report.recorded == 1)
  }

  /// The ledger keeps file numbers for good, and no names.
  @Test(arguments: [
    ("HI-26-004711", false), ("Rheinblick 17", true), ("AZ 12/RHEINBLICK", true), ("Inkasso 17", false),
  ])
  func aFileNumberWithAName(number: String, isNamed: Bool) throws {
    let house = try ReplyHouse()
    let text = try String(contentsOfFile: "\(house.copy.folder)/case.yaml", encoding: .utf8)
    let name = try #require(text.firstMatch(of: /\n +name: "?([^"\n]+)/)?.1)
    let word = try #require(
      String(name).split(whereSeparator: { !$0.isLetter }).map(String.init).first { $0.count > 3 })
    let told = number.replacing("Rheinblick", with: word).replacing("RHEINBLICK", with: word.uppercased())
    let report = try house.take(house.reply(events: Told.accepted, "fileNumber=\"\(told)\""))
    #expect(report.recorded == 1 && report.codes == (isNamed ? ["ANTWORT-29"] : []), "\(report.codes)")
    let kept = try house.ledger.events(of: ReplyHouse.known).contains { $0.details["file_number"] != nil }
    #expect(kept == !isNamed)
    #expect(!report.findings.contains { $0.message.german.contains(word) })
  }

  /// Where nobody can look into the case, whatever reads like a name is taken for one.
  @Test(arguments: [("HI-26-004711", true), ("Max Mustermann 1", false)])
  func aFileNumberOfACaseWithoutFolder(number: String, isKept: Bool) throws {
    let house = try ReplyHouse()
    try house.deliver(["K-1"])
    let report = try house.take(house.reply(events: Told.accepted, of: "K-1", "fileNumber=\"\(number)\""))
    #expect(report.codes.contains("ANTWORT-29") == !isKept)
    #expect(try house.ledger.events(of: "K-1").contains { $0.details["file_number"] != nil } == isKept)
  }

  /// A refusal frees the invoices: of one day, work counts whichever stands first.
  @Test(arguments: [
    (Told.rejected + "<accepted day=\"2026-11-22\"/>", true), ("<accepted day=\"2026-11-22\"/>" + Told.rejected, false),
    (Told.rejected + "<acknowledged day=\"2026-11-22\"/>", true),
    ("<acknowledged day=\"2026-11-22\"/>" + Told.rejected, false),
  ])
  func aRefusalAndWorkOfOneDay(events: String, isKept: Bool) throws {
    let house = try ReplyHouse()
    let report = try house.take(house.reply(events: events))
    #expect(report.codes.contains("ANTWORT-24") == isKept, "\(report.codes)")
    #expect(try (house.state() == .rejected) == !isKept)
  }

  /// What came in on the very day of the handover is in the claim where the case folder has it.
  @Test(
    arguments: [
      (true, "1665.00", []), (true, "1666.13", ["ANTWORT-22"]), (false, "1666.12", []),
      (false, "1666.13", ["ANTWORT-22"]),
    ] as [(Bool, String, [String])])
  func onTheDayOfTheHandover(isInFolder: Bool, rest: String, codes: [String]) throws {
    let house = try ReplyHouse()
    if isInFolder { try house.pay("1000.00", on: "2026-11-20") }
    let events = Told.payment("Z-1", "1000.00", to: "creditor", day: "2026-11-20") + Told.payment("Z-2", rest)
    let found = try house.take(house.reply(events: events)).codes.filter { $0 == "ANTWORT-22" }
    #expect(found == codes)
  }

  /// What we reported and what the recipient got are two payments, be they of one day and amount; to us, they are one.
  @Test(arguments: [("recipient", ["ANTWORT-22"]), ("creditor", ["ANTWORT-20"])])
  func ourReportAndTheirPayment(to: String, codes: [String]) throws {
    let house = try ReplyHouse()
    let sheet = "[{\"fact\":\"payment\",\"amount\":\"1000.00\",\"currency\":\"EUR\",\"received\":\"2026-11-23\"}]"
    let update = ["update": "1", "file": "m.zip"]
    #expect(
      try house.ledger.record(
        [
          Entry(.updateSending, of: ReplyHouse.known, to: "koffer", update, enclosure: sheet),
          Entry(.paymentHere, of: ReplyHouse.known, to: "koffer", update),
        ], at: "2026-11-23T10:00:00Z") == nil)
    let events = Told.payment("Z-1", "1000.00", to: to, day: "2026-11-23") + Told.payment("Z-2", "1666.12")
    #expect(try house.take(house.reply(events: events)).codes == codes)
  }

  /// One number for two cases may be how the recipient keeps them, or a mix-up: told once, with the word that brought it.
  @Test func oneFileNumberForTwoCases() throws {
    let house = try ReplyHouse()
    try house.deliver(["K-1", "K-2"])
    try house.deliver(["K-3"], to: "paywise")
    let first = try house.reply(events: Told.accepted, id: "A-1", "fileNumber=\"HI-1\"")
    #expect(try house.take(first).isClean)
    let two = try house.reply(
      ["K-1", "K-2"].map { "<case number=\"\($0)\" fileNumber=\"hi-1\">\(Told.accepted)</case>" }.joined(), id: "A-2")
    for isDry in [true, false] {
      let report = try house.take(two, dryRun: isDry)
      #expect(report.codes == ["ANTWORT-30", "ANTWORT-30"] && report.recorded == 2)
      #expect(report.findings.allSatisfy { $0.severity == .warning })
      #expect(report.findings.last?.message.german.contains("K-1") == true)
    }
    #expect(try house.take(two).isClean)
    // Another recipient counts for itself.
    let other = try house.reply(
      events: Told.accepted, of: "K-3", id: "A-3", "fileNumber=\"HI-1\"", from: "paywise")
    #expect(try house.take(other).isClean)
    let correspondence = Correspondence(try house.ledger.history(of: "K-2"))
    #expect(correspondence.sharing("K-2", among: try house.ledger.fileNumbers()) == [ReplyHouse.known, "K-1"])
  }

  @Test func findingsNameNobody() throws {
    let house = try ReplyHouse()
    try house.pay("1.00", on: "2026-11-25")
    let secrets = try Secrets(of: Trip.oneInvoice)
    let events = [Told.payment("Z-1", "9999.00", to: "creditor"), Told.closed, Told.question("F-1", day: "2026-11-27")]
      .joined()
    let report = try house.take(house.reply(events: events))
    #expect(Set(report.codes) == ["ANTWORT-15", "ANTWORT-20", "ANTWORT-21", "ANTWORT-22"])
    for finding in report.findings {
      #expect(secrets.told(by: finding) == [])
      #expect(!finding.message.german.contains("9999") && !finding.message.german.contains("9.999"))
    }
  }
}

extension ReplyHouse {
  /// Enters a payment into the case folder.
  func pay(_ amount: String, on day: String) throws {
    try copy.replace(
      "\ndeclarations:\n", with: "\npayments:\n  - {received: \(day), amount: \"\(amount)\"}\n\ndeclarations:\n",
      in: "case.yaml")
  }
}
