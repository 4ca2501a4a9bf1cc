import CaseModel
import Custody
import Foundation
import TestSupport
import Testing

@testable import Aktenkoffer

/// Files that do not read, and what of them is recorded: nothing.
@Suite("Files that come back") struct ReplyFileTests {
  private static let mapping = """
    replies: hanse
    format: csv
    columns: {case: Zeichen, file_number: Akte, status: Stand, day: Tag, id: Beleg, amount: Betrag, text: Text}
    statuses:
      Übernommen: {means: accepted}
      Zahlung: {means: payment, to: recipient}
      Rückfrage: {means: question}
      Bericht: {means: nothing}

    """

  private func house() throws -> ReplyHouse {
    let house = try ReplyHouse()
    _ = try house.write(ReplyFileTests.mapping, to: "replies/hanse.yaml")
    try house.deliver(["H-1", "H-2"], to: "hanse")
    return house
  }

  @Test func aTableByItsMapping() throws {
    let house = try house()
    let table = """
      Zeichen;Akte;Stand;Tag;Beleg;Betrag;Text
      H-1;4711/26;Übernommen;21.11.2026;;;
      H-1;4711/26;Zahlung;24.11.2026;B-1;1.234,56;
      H-2;;Rückfrage;24.11.2026;R-1;;"Liegt ""alles"" vor?"
      H-2;;Bericht;24.11.2026;;;nichts Neues

      """
    let report = try house.take(house.write(table, to: "a.csv"), from: "hanse")
    #expect(report.isClean && report.recorded == 3 && report.cases == 2)
    let told = Correspondence(try house.ledger.history(of: "H-1"))
    #expect(told.fileNumber == "4711/26" && told.payments.map(\.amount) == [Money(cents: 123_456)])
    #expect(Correspondence(try house.ledger.history(of: "H-2")).openQuestions.first?.text == "Liegt \"alles\" vor?")
    // Between tabs, and with lines that a spreadsheet ended inside a cell.
    _ = try house.write(
      ReplyFileTests.mapping.replacing("format: csv", with: "format: csv\nseparator: tab"), to: "replies/hanse.yaml")
    let tabs =
      "Zeichen\tAkte\tStand\tTag\tBeleg\tBetrag\tText\r\nH-2\t\tRückfrage\t25.11.2026\tR-2\t\t\"Eins\r\nzwei\"\r\n"
    #expect(try house.take(house.write(tabs, to: "tabs.csv"), from: "hanse").recorded == 1)
    #expect(Correspondence(try house.ledger.history(of: "H-2")).openQuestions.last?.text == "Eins\nzwei")
    _ = try house.write(ReplyFileTests.mapping, to: "replies/hanse.yaml")
    // An unknown word leaves out its own line, and is never guessed.
    let other = table.replacing("Übernommen", with: "übernommen").replacing("4711/26;Zahlung", with: "4711/26;zahlung")
    let second = try house.take(house.write(other, to: "b.csv"), from: "hanse")
    #expect(second.codes == ["ANTWORT-07", "ANTWORT-07"] && second.known == 1)
    #expect(second.findings.map(\.place.line) == [2, 3])
  }

  @Test(arguments: [
    "H-1;4711;Zahlung;24.11.2026;B-1;1e400;", "H-1;4711;Zahlung;24.11.2026;B-1;NaN;",
    "H-1;4711;Zahlung;24.11.2026;B-1;-5,00;", "H-1;4711;Zahlung;24.11.2026;B-1;0,00;",
    "H-1;4711;Zahlung;24.11.2026;B-1;1.23,45;", "H-1;4711;Zahlung;24.11.2026;B-1;1,234;",
    "H-1;4711;Zahlung;31.11.2026;B-1;5,00;", "H-1;4711;Zahlung;24.11.2026;;5,00;",
    "H-1;4711;Zahlung;;B-1;5,00;", "H-1;Meier;Zahlung;24.11.2026;B-1;5,00;",
    ";4711;Zahlung;24.11.2026;B-1;5,00;", "H-1;4711;Zahlung;24.11.2026;B-1;5,00",
    "H-1;4711;Rückfrage;24.11.2026;R-1;;a\u{7}b", "H-1;4711;Rückfrage;24.11.2026;R-1;;",
    "H-1;4711;Zahlung;24.11.2026;../../x y;5,00;",
  ])
  func aValueThatDoesNotRead(row: String) throws {
    let house = try house()
    let table = "Zeichen;Akte;Stand;Tag;Beleg;Betrag;Text\nH-2;1;Übernommen;21.11.2026;;;\n\(row)\n"
    let report = try house.take(house.write(table, to: "a.csv"), from: "hanse")
    #expect(report.codes == ["ANTWORT-03"] && report.findings[0].place.line == 3)
    // Nothing of the file, not even its good lines.
    #expect(report.recorded == 0)
    #expect(try house.state(of: "H-2") == .delivered)
  }

