import Custody
import Foundation
import TestSupport
import Testing

/// From the handover to the closed file, by the program alone, on both databases.
@Suite("A case comes back") struct ReplyWalkTests {
  private static let hosts = PostgreSQLServer.isInstalled ? ["sqlite", "postgresql"] : ["sqlite"]

  private struct Replies: Decodable {
    let replies: [Entry]

    struct Entry: Decodable {
      let status: String
      let recorded: Int?
      let known: Int?
      let findings: [Finding]
    }

    struct Finding: Decodable {
      let code: String
      let line: Int?
    }
  }

  private struct Histories: Decodable {
    let cases: [Entry]

    struct Entry: Decodable {
      let record: Record
      let correspondence: Correspondence
    }

    struct Record: Decodable { let state: String }

    struct Correspondence: Decodable {
      let fileNumber: String?
      let questions: [Question]
      let payments: [Payment]
    }

    struct Question: Decodable {
      let id: String?
      let answered: Bool
    }

    struct Payment: Decodable {
      let to: String
      let amount: String?
    }
  }

  @Test(arguments: hosts) func allTheWay(_ host: String) throws {
    let workplace = try Workplace()
    try workplace.copy("bereit-eine-xrechnung", as: "cases/2026-0042")
    try workplace.write("", to: "agency/.keep")
    var setting = try workplace.text("koffer.yaml") + "deliveries: {koffer: {to: agency}}\n"
    if host == "postgresql" {
      setting += "ledger: \(try #require(PostgreSQLServer.shared).database())\n"
    }
    try workplace.write(setting, to: "koffer.yaml")
    let sent = try workplace.run(["hand-over", "cases", "--for", "koffer", "--by", "Jonas Kern"] + KofferProgram.asOf)
    #expect(sent.status == 0)

    // The template that the package gives is the first reply; the days of the others are its.
    let template = try workplace.run(["reply-template", "agency/2026-0042.koffer.zip"])
    let known = try workplace.run(["reply-template", "2026-0042"])
    #expect(template.status == 0)
    // Each has a name of its own.
    #expect(template.output != known.output)
    #expect(
      template.output.replacing(/\bid="[^"]+"/, with: "", maxReplacements: 1)
        == known.output.replacing(/\bid="[^"]+"/, with: "", maxReplacements: 1).replacing(" handover=\"1\"", with: ""))
    #expect(known.output.contains(" handover=\"1\""))
    let day = try #require(template.output.firstMatch(of: /acknowledged day="([-0-9]+)"/)).1
    try workplace.write(template.output, to: "1.xml")
    func reply(_ id: String, _ events: String, _ attributes: String = "") throws {
      try workplace.write(
        """
        <reply xmlns="urn:aktenkoffer:reply:1" version="1.0" recipient="koffer" id="\(id)" day="\(day)">
        <case number="2026-0042" \(attributes)>\(events.replacing("DAY", with: String(day)))</case>
        </reply>
        """, to: "\(id).xml")
    }
    try reply("2", "<accepted day=\"DAY\"/>", "fileNumber=\"HI-26-004711\"")
    try reply("3", "<question id=\"F-1\" day=\"DAY\">Liegt ein Lieferschein vor?</question>")
    try reply("4", "<payment id=\"Z-1\" day=\"DAY\" amount=\"2666.12\" currency=\"EUR\" to=\"recipient\"/>")
    try reply("5", "<settled day=\"DAY\" reason=\"paid\"/>")
    try reply("6", "<closed day=\"DAY\" code=\"paid\">Vielen Dank.</closed>")
    try reply("7", "<question id=\"F-9\" day=\"DAY\">Liegt noch etwas vor?</question>")

    func take(_ files: String...) throws -> (KofferProgram.Run, [Replies.Entry]) {
      let run = try workplace.run(["import-reply"] + files + ["--by", "Jonas Kern", "--json"])
      return (run, try run.answer(Replies.self).replies)
    }
    let (first, taken) = try take("1.xml", "2.xml", "3.xml")
    #expect(first.status == 0 && taken.map(\.recorded) == [1, 1, 1], "\(first.output)")
    try workplace.write("Ja.\n", to: "antwort.txt")
    let answer = ["answer", "2026-0042", "--by", "Marlene Voß", "--text-file", "antwort.txt", "--question"]
    #expect(try workplace.run(answer + ["F-2"]).status == 3)
    // A file with nothing in it is no answer, whoever wanted to give one.
    try workplace.write("", to: "leer.txt")
    let nothing = try workplace.run(answer.map { $0 == "antwort.txt" ? "leer.txt" : $0 } + ["F-1"])
    #expect(nothing.status == 64 && nothing.errors.contains("--text-file"), "\(nothing.errors)")
    #expect(try workplace.run(answer + ["F-1"]).status == 0)
    #expect(try workplace.run(answer + ["F-1"]).status == 3)
    let (rest, others) = try take("4.xml", "5.xml", "6.xml", "7.xml", "2.xml")
    #expect(rest.status == 3 && others.map(\.recorded) == [1, 1, 1, 0, 0], "\(rest.output)")
    #expect(others[3].findings.map(\.code) == ["ANTWORT-15"] && others[4].known == 1)

    let status = try workplace.run(["status", "2026-0042", "--json"]).answer(Histories.self).cases[0]
    #expect(status.record.state == "closed" && status.correspondence.fileNumber == "HI-26-004711")
    #expect(status.correspondence.questions.map(\.answered) == [true])
    #expect(status.correspondence.payments.map(\.amount) == ["2666.12"])
    for (language, words) in [
      (
        "de",
        [
          "geschlossen", "Aktenzeichen beim Empfänger: HI-26-004711", "Zahlung an den Empfänger: 2.666,12",
          "„Vielen Dank.“",
        ]
      ),
      ("en", ["closed", "File number at the recipient's: HI-26-004711", "Payment to the recipient: €2,666.12"]),
    ] {
      let page = try workplace.run(["status", "2026-0042", "--lang", language]).output
      for word in words { #expect(page.contains(word), "\(page)") }
    }
    #expect(try workplace.run(["ledger", "verify"]).status == 0)
  }

  /// Several read the same replies at the same moment, and some are cut off.
  @Test(arguments: hosts) func eachEventOnce(_ host: String) throws {
    let workplace = try Workplace()
    if host == "postgresql" {
      let address = try #require(PostgreSQLServer.shared).database()
      try workplace.write(try workplace.text("koffer.yaml") + "ledger: \(address)\n", to: "koffer.yaml")
    }
    let count = 280
    let numbers = (0..<count).map { "N-\($0)" }
    let ledger = try workplace.ledger()
    let begun = numbers.flatMap { number in
      [
        Entry(.imported, of: number), Entry(.checked, of: number), Entry(.packed, of: number, to: "koffer"),
        Entry(.sending, of: number, to: "koffer"), Entry(.delivered, of: number, to: "koffer"),
      ]
    }
    #expect(try ledger.record(begun, at: "2026-11-20T10:00:00Z") == nil)
    let cases = numbers.map {
      "<case number=\"\($0)\"><accepted day=\"2026-11-21\"/>"
        + "<payment id=\"Z-1\" day=\"2026-11-22\" amount=\"5.00\" currency=\"EUR\" to=\"recipient\"/></case>"
    }
    try workplace.write(
      """
      <reply xmlns="urn:aktenkoffer:reply:1" version="1.0" recipient="koffer" id="1" day="2026-11-22">
      \(cases.joined(separator: "\n"))
      </reply>
      """, to: "a.xml")
    let arguments = ["import-reply", "a.xml", "--by", "Jonas Kern"]
    let running = try (0..<3).map { _ in try KofferProgram.start(arguments, in: workplace.path) }
    usleep(200_000)
    running[0].kill()
    let runs = running.map { $0.finish() }
    #expect(runs.dropFirst().allSatisfy { $0.status == 0 || $0.status == 3 }, "\(runs.map(\.errors))")
    // Whoever came second was told so, or found it done; the file again completes what is left.
    let last = try workplace.run(arguments)
    #expect(last.status == 0, "\(last.output)")
    let kinds = try numbers.map { try ledger.events(of: $0).suffix(2).map(\.kind) }
    #expect(kinds.allSatisfy { $0 == [.accepted, .paymentThere] })
    #expect(try ledger.length() == 7 * count && ledger.verify().isWhole)
  }

  /// Files that are none, and calls that are wrong.
  @Test func nothingOfWhatDoesNotRead() throws {
    let workplace = try Workplace()
    try workplace.copy("bereit-eine-xrechnung", as: "cases/2026-0042")
    let by = ["--by", "Jonas Kern"]
    // Without a ledger there is nothing to compare with.
    #expect(try workplace.run(["import-reply", "a.xml"] + by).status == 1)
    _ = try workplace.run(["approve", "cases/2026-0042", "--for", "koffer"] + by + KofferProgram.asOf)
    try workplace.write("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", to: "dtd.xml")
    try workplace.write("\u{1B}[31mKopf;Zeile\n", to: "a.csv")
    #expect(try workplace.run(["import-reply", "dtd.xml"] + by).status == 3)
    #expect(try workplace.run(["import-reply", "a.csv"] + by).status == 3)
    #expect(try workplace.run(["import-reply", "gone.xml"] + by).status == 1)
    #expect(try workplace.run(["import-reply", "dtd.xml"]).status == 64)
    #expect(try workplace.run(["import-reply", "dtd.xml", "--from", "../x"] + by).status == 64)
    #expect(try workplace.run(["import-reply", "dtd.xml", "--by", " "]).status == 64)
    #expect(try workplace.run(["reply-template", "2026-0042"]).status == 64)
    #expect(try workplace.run(["reply-template", "a.csv"]).status == 3)
    #expect(try workplace.ledger().events(of: "2026-0042").count == 3)
  }
}
