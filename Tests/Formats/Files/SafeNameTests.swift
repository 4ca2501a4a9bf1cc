import Formats
import Testing

@Suite struct SafeNameTests {
  @Test(arguments: [
    ("RE-2026-0815", "RE-2026-0815"), ("Rechnung Müller & Söhne", "Rechnung-Mueller-Soehne"),
    ("../../etc/passwd", "etc-passwd"), ("a/b\\c:d", "a-b-c-d"), ("", "ohne-namen"), ("…", "ohne-namen"),
    ("Straße\u{0}\n\u{202E}gpj.exe", "Strasse-gpj.exe"), ("u\u{308}ber", "ueber"), ("日本", "ohne-namen"),
  ])
  func namesAreSafeEverywhere(text: String, expected: String) {
    #expect(SafeName.make(text) == expected)
  }

  @Test func namesAreShort() {
    #expect(SafeName.make(String(repeating: "a", count: 500)).count == 60)
  }
}