  @Test func aTableNobodyMapped() throws {
    let house = try house()
    let path = try house.write("a;b\n1;2\n", to: "a.csv")
    #expect(try house.take(path).codes == ["ANTWORT-04"])
    #expect(try house.take(path, from: "koffer").codes == ["ANTWORT-04"])
    let missing = try house.take(path, from: "hanse")
    #expect(Set(missing.codes) == ["ANTWORT-04"] && missing.findings.count == 7)
    // A mapping that does not read says why, in its own place.
    _ = try house.write(
      "replies: hanse\nformat: csv\ncolumns: {case: a, statu: b}\nstatuses: {}\n", to: "replies/hanse.yaml")
    let broken = try house.take(path, from: "hanse")
    #expect(Set(broken.codes) == ["FALL-03", "FALL-05"])
    #expect(broken.findings.allSatisfy { $0.place.file == "replies/hanse.yaml" && $0.place.line == 3 })
  }

  @Test func twiceInOneFile() throws {
    let house = try house()
    for events in [
      Told.payment("Z-1") + Told.payment("Z-1", "5.00"), Told.question("F-1") + Told.question("F-1"),
    ] {
      let report = try house.take(house.reply(events: events))
      #expect(report.codes == ["ANTWORT-05"] && report.recorded == 0)
    }
    let twice = "<case number=\"2026-0042\">\(Told.accepted)</case>"
    #expect(try house.take(house.reply(twice + twice)).codes == ["ANTWORT-05"])
    #expect(try house.state() == .delivered)
    // A payment and a question may share a name.
    #expect(try house.take(house.reply(events: Told.payment("Z-1") + Told.question("Z-1"))).isClean)
  }

  @Test func anotherSender() throws {
    let house = try house()
    #expect(try house.take(house.reply(events: Told.accepted), from: "hanse").codes == ["ANTWORT-06"])
    #expect(try house.take(house.reply(events: Told.accepted), from: "koffer").isClean)
  }

  @Test(arguments: [
    "", "<reply", "<!DOCTYPE reply [<!ENTITY a \"b\">]><reply>&a;</reply>",
    "<!DOCTYPE r SYSTEM \"file:///etc/passwd\"><r/>", "<reply xmlns=\"urn:aktenkoffer:reply:1\">\u{1}</reply>",
  ])
  func xmlThatIsNone(text: String) throws {
    let house = try house()
    let report = try house.take(house.write(text, to: "a.xml"), from: text.isEmpty ? "hanse" : nil)
    #expect(report.codes == ["ANTWORT-01"] && report.recorded == 0)
  }

  @Test(arguments: [
    Told.payment("Z-1", "-5.00"), Told.payment("Z-1", "1e400"), Told.payment("Z-1", "NaN"),
    Told.payment("Z-1", "1.00", to: "somebody"), Told.payment("Z 1"), Told.payment("../x\n"),
    "<rejected day=\"2026-11-22\" reason=\"whim\"/>", "<accepted/>", "<accepted day=\"22.11.2026\"/>", "<gone/>", "",
    "<accepted day=\"2026-11-22\" xmlns=\"urn:other\"/>",
  ])
  func xmlThatTheSchemaRefuses(events: String) throws {
    let house = try house()
    let report = try house.take(house.reply(events: events))
    #expect(Set(report.codes) == ["ANTWORT-02"] && report.recorded == 0)
    #expect(report.findings.allSatisfy { $0.place.line != nil })
  }

