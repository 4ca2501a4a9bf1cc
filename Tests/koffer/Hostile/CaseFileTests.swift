import Foundation
import TestSupport
import Testing

/// `case.yaml` in every shape that it can have but should not.
@Suite struct CaseFileTests {
  struct Bad: Sendable, CustomTestStringConvertible {
    let name: String
    let code: String
    var line: Int?
    let bytes: [UInt8]

    init(_ name: String, _ code: String, line: Int? = nil, _ bytes: some Sequence<UInt8>) {
      self.name = name
      self.code = code
      self.line = line
      self.bytes = [UInt8](bytes)
    }

    var testDescription: String { name }
  }

  static let bad: [Bad] = [
    Bad("empty", "FALL-02", line: 1, []),
    Bad("blank", "FALL-02", "\n\n  \n".utf8),
    Bad("only a comment", "FALL-02", "# nothing\n".utf8),
    Bad("a text", "FALL-04", line: 1, "hello".utf8),
    Bad("a list", "FALL-04", line: 1, "- case: 1\n".utf8),
    Bad("binary", "FALL-02", line: 2, (0...255).map { UInt8($0) }),
    Bad("zeros", "FALL-02", line: 1, [UInt8](repeating: 0, count: 4096)),
    Bad("Windows-1252", "FALL-02", line: 2, Array("case: 1\ncontract: {subject: B".utf8) + [0xE4, 0x7D, 0x0A]),
    Bad(
      "UTF-16", "FALL-02", line: 1, [0xFF, 0xFE] + "case: 1\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
    Bad("nine megabytes", "DATEI-03", "# \(String(repeating: "x", count: 9 << 20))\n".utf8),
    Bad("a million brackets", "FALL-02", line: 1, "case: \(String(repeating: "[", count: 1_000_000))".utf8),
    Bad(
      "ten thousand levels by indentation", "FALL-02",
      (0..<3000).flatMap { "\(String(repeating: " ", count: $0))a:\n".utf8 }),
    Bad(
      "a hundred thousand items", "FALL-02", "case: 1\ninvoices:\n\(String(repeating: "- {}\n", count: 600_000))".utf8),
    Bad(
      "alias bomb", "FALL-02", line: 1,
      "a: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b]\n".utf8),
    Bad("key twice", "FALL-02", line: 3, "case: 1\ndebtors: []\ncase: 2\n".utf8),
    Bad("two documents", "FALL-02", line: 2, "case: 1\n---\ncase: 2\n".utf8),
    Bad("tag", "FALL-05", "case: !!python/object/apply:os.system [\"true\"]\n".utf8),
    Bad("lone surrogate", "FALL-02", #"{"case": "\ud83d"}"#.utf8),
    Bad("tabs", "FALL-02", line: 2, "case: 1\n\tdebtors: []\n".utf8),
    Bad("unfinished quote", "FALL-02", "case: \"1\n".utf8),
    Bad("unknown keys", "FALL-03", line: 2, "case: 1\ndebtor: []\n".utf8),
  ]

  @Test(arguments: bad) func givesAFindingWithItsPlace(_ bad: Bad) throws {
    let workplace = try Workplace()
    try workplace.copy(Sample.plain, as: "a")
    try workplace.write(bad.bytes, to: "a/case.yaml")
    let (entries, status) = try KofferProgram.judge(["pack", "a", "--out", "out"], in: workplace)
    let finding = entries.first?.finding(bad.code)
    #expect(finding?.file == "case.yaml", "\(entries)")
    #expect(finding?.blocks == true)
    if let line = bad.line { #expect(finding?.line == line, "\(entries)") }
    #expect(status == 3)
    #expect(workplace.names(in: "out") == [])
  }

  @Test func aByteOrderMarkAndSurrogatePairsAreRead() throws {
    let workplace = try Workplace()
    try workplace.copy(Sample.plain, as: "bom")
    try workplace.write([0xEF, 0xBB, 0xBF] + Corpus.bytes(at: workplace.file("bom/case.yaml")), to: "bom/case.yaml")
    try workplace.copy("bereit-als-json", as: "json")
    let text = try workplace.text("json/case.json")
    try workplace.write(text.replacingOccurrences(of: "Café", with: #"Caf\u00e9 \ud83d\ude00"#), to: "json/case.json")
    let (entries, status) = try KofferProgram.judge(["pack", "bom", "json", "--out", "out"], in: workplace)
    #expect(status == 0, "\(entries)")
    let package = try #require(entries.last?.package)
    #expect(try UnpackedPackage(workplace.file(package.path)).text("case.xml").contains("Café 😀"))
  }

  @Test func itIsNotAFile() throws {
    let workplace = try Workplace()
    for name in ["none", "folder", "fifo", "link", "linkedFolder"] {
      try workplace.copy(Sample.plain, as: name)
      try FileManager.default.removeItem(atPath: workplace.file("\(name)/case.yaml"))
    }
    try workplace.write("", to: "folder/case.yaml/x")
    #expect(mkfifo(workplace.file("fifo/case.yaml"), 0o644) == 0)
    try FileManager.default.createSymbolicLink(
      atPath: workplace.file("link/case.yaml"), withDestinationPath: Sample.path(Sample.plain) + "/case.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: workplace.file("linkedFolder/case.yaml"), withDestinationPath: "/")
    let (entries, status) = try KofferProgram.judge(["check", "."], in: workplace)
    let codes = Dictionary(uniqueKeysWithValues: entries.map { ($0.folder, Set($0.findings.map(\.code))) })
    #expect(codes["./none"]?.contains("FALL-01") == true)
    for name in ["folder", "fifo", "link", "linkedFolder"] {
      #expect(codes["./\(name)"]?.contains("DATEI-03") == true, "\(name)")
    }
    #expect(status == 3)
  }

  @Test(.enabled(if: Rights.canBeLacked, "running as root without setpriv")) func withoutTheRightToRead() throws {
    let workplace = try Workplace()
    for (name, file) in [("case", "case.yaml"), ("document", "invoices/RE-2026-0815.xml"), ("good", "")] {
      try workplace.copy(Sample.plain, as: name)
      try workplace.replace("case: 2026-0042", by: "case: \(name)", in: "\(name)/case.yaml")
      if !file.isEmpty { #expect(chmod(workplace.file("\(name)/\(file)"), 0) == 0) }
    }
    try workplace.copy(Sample.plain, as: "locked")
    #expect(chmod(workplace.file("locked"), 0) == 0)
    let (entries, status) = try KofferProgram.judge(
      ["check", "case", "document", "good", "locked"], in: workplace, through: Rights.lacking)
    #expect(entries.map(\.verdict) == ["held", "held", "ready", "outage"])
    #expect(entries.first?.finding("DATEI-03")?.file == "case.yaml")
    #expect(entries.dropFirst().first?.finding("DATEI-03")?.file == "invoices/RE-2026-0815.xml")
    #expect(entries.last?.outage?.code == "WELT-02")
    #expect(status == 1)
  }
}
