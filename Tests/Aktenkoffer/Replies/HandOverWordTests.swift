import CaseModel
import Custody
import Testing

@testable import Aktenkoffer
@testable import Packing

/// Of which of two handovers a reply speaks.
@Suite struct HandOverWordTests {
  /// A case that came back and went out again is kept under a new number.
  @Test func aNewHandoverBeginsAnew() throws {
    let house = try ReplyHouse()
    #expect(try house.take(house.reply(events: Told.rejected, "fileNumber=\"HI-1\"")).isClean)
    let again = String(repeating: "cd", count: 32)
    try house.deliverAgain(ReplyHouse.known, package: again, at: "2026-11-25T10:00:00Z")
    let report = try house.take(
      house.reply(
        events: "<rejected day=\"2026-11-26\" reason=\"disputed\">Bestritten.</rejected>", id: "A-2",
        "fileNumber=\"HI-2\" package=\"\(again)\""))
    #expect(report.isClean && report.recorded == 1)
    // The first refusal, told again, is to the first package, and known; what was not told then comes too late.
    let old = try house.reply(events: Told.rejected, id: "A-3", "package=\"\(ReplyHouse.package)\"")
    let known = try house.take(old)
    #expect(known.isClean && known.known == 1)
    let late = try house.reply(events: Told.accepted, id: "A-4", "package=\"\(ReplyHouse.package)\"")
    #expect(try house.take(late).codes == ["ANTWORT-11"])
    let other = try house.reply(
      events: Told.rejected.replacing("<rejected", with: "<rejected ").replacing("incomplete", with: "disputed"),
      id: "A-5", "package=\"\(ReplyHouse.package)\"")
    #expect(try house.take(other).codes == ["ANTWORT-16"])
  }

  /// Money that came in while a recipient had the case counts, when it has it no more, too; nothing else it says does.
  @Test(arguments: [true, false]) func aLatePaymentOfAFormerRecipient(isNumbered: Bool) throws {
    let house = try ReplyHouse()
    #expect(try house.take(house.reply(events: Told.rejected)).recorded == 1)
    try house.deliverAgain(ReplyHouse.known, to: "hanse", at: "2026-11-25T10:00:00Z")
    let payment = "<payment id=\"L\" day=\"2026-11-22\" amount=\"500.00\" currency=\"EUR\" to=\"recipient\"/>"
    let attributes = isNumbered ? "handover=\"1\"" : ""
    let late = try house.reply(events: payment + "<accepted day=\"2026-11-26\"/>", id: "A-2", attributes)
    let report = try house.take(late)
    #expect(report.recorded == 1 && report.codes == ["ANTWORT-28", "ANTWORT-10"], "\(report.codes)")
    #expect(try house.state() == .delivered)
    let again = try house.take(late)
    #expect(again.recorded == 0 && again.known == 1 && again.codes == ["ANTWORT-10"])
    let told = try #require(try house.ledger.events(of: ReplyHouse.known).last)
    #expect(told.kind == .paymentThere && told.recipient == "koffer")
    // Nothing that lies ahead, and nothing of a stranger.
    let ahead = try house.reply(
      events: payment.replacing("11-22", with: "12-22").replacing("\"L\"", with: "\"M\""), id: "A-3")
    #expect(try house.take(ahead).codes == ["ANTWORT-10"])
    let stranger = try house.reply(events: payment, id: "A-4", from: "fremd")
    #expect(try house.take(stranger).codes == ["ANTWORT-10"])
    // Nor in another currency.
    let pounds = Told.payment("P", day: "2026-11-22", "GBP")
    #expect(try house.take(house.reply(events: pounds, id: "A-5")).codes == ["ANTWORT-19"])
  }

