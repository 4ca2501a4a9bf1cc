/// The words of a letter that is kept as a text file or as a page of HTML, rather than as a mail.
package enum LetterPage {
  /// Longer files are no letters.
  private static let longest = 1 << 24

  /// UTF-8, UTF-16 with its mark, or Windows-1252 where every byte means something in it; lines end with LF. nil for all else:
  /// a text in unknown letters is not read at all rather than read wrongly.
  package static func words(of bytes: [UInt8], isHTML: Bool) -> String? {
    guard bytes.count <= longest, let text = text(of: bytes), !isRichText(text) else { return nil }
    return isHTML ? HTMLText.plain(text) : text
  }

  private static func text(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return Charset.converted(bytes, from: "utf-16").flatMap(withPlainLines)
    }
    return (TextEncoding.utf8WithMark.text(of: bytes) ?? TextEncoding.windows1252.text(of: bytes))
      .flatMap(withPlainLines)
  }

  private static func withPlainLines(_ text: String) -> String? {
    guard !text.unicodeScalars.contains(where: { $0.value < 0x20 && !(0x09...0x0D).contains($0.value) }) else {
      return nil
    }
    return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  /// Text by its bytes, but not to be read as such.
  private static func isRichText(_ text: String) -> Bool { text.hasPrefix("{\\rtf") }
}
