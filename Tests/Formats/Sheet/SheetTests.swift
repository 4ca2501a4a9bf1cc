import TestSupport
import Testing

@testable import Formats

@Suite struct SheetTests {
  private func sheet() throws -> [UInt8] {
    let writer = try SheetWriter(named: "Blatt")
    try writer.head([("Text", 10), ("Betrag", 10), ("Tag", 10), ("Ja", 4)])
    try writer.text("=1+1", row: 1, 0)
    try writer.amount("79.99", row: 1, 1)
    try writer.day((2026, 11, 20), row: 1, 2)
    try writer.flag(true, row: 1, 3)
    try writer.text("Grüße <&> \"", row: 2, 0)
    return try writer.finish()
  }

  @Test func whatIsWrittenIsRead() throws {
    let rows = try SheetReader.rows(try sheet(), with: try Inflater())
    #expect(rows[0] == [.text("Text"), .text("Betrag"), .text("Tag"), .text("Ja")])
    #expect(rows[1][0] == .text("=1+1"))
    #expect(rows[1][2] == .number("46346"))
    #expect(rows[1][3] == .flag(true))
    #expect(rows[2] == [.text("Grüße <&> \"")])
  }

  @Test func theSameSheetHasTheSameBytes() throws {
    #expect(try sheet() == sheet())
  }

  @Test(.enabled(if: Tool.isInstalled("python3"), "needs python3"))
  func anotherProgramOpensIt() throws {
    try Tool.withFile(try sheet()) { path in
      let check =
        "import sys,zipfile,xml.dom.minidom as x; z=zipfile.ZipFile(sys.argv[1]); "
        + "assert z.testzip() is None; [x.parseString(z.read(n)) for n in z.namelist()]"
      let isSound = try Tool.run("python3", ["-c", check, path]) != nil
      #expect(isSound)
    }
  }

  @Test(arguments: ["", "zu/viel", "[x]", String(repeating: "x", count: 32)])
  func sheetsCannotHaveEveryName(name: String) {
    #expect(throws: LibraryFailure.self) { try SheetWriter(named: name) }
  }

  @Test func damageIsRefusedOrReadNeverACrash() throws {
    let bytes = try sheet()
    var random = SeededGenerator(seed: 5)
    let inflater = try Inflater()
    for _ in 0..<200 {
      var damaged = bytes
      damaged[Int.random(in: 0..<damaged.count, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
      _ = try? SheetReader.rows(damaged, with: inflater)
      _ = try? SheetReader.rows(Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &random))), with: inflater)
    }
  }
}
