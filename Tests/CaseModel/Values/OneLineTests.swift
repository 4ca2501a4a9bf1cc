import TestSupport
import Testing

@testable import CaseModel

/// Texts put on one line.
@Suite struct OneLineTests {
  @Test(
    arguments: [
      ("", ""), (" ", ""), ("a", "a"), (" a\n\t b\r\n", "a b"), ("ä  ö", "ä ö"), ("a\u{A0}b", "a b"),
      ("a\u{2003}\u{3000}b", "a b"), ("\u{85}a\u{2028}b\u{1680}", "a b"), ("a\u{200B}b", "a\u{200B}b"),
      ("5 € − 1", "5 € − 1"), ("a\u{B}\u{C}b", "a b"), ("\u{1C}a", "\u{1C}a"),
    ])
  func blanksAreOne(text: String, line: String) {
    #expect(text.onOneLine.unicodeScalars.elementsEqual(line.unicodeScalars))
  }

  /// As words parted at white space, whatever stands in the text.
  @Test(arguments: 1...20 as ClosedRange<UInt64>) func itIsItsWords(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let scalars: [Unicode.Scalar] = [
      "a", "b", "ä", " ", "\n", "\t", "\r", "\u{A0}", "\u{2009}", "\u{301}", "€", "\u{3000}", "😀", "\u{E9}", "\u{85}",
    ]
    for _ in 0..<200 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0..<30, using: &generator) {
        if let scalar = scalars.randomElement(using: &generator) { text.append(scalar) }
      }
      let words = text.split { $0.properties.isWhitespace }.map { Array($0) }
      #expect(Array(String(text).onOneLine.unicodeScalars) == Array(words.joined(separator: [" "])))
    }
  }
}