  /// How an earlier handover ended is kept when the case is out again: it moves nothing, and counts for that time.
  @Test(
    arguments: [
      ("<settled day=\"2026-11-23\" reason=\"waived\"/>", "hanse", "", ["ANTWORT-31"]),
      ("<rejected day=\"2026-11-23\" reason=\"disputed\"/>", "hanse", "", ["ANTWORT-31"]),
      ("<closed day=\"2026-11-23\" code=\"debtor_deceased\"/>", "koffer", "handover=\"1\"", ["ANTWORT-31"]),
      ("<closed day=\"2026-11-23\" code=\"uncollectible\"/>", "hanse", "", []),
      ("<closed day=\"2026-11-30\" code=\"debtor_deceased\"/>", "hanse", "", ["ANTWORT-10"]),
      ("<accepted day=\"2026-11-23\"/>", "hanse", "", ["ANTWORT-10"]),
    ])
  func theEndOfAnEarlierHandoverIsKept(word: String, next: String, attributes: String, codes: [String]) throws {
    let house = try ReplyHouse()
    let back = Entry(.recalled, of: ReplyHouse.known, to: "koffer", ["reason": "other"])
    #expect(try house.ledger.record([back], at: "2026-11-24T09:00:00Z") == nil)
    try house.deliverAgain(ReplyHouse.known, to: next, at: "2026-11-25T10:00:00Z")
    let path = try house.reply(events: word, id: "A-2", attributes)
    let report = try house.take(path)
    let isKept = !codes.contains("ANTWORT-10")
    #expect(report.codes == codes && report.recorded == (isKept ? 1 : 0), "\(report.codes)")
    #expect(try house.state() == .delivered && house.ledger.verify().isWhole)
    #expect(try house.take(path).known == (isKept ? 1 : 0))
    let history = try house.ledger.history(of: ReplyHouse.known)
    let late = history.events.filter { $0.kind == .lateWord }
    #expect(
      late.count == (isKept ? 1 : 0) && late.allSatisfy { $0.details["handover"] == "1" && $0.asTold.kind != .lateWord }
    )
    // The same word of the handover now is another.
    guard next == "koffer" else { return }
    let now = try house.reply(events: word.replacing("11-23", with: "11-26"), id: "A-3", "handover=\"2\"")
    #expect(try house.take(now).recorded == 1 && house.state() == .closed)
  }

  /// Money of the first handover that the same recipient names when it has the case again is of that time, and counts.
  @Test(arguments: [("2026-11-22", ["ANTWORT-28"]), ("2026-11-19", ["ANTWORT-18"]), ("2026-11-25", [])])
  func theSameRecipientTellsOfItsFirstTime(day: String, codes: [String]) throws {
    let house = try ReplyHouse()
    #expect(try house.take(house.reply(events: Told.rejected)).recorded == 1)
    try house.deliverAgain(ReplyHouse.known, at: "2026-11-25T10:00:00Z")
    let payment = Told.payment("L", "500.00", day: day)
    let report = try house.take(house.reply(events: payment, id: "A-2"))
    #expect(report.codes == codes && report.recorded == (codes == ["ANTWORT-18"] ? 0 : 1), "\(report.codes)")
  }

  /// What a former recipient's list tells twice differently is said, and not taken for known.
  @Test func aFormerRecipientContradictsItself() throws {
    let house = try ReplyHouse()
    #expect(try house.take(house.reply(events: Told.accepted)).recorded == 1)
    #expect(try house.take(house.reply(events: Told.rejected, id: "A-2")).recorded == 1)
    try house.deliverAgain(ReplyHouse.known, to: "hanse", at: "2026-11-25T10:00:00Z")
    _ = try house.write(
      """
      replies: koffer
      format: csv
      columns: {case: Zeichen, status: Stand, day: Tag}
      dates: german
      statuses:
        Abgelehnt: {means: rejected, reason: incomplete}
        Bestritten: {means: rejected, reason: disputed}

      """, to: "replies/koffer.yaml")
    let lines = ["Abgelehnt", "Bestritten"].map { "\(ReplyHouse.known);\($0);23.11.2026\n" }
    let list = try house.write("Zeichen;Stand;Tag\n\(lines.joined())", to: "list.csv")
    let report = try house.take(list, from: "koffer")
    #expect(
      report.codes == ["ANTWORT-16"] && report.recorded == 1 && report.known == 0, "\(report.codes)")
  }

  /// A case is said to be paid, and nobody knows of money.
  @Test func paidByWhat() throws {
    let house = try ReplyHouse()
    let settled = "<settled day=\"2026-11-26\" reason=\"paid\"/>"
    #expect(try house.take(house.reply(events: settled), dryRun: true).codes == ["ANTWORT-27"])
    let payment = "<payment id=\"L\" day=\"2026-11-22\" amount=\"500.00\" currency=\"EUR\" to=\"recipient\"/>"
    #expect(try house.take(house.reply(events: payment + settled)).codes == [])
  }

  /// The same package, out again on the day on which it came back: the second word is not the first.
  @Test func acceptedTwiceOnOneDay() throws {
    let house = try ReplyHouse()
    let accepted = "<accepted day=\"2026-11-20\"/>"
    let first = try house.reply(
      events: accepted + "<rejected day=\"2026-11-20\" reason=\"incomplete\">Nein.</rejected>")
    #expect(try house.take(first).recorded == 2)
    try house.deliverAgain(ReplyHouse.known)
    // The first reply, read again, is no news.
    let old = try house.take(first)
    #expect(old.known == 2 && old.recorded == 0)
    #expect(try house.state() == .delivered)
    // Of which of the two it speaks the package does not say, that went out twice; the handover's number does.
    for attributes in ["", "package=\"\(ReplyHouse.package)\""] {
      let vague = try house.take(house.reply(events: accepted, id: "A-2", attributes))
      #expect(vague.codes == ["ANTWORT-25"] && vague.recorded == 0)
    }
    #expect(try house.take(house.reply(events: accepted, id: "A-4", "handover=\"1\"")).known == 1)
    #expect(try house.take(house.reply(events: accepted, id: "A-5", "handover=\"3\"")).codes == ["ANTWORT-11"])
    #expect(try house.state() == .delivered)
    let second = try house.reply(events: accepted, id: "A-3", "handover=\"2\"")
    #expect(try house.take(second).recorded == 1)
    #expect(try house.state() == .accepted)
    #expect(try house.take(second).known == 1)
  }

  /// Whatever package went out since: what a file told of the first handover it does not tell of the second.
  @Test(arguments: ["2026-11-20T15:00:00Z", "2026-11-25T10:00:00Z"])
  func anOldReplyIsNoNews(of moment: String) throws {
    let house = try ReplyHouse()
    let rejected = "<rejected day=\"2026-11-20\" reason=\"incomplete\">Nein.</rejected>"
    let first = try house.reply(events: rejected)
    #expect(try house.take(first).recorded == 1)
    try house.deliverAgain(ReplyHouse.known, package: String(repeating: "cd", count: 32), at: moment)
    let again = try house.take(first)
    #expect(again.known == 1 && again.recorded == 0 && again.isClean, "\(again.codes)")
    #expect(try house.state() == .delivered)
    // Another file that repeats it is told of, where it may mean the second.
    let other = try house.take(house.reply(events: rejected, id: "A-2"))
    #expect(other.recorded == 0)
    #expect(other.codes == (moment.hasPrefix("2026-11-20") ? ["ANTWORT-25"] : []))
  }

  /// A list without a name repeats what became of a case, and does not say after which handover.
  @Test func aListOfTwoHandovers() throws {
    let house = try ReplyHouse()
    _ = try house.write(
      """
      replies: koffer
      format: csv
      columns: {case: Zeichen, status: Stand, day: Tag}
      statuses:
        Da: {means: acknowledged}
        Abgelehnt: {means: rejected, reason: incomplete}

      """, to: "replies/koffer.yaml")
    let list = "Zeichen;Stand;Tag\n\(ReplyHouse.known);Da;20.11.2026\n\(ReplyHouse.known);Abgelehnt;20.11.2026\n"
    let first = try house.write(list, to: "a.csv")
    #expect(try house.take(first, from: "koffer").recorded == 2)
    try house.deliverAgain(ReplyHouse.known)
    #expect(try house.take(first, from: "koffer").known == 2)
    let second = try house.write(list + "\n", to: "b.csv")
    let report = try house.take(second, from: "koffer")
    #expect(report.codes == ["ANTWORT-25", "ANTWORT-25"] && report.recorded == 0)
    #expect(try house.state() == .delivered)
    // A reply that names the handover says it.
    let word = try house.reply(events: "<acknowledged day=\"2026-11-20\"/>", "handover=\"2\"")
    #expect(try house.take(word).recorded == 1)
  }

  /// A list names the case under the file numbers of both: the old lines are known, and the new ones news.
  @Test(arguments: ["2026-11-20T15:00:00Z", "2026-11-25T10:00:00Z"])
  func aListUnderTwoFileNumbers(of moment: String) throws {
    let house = try ReplyHouse()
    try house.mapLists()
    let old = "\(ReplyHouse.known);HI-1;;Da;20.11.2026\n\(ReplyHouse.known);HI-1;;Abgelehnt;20.11.2026\n"
    #expect(try house.take(house.list(old), from: "koffer").recorded == 2)
    try house.deliverAgain(ReplyHouse.known, at: moment)
    let list = try house.list(
      old + "\(ReplyHouse.known);HI-2;;Da;26.11.2026\n\(ReplyHouse.known);HI-2;;Abgelehnt;26.11.2026\n")
    let report = try house.take(list, from: "koffer")
    #expect(report.isClean && report.known == 2 && report.recorded == 2, "\(report.codes)")
    #expect(try house.state() == .rejected)
    #expect(try house.take(list, from: "koffer").known == 4)
    // What the old number was not said to be then is not said of the new handover.
    let late = try house.list(
      "\(ReplyHouse.known);HI-1;;Abgelehnt;27.11.2026\n\(ReplyHouse.known);HI-2;;Da;26.11.2026\n")
    let more = try house.take(late, from: "koffer")
    #expect(more.isClean && more.recorded == 1 && more.known == 1, "\(more.codes)")
    #expect(try house.state() == .rejected && house.ledger.events(of: ReplyHouse.known).last?.kind == .lateWord)
  }

  /// Of two numbers nobody has heard of neither is the first's; the other cases of the list are taken.
  @Test func aListUnderTwoUnknownFileNumbers() throws {
    let house = try ReplyHouse()
    try house.mapLists()
    try house.deliver(["K-1"])
    let list = try house.list(
      "\(ReplyHouse.known);HI-1;;Da;21.11.2026\n\(ReplyHouse.known);HI-2;;Da;22.11.2026\nK-1;HI-3;;Da;21.11.2026\n")
    let report = try house.take(list, from: "koffer")
    #expect(report.codes == ["ANTWORT-05"] && report.recorded == 1)
    #expect(report.findings[0].place.line == 3 && report.findings[0].otherPlace?.line == 2)
    #expect(try house.state() == .delivered && house.state(of: "K-1") == .acknowledged)
  }

  /// A number that the recipient keeps over a second handover says nothing by itself.
  @Test func aFileNumberThatIsKept() throws {
    let house = try ReplyHouse()
    try house.mapLists()
    let old = "\(ReplyHouse.known);HI-1;;Abgelehnt;20.11.2026\n"
    #expect(try house.take(house.list(old), from: "koffer").recorded == 1)
    try house.deliverAgain(ReplyHouse.known, at: "2026-11-25T10:00:00Z")
    let list = try house.list(old + "\(ReplyHouse.known);HI-1;;Da;26.11.2026\n")
    let report = try house.take(list, from: "koffer")
    #expect(report.isClean && report.known == 1 && report.recorded == 1, "\(report.codes)")
  }

  /// Where a list names packages, each line is about its own.
  @Test func aListOfTwoPackages() throws {
    let house = try ReplyHouse()
    try house.mapLists()
    let old = "\(ReplyHouse.known);HI-1;\(ReplyHouse.package);Abgelehnt;20.11.2026\n"
    #expect(try house.take(house.list(old), from: "koffer").recorded == 1)
    let again = String(repeating: "cd", count: 32)
    try house.deliverAgain(ReplyHouse.known, package: again)
    let list = try house.list(old + "\(ReplyHouse.known);HI-1;\(again);Da;20.11.2026\n")
    let report = try house.take(list, from: "koffer")
    #expect(report.isClean && report.known == 1 && report.recorded == 1, "\(report.codes)")
    #expect(try house.state() == .acknowledged)
  }

  /// A line that only repeats old word gives the new handover no file number.
  @Test func anOldLineNumbersNothing() throws {
    let house = try ReplyHouse()
    try house.mapLists()
    let old = "\(ReplyHouse.known);HI-1;;Abgelehnt;21.11.2026\n"
    let list = try house.list(old)
    #expect(try house.take(list, from: "koffer").recorded == 1)
    try house.deliverAgain(ReplyHouse.known, at: "2026-11-23T10:00:00Z")
    #expect(try house.take(house.reply(events: "<accepted day=\"2026-11-24\"/>")).recorded == 1)
    let again = try house.take(list, from: "koffer")
    #expect(again.known == 1 && again.recorded == 0)
    #expect(Correspondence(try house.ledger.history(of: ReplyHouse.known)).fileNumber == nil)
    // Nor where a line without a number stands beside it.
    let mixed = try house.take(house.list(old + "\(ReplyHouse.known);;;Da;25.11.2026\n"), from: "koffer")
    #expect(mixed.known == 1 && mixed.recorded == 1)
    #expect(Correspondence(try house.ledger.history(of: ReplyHouse.known)).fileNumber == nil)
    let question = try house.reply(events: Told.question("F-1", day: "2026-11-25"), id: "A-2", "fileNumber=\"HI-2\"")
    #expect(try house.take(question).isClean)
    #expect(Correspondence(try house.ledger.history(of: ReplyHouse.known)).fileNumber == "HI-2")
  }

  /// On the day of the handover an old line may be of either; it is asked about, and its number is nobody's.
  @Test func anOldLineOfTheSameDay() throws {
    let house = try ReplyHouse()
    try house.mapLists()
    let list = try house.list("\(ReplyHouse.known);HI-1;;Da;20.11.2026\n")
    #expect(try house.take(list, from: "koffer").recorded == 1)
    let entry = Entry(.recalled, of: ReplyHouse.known, to: "koffer")
    #expect(try house.ledger.record([entry], at: "2026-11-20T12:00:00Z") == nil)
    try house.deliverAgain(ReplyHouse.known)
    #expect(try house.take(house.reply(events: "<acknowledged day=\"2026-11-20\"/>", "handover=\" 2 \"")).recorded == 1)
    let again = try house.take(list, from: "koffer")
    #expect(again.recorded == 0 && again.known == 1)
    let other = try house.take(house.list("\(ReplyHouse.known);HI-1;;Da;20.11.2026\n\n"), from: "koffer")
    #expect(other.recorded == 0)
    #expect(Correspondence(try house.ledger.history(of: ReplyHouse.known)).fileNumber == nil)
    #expect(try house.take(house.reply(events: Told.accepted, id: "A-2", "handover=\"2\" fileNumber=\"HI-2\"")).isClean)
    #expect(Correspondence(try house.ledger.history(of: ReplyHouse.known)).fileNumber == "HI-2")
    let far = try house.reply(events: Told.settled, id: "A-3", "handover=\"77777777777777777777\"")
    #expect(try house.take(far).codes == ["ANTWORT-11"])
  }

  /// A number that comes later is a number, and not another word that the case arrived.
  @Test func aNumberIsNoAcknowledgement() throws {
    let house = try ReplyHouse()
    #expect(try house.take(house.reply(events: Told.accepted)).recorded == 1)
    let numbered = try house.reply(events: Told.accepted, id: "A-2", "fileNumber=\"HI-7\"")
    let report = try house.take(numbered)
    #expect(report.known == 1 && report.recorded == 1 && report.isClean)
    #expect(try house.ledger.events(of: ReplyHouse.known).last?.kind == .numbered)
    #expect(Correspondence(try house.ledger.history(of: ReplyHouse.known)).fileNumber == "HI-7")
    #expect(try house.take(numbered).recorded == 0)
    #expect(try house.state() == .accepted)
  }

  /// Lists with a line an invoice say the same of each; once is enough, and two ways are a contradiction.
  @Test func whatOneListTellsTwiceIsToldOnce() throws {
    let house = try ReplyHouse()
    try house.mapLists()
    let line = "\(ReplyHouse.known);HI-1;;Da;21.11.2026\n"
    let refused = "\(ReplyHouse.known);HI-1;;Abgelehnt;22.11.2026\n"
    let list = try house.list(line + line + refused + refused)
    let report = try house.take(list, from: "koffer")
    #expect(report.isClean && report.recorded == 2, "\(report.codes)")
    #expect(try house.take(list, from: "koffer").recorded == 0)
    let other = try ReplyHouse()
    let twice = try other.take(
      other.reply(events: Told.rejected + Told.rejected.replacing("incomplete", with: "disputed")))
    #expect(twice.codes == ["ANTWORT-16"] && twice.recorded == 1)
  }

  /// What was approved for somebody else does not make the case theirs.
  @Test func whoseTheCaseIs() throws {
    let house = try ReplyHouse()
    #expect(try house.take(house.reply(events: Told.rejected)).recorded == 1)
    let entries = [
      Entry(.checked, of: ReplyHouse.known, to: "hanse"), Entry(.approved, of: ReplyHouse.known, to: "hanse"),
      Entry(.packed, of: ReplyHouse.known, to: "hanse", package: "ef"),
    ]
    #expect(try house.ledger.record(entries, at: "2026-11-25T10:00:00Z") == nil)
    #expect(try house.ledger.record(of: ReplyHouse.known)?.recipient == "koffer")
    let paid = try house.take(house.reply(events: Told.payment("Z-1"), id: "A-2"))
    #expect(paid.recorded == 1 && paid.codes == ["ANTWORT-28"])
    // Nor does a handover that did not arrive, and the package stays that of the one that did.
    let failed = [
      Entry(.sending, of: ReplyHouse.known, to: "hanse", package: "ef"), Entry(.notDelivered, of: ReplyHouse.known),
    ]
    #expect(try house.ledger.record(failed, at: "2026-11-25T11:00:00Z") == nil)
    #expect(try house.ledger.record(of: ReplyHouse.known)?.recipient == nil)
    #expect(LastHandOver(try house.ledger.events(of: ReplyHouse.known))?.recipient == "koffer")
    let late = try house.reply(
      events: Told.payment("Z-2", day: "2026-11-25"), id: "A-3", "package=\"\(ReplyHouse.package)\"")
    // A payment there is told while nobody has the case; what the state forbids is another matter.
    #expect(try house.take(late).codes.filter { ["ANTWORT-10", "ANTWORT-11"].contains($0) } == [])
    #expect(try house.ledger.verify().isWhole)
  }

  /// A payment that was reported in the first handover, and is gone, matches none of the second.
  @Test func whatWasReportedBeforeStandsForNothingNow() throws {
    let house = try ReplyHouse()
    let payment = "300.00"
    let sheet = FactSheet([
      CaseFact(
        Payment(
          origin: Origin(Place("case.yaml")), received: try #require(Day(iso: "2026-11-21")),
          amount: try #require(Money(decimal: payment, .eur))))
    ])
    let update = ["update": "1", "file": "m.zip"]
    let told = [
      Entry(.updateSending, of: ReplyHouse.known, to: "koffer", update, enclosure: sheet.text),
      Entry(.paymentHere, of: ReplyHouse.known, to: "koffer", update),
    ]
    #expect(try house.ledger.record(told, at: "2026-11-21T10:00:00Z") == nil)
    #expect(Correspondence(try house.ledger.history(of: ReplyHouse.known)).payments.count == 1)
    #expect(try house.take(house.reply(events: Told.rejected)).recorded == 1)
    try house.deliverAgain(ReplyHouse.known, at: "2026-11-23T10:00:00Z")
    #expect(Correspondence(try house.ledger.history(of: ReplyHouse.known)).payments.isEmpty)
    try house.pay(payment, on: "2026-11-24")
    #expect(try house.take(house.reply(events: "<accepted day=\"2026-11-24\"/>", id: "A-2")).codes == ["ANTWORT-21"])
  }

  /// What a former recipient told, or the same one of an earlier handover, hides nothing that who has the case now does
  /// not know of, and is no counterpart of what it tells.
  @Test(arguments: ["koffer", "hanse"])
  func whatWasToldBeforeStandsForNothingNow(next: String) throws {
    let house = try ReplyHouse()
    let before = Told.payment("Z-1", "300.00", to: "creditor", day: "2026-11-21")
    #expect(try house.take(house.reply(events: before + Told.rejected)).codes == ["ANTWORT-20"])
    try house.deliverAgain(ReplyHouse.known, to: next, at: "2026-11-23T10:00:00Z")
    try house.copy.replace(
      "\ndeclarations:\n",
      with: """

        payments:
          - {received: 2026-11-21, amount: "300.00"}
          - {received: 2026-11-24, amount: "300.00"}

        declarations:

        """, in: "case.yaml")
    let accepted = "<accepted day=\"2026-11-24\"/>"
    #expect(try house.take(house.reply(events: accepted, id: "A-2", from: next)).codes == ["ANTWORT-21"])
    let told = Told.payment("Y-1", "300.00", to: "creditor", day: "2026-11-24")
    let report = try house.take(house.reply(events: told, id: "A-3", from: next))
    #expect(report.isClean && report.recorded == 1, "\(report.codes)")
  }

  /// Whichever end of a list is the newest: a refusal that was followed by a mandate undoes nothing.
  @Test(arguments: [true, false])
  func theOrderIsThatOfTheDays(isNewestFirst: Bool) throws {
    let house = try ReplyHouse()
    try house.mapLists()
    let lines = ["Da;20.11.2026", "Abgelehnt;22.11.2026", "Da;24.11.2026"].map { "\(ReplyHouse.known);;;\($0)\n" }
    let list = (isNewestFirst ? lines.reversed() : lines).joined()
    let report = try house.take(house.list(list), from: "koffer")
    #expect(report.codes == ["ANTWORT-24"] && report.recorded == 2, "\(report.codes)")
    #expect(try house.state() == .acknowledged)
    // A refusal that is the last word is one.
    let other = try ReplyHouse()
    let events = Told.rejected + "<accepted day=\"2026-11-21\"/>"
    #expect(try other.take(other.reply(events: events)).recorded == 2)
    #expect(try other.state() == .rejected)
  }
}

extension ReplyHouse {
  /// How the recipient's lists are read.
  fileprivate func mapLists() throws {
    _ = try write(
      """
      replies: koffer
      format: csv
      columns: {case: Zeichen, file_number: Akte, package: Paket, status: Stand, day: Tag}
      statuses:
        Da: {means: acknowledged}
        Abgelehnt: {means: rejected, reason: incomplete}

      """, to: "replies/koffer.yaml")
  }

  fileprivate func list(_ lines: String) throws -> String {
    try write("Zeichen;Akte;Paket;Stand;Tag\n\(lines)", to: "list-\(lines.count).csv")
  }
}
