import Testing

@testable import Formats

/// Where a file does not read, the place is told: also of bytes that are no characters, which libyaml only counts.
struct YAMLProblemTests {
  @Test(arguments: [
    ("a: 1\nb: 2\nc: ä\u{1}x\n", 3, 5), ("a: 1\r\nb: \u{0}\r\n", 2, 4), ("a: 1\rb: \u{7F}\r", 2, 4), ("\u{1}", 1, 1),
    ("\u{FEFF}a\u{1}", 1, 2), ("a: 1\nb: [\n", 3, 1),
  ])
  func isTold(text: String, line: Int, column: Int) throws {
    let problem = try #require(self.problem(Array(text.utf8)))
    #expect(problem.position == YAMLPosition(line: line, column: column))
  }

  @Test func bytesThatAreNoUTF8AreTold() throws {
    let problem = try #require(self.problem(Array("a: ä\nb: f".utf8) + [0xFC] + Array("r\nc: ä\n".utf8)))
    #expect(problem.reason == .notUTF8)
    #expect(problem.position == YAMLPosition(line: 2, column: 5))
  }

  private func problem(_ bytes: [UInt8]) -> YAMLProblem? {
    do throws(YAMLProblem) {
      _ = try YAMLReader.read(bytes)
      return nil
    } catch { return error }
  }
}
