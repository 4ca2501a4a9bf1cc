import Testing

@testable import Formats

struct ZIPNamesTests {
  @Test(arguments: [
    "", "/etc/passwd", "../a", "a/../b", "../\u{301}b", "..\u{600}/../b", "\u{600}/../b", "a/./b", "a//b", "a\\b",
    "a\u{0}b", "a\nb", "C:a", "C:/a", ".", "..", "/",
    "rechnung\u{202E}fdp.exe", "a\u{7F}", String(repeating: "a", count: 1025),
    String(repeating: "a/", count: 32) + "a",
  ])
  func refusesUnsafeNames(name: String) {
    #expect(!ZIPNames.isSafe(name))
  }

  @Test(arguments: [
    "a", "a/b.pdf", "Straße/Ärger €.pdf", "a b", ".hidden", "a..b", "...", "folder/", "日本.pdf", "a/\u{301}b",
    "a\u{600}/b",
  ])
  func takesOrdinaryNames(name: String) {
    #expect(ZIPNames.isSafe(name))
  }

  @Test(arguments: [
    ("a.pdf", "a.pdf"), ("a.pdf", "A.PDF"), ("ärger", "ÄRGER"), ("a\u{308}rger", "\u{E4}rger"), ("σ", "ς"),
    ("a", "a/b"), ("a/b", "a"), ("a/", "A/"), ("a/", "a"), ("a/\u{301}b", "a"), ("a\u{600}/b", "a\u{600}"),
    ("a\u{600}/", "a\u{600}"), ("A/b/c", "a/B"),
  ])
  func refusesNamesThatAreOneFileSomewhere(first: String, second: String) throws {
    var names = ZIPNames()
    names.insert(try names.check(first))
    #expect(throws: ZIPProblem(.duplicateName, entry: second)) { try names.check(second) }
  }

  @Test(arguments: [
    ("Strasse", "Straße"), ("a/b", "a/c"), ("a/", "a/b"), ("a/b", "a/"), ("a", "ab"), ("a\u{600}/", "a"),
    ("a/b", "a-b"),
  ])
  func keepsApartWhatDiffers(first: String, second: String) throws {
    var names = ZIPNames()
    names.insert(try names.check(first))
    #expect(throws: Never.self) { try names.check(second) }
  }
}