  @Test(arguments: [
    Told.payment("Z-1", "0.00"), Told.payment("Z-1", "5.005"), "<accepted day=\"2026-11-22Z\"/>",
    "<question id=\"F-1\" day=\"2026-11-22\"> </question>",
    "<payment id=\"Z-1\" day=\"2026-11-22\" amount=\"5.00\" currency=\"EUR\" to=\"creditor\"><allocation costs=\"5.01\"/></payment>",
    "<question id=\"F-1\" day=\"2026-11-22\">a\u{202E}b</question>",
  ])
  func xmlThatTheSchemaCannotJudge(events: String) throws {
    let house = try house()
    let report = try house.take(house.reply(events: events))
    #expect(report.codes == ["ANTWORT-03"] && report.recorded == 0)
  }

  @Test func aFileBeyondTheLimit() throws {
    let house = try house()
    let path = try house.write("", to: "a.xml")
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try handle.truncate(atOffset: 32 << 20 + 1)
    try handle.close()
    #expect(try house.take(path).codes == ["ANTWORT-01"])
    #expect(#expect(throws: Outage.self) { try house.take(house.copy.workspace + "/nowhere.xml") }?.code == "WELT-01")
  }

  /// More cases than one transaction takes, some of them nobody's.
  @Test func manyCases() throws {
    let house = try house()
    let numbers = (0..<(3 * 256)).map { "M-\($0)" }
    try house.deliver(numbers.filter { !$0.hasSuffix("99") })
    let path = try house.reply(
      numbers.map { "<case number=\"\($0)\" fileNumber=\"\($0)\">\(Told.accepted)</case>" }.joined(separator: "\n"))
    let report = try house.take(path)
    let strangers = numbers.count { $0.hasSuffix("99") }
    #expect(report.cases == numbers.count && report.recorded == numbers.count - strangers)
    #expect(report.codes == Array(repeating: "ANTWORT-09", count: strangers))
    #expect(try house.ledger.counts()[.accepted] == numbers.count - strangers)
    #expect(try house.ledger.verify().isWhole)
  }

  @Test func paywiseClaims() throws {
    let house = try house()
    try house.deliver(["P-1", "P-2", "P-3"], to: "paywise")
    func claim(_ reference: String, _ state: String, _ rest: String = "") -> String {
      "{\"id\": \"c\", \"your_reference\": \"\(reference)\", \"submission_state\": \"\(state)\"\(rest)}"
    }
    let mandate = """
      , "mandate": {"id": "m", "reference_number": "PW-77", "legal_stage": "extrajudicial",
      "processing_state": "in_progress", "payment_state": "fully_paid",
      "requests_to_client_summary": {"items": [
      {"id": "q1", "title": "Rechnung fehlt", "answered": false}, {"id": "q0", "title": "alt", "answered": true}]}},
      "payments": [{"id": "p1", "amount": {"value": "12.00", "currency": "EUR"}, "value_date": "2026-11-23"}]
      """
    let page = """
      {"count": 5, "results": [
      \(claim("P-1/1", "accepted", mandate)),
      \(claim("P-1/2", "accepted")),
      \(claim("P-2/1", "accepted")), \(claim("P-2/2", "rejected")),
      \(claim("P-3/1", "vanished", ", \"colour\": 1")),
      \(claim("no reference", "accepted"))]}
      """
    let report = try house.take(house.write(page, to: "a.json"), from: "paywise")
    #expect(report.codes.sorted() == ["ANTWORT-07", "ANTWORT-08", "ANTWORT-08", "ANTWORT-08"], "\(report.findings)")
    #expect(try house.state(of: "P-1") == .settled)
    #expect(try house.state(of: "P-2") == .acknowledged)
    #expect(try house.state(of: "P-3") == .delivered)
    let told = Correspondence(try house.ledger.history(of: "P-1"))
    #expect(told.fileNumber == "PW-77" && told.openQuestions.map(\.id) == ["q1"] && told.payments.count == 1)
    // Asked again the next day, the same answer brings nothing new.
    let again = try house.take(house.write(page + "\n", to: "b.json"), from: "paywise")
    #expect(again.recorded == 0 && again.known == 6)
    for broken in ["{\"a\": 1}", "[1]", "{\"results\": 3}", "{"] {
      let report = try house.take(house.write(broken, to: "c.json"), from: "paywise")
      #expect(!report.isClean && report.recorded == 0, "\(broken)")
    }
  }

