import Testing

@testable import Formats

/// Dates of mails, and what merely looks like one.
@Suite struct MailDateTests {
  @Test(arguments: [
    ("Mon, 20 Apr 2026 10:15:00 +0200", 1_776_672_900, 120),
    ("20 Apr 2026 10:15 +0200 (CEST)", 1_776_672_900, 120),
    ("Mo,20 Apr 2026 10:15:00 MESZ", 1_776_672_900, 120),
    ("Mon, 20 Apr 26 08:15:00 GMT", 1_776_672_900, 0),
    ("Mon, 20 Apr 2026 03:15:00-0500", 1_776_672_900, -300),
    ("Thu, 29 Feb 2024 23:59:60 +0000", 1_709_251_200, 0),
    ("1 Jan 1970 00:00:00 Z", 0, 0),
  ])
  func reads(text: String, seconds: Int, offset: Int) {
    #expect(MailDate(text)?.seconds == seconds)
    #expect(MailDate(text)?.offset == offset)
  }

  @Test(arguments: [
    "", "hello", "Mon, 20 Apr 2026", "Mon, 20 Apr 2026 10:15:00", "Mon, 20 Apr 2026 10:15:00 XYZ",
    "Mon, 31 Apr 2026 10:15:00 +0200", "Mon, 20 Apr 2026 24:00:00 +0200", "Sun, 29 Feb 2026 10:00:00 +0000",
    "2026-04-20T10:15:00+02:00", "20.04.2026 10:15", "Mon, 20 Apr 2026 10:15:00 +9999",
    "Mon, 20 Apr 99999 10:15:00 +0200", "Mon, 20 Apr 2026 59:10 -0500", "Mon, 0 Apr 2026 10:15:00 +0200",
  ])
  func refuses(text: String) {
    #expect(MailDate(text) == nil)
  }
}
