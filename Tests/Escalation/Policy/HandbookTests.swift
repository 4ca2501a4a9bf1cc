import CaseModel
import Fields
import TestSupport
import Testing

@testable import Escalation

/// What is wrong in a policy file rests on the chapter of docs/policy.md that describes it.
@Suite struct HandbookTests {
  @Test(
    arguments: [
      ("", "The file"), ("floor", "floor, customers"), ("steps", "Steps"), ("steps.any_of.call", "Kinds"),
      ("steps.call", "Kinds"), ("steps.when", "Conditions"), ("routes.when", "Conditions"), ("routes", "Routes"),
      ("fairness.contact_gap", "Fairness"), ("tone.avoid", "Tone"), ("gates", "Gates"), ("title", "The file"),
    ])
  func sectionsHaveTheirChapter(section: String, chapter: String) {
    #expect(Handbook.policy.basis(of: .choiceUnknown, in: section) == [.manual("docs/policy.md", chapter: chapter)])
  }

  /// A norm stays a norm.
  @Test func whatRestsOnANormStillDoes() {
    #expect(Handbook.policy.basis(of: .dateUnreadable, in: "steps") == FindingKind.dateUnreadable.basis)
  }

  /// Every section the reader knows leads to a heading that stands there.
  @Test func everyChapterCitedIsAHeading() throws {
    let page = try String(contentsOfFile: "\(Corpus.project)/docs/policy.md", encoding: .utf8)
    let headings = Set(
      page.split(separator: "\n").filter { $0.hasPrefix("#") }.map { $0.drop { $0 == "#" || $0 == " " } })
    let vocabulary = Vocabulary()
    for name in PolicyShelf.names {
      _ = PolicyReader.read(PolicyShelf.text(of: name) ?? [], file: name, sha256: "", vocabulary: vocabulary)
    }
    #expect(vocabulary.keys.count > 20)
    for section in vocabulary.keys.keys {
      guard case .manual(_, let chapter)? = Handbook.policy.basis(of: .wrongType, in: section).first else {
        Issue.record("\(section) has no chapter")
        continue
      }
      #expect(headings.contains(Substring(chapter)), "\(section)")
    }
  }
}
