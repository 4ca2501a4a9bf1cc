import CaseModel
import Custody
import Formats
import Foundation
import Packing
import TestSupport
import Testing

@testable import Aktenkoffer

@Suite("Updates after the handover") struct UpdateTests {
  /// Codes tripped here, for `EveryRuleHasItsSampleTests`.
  static let codes = (1...19).map { "NACH-\($0 < 10 ? "0" : "")\($0)" }

  @Test func aPaymentIsToldOnce() throws {
    let house = try UpdateHouse()
    #expect(try house.tell([.payment]).sent.isEmpty)
    try house.pay()
    let report = try house.tell([.payment])
    let sent = try #require(report.sent.first)
    #expect(report.isDone && report.codes == [] && sent.matters == [.payment: 1] && !sent.wasFound)
    let root = try house.xml(1)
    #expect(root.attribute("original") == (try house.house.ledger().record(of: house.number)?.package))
    #expect(root.attribute("previous") == nil && root.attribute("sequence") == "1")
    let payments = root.every("payments", "payment")
    #expect(payments.map { $0.attribute("amount") } == ["300.00"])
    #expect(root.first("total")?.attribute("total") != nil && root.first("debtor") == nil)
    // Again: nothing.
    #expect(try house.tell([.payment]).sent.isEmpty && house.updates.count == 1)
    #expect(try house.kinds() == [.updateSending, .paymentHere])
    // The same payment a second time is another one.
    try house.pay()
    #expect(try house.tell([.payment]).sent.first?.matters == [.payment: 1])
    #expect(try house.xml(2).attribute("previous") == sent.identity)
    #expect(try house.house.ledger().verify().isWhole)
  }

  /// Money that the claim is not in is not told, and what is more than owed is said.
  @Test func moneyThatDoesNotFitIsNoticed() throws {
    let house = try UpdateHouse()
    func pay(_ entry: String) throws {
      try house.house.copy.write(Array(house.original.utf8), to: "case.yaml")
      try house.house.copy.replaceInCase("payments:\n", with: "payments:\n  - {received: 2026-11-19, \(entry)}\n")
    }
    try pay("amount: \"300.00\", currency: USD")
    #expect(try house.tell([.payment]).codes.contains("NACH-16") && house.updates.isEmpty)
    try pay("amount: \"99999.99\"")
    let report = try house.tell([.payment])
    let finding = try #require(report.findings.first { $0.kind.code == "NACH-17" })
    #expect(report.sent.count == 1 && finding.severity == .warning && finding.place.line != nil)
    try pay("amount: \"1.00\"")
    #expect(try !house.tell([.payment]).codes.contains("NACH-17"))
  }

  /// What interest comes to nobody knows behind the last rate: then no sum is told, and that is said.
  @Test func noTotalIsToldBeyondTheLastRate() throws {
    let house = try UpdateHouse()
    try house.pay()
    let report = try house.tell([.payment], on: "2027-03-15")
    #expect(report.sent.count == 1 && report.codes.contains("NACH-18"), "\(report.codes)")
    #expect(try house.xml(1).first("total") == nil)
  }

  /// Nor past what an earlier recipient told of, unless a person answers for it that this was wrong.
  @Test(arguments: [true, false]) func noTotalIsToldWithoutWhatOthersCollected(isAccepted: Bool) throws {
    let house = try UpdateHouse()
    #expect(try house.recall([], .other).isDone)
    #expect(try house.house.handOver(to: "paywise", folder: house.house.outbox).isReady)
    try house.told(.paymentThere, "Z-1", on: "2026-11-19")
    let waiver =
      "waivers:\n  - {step: told_payment, reason: Falsch gebucht, approved_by: Ortrun Quast, on: 2026-11-20}\n"
    try house.house.copy.replaceInCase(
      "payments:\n",
      with: "\(isAccepted ? waiver : "")payments:\n  - {received: 2026-11-20, amount: \"50.00\"}\n")
    let report = try house.tell([.payment], folder: house.house.outbox)
    #expect(report.sent.count == 1 && report.codes.contains("NACH-18") == !isAccepted, "\(report.codes)")
    #expect((try house.xml(2, to: "paywise").first("total") != nil) == isAccepted)
  }

