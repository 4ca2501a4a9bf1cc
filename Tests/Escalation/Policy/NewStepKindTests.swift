import CaseModel
import Foundation
import TestSupport
import Testing

@testable import Escalation

/// The kind of step that docs/policy.md adds as an example.
@Suite struct NewStepKindTests {
  private static let kind = StepKind.writing(
    "portal_message", Text("Nachricht im Kundenportal", "Message in the portal"), [.portal])

  @Test func thePageShowsThisEntry() throws {
    let page = try String(contentsOfFile: Corpus.project + "/docs/policy.md", encoding: .utf8)
    #expect(
      page.contains(
        ".writing(\"portal_message\", Text(\"Nachricht im Kundenportal\", \"Message in the portal\"), [.portal]),"))
    #expect(StepKind.named("portal_message") == nil)
  }

  /// What counts as it, and what a plan assumes, follow from the entry alone.
  @Test func theEntryIsEnough() throws {
    var message = CaseBuilder.call("2026-04-16", .reached)
    message.channel = .portal
    #expect(Self.kind.matches(.contact(message)))
    message.direction = .in
    #expect(!Self.kind.matches(.contact(message)))
    var letter = CaseBuilder.letter(.dunning, level: 1, sent: "2026-04-14", deadline: "2026-04-24")
    #expect(!Self.kind.matches(.letter(letter)))
    letter.channel = .portal
    #expect(Self.kind.matches(.letter(letter)))
    let planned = PlannedAct(
      required: RequiredAct(Self.kind), on: "2026-04-20", deadline: nil, invoices: [], number: 1)
    let act = try #require(Self.kind.planned(planned))
    #expect(act.day == "2026-04-20" && Self.kind.matches(act))
  }

  /// Nothing else in the code knows the words of kinds; a lexicon calls the last letter by the same word.
  @Test func noOtherFileNamesTheWords() throws {
    let sources = "\(Corpus.project)/Sources/Escalation"
    let files = try #require(FileManager.default.enumerator(atPath: sources)).compactMap { $0 as? String }
      .filter { $0.hasSuffix(".swift") && !$0.hasSuffix("StepKind+All.swift") && $0 != "Tone/Lexicon.swift" }
    let words = StepKind.all.map(\.word).filter { $0.contains("_") }
    for file in files {
      let text = try String(contentsOfFile: "\(sources)/\(file)", encoding: .utf8)
      for word in words where text.contains("\"\(word)\"") {
        Issue.record("\(file) names \(word)")
      }
    }
  }
}
