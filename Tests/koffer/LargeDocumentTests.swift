import Foundation
import TestSupport
import Testing

/// A document of three gigabytes goes through in flat memory.
@Suite struct LargeDocumentTests {
  /// In kilobytes, as `time` reports.
  private static let limit = 150 * 1024

  @Test(.enabled(if: Demand.large && Tool.isInstalled("time"), "KOFFER_LARGE=1 and the program time are needed"))
  func packedAndVerified() throws {
    let workplace = try Workplace()
    try workplace.copy(Sample.plain, as: "a")
    try write(3 << 30, to: workplace.file("a/documents/archiv.bin"))
    for command in [["check", "a"], ["pack", "a", "--out", "out"], ["verify", "out/2026-0042.koffer.zip"]] {
      let measured = ["time", "-f", "%M %e", "-o", workplace.file("figures")]
      let run = try workplace.run(command + KofferProgram.asOf, through: measured)
      #expect(run.status == 0, "\(run.output)\(run.errors)")
      let figures = try workplace.text("figures").split(whereSeparator: \.isWhitespace)
      print("\(command[0]): \(figures.first ?? "") KB resident, \(figures.last ?? "") s")
      #expect(try #require(Int(figures.first ?? "")) < LargeDocumentTests.limit)
    }
  }

  /// Noise, text and holes by turns.
  private func write(_ size: Int, to path: String) throws {
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    let file = try #require(FileHandle(forWritingAtPath: path))
    var generator = SeededGenerator(seed: 3)
    let noise = Data((0..<1 << 20).map { _ in UInt8.random(in: 0...255, using: &generator) })
    let text = Data(String(repeating: "Mahnung zur Rechnung RE-2026-0815, bitte zahlen Sie. ", count: 19_000).utf8)
    for (index, offset) in stride(from: 0, to: size, by: 4 << 20).enumerated() {
      try file.seek(toOffset: UInt64(offset))
      try file.write(contentsOf: index.isMultiple(of: 2) ? noise : text)
    }
    try file.truncate(atOffset: UInt64(size))
    try file.close()
  }
}
