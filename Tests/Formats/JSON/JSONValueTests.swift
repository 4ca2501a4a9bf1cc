import TestSupport
import Testing

@testable import Formats

@Suite struct JSONValueTests {
  @Test func membersKeepTheirOrderAndNumbersTheirDigits() {
    let value = JSONValue.object([
      .init("z", .number("79.90")), .init("a", .list([.flag(true), .text("ä\"\\\n\u{1}")])), .init("leer", .list([])),
      .init("nichts", .object([])),
    ])
    let expected = """
      {
        "z": 79.90,
        "a": [
          true,
          "ä\\"\\\\\\n\\u0001"
        ],
        "leer": [],
        "nichts": {}
      }

      """
    #expect(String(decoding: value.bytes, as: UTF8.self) == expected)
  }

  @Test func anyTextIsReadBackByAnother() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        let value = UInt32.random(in: 0...0x2FFF, using: &random)
        // YAML readers refuse most controls even where JSON escapes them.
        if let scalar = Unicode.Scalar(value), value >= 0xA0 || (0x20..<0x7F).contains(value) || value == 0x0A {
          text.append(scalar)
        }
      }
      let bytes = JSONValue.object([.init("k", .text(String(text)))]).bytes
      guard case .mapping(let entries, _) = try YAMLReader.read(bytes),
        case .scalar(let read, _, _)? = entries.first?.value
      else {
        Issue.record("not read")
        return
      }
      #expect(Array(read.unicodeScalars) == Array(text))
    }
  }
}
