import Testing

@testable import Formats

@Suite struct TextEncodingTests {
  @Test func everyByteOfWindows1252IsThereAndBack() {
    for byte in UInt8.min...UInt8.max {
      let text = TextEncoding.windows1252.text(of: [byte])
      let isHole = [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte)
      #expect((text == nil) == isHole)
      if let text { #expect(TextEncoding.windows1252.bytes(of: text) == [byte]) }
    }
  }

  @Test func marksAreWrittenOnlyWhereWanted() {
    #expect(TextEncoding.utf8.bytes(of: "ä") == [0xC3, 0xA4])
    #expect(TextEncoding.utf8WithMark.bytes(of: "ä") == [0xEF, 0xBB, 0xBF, 0xC3, 0xA4])
    #expect(TextEncoding.utf8WithMark.text(of: [0xEF, 0xBB, 0xBF, 0xC3, 0xA4]) == "ä")
    #expect(TextEncoding.utf8.text(of: [0xC3]) == nil)
    #expect(TextEncoding.windows1252.firstForbidden(in: "aŁb") == "Ł")
    #expect(TextEncoding.windows1252.bytes(of: "€“") == [0x80, 0x93])
  }
}
