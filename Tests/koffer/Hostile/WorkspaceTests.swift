import Foundation
import TestSupport
import Testing

/// What lies around the cases: `koffer.yaml`, other cases, the folder for packages.
@Suite struct WorkspaceTests {
  private let workplace: Workplace

  init() throws {
    workplace = try Workplace()
    try workplace.copy(Sample.plain, as: "a")
  }

  @Test(arguments: ["policy: [", "policy: ../x", "policy: missing", "- a", "", "creditor: 1", "policy: \"\\0\""])
  func aBrokenWorkspaceHoldsItsCases(_ text: String) throws {
    try workplace.write(text, to: "koffer.yaml")
    let (entries, status) = try KofferProgram.judge(["check", "a"], in: workplace)
    #expect(entries.first?.verdict == "held")
    #expect(entries.first?.findings.contains { $0.blocks } == true)
    #expect(status == 3)
  }

  @Test func aWorkspaceThatIsNoFile() throws {
    try FileManager.default.removeItem(atPath: workplace.file("koffer.yaml"))
    try workplace.write("", to: "koffer.yaml/x")
    let (entries, status) = try KofferProgram.judge(["check", "a"], in: workplace)
    #expect(entries.first?.verdict == "outage")
    #expect(status == 1)
  }

  @Test func aCaseWithAWorkspaceOfItsOwn() throws {
    try workplace.write("policy: missing", to: "a/koffer.yaml")
    try workplace.copy("bereit-mit-verzicht", as: "b")
    for cases in [["a", "b"], ["b", "a"], ["."]] {
      let (entries, _) = try KofferProgram.judge(["check"] + cases, in: workplace)
      for entry in entries { #expect((entry.verdict == "ready") == entry.folder.hasSuffix("b"), "\(cases)") }
    }
  }

  @Test func oneBrokenCaseStopsNoOther() throws {
    try workplace.write("[", to: "broken/case.yaml")
    let (entries, status) = try KofferProgram.judge(["pack", "missing", "broken", "a", "--out", "out"], in: workplace)
    #expect(entries.map(\.verdict) == ["outage", "held", "ready"])
    #expect(status == 1)
    #expect(workplace.names(in: "out") == ["2026-0042.koffer.zip"])
  }

  @Test func oneCaseNamedTwice() throws {
    let (entries, status) = try KofferProgram.judge(
      ["pack", "a", "a/", "./a", "a/../a", "--out", "out"], in: workplace)
    #expect(entries.map(\.verdict) == ["ready"])
    #expect(status == 0)
  }

  @Test func packagesBesideTheCases() throws {
    for _ in 0..<2 {
      let (entries, status) = try KofferProgram.judge(["pack", ".", "--out", "out"], in: workplace)
      #expect(entries.map(\.folder) == ["./a"])
      #expect(status == 0)
    }
  }

  /// The one would overwrite the other's package. Also where only the safe form of the numbers is the same.
  @Test(arguments: [("2026-0042", "2026-0042"), ("2026/0042", "2026-0042"), ("ÄB", "aeb"), (long + "1", long + "2")])
  func twoCasesWithOneNumber(_ first: String, _ second: String) throws {
    try workplace.copy(Sample.plain, as: "b")
    try workplace.replace("case: 2026-0042", by: "case: \(first)", in: "a/case.yaml")
    try workplace.replace("case: 2026-0042", by: "case: \(second)", in: "b/case.yaml")
    let (entries, status) = try KofferProgram.judge(["pack", ".", "--out", "out"], in: workplace)
    #expect(entries.map { $0.finding("FALL-13")?.line } == [2, 2])
    #expect(status == 3)
    #expect(workplace.names(in: "out") == [])
  }

  /// The ledger lets only one of them out; whoever looks at all of them learns that before.
  @Test func oneInvoiceInTwoCases() throws {
    try workplace.copy(Sample.plain, as: "b")
    try workplace.replace("case: 2026-0042", by: "case: 2026-0043", in: "b/case.yaml")
    let (entries, status) = try KofferProgram.judge(["check", "."], in: workplace)
    #expect(entries.map { $0.finding("FALL-14")?.line != nil } == [false, true])
    #expect(entries.map(\.verdict) == ["ready", "ready"])
    #expect(status == 0)
    // As a table, too, which else tells only what holds a case.
    let table = try workplace.run(["check", "."] + KofferProgram.asOf)
    #expect(table.output.contains("[FALL-14]"))
    // Alone it has nothing to tell.
    #expect(try KofferProgram.judge(["check", "b"], in: workplace).0.first?.finding("FALL-14") == nil)
  }

  /// Under another number it may be another, and that is said.
  @Test func aLikeInvoiceInTwoCases() throws {
    try workplace.copy(Sample.plain, as: "b")
    try workplace.replace("case: 2026-0042", by: "case: 2026-0043", in: "b/case.yaml")
    for file in ["case.yaml", "invoices/RE-2026-0815.xml"] {
      try workplace.replace("RE-2026-0815", by: "RE-2026-0816", in: "b/\(file)")
    }
    try FileManager.default.moveItem(
      atPath: workplace.file("b/invoices/RE-2026-0815.xml"), toPath: workplace.file("b/invoices/RE-2026-0816.xml"))
    let (entries, _) = try KofferProgram.judge(["check", "."], in: workplace)
    #expect(entries.map { $0.finding("FALL-14")?.message.contains("anderer Nummer") ?? false } == [false, true])
  }

  private static let long = String(repeating: "9", count: 80)

  @Test(arguments: [
    ("../../x", "x"), ("CON", "_CON"), ("lpt1.txt", "_lpt1.txt"), ("a/b", "a-b"), ("-rf", "rf"), (".hidden", "hidden"),
    ("日本", "ohne-namen"), ("Müller & Söhne", "Mueller-Soehne"), ("C:\\\\x", "C-x"),
    (String(repeating: "7", count: 300), String(repeating: "7", count: 60)),
  ])
  func numbersAsFileNames(_ number: String, _ name: String) throws {
    try workplace.replace("case: 2026-0042", by: "case: \"\(number)\"", in: "a/case.yaml")
    let (entries, status) = try KofferProgram.judge(["pack", "a", "--out", "out"], in: workplace)
    #expect(status == 0)
    #expect(workplace.names(in: "out") == ["\(name).koffer.zip"])
    #expect(entries.first?.number == number.replacingOccurrences(of: "\\\\", with: "\\"))
  }

  @Test(arguments: ["\"\"", "\"   \"", "~", "[1]", "\"a\\0b\""]) func aNumberThatIsNone(_ number: String) throws {
    try workplace.replace("case: 2026-0042", by: "case: \(number)", in: "a/case.yaml")
    let (entries, status) = try KofferProgram.judge(["pack", "a", "--out", "out"], in: workplace)
    #expect(entries.first?.findings.contains { $0.blocks && $0.line == 2 } == true, "\(entries)")
    #expect(status == 3)
  }
}
