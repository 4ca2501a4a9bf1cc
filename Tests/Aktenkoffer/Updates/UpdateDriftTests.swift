import CaseModel
import Custody
import Foundation
import Packing
import TestSupport
import Testing

@testable import Aktenkoffer

/// A case goes on changing behind the handover: what no update tells is said, and nothing is told that is not so.
@Suite struct UpdateDriftTests {
  /// An invoice that is another by now: a claim for it would be one for something the recipient does not have.
  @Test(arguments: ["due", "accounts", "nothing"])
  func anInvoiceThatChanged(what: String) throws {
    let house = try UpdateHouse()
    switch what {
    case "due": try house.house.copy.replaceInCase("due: {on: 2026-08-24", with: "due: {on: 2026-08-25")
    case "accounts":
      try house.house.copy.replace("DE44000000004711081500", with: "DE17000000004711081501", in: "../../koffer.yaml")
    default: break
    }
    try house.pay()
    let report = try house.tell([.payment])
    let codes = what == "nothing" ? [] : ["NACH-11"]
    #expect(report.codes == codes && report.sent.count == 1, "\(report.codes)")
    #expect((try house.xml(1).first("total") == nil) == (what == "due"))
    // The accounts it knows now; of a due date no update tells.
    let next = try house.tell([.payment])
    #expect(next.codes == (what == "due" ? codes : []) && next.sent.isEmpty, "\(next.codes)")
  }

  @Test func anInvoiceThatIsGone() throws {
    let house = try UpdateHouse()
    let entry = """
        - file: invoices/RE-2026-0918.pdf
          received: {on: 2026-08-24, evidence: portal_receipt}
          due: {on: 2026-09-07, basis: agreed}
          performed: {on: 2026-08-21, file: documents/lieferschein-LS-2026-3519.pdf}
          remuneration: true

      """
    try house.house.copy.replaceInCase(entry, with: "")
    try house.house.copy.replaceInCase(", RE-2026-0918", with: "")
    try house.pay()
    let report = try house.tell([.payment])
    #expect(report.codes.contains("NACH-10") && report.sent.count == 1, "\(report.codes)")
    #expect(try house.xml(1).first("total") == nil)
    // Once it is taken back, nothing is amiss.
    #expect(try house.recall(["RE-2026-0918"]).isDone)
    #expect(try !house.tell([.payment]).codes.contains("NACH-10"))
  }

