import CaseModel
import TestSupport
import Testing

@testable import Escalation

/// Whatever the bytes: nothing traps, and places lie within the text.
@Suite struct RandomTextTests {
  private static let pieces = [
    "Sie", "nicht", "Polizei", "melden", "letzte", "Warnung", "!!", "„", "“", "\"", ">", "-- \n", "\n", "\n\n", ".",
    ",",
    "-\n", "\u{AD}", "u\u{308}", "ü", "😀", "Ж", "24", "h", "€", "12.05.2026", "DE44", "0000", " ", " ", " ", "\u{FEFF}",
    "EUR", "SOFORT", "ZAHLEN", "\u{A0}", "Mai", "«", "»", "\r", "\0", "1/2/2026", "2026-13-45",
  ]

  @Test(arguments: 0..<200)
  func randomTextsAreRead(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var text = (0..<Int.random(in: 0...400, using: &random))
      .map { _ in RandomTextTests.pieces.randomElement(using: &random) ?? "" }.joined()
    if seed % 4 == 0 { text = String(decoding: random.noise(500), as: UTF8.self) }
    var scan = ToneScan(.shipped, kinds: 7)
    scan.read(text)
    let lines = text.utf8.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    for mention in scan.record.mentions(of: LexiconReader.shipped.value, .shipped, in: text) {
      #expect((1...lines).contains(mention.line))
      #expect((1...text.unicodeScalars.count + 1).contains(mention.column))
    }
    _ = TextFacts(text, currencies: ["DKK"])
  }
}