  /// A case that was handed over twice stands under two mandates; each has its own word, and the others theirs.
  /// A page of several tells of some claims: the case does not come back, nor is it accepted, by what becomes of a part.
  @Test(arguments: ["rejected", "accepted"])
  func paywiseClaimsOfSomeInvoices(word: String) throws {
    let house = try ReplyHouse()
    let entries = [
      Entry(.imported, of: "P-1"), Entry(.checked, of: "P-1"), Entry(.packed, of: "P-1", to: "paywise", package: "cd"),
      Entry(.sending, of: "P-1", to: "paywise", package: "cd", ["invoice_count": "2"]),
      Entry(.delivered, of: "P-1", to: "paywise"),
    ]
    #expect(try house.ledger.record(entries, at: "2026-11-20T10:00:00Z") == nil)
    func claim(_ position: Int) -> String {
      "{\"your_reference\": \"P-1/\(position)\", \"submission_state\": \"\(word)\"}"
    }
    for (index, claims) in [[1], [2], [1, 3], [1, 2, 3]].enumerated() {
      let text = "[\(claims.map(claim).joined(separator: ", "))]"
      let report = try house.take(house.write(text, to: "p\(index).json"), from: "paywise")
      #expect(report.codes == ["ANTWORT-26"], "\(claims) \(report.codes)")
      #expect(try house.state(of: "P-1") == .acknowledged)
    }
    let whole = try house.take(house.write("[\(claim(2)), \(claim(1))]", to: "p.json"), from: "paywise")
    #expect(whole.isClean, "\(whole.codes)")
    #expect(try house.state(of: "P-1")?.rawValue == word)
  }

  /// Of a claim that was recalled paywise goes on telling; the others make up the case.
  @Test(arguments: [
    ([1, 3], nil, CaseState.accepted), ([1, 2, 3], "accepted", .accepted), ([1, 2, 3], "rejected", .accepted),
    ([1, 2], nil, .acknowledged), ([2], "rejected", .delivered),
  ])
  func paywiseClaimsBehindARecall(positions: [Int], recalled: String?, state: CaseState) throws {
    let house = try ReplyHouse()
    let package = ["R-1", "R-2", "R-3"].map { "{\"fact\": \"invoice\", \"number\": \"\($0)\"}" }.joined(separator: ", ")
    let recall = ["update": "1", "file": "m.zip"]
    let entries = [
      Entry(.imported, of: "P-1"), Entry(.checked, of: "P-1"), Entry(.packed, of: "P-1", to: "paywise", package: "cd"),
      Entry(
        .sending, of: "P-1", to: "paywise", package: "cd", ["invoice_count": "3", "file": "p.zip"],
        enclosure: "[\(package)]"), Entry(.delivered, of: "P-1", to: "paywise", ["file": "p.zip"]),
      Entry(
        .updateSending, of: "P-1", to: "paywise", recall,
        enclosure: "[{\"fact\": \"recall\", \"invoice\": \"R-2\"}]"),
      Entry(.recalledInPart, of: "P-1", to: "paywise", recall),
    ]
    #expect(try house.ledger.record(entries, at: "2026-11-20T10:00:00Z") == nil)
    let claims = positions.map { position in
      let word = position == 2 ? recalled ?? "accepted" : "accepted"
      return "{\"your_reference\": \"P-1/\(position)\", \"submission_state\": \"\(word)\"}"
    }
    let report = try house.take(house.write("[\(claims.joined(separator: ", "))]", to: "p.json"), from: "paywise")
    #expect(report.codes == (state == .acknowledged ? ["ANTWORT-26"] : []), "\(report.findings)")
    #expect(try house.state(of: "P-1") == state)
    guard state == .accepted else { return }
    let ended = claims.map {
      $0.replacing("}", with: ", \"mandate\": {\"processing_state\": \"ended\", \"payment_state\": \"fully_paid\"}}")
    }
    let end = try house.take(house.write("[\(ended.joined(separator: ", "))]", to: "e.json"), from: "paywise")
    #expect(end.codes == ["ANTWORT-27"], "\(end.findings)")
    #expect(try house.state(of: "P-1") == .closed)
  }

