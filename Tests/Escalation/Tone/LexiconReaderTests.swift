import CaseModel
import TestSupport
import Testing

@testable import Escalation

/// A lexicon says where it is broken.
@Suite struct LexiconReaderTests {
  private static let sound = """
    lexicon: tone
    version: "1"
    avoid:
      - id: droh
        group: aggression
        in: [letter]
        title: {de: Drohung, en: Threat}
        why: {de: Weil., en: Because.}
        better: {de: Anders., en: Otherwise.}
        basis: [§ 1]
        phrases: ["droh*"]
        unless: {clause: [nicht]}
    contain:
      - {id: costs, phrases: ["kosten"]}
    """

  private func codes(_ old: String, _ new: String) -> [String] {
    let text = Self.sound.replacing(old, with: new)
    return LexiconReader.read(Array(text.utf8), file: "tone.yaml").findings.map(\.kind.code)
  }

  @Test func aSoundOneIsRead() {
    let reading = LexiconReader.read(Array(Self.sound.utf8), file: "tone.yaml")
    #expect(reading.findings.isEmpty)
    #expect(reading.value.avoid.map { $0.phrases.map(\.text) } == [["droh*"]])
    #expect(reading.value.avoid.first?.exceptions.map(\.phrase.text) == ["nicht"])
    #expect(reading.value.contain.map(\.id) == [.costs])
  }

  @Test(arguments: [
    ("\"droh*\"", "\"(droh\"", "FALL-04"), ("[nicht]", "[\"..2 x\"]", "FALL-04"),
    ("aggression", "agression", "FALL-08"),
    ("[letter]", "[brief]", "FALL-08"), ("    why: {de: Weil., en: Because.}\n", "", "FALL-05"),
    ("en: Threat", "fr: Menace", "FALL-05"),
    ("id: costs", "id: kosten", "FALL-08"), ("unless", "unles", "FALL-03"), ("lexicon: tone\n", "", "FALL-05"),
    ("avoid:", "avoid", "FALL-02"),
  ])
  func aBrokenOneIsFound(old: String, new: String, code: String) {
    #expect(codes(old, new).contains(code))
  }

  /// Words that phrases have in common are named once; a name that stands for none is no phrase.
  @Test func wordsAreNamedOnce() {
    let named = Self.sound.replacing("avoid:", with: "words: {wer: [a*, b]}\navoid:")
    func phrases(_ phrase: String) -> [String] {
      let text = named.replacing("\"droh*\"", with: "\"\(phrase)\"")
      return LexiconReader.read(Array(text.utf8), file: "tone.yaml").value.avoid.flatMap { $0.phrases.map(\.text) }
    }
    #expect(phrases("(@wer) ..2 (c|@wer|d)") == ["(a*|b) ..2 (c|a*|b|d)"])
    #expect(phrases("(@wen)") == [] && phrases("(@)") == [])
    let broken = named.replacing("\"droh*\"", with: "\"(@wen)\"")
    #expect(LexiconReader.read(Array(broken.utf8), file: "tone.yaml").findings.map(\.kind.code) == ["FALL-04"])
  }

  @Test func aLaterOneAddsPhrases() {
    let first = LexiconReader.read(Array(Self.sound.utf8), file: "tone.yaml").value
    let more = "lexicon: tone\nversion: \"1\"\navoid: [{id: droh, phrases: [warn*], unless: {text: [wetter]}}]\n"
    let reading = LexiconReader.read(Array(more.utf8), file: "more.yaml", into: first)
    #expect(reading.findings.isEmpty)
    #expect(reading.value.avoid.map { $0.phrases.map(\.text) } == [["droh*", "warn*"]])
    #expect(reading.value.avoid.first?.exceptions.count == 2)
  }

  @Test func thePageNamesEveryEntry() throws {
    let page = String(decoding: try Corpus.bytes(at: Corpus.project + "/docs/tone.md"), as: UTF8.self)
    for entry in LexiconReader.shipped.value.avoid {
      #expect(
        page.contains("| `\(entry.id)` |") && page.contains("| \(entry.title.german) | \(entry.title.english) |"),
        "\(entry.id)")
    }
  }

  /// A phrase under two entries would be told twice, and one that finds nothing is none.
  @Test func everyShippedPhraseIsSoundAndItsOwn() {
    let lexicon = LexiconReader.shipped.value
    for entry in lexicon.avoid {
      #expect(!entry.phrases.isEmpty && !entry.basis.isEmpty && !entry.kinds.isEmpty, "\(entry.id)")
      #expect(Set(entry.phrases.map(\.text)).count == entry.phrases.count, "\(entry.id)")
      for text in [entry.why, entry.better] { #expect(text.german != text.english) }
    }
    #expect(Set(lexicon.avoid.map(\.id)).count == lexicon.avoid.count)
  }
}
