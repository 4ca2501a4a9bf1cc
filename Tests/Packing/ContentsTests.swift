import CaseModel
import Testing

@testable import Packing

/// The order and the names under which documents travel.
@Suite struct ContentsTests {
  private func document(_ path: String, _ type: ContentType = .pdf) -> Document {
    Document(path: path, size: 1, sha256: String(repeating: "0", count: 64), type: type)
  }

  private func file(_ paths: [String]) -> CaseFile {
    let origin = Origin(Place("case.yaml", line: 1))
    var file = CaseFile(number: "1", origin: origin, creditor: Creditor(origin: origin))
    file.documents = paths.map { document($0) }
    var invoice = Invoice(origin: origin)
    invoice.number = "RE/2026 0815"
    invoice.file = "invoices/a.pdf"
    file.invoices = [invoice]
    var reminder = Reminder(origin: origin, kind: .dunning)
    reminder.level = 2
    reminder.sent = Day(2026, 10, 5)
    reminder.file = "reminders/x.pdf"
    file.reminders = [reminder]
    file.contract = Contract(origin: origin)
    file.contract?.file = "documents/vertrag.pdf"
    return file
  }

  @Test func contractsComeBeforeInvoicesBeforeLetters() {
    let contents = Contents(
      of: file(["documents/vertrag.pdf", "documents/z.pdf", "invoices/a.pdf", "reminders/x.pdf"]))
    #expect(
      contents.documents.map(\.file) == [
        "dokumente/01_vertrag_vertrag.pdf", "dokumente/02_rechnung_RE-2026-0815.pdf",
        "dokumente/03_mahnung-2_2026-10-05.pdf", "dokumente/04_beleg_z.pdf",
      ])
    #expect(contents.id(of: "reminders/x.pdf") == "D03")
    #expect(contents.id(of: "reminders/none.pdf") == nil)
  }

  @Test func orderDoesNotDependOnTheOrderOfReading() {
    let paths = (1...120).map { "documents/\($0).pdf" }
    let names = Contents(of: file(paths)).documents.map(\.file)
    #expect(Contents(of: file(paths.reversed())).documents.map(\.file) == names)
    #expect(names.first?.hasPrefix("dokumente/001_") == true)
  }

  @Test func theEndingFollowsTheContent() {
    var case1 = file([])
    case1.documents = [
      document("documents/bild.exe", .png), document("documents/liste.csv", .csv), document("documents/a.b c", .other),
      document("documents/LAUT.TXT", .text),
    ]
    let endings = Contents(of: case1).documents.map { $0.file.split(separator: ".").dropFirst().last.map(String.init) }
    #expect(Set(endings) == ["png", "csv", nil, "txt"])
  }
}