  /// Of which claims a payment was told stays known, of one that stands with several all of them.
  @Test func paywisePaymentsKeepTheirClaims() throws {
    let house = try ReplyHouse()
    try house.deliver(["P-1"], to: "paywise")
    func payment(_ id: String, _ value: String) -> String {
      "{\"id\": \"\(id)\", \"amount\": {\"value\": \"\(value)\", \"currency\": \"EUR\"}, \"value_date\": \"2026-11-22\"}"
    }
    let claims = [(1, payment("Z-1", "5.00")), (2, payment("Z-2", "7.00")), (3, payment("Z-1", "5.00"))].map {
      "{\"your_reference\": \"P-1/\($0)\", \"submission_state\": \"accepted\", \"payments\": [\($1)]}"
    }
    let report = try house.take(house.write("[\(claims.joined(separator: ", "))]", to: "p.json"), from: "paywise")
    #expect(report.recorded == 4, "\(report.findings)")
    let payments = Correspondence(try house.ledger.history(of: "P-1")).payments
    #expect(payments.map(\.claims) == [[1, 3], [2]])
  }

  @Test func paywiseClaimsOfTwoMandates() throws {
    let house = try ReplyHouse()
    try house.deliver(["P-1", "P-2"], to: "paywise")
    func claim(_ reference: String, _ state: String, _ mandate: String) -> String {
      "{\"id\": \"c\", \"your_reference\": \"\(reference)\", \"submission_state\": \"\(state)\", \"mandate\": {\"id\": \"m\", \"reference_number\": \"\(mandate)\"}}"
    }
    let first = claim("P-1/1", "rejected", "PW-1")
    #expect(try house.take(house.write("[\(first)]", to: "a.json"), from: "paywise").recorded == 2)
    #expect(try house.state(of: "P-1") == .rejected)
    let again = [
      Entry(.checked, of: "P-1"), Entry(.packed, of: "P-1", to: "paywise", package: "cd"),
      Entry(.sending, of: "P-1", to: "paywise", package: "cd"), Entry(.delivered, of: "P-1", to: "paywise"),
    ]
    #expect(try house.ledger.record(again, at: "2026-11-25T10:00:00Z") == nil)
    let page = "[\(first), \(claim("P-1/1", "accepted", "PW-2")), \(claim("P-2/1", "accepted", "PW-3"))]"
    let report = try house.take(house.write(page, to: "b.json"), from: "paywise")
    #expect(report.isClean && report.recorded == 4 && report.known == 2, "\(report.findings.map(\.message.english))")
    #expect(try house.state(of: "P-1") == .accepted && house.state(of: "P-2") == .accepted)
    #expect(Correspondence(try house.ledger.history(of: "P-1")).fileNumber == "PW-2")
  }

  @Test func aListByItsMapping() throws {
    let house = try house()
    let mapping = ReplyFileTests.mapping.replacing("format: csv", with: "format: json\nentries: data.items")
      .replacing("Zeichen", with: "ref.no")
    _ = try house.write(mapping, to: "replies/hanse.yaml")
    let list = """
      {"data": {"items": [
      {"ref": {"no": "H-1"}, "Stand": "Übernommen", "Tag": "2026-11-21"},
      {"ref": {"no": "H-1"}, "Stand": "Zahlung", "Tag": "2026-11-22", "Beleg": 17, "Betrag": 12.5}
      ]}}
      """
    #expect(try house.take(house.write(list, to: "a.json"), from: "hanse").recorded == 2)
    for (value, code) in [("1e400", "ANTWORT-03"), ("-1", "ANTWORT-03"), ("[1]", "ANTWORT-03"), ("NaN", "ANTWORT-03")] {
      let report = try house.take(
        house.write(list.replacing("12.5", with: value), to: "b.json"), from: "hanse")
      #expect(report.codes == [code] && report.recorded == 0)
    }
    let none = try house.take(house.write("{\"data\": []}", to: "c.json"), from: "hanse")
    #expect(none.codes == ["ANTWORT-04"])
    for (text, code) in [
      ("data: {items: []}", "ANTWORT-01"), (String(repeating: "[", count: 100_000), "ANTWORT-01"),
      ("{\"data\": &a []}", "ANTWORT-01"), (list.replacing("\"Tag\"", with: "\"Stand\""), "ANTWORT-05"),
      ("", "ANTWORT-01"),
    ] {
      let report = try house.take(house.write(text, to: "d.json"), from: "hanse")
      #expect(report.codes == [code] && report.recorded == 0, "\(text.prefix(40))")
    }
  }
}
