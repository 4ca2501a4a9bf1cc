import Testing

@testable import Formats

/// Letters that are no mails: read where it is clear what they say, and not at all where it is not.
@Suite struct LetterPageTests {
  @Test(
    arguments: [
      (Array("Grüße\r\nzwei\rdrei".utf8), "Grüße\nzwei\ndrei"), ([0xEF, 0xBB, 0xBF] + Array("a".utf8), "a"),
      ([0x47, 0x72, 0xFC, 0xDF, 0x65, 0x20, 0x80], "Grüße €"), ([0xFF, 0xFE, 0x47, 0, 0xFC, 0], "Gü"),
      ([0xFE, 0xFF, 0, 0x47, 0, 0xFC], "Gü"), ([], ""),
      // A byte that Windows-1252 has not, a control, half a character, and text that is none.
      ([0x47, 0x81], nil), (Array("a\u{1}".utf8), nil), ([0xFF, 0xFE, 0x47], nil),
      (Array("{\\rtf1 Gru\\'dfe}".utf8), nil),
    ] as [([UInt8], String?)])
  func aTextIsReadAsWhatItIs(bytes: [UInt8], words: String?) {
    #expect(LetterPage.words(of: bytes, isHTML: false) == words)
  }

  @Test func aPageIsReadAsItIsShown() {
    let page = "<html><p>Gr&uuml;&szlig;e<p hidden>nie<p>Ende</html>"
    #expect(LetterPage.words(of: Array(page.utf8), isHTML: true) == "Grüße\nEnde")
  }
}
