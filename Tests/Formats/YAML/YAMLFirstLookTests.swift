import Testing

@testable import Formats

struct YAMLFirstLookTests {
  @Test(arguments: [
    "case: 1", "a: [1, {case: 2}, [case]]\nb: {case: 3}\ncase: 1\n", "a: |\n  case: 2\n'case': \"1\"\n",
    #"{"x": "\ud83d\ude00 case: 2", "case": "1"}"#, "# case: 2\n---\ncase: 1\n", "\u{FEFF}case: 1",
    "case: 1\nrest: [never closed",
  ])
  func findsTheValueAtTheTop(_ text: String) {
    #expect(YAMLReader.firstLook(at: "case", in: Array(text.utf8)) == "1")
  }

  @Test(arguments: ["", "case", "- case: 1", "case: [1]", "a: {case: 1}", "a: [", "[a]: 1\ncase: 1", "\u{0}", "a: 'x"])
  func isNilWhereThereIsNone(_ text: String) {
    #expect(YAMLReader.firstLook(at: "case", in: Array(text.utf8)) == nil)
  }

  @Test func takesNoMoreThanTheLimit() {
    var limits = YAMLReader.Limits()
    limits.bytes = 5
    #expect(YAMLReader.firstLook(at: "case", in: Array("case: 1".utf8), limits: limits) == nil)
  }
}
