import CaseModel
import Escalation
import Foundation
import TestSupport
import Testing

/// docs/policy.md shows what the reader reads.
@Suite struct PolicyPageTests {
  let page: String

  init() throws {
    page = try String(contentsOfFile: Corpus.project + "/docs/policy.md", encoding: .utf8)
  }

  @Test func theExampleReads() throws {
    #expect(findings(of: try example) == [])
  }

  /// Each section shown alone reads in the place of the example's own.
  @Test func sectionsShownReadBesideTheExample() throws {
    var count = 0
    for section in sections where !section.hasPrefix("any_of") && !section.hasPrefix("policy: {") {
      let key = try #require(section.split(separator: ":").first)
      let others = try example.split(separator: "\n").filter { !$0.hasPrefix("\(key):") }.joined(separator: "\n")
      let text = "\(others)\n\(section)".replacing("second_dunning", with: "reminder")
      #expect(findings(of: text) == [], "\(key)")
      count += 1
    }
    #expect(count >= 6)
  }

  @Test func everyKindAndDemandIsNamed() {
    let words = StepKind.all.map(\.word) + Role.allCases.map(\.rawValue) + LetterElement.allCases.map(\.rawValue)
    for word in words + PolicyShelf.names { #expect(page.contains("`\(word)`"), "\(word)") }
  }

  private var example: String {
    get throws {
      try #require(page.split(separator: "```yaml\n").dropFirst().first?.split(separator: "```").first).description
    }
  }

  /// What is indented by four, block by block.
  private var sections: [String] {
    page[(page.range(of: "## The file")?.lowerBound ?? page.startIndex)...]
      .split(separator: "\n", omittingEmptySubsequences: false)
      .split { !$0.hasPrefix("    ") }
      .map { $0.map { String($0.dropFirst(4)) }.joined(separator: "\n") }
      .filter { $0.first?.isLetter == true && !$0.hasPrefix("de:") }
  }

  private func findings(of text: String) -> [String] {
    PolicyReader.read(Array(text.utf8), file: "policy.yaml", sha256: "").findings.map {
      "\($0.place): \($0.message.english)"
    }
  }
}