  /// A word of its own that was wrong a person answers for, too; not for what it tells later.
  @Test(arguments: [("2026-11-20", true), ("2026-11-19", false)])
  func aWrongWordOfTheirsHoldsNoTotalBack(day: String, isTold: Bool) throws {
    let house = try UpdateHouse()
    try house.told(.paymentThere, "Z-1", on: "2026-11-19")
    let waiver = "waivers:\n  - {step: told_payment, reason: Falsch gebucht, approved_by: Ortrun Quast, on: \(day)}\n"
    try house.house.copy.replaceInCase(
      "payments:\n", with: "\(waiver)payments:\n  - {received: 2026-11-20, amount: \"50.00\"}\n")
    let report = try house.tell([.payment])
    #expect(report.sent.count == 1 && report.codes.contains("NACH-18") != isTold, "\(report.codes)")
    #expect(try (house.xml(1).first("total") != nil) == isTold)
  }

  /// What went to the recipient, by its own word, is off what is owed: no total goes past it.
  @Test func noTotalIsToldWithoutWhatTheyCollected() throws {
    let house = try UpdateHouse()
    try house.told(.paymentThere, "Z-1", on: "2026-11-19")
    try house.house.copy.replaceInCase(
      "payments:\n", with: "payments:\n  - {received: 2026-11-20, amount: \"50.00\"}\n")
    let report = try house.tell([.payment])
    #expect(report.sent.count == 1 && report.codes == ["NACH-18"], "\(report.codes)")
    #expect(try house.xml(1).first("total") == nil)
    try house.house.copy.replaceInCase(
      "payments:\n",
      with: "payments:\n  - {received: 2026-11-19, amount: \"300.00\"}\n  - {received: 2026-11-18, amount: \"7.00\"}\n")
    let next = try house.tell([.payment])
    #expect(next.sent.count == 1 && !next.codes.contains("NACH-18"), "\(next.codes)")
    #expect(try house.xml(2).first("total") != nil)
  }

  /// The same sum weeks later may be what the recipient passed on; told it is all the same.
  @Test(arguments: [("2026-11-01", true), ("2026-11-15", false), ("2026-07-01", false)])
  func whatMayHaveBeenPassedOnIsSaid(day: String, isSaid: Bool) throws {
    let house = try UpdateHouse()
    try house.told(.paymentThere, "Z-1", on: day)
    try house.pay()
    let report = try house.tell([.payment])
    #expect(report.codes.contains("NACH-19") == isSaid, "\(report.codes)")
    #expect(report.sent.isEmpty == report.codes.contains("NACH-12"))
  }

  /// Of many cases those at home are none of the recipient's business, and hold nothing.
  @Test(arguments: [true, false]) func aCaseThatIsNotOut(isOfMany: Bool) throws {
    let house = try HandOverHouse()
    var order = UpdateOrder(.news([.payment]), at: "2026-11-20T12:00:00Z")
    order.isOfMany = isOfMany
    #expect(try house.approve(by: "A").isReady)
    let report = try house.pipeline.update(house.copy.folder, order)
    #expect(report.codes == ["NACH-01"] && report.isDone == isOfMany)
  }

  @Test func aPaymentThatWentBackIsWithdrawn() throws {
    let house = try UpdateHouse()
    try house.pay()
    _ = try house.tell([.payment])
    try house.house.copy.write(Array(house.original.utf8), to: "case.yaml")
    #expect(try house.tell([.payment]).sent.first?.matters == [.payment: 1])
    let gone = try #require(try house.xml(2).first("withdrawn"))
    #expect(gone.attribute("what") == "payment" && gone.attribute("amount") == "300.00")
    #expect(gone.attribute("on") == "2026-11-19")
    #expect(try house.tell([.payment]).sent.isEmpty)
  }

