import Testing

@testable import Formats

/// Header text as mail programs encode it.
@Suite struct EncodedWordsTests {
  @Test(arguments: [
    ("plain", "plain"),
    ("=?utf-8?b?MCA=?= =?utf-8?b?4oKs?=", "0 €"),
    ("=?UTF-8?Q?Mahnung_f=C3=BCr_M=C3=BCller?=", "Mahnung für Müller"),
    ("=?iso-8859-1?Q?Gr=FC=DFe?= aus =?iso-8859-15?Q?=A4?=", "Grüße aus €"),
    ("=?utf-8?Q?=C3?= =?utf-8?Q?=BC?=", "ü"),
    ("=?utf-8?Q?=C3?=\r\n\t=?UTF-8?B?vA==?=", "ü"),
    ("=?utf-8*de?Q?=C3=BC?=", "ü"),
    ("=?ISO-2022-JP?B?GyRCJDMkTiVhITwlayRPGyhC?=", "このメールは"),
    ("=?ks_c_5601-1987?B?vsiz58fPvLy/5A==?=", "안녕하세요"),
    ("=?windows-1252?Q?=80?=", "€"),
    ("=?unknown-8bit?Q?=FC?=", "ü"),
    ("=?utf-8?Q?=FC?=", "ü"),
    ("a =?utf-8?q?b?= c", "a b c"),
    ("=?utf-8?q?a?= =?iso-8859-1?q?b?=", "ab"),
    ("=?utf-8?x?a?=", "=?utf-8?x?a?="),
    ("=?utf-8?q?a", "=?utf-8?q?a"),
    ("=??q?a?= =?", "=??q?a?= =?"),
    ("=?../../x?q?a?=", "a"),
    ("=?utf-8?q?a=0D=0AX-Forged:_b?=", "a  X-Forged: b"),
    ("folded\r\n text ", "folded text"),
    ("", ""),
  ])
  func decodes(raw: String, text: String) {
    #expect(EncodedWords.decode(Array(raw.utf8)) == text)
  }

  @Test func unlabelledBytesReadAsUTF8OrWindows1252() {
    #expect(EncodedWords.decode([0x4D, 0xC3, 0xBC]) == "Mü")
    #expect(EncodedWords.decode([0x4D, 0xFC, 0x80]) == "Mü€")
  }

  @Test func longHeadersEndInTime() {
    let words = String(repeating: "=?a?q?x", count: 100_000)
    #expect(EncodedWords.decode(Array(words.utf8)).utf8.count == 65_536)
  }
}
