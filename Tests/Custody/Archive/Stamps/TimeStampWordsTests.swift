import CaseModel
import Formats
import Testing

@testable import Custody

@Suite("What is said of time stamps") struct TimeStampWordsTests {
  @Test func everyReasonHasItsOwnWords() {
    let answers = TimeStamp.Answer.allCases.map { TimeStamp.Problem.refused($0, []).text }
    let failures = TimeStamp.Failure.allCases.map { TimeStamp.Problem.refused(.rejected, [$0]).text }
    let others: [Text] = [TimeStamp.Problem.tooLarge, .unreadable, .noCertificate].map(\.text)
    let texts =
      TimeStamp.Refusal.allCases.map(\.text) + answers + failures + others + SigningKey.Problem.allCases.map(\.text)
    #expect(Set(texts.map(\.german)).count == texts.count && Set(texts.map(\.english)).count == texts.count)
    #expect(texts.allSatisfy { $0.german.hasSuffix(".") && $0.english.hasSuffix(".") })
  }

  @Test func anAnswerWithItsReasons() {
    let text = TimeStamp.Problem.refused(.rejected, [.systemFailure, .hashNotTaken]).text
    #expect(text.german == "Die Stelle lehnte ab: sie nimmt SHA-256 nicht an, ihr System ist gestört.")
    #expect(text.english == "The authority refused: it does not take SHA-256, its system failed.")
  }
}