  /// Another case under the number of one that went out: none of its data may follow.
  @Test func aFolderThatIsAnotherCase() throws {
    let house = try UpdateHouse()
    let stranger = try HandOverHouse(of: "bereit-verbraucherin")
    let other = stranger.copy.folder
    let folder = house.house.copy.folder
    try FileManager.default.removeItem(atPath: folder)
    try FileManager.default.copyItem(atPath: other, toPath: folder)
    withExtendedLifetime(stranger) {}
    let text = try house.house.copy.text(of: "case.yaml")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("case:") ? "case: \(house.number)" : String(line)
    }
    try house.house.copy.write(Array(lines.joined(separator: "\n").utf8), to: "case.yaml")
    let report = try house.tell([.supplement, .debtor])
    #expect(report.codes.contains("NACH-09") && report.sent.isEmpty && house.updates.isEmpty)
    #expect(try house.recall().codes.contains("NACH-09") && house.updates.isEmpty)
    // A folder that says nothing but the number contradicts nothing.
    try house.house.copy.write(Array("case: \(house.number)\n".utf8), to: "case.yaml")
    #expect(try house.recall().record?.state == .recalled)
  }

  /// What is about an invoice that stays here stays here, too: entry and document.
  @Test func aLetterAboutAnotherInvoiceStays() throws {
    let house = try HandOverHouse(of: "bereit-eine-xrechnung")
    #expect(try house.handOver().isReady)
    try house.copy.write(Array("Von: a@b.example\n".utf8), to: "reminders/neu.txt")
    try house.copy.write(Array("Beleg".utf8), to: "documents/eigenes.txt")
    try house.copy.replaceInCase(
      "\ninvoices:\n", with: "\ninvoices:\n  - {number: RE-NEU, issued: 2026-11-01, gross: \"10.00\"}\n")
    try house.copy.replaceInCase(
      "\nreminders:\n",
      with: "\nreminders:\n  - {kind: reminder, sent: 2026-11-18, invoices: [RE-NEU], file: reminders/neu.txt}\n")
    let order = UpdateOrder(.news([.supplement]), at: "2026-11-20T12:00:00Z")
    let report = try house.pipeline.update(house.copy.folder, order)
    #expect(report.codes.contains("NACH-04"))
    let documents = report.sent.first?.documents ?? []
    #expect(documents.contains("documents/eigenes.txt") && !documents.contains("reminders/neu.txt"), "\(report.codes)")
  }

  /// An invoice that came back moves into a case of its own, with what was paid on it: nothing of that was returned.
  @Test func whatMovesAwayWithAnInvoiceStillHolds() throws {
    let house = try UpdateHouse()
    #expect(try house.recall(["RE-2026-0902"]).sent.count == 1)
    let all: Set<UpdateMatter> = Set(UpdateMatter.allCases)
    let text = try house.house.copy.text(of: "case.yaml")
    let payment = try #require(text.firstRange(of: /payments:\n(  .*\n)+/))
    var rest = text.replacingCharacters(in: payment, with: "")
    let invoice = try #require(rest.firstRange(of: #/  - file: invoices/RE-2026-0902.xml\n(    .*\n)+/#))
    rest.replaceSubrange(invoice, with: "")
    rest = rest.replacing("[RE-2026-0902, ", with: "[")
    try house.house.copy.write(Array(rest.utf8), to: "case.yaml")
    try house.house.copy.remove("invoices/RE-2026-0902.xml")
    let report = try house.tell(all)
    #expect(report.sent.isEmpty && report.codes.filter { $0 != "NACH-14" } == [], "\(report.sent) \(report.codes)")
    // What is about the others is told as ever.
    try house.house.copy.replaceInCase("deadline: 2026-10-02", with: "deadline: 2026-10-05")
    let told = try house.tell(all)
    #expect(told.sent.first?.matters == [.supplement: 2], "\(told.sent)")
  }

  @Test func aPaymentOfAnInvoiceTakenBackMayBeReturned() throws {
    let house = try UpdateHouse()
    #expect(try house.recall(["RE-2026-0902"]).sent.count == 1)
    let text = try house.house.copy.text(of: "case.yaml")
    let payment = try #require(text.firstRange(of: /payments:\n(  .*\n)+/))
    try house.house.copy.write(Array(text.replacingCharacters(in: payment, with: "").utf8), to: "case.yaml")
    #expect(try house.tell([.payment]).sent.first?.matters == [.payment: 1])
  }

  /// Whoever takes the last invoice back takes back the case, and says so.
  @Test(arguments: ["RE-2026-0815", "re 2026 815"]) func theLastInvoiceIsTheCase(number: String) throws {
    let house = try UpdateHouse(of: "bereit-eine-xrechnung")
    let report = try house.recall([number])
    #expect(report.record?.state == .recalled)
    let recall = try #require(try house.xml(1).first("recall"))
    #expect(recall.attribute("whole") == "true" && recall.all("about").isEmpty)
  }

  /// A payment that the recipient told us of it is not told of again; another of the same amount is.
  @Test(arguments: [EventKind.paymentHere, .paymentThere]) func whatTheyToldTheyKnow(kind: EventKind) throws {
    let house = try UpdateHouse()
    try house.pay()
    let fields = ["id": "Z-1", "day": "2026-11-20", "amount": "300.00", "currency": "EUR"]
    let told = Entry(
      kind, of: house.number, to: "koffer", ["event": "a"], enclosure: EnclosureText.text(fields))
    #expect(try house.house.ledger().record([told], at: "2026-11-20T11:00:00Z") == nil)
    let none = try house.tell([.payment])
    #expect(none.sent.isEmpty && none.isDone, "\(none.codes)")
    // That it went to them first is said.
    #expect(none.codes.contains("NACH-12") == (kind == .paymentThere))
    try house.house.copy.replaceInCase(
      "payments:\n", with: "payments:\n  - {received: 2026-11-20, amount: \"300.00\", invoice: RE-2026-0902}\n")
    let second = try house.tell([.payment])
    #expect(second.sent.first?.matters == [.payment: 1])
    #expect(try house.tell([.payment]).sent.isEmpty)
  }

  /// Of two equal payments of one day one is told, once: what the recipient named before, we did not tell back; what it
  /// named behind our word may be that.
  @Test(arguments: [EventKind.paymentHere, .paymentThere], [true, false])
  func twinsOfOneDay(kind: EventKind, areTheyFirst: Bool) throws {
    let house = try UpdateHouse()
    let fields = ["id": "Z-1", "day": "2026-11-19", "amount": "300.00", "currency": "EUR"]
    let word = Entry(kind, of: house.number, to: "koffer", ["event": "a"], enclosure: EnclosureText.text(fields))
    try house.pay()
    if !areTheyFirst { #expect(try house.tell([.payment]).sent.first?.matters == [.payment: 1]) }
    #expect(try house.house.ledger().record([word], at: "2026-11-20T11:00:00Z") == nil)
    try house.pay()
    #expect(try house.tell([.payment]).sent.first?.matters == [.payment: 1])
    for _ in 0..<2 {
      let again = try house.tell([.payment])
      #expect(again.sent.isEmpty && again.isDone, "\(again.codes)")
    }
    let history = try house.house.ledger().history(of: house.number)
    // Named as paid to the recipient itself, it may be a third.
    let isThird = kind == .paymentThere && !areTheyFirst
    #expect(Correspondence(history).payments.count == (isThird ? 3 : 2))
  }

  /// A payment was told and confirmed, came back, and was made again: the recipient's word went with the first.
  @Test(arguments: ["2026-11-19", "2026-11-20"]) func aPaymentMadeAgainIsTold(day: String) throws {
    let house = try UpdateHouse()
    try house.pay()
    #expect(try house.tell([.payment]).sent.count == 1)
    try house.told(.paymentHere, "Z-1", on: "2026-11-19")
    try house.house.copy.replaceInCase(UpdateHouse.payment, with: "")
    #expect(try house.tell([.payment]).sent.count == 1)
    #expect(try house.xml(2).all("withdrawn").count == 1)
    let again = UpdateHouse.payment.replacing("2026-11-19", with: day)
    try house.house.copy.replaceInCase("payments:\n", with: "payments:\n" + again)
    #expect(try house.tell([.payment]).sent.first?.matters == [.payment: 1])
    #expect(try house.tell([.payment]).sent.isEmpty)
  }

  /// What came in behind the recipient's word is not what that named, where something else may be it.
  @Test func wordIsNotAboutWhatCameLater() throws {
    let house = try UpdateHouse()
    try house.pay()
    #expect(try house.tell([.payment]).sent.count == 1)
    try house.told(.paymentHere, "Z-1", on: "2026-11-20", at: "2026-11-20T12:30:00Z")
    let later = UpdateHouse.payment.replacing("2026-11-19", with: "2026-11-21")
    try house.house.copy.replaceInCase("payments:\n", with: "payments:\n" + later)
    let report = try house.tell([.payment], on: "2026-11-22")
    #expect(report.sent.first?.matters == [.payment: 1], "\(report.codes)")
    #expect(try house.tell([.payment], on: "2026-11-22").sent.isEmpty)
  }

  /// What the recipient named, and the case does not have, or has no more, no update takes back: people have to.
  @Test func aPaymentOfTheirsThatIsMissing() throws {
    let house = try UpdateHouse()
    try house.told(.paymentHere, "Z-1", on: "2026-11-19")
    #expect(try house.tell([.payment]).codes == ["NACH-13"])
    try house.pay()
    #expect(try house.tell([.payment]).codes == [])
    try house.house.copy.replaceInCase(UpdateHouse.payment, with: "")
    let report = try house.tell([.payment])
    #expect(report.codes == ["NACH-13"] && report.sent.isEmpty)
  }

  @Test func aDocumentThatIsGoneIsSaid() throws {
    let house = try UpdateHouse(of: "bereit-eine-xrechnung")
    try house.house.copy.write(Array("Beleg".utf8), to: "documents/fremd.txt")
    #expect(try house.tell([.supplement]).sent.count == 1)
    try FileManager.default.removeItem(atPath: "\(house.house.copy.folder)/documents/fremd.txt")
    let report = try house.tell([.supplement])
    #expect(report.codes == ["NACH-14"] && report.sent.isEmpty)
    #expect(report.findings.first?.place == Place("documents/fremd.txt"))
  }

  /// Nothing is taken back as of a day on which it was not there.
  @Test func aRecallBearsNoEarlierDay() throws {
    let house = try UpdateHouse()
    let order = UpdateOrder(.recall(Recall(.error)), at: "2026-11-20T12:00:00Z")
    let early = Pipeline(asOf: try #require(Day(iso: "2026-11-19")))
    #expect(try early.update(house.house.copy.folder, order).codes == ["ABGABE-09"])
    #expect(try house.recall().record?.state == .recalled)
  }

  /// A document that changed and is again what it was goes once more: the last word counts.
  @Test func aDocumentPutBackIsTold() throws {
    let house = try UpdateHouse(of: "bereit-eine-xrechnung")
    let paths = ["eins", "zwei", "eins"]
    for (index, text) in paths.enumerated() {
      try house.house.copy.write(Array(text.utf8), to: "documents/notiz.txt")
      let report = try house.tell([.supplement])
      #expect(report.sent.first?.documents == ["documents/notiz.txt"], "\(index)")
      #expect(try house.tell([.supplement]).sent.isEmpty)
    }
  }

  /// Another spelling of a number is no other invoice; and an account more is no account less.
  @Test func aNumberSpeltOtherwise() throws {
    let house = try UpdateHouse(of: "bereit-verbraucher-dreissig-tage")
    let text = try house.house.copy.text(of: "case.yaml")
    try house.house.copy.write(Array(text.replacing("RE-2026-0702", with: "RE 2026 702").utf8), to: "case.yaml")
    try house.house.copy.replace(
      "DE44000000004711081500", with: "DE44000000004711081500, DE17000000004711081501", in: "../../koffer.yaml")
    try house.add("payments: [{received: 2026-11-19, amount: \"10.00\", invoice: RE 2026 702}]\n")
    let report = try house.tell([.payment])
    #expect(report.codes.filter { $0.hasPrefix("NACH") } == [] && report.sent.count == 1, "\(report.codes)")
  }

  /// Two invoices of one case that the ledger takes for one: what stays with the recipient stays out.
  @Test func aTwinStaysOut() throws {
    let house = try HandOverHouse(of: "bereit-eine-xrechnung")
    let ledger = try Ledger(.file("\(house.copy.workspace)/ledger.sqlite"))
    let creditor = "Muster GmbH"
    func all(_ number: String) throws -> [InvoiceIdentity] {
      [try InvoiceIdentity(number: number, of: creditor)]
        + (try InvoiceIdentity.all(number: number, ofAny: ["name \(creditor)"]))
    }
    let out = Set(try all("RE-2026-0902") + all("RE-2026-902"))
    let facts = ["RE-2026-0902", "RE-2026-902"].map {
      "{\"fact\":\"invoice\",\"number\":\"\($0)\",\"creditor\":\"\(creditor)\"}"
    }
    let sheet = "[\(facts.joined(separator: ","))]"
    let package = String(repeating: "ab", count: 32)
    let details = ["to": house.outbox, "file": "2026-0042.koffer.zip"]
    let begun = [
      Entry(.imported, of: "2026-0042"), Entry(.checked, of: "2026-0042"),
      Entry(.packed, of: "2026-0042", to: "koffer", package: package),
      Entry(.sending, of: "2026-0042", to: "koffer", package: package, details, enclosure: sheet),
    ]
    #expect(try ledger.record(begun, at: "2026-11-20T10:00:00Z", claiming: Array(out)) == nil)
    #expect(
      try ledger.record(
        [Entry(.delivered, of: "2026-0042", to: "koffer", ["file": "2026-0042.koffer.zip"])],
        at: "2026-11-20T10:00:01Z") == nil)
    try house.copy.write(Array("case: \"2026-0042\"\n".utf8), to: "case.yaml")
    let order = UpdateOrder(.recall(Recall(.error, invoices: ["RE-2026-902"])), at: "2026-11-20T12:00:00Z")
    let report = try house.pipeline.update(house.copy.folder, order)
    #expect(report.sent.count == 1, "\(report.codes)")
    // The other is still known by all but the spelling of the one that came back.
    let other = [
      Entry(.imported, of: "K-2"), Entry(.checked, of: "K-2"), Entry(.packed, of: "K-2", to: "hanse", package: package),
      Entry(.sending, of: "K-2", to: "hanse", package: package),
    ]
    let refusal = try ledger.record(other, at: "2026-11-20T13:00:00Z", claiming: try all("RE 2026 0902"))
    #expect(refusal != nil)
    #expect(try ledger.verify().isWhole)
  }

  /// By a ledger that does not know what went out nothing is told.
  @Test func updatesLookForTheLedger() throws {
    let house = try UpdateHouse()
    let mark = "\(house.house.copy.workspace)/handovers/.ledger"
    let kept = try Data(contentsOf: URL(fileURLWithPath: mark))
    try house.pay()
    let workspace = house.house.copy.workspace
    // What cannot be read says nothing of the ledger.
    for (text, code) in [
      ("", "BUCH-54"), ("x y", "BUCH-54"), ("9999 \(String(repeating: "0", count: 64))\n", "BUCH-53"),
    ] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: mark))
      #expect(#expect(throws: Outage.self) { try house.tell([.payment]) }?.code == code)
      #expect(#expect(throws: Outage.self) { try LedgerLibrary(in: workspace) }?.code == code)
      let library = try LedgerLibrary(in: workspace, trusting: true)
      #expect(library.markOutage?.code == (code == "BUCH-54" ? code : nil))
      #expect(try library.ledger.verify(against: library.mark?.hash).isWhole == (library.mark == nil))
    }
    // Without the mark our own copies tell: a ledger that does not know them is another.
    try FileManager.default.removeItem(atPath: mark)
    var library = try LedgerLibrary(in: workspace, trusting: true)
    #expect(library.markOutage == nil && library.markNotice != nil)
    let copy = "\(workspace)/handovers/2026-0001.koffer.zip"
    try Data("alt".utf8).write(to: URL(fileURLWithPath: copy))
    #expect(#expect(throws: Outage.self) { try house.tell([.payment]) }?.code == "BUCH-53")
    library = try LedgerLibrary(in: workspace, trusting: true)
    #expect(library.markOutage?.code == "BUCH-53")
    try FileManager.default.removeItem(atPath: copy)
    #expect(try LedgerLibrary(in: workspace).mark == nil)
    try kept.write(to: URL(fileURLWithPath: mark))
    #expect(try house.tell([.payment]).sent.count == 1)
    // It follows updates, too.
    #expect(try Data(contentsOf: URL(fileURLWithPath: mark)) != kept)
  }
}