  @Test func debtorsAreToldAsTheyAreNow() throws {
    let house = try UpdateHouse()
    for street in ["Am neuen Kai", "Am alten Kai"] {
      let text = try house.house.copy.text(of: "case.yaml")
      let line = try #require(text.split(separator: "\n").first { $0.contains("street:") })
      try house.house.copy.replaceInCase(String(line), with: "      street: \(street)")
      #expect(try house.tell([.payment]).codes == ["NACH-05"])
      #expect(try house.tell([.debtor]).sent.first?.matters == [.debtor: 1])
      #expect(try house.tell([.debtor]).sent.isEmpty)
    }
    let streets = try house.xml(2).all("debtor", in: CaseXML.namespace).map {
      $0.every("address", "street").first?.content
    }
    #expect(streets == ["Am alten Kai"])
    #expect(try house.kinds() == [.updateSending, .addressChange, .updateSending, .addressChange])
  }

  @Test func everyKindOfNewsHasItsPlace() throws {
    let house = try UpdateHouse()
    try house.house.copy.write(Array("Zwei Kisten fehlten.".utf8), to: "documents/einwand.txt")
    try house.house.copy.write(Array("Insolvenz eröffnet.".utf8), to: "documents/insolvenz.txt")
    try house.house.copy.replaceInCase(
      "checks:\n",
      with: """
        checks:
          - {kind: insolvency, on: 2026-11-20, by: Jorid Petersen, result: Verfahren eröffnet., file: documents/insolvenz.txt}
          - {kind: address, on: 2026-11-20, by: Jorid Petersen, result: bestätigt}

        """)
    try house.add(
      """

      disputes:
        - {received: 2026-11-20, about: RE-2026-0918, ground: Zwei Kisten fehlten., file: documents/einwand.txt}
      acknowledgements: [{on: 2026-11-19, invoice: RE-2026-0911}]
      offers: [{on: 2026-11-19, kind: instalments, terms: vier Raten}]
      suspensions: [{kind: insolvency, from: 2026-11-20}, {kind: negotiation, from: 2026-11-19}]
      proceedings: [{kind: insolvency_filing, court: Kiel, filed: 2026-11-20}]
      costs: [{kind: information, on: 2026-11-20, amount: "4.50"}]
      credits: [{on: 2026-11-20, amount: "10.00", invoice: RE-2026-0902, reason: Kulanz}]
      titles: [{kind: notarial_deed, final: 2026-11-20, court: Notar}]

      """)
    // A document goes with the entry that names it.
    #expect(try house.tell([.insolvency]).sent.first?.matters == [.insolvency: 3])
    #expect(
      try house.xml(1).every("documents", "document").map { $0.attribute("originalPath") } == [
        "documents/insolvenz.txt"
      ])
    #expect(try house.tell([.credit]).sent.first?.matters == [.credit: 1])
    #expect(try house.tell([.supplement]).sent.first?.matters == [.supplement: 7])
    let root = try house.xml(3)
    for name in ["costs", "offers", "disputes", "acknowledgements", "suspensions", "titles", "checks", "documents"] {
      #expect(root.first(name) != nil, "\(name)")
    }
    #expect(root.first("payments") == nil && root.first("letters") == nil)
    #expect(try house.tell(Set(UpdateMatter.allCases)).sent.isEmpty)
    #expect(
      try house.kinds() == [.updateSending, .insolvency, .updateSending, .credit, .updateSending, .supplement])
  }

  @Test func anAnswerGoesWithTheSupplement() throws {
    let house = try UpdateHouse()
    let answer = EnclosureText.text(["case": house.number, "kind": "answered", "id": "F-1", "text": "Ja, am 2. März."])
    let entries = [
      Entry(.accepted, of: house.number, to: "koffer", ["file_number": "HI-26-004711"]),
      Entry(.question, of: house.number, to: "koffer", ["event": "ab"], enclosure: "{}"),
      Entry(.answered, of: house.number, to: "koffer", ["question": "ab"], enclosure: answer),
    ]
    #expect(try house.house.ledger().record(entries, at: "2026-11-20T11:00:00Z") == nil)
    #expect(try house.tell([.payment]).codes == ["NACH-05"])
    #expect(try house.tell([.supplement]).sent.first?.matters == [.supplement: 1])
    let root = try house.xml(1)
    #expect(root.attribute("fileNumber") == "HI-26-004711")
    #expect(root.first("answer")?.attribute("question") == "F-1" && root.first("answer")?.content == "Ja, am 2. März.")
    #expect(try house.tell([.supplement]).sent.isEmpty)
  }

  @Test func whatWasReportedIsKnownToTheHistory() throws {
    let house = try UpdateHouse()
    try house.pay()
    _ = try house.tell([.payment])
    let payments = Correspondence(try house.house.ledger().history(of: house.number)).payments
    #expect(payments.map(\.amount) == [Money(cents: 30_000)] && payments.map(\.isToCreditor) == [true])
    try house.house.copy.write(Array(house.original.utf8), to: "case.yaml")
    _ = try house.tell([.payment])
    #expect(Correspondence(try house.house.ledger().history(of: house.number)).payments.isEmpty)
  }

  @Test func onlyWhatIsOutIsToldOf() throws {
    let house = try HandOverHouse()
    _ = try house.approve(by: "A")
    let order = UpdateOrder(.news([.payment]), at: "2026-11-20T12:00:00Z")
    #expect(try house.pipeline.update(house.copy.folder, order).codes == ["NACH-01"])
    // Rejected: money is told, all else is not.
    let back = try UpdateHouse()
    _ = try back.house.ledger().record([Entry(.rejected, of: back.number)], at: "2026-11-20T11:00:00Z")
    try back.pay()
    try back.add("\ndisputes: [{received: 2026-11-20, ground: Mangel}]\n")
    #expect(try back.tell([.supplement]).codes.contains("NACH-01") && back.updates.isEmpty)
    #expect(try back.tell([.payment]).sent.count == 1)
  }

  /// What is new is told with a remedy that can be followed; of what came back nobody need be told but of money.
  @Test(
    arguments: [
      ([], "koffer report-payment"), ([.closed], "koffer report-payment"), ([.settled], "koffer report-payment"),
      ([.rejected], "koffer report-payment"),
    ] as [([EventKind], String)])
  func whatIsNewHasAWay(events: [EventKind], remedy: String) throws {
    let house = try UpdateHouse()
    let entries = events.map { Entry($0, of: house.number) }
    if !entries.isEmpty { #expect(try house.house.ledger().record(entries, at: "2026-11-20T11:00:00Z") == nil) }
    try house.pay()
    let found = try house.tell([.supplement]).findings.filter { $0.kind.code == "NACH-05" }
    #expect(found.count == 1 && found[0].remedy.german.contains(remedy), "\(found.map(\.remedy.german))")
    // The way is open.
    #expect(try house.tell([.payment]).sent.count == 1)
  }

  @Test(arguments: [(EventKind.rejected, 0), (.settled, 1), (.accepted, 1)])
  func newsOfWhatCameBackAreNobodysThere(kind: EventKind, count: Int) throws {
    let house = try UpdateHouse()
    #expect(try house.house.ledger().record([Entry(kind, of: house.number)], at: "2026-11-20T11:00:00Z") == nil)
    try house.add("\ndisputes: [{received: 2026-11-20, ground: Mangel}]\n")
    let found = try house.tell([.payment]).findings.filter { $0.kind.code == "NACH-05" }
    #expect(found.count == count)
    #expect(found.allSatisfy { $0.remedy.german.contains("koffer supplement") == (kind == .accepted) })
  }

  /// Where two have to agree on the place of a package, one alone names none for what comes after.
  @Test func anUpdateGoesWhereTwoSaid() throws {
    let house = try UpdateHouse()
    try house.house.wantFourEyes()
    try house.pay()
    let report = try house.tell([.payment], folder: house.house.copy.workspace)
    #expect(report.codes == ["ABGABE-23"] && report.sent.isEmpty)
    #expect(try house.tell([.payment]).sent.count == 1 && house.updates.count == 1)
  }

  @Test func aBrokenCaseFileTellsNothing() throws {
    let house = try UpdateHouse()
    try house.house.copy.replaceInCase("received: 2026-10-06", with: "received: 2026-13-06")
    let report = try house.tell([.payment])
    #expect(!report.isDone && report.sent.isEmpty && house.updates.isEmpty)
    // Nor does a day to come.
    try house.house.copy.replaceInCase("received: 2026-13-06", with: "received: 2062-10-06")
    #expect(try house.tell([.payment]).isDone == false && house.updates.isEmpty)
  }

  @Test func aNewInvoiceNeedsACaseOfItsOwn() throws {
    let house = try UpdateHouse()
    try house.house.copy.replaceInCase(
      "invoices:\n",
      with:
        "invoices:\n  - {number: RE-NEU, issued: 2026-11-01, gross: \"10.00\", currency: EUR, due: {on: 2026-11-10, basis: agreed}}\n"
    )
    let report = try house.tell([.payment])
    #expect(report.codes == ["NACH-04"] && report.isDone && report.sent.isEmpty)
    #expect(try house.recall(["RE-NEU"]).codes.contains("NACH-06"))
    // What is about it is nobody's business there; what is about the others is told, without a total of all.
    try house.house.copy.replaceInCase(
      "payments:\n",
      with: """
        payments:
          - {received: 2026-11-19, amount: "1.00", invoice: RE-NEU}
          - {received: 2026-11-19, amount: "2.00", invoice: RE-2026-0911}

        """)
    #expect(try house.tell([.payment]).sent.first?.matters == [.payment: 1])
    #expect(try house.xml(1).every("payments", "payment").map { $0.attribute("amount") } == ["2.00"])
    #expect(try house.xml(1).first("total") == nil)
    // A number that is nobody's is a mistake of the pen.
    try house.house.copy.replaceInCase("invoice: RE-NEU}", with: "invoice: FREMD-1}")
    #expect(try house.tell([.payment]).codes.contains("NACH-08"))
  }

  @Test func aCaseThatIsTakenBackIsFree() throws {
    let house = try UpdateHouse()
    let part = try house.recall(["RE-2026-0918"], .error)
    #expect(part.isDone && part.sent.first?.isRecall == true && part.record?.state == .delivered)
    #expect(try house.house.ledger().verify().isWhole)
    #expect(try house.xml(1).first("recall")?.attribute("whole") == "false")
    #expect(try house.recall(["RE-2026-0918"]).codes == ["NACH-06"])
    let recalled = Correspondence(try house.house.ledger().history(of: house.number)).recalled
    #expect(recalled.map(\.invoices) == [["RE-2026-0918"]] && recalled.first?.day != nil)
    let whole = try house.recall()
    #expect(whole.record?.state == .recalled)
    #expect(try house.xml(2).first("recall")?.attribute("whole") == "true")
    #expect(try house.kinds() == [.updateSending, .recalledInPart, .updateSending, .recalled])
    #expect(try house.recall().codes == ["NACH-01"])
    // To somebody else; updates go on in number, and the other knows nothing of the first.
    #expect(try house.house.handOver(to: "paywise", folder: house.house.outbox).custody?.record?.state == .delivered)
    try house.pay()
    let told = try house.tell([.payment], folder: house.house.outbox)
    #expect(told.sent.first?.sequence == 3)
    #expect(house.house.delivered.contains("\(house.number).paywise.meldung-3.zip"))
    #expect(try house.house.ledger().verify().isWhole)
  }

  @Test func anInvoiceTakenBackMayGoElsewhere() throws {
    let house = try UpdateHouse()
    // Another case with one of the invoices.
    let other = house.house.copy.workspace + "/cases/other"
    try FileManager.default.copyItem(atPath: house.house.copy.folder, toPath: other)
    try Data(house.original.replacing("case: \(house.number)", with: "case: ANDERS").utf8)
      .write(to: URL(fileURLWithPath: other + "/case.yaml"))
    #expect(try house.house.handOver(of: other).codes == ["ABGABE-03"])
    _ = try house.recall(["RE-2026-0902", "RE-2026-0911"])
    #expect(try house.house.handOver(of: other).codes == ["ABGABE-03"])
    // The last one takes the case back.
    #expect(try house.recall(["RE-2026-0918"]).record?.state == .recalled)
    #expect(try house.house.handOver(of: other).isReady)
    #expect(try house.house.ledger().verify().isWhole)
  }

  @Test func anUpdateThatWasCutOffIsLookedFor() throws {
    let house = try UpdateHouse()
    try house.pay()
    // What a run that died left: written down, and it may lie there or not.
    let sent = try #require(try house.tell([.payment]).sent.first)
    let begun = try #require(try house.house.ledger().events(of: house.number).first { $0.kind == .updateSending })
    let sheet = try #require(try begun.enclosure.flatMap { try house.house.ledger().enclosure($0) })
    for isThere in [true, false] {
      let again = try UpdateHouse()
      try again.pay()
      var details = begun.details
      details["to"] = again.house.outbox
      let entry = Entry(.updateSending, of: again.number, to: "koffer", details, enclosure: sheet)
      _ = try again.house.ledger().record([entry], at: "2026-11-20T11:00:00Z")
      let name = sent.place.split(separator: "/").last.map(String.init) ?? ""
      for folder in ["\(again.house.copy.workspace)/handovers"] + (isThere ? [again.house.outbox] : []) {
        try FileManager.default.copyItem(atPath: sent.place, toPath: "\(folder)/\(name)")
      }
      // The case may be another by then: what is found is what was sent.
      try again.add("\ndisputes: [{received: 2026-11-20, ground: Mangel}]\n")
      let report = try again.tell([.payment])
      #expect(report.sent.map(\.wasFound) == [isThere] && report.sent.first?.identity == sent.identity)
      #expect(again.updates == [name] && report.codes == ["NACH-05"])
      #expect(try again.tell([.payment]).sent.isEmpty)
      #expect(try again.house.ledger().verify().isWhole)
    }
  }

  @Test func whereNobodyCanLookNothingIsSent() throws {
    let house = try UpdateHouse()
    let entry = Entry(
      .updateSending, of: house.number, to: "koffer",
      ["to": "sftp://a@gone.example:22/x", "update": "1", "file": "x.zip", "file_sha256": "00", "update_sha256": "00"],
      enclosure: "[]")
    _ = try house.house.ledger().record([entry], at: "2026-11-20T11:00:00Z")
    try house.pay()
    #expect(try house.tell([.payment]).codes == ["NACH-03"] && house.updates.isEmpty)
  }

  @Test func withoutItsTextsTheLedgerClaimsNothing() throws {
    let house = try UpdateHouse()
    let path = house.house.copy.workspace + "/ledger.sqlite"
    _ = try Tool.run("sqlite3", [path, "DELETE FROM enclosure"])
    try house.pay()
    #expect(try house.tell([.payment]).codes == ["NACH-02"] && house.updates.isEmpty)
    // The whole case can be taken back all the same.
    #expect(try house.recall().record?.state == .recalled)
  }

  /// What is corrected stands as new, and what was told before as withdrawn; what is taken back is taken back.
  @Test func aCorrectionTakesBackWhatWasSaid() throws {
    let house = try UpdateHouse()
    let steps = [
      ("costs: [{kind: information, on: 2026-11-20, amount: \"30.00\"}]", "30.00", []),
      ("costs: [{kind: information, on: 2026-11-20, amount: \"3.00\"}]", "3.00", ["cost"]), ("", nil, ["cost"]),
    ]
    for (index, step) in steps.enumerated() {
      try house.house.copy.write(Array((house.original + "\n" + step.0 + "\n").utf8), to: "case.yaml")
      #expect(try house.tell([.supplement]).isDone)
      let root = try house.xml(index + 1)
      #expect(root.every("costs", "cost").first?.attribute("amount") == step.1)
      #expect(root.all("withdrawn", in: CaseXML.namespace).compactMap { $0.attribute("what") } == step.2)
      #expect(try house.tell([.supplement]).sent.isEmpty)
    }
  }

  @Test func aNeighbourOfTheSameNumberTellsNothing() throws {
    let house = try UpdateHouse()
    let other = house.house.copy.workspace + "/cases/kopie"
    try FileManager.default.copyItem(atPath: house.house.copy.folder, toPath: other)
    let pipeline = Pipeline(
      asOf: try #require(HandOverHouse.day), among: Portfolio(folders: [house.house.copy.folder, other]))
    let order = UpdateOrder(.news([.payment]), at: "2026-11-20T12:00:00Z")
    #expect(try pipeline.update(other, order).codes.contains("FALL-13"))
  }
}
