import TestSupport
import Testing

@testable import Escalation

/// Precision and recall of the lexicon on letters and notes of our own.
@Suite struct ToneCorpusTests {
  @Test func theShippedLexiconReadsWithoutFinding() {
    let reading = LexiconReader.shipped
    #expect(reading.findings.map { "\($0.place): \($0.message.english)" } == [])
    #expect(reading.value.avoid.count >= 25)
    #expect(reading.value.contain.count == Lexicon.ElementID.allCases.count)
  }

  @Test func theCorpusIsWhatItIsSaidToBe() {
    let cases = ToneCorpus.cases
    #expect(cases.filter { $0.set == "fine" }.count >= 32)
    #expect(cases.filter { $0.set == "seen" || $0.set == "held_out" }.count >= 32)
    #expect(cases.filter { $0.set == "english" }.count == 10)
    let known = Set(LexiconReader.shipped.value.avoid.map(\.id))
    for id in cases.flatMap(\.expected) where !id.hasPrefix("missing_") { #expect(known.contains(id), "\(id)") }
  }

  @Test(arguments: ToneCorpus.cases.filter(\.expected.isEmpty))
  func aFineTextIsFoundFine(text: ToneCorpus.Case) {
    #expect(text.found == [], "\(text.file)")
  }

  @Test func badTextsAreFound() {
    var report = ""
    for (title, cases) in ToneCorpusTests.groups {
      let tally = Tally(of: cases)
      report +=
        "\n\(title): precision \(tally.precision), recall \(tally.recall) (\(tally.expected) expected in \(cases.count) texts)"
      for text in cases where text.expected != text.found {
        report += "\n  \(text.file): missed \(text.expected.subtracting(text.found).sorted()), "
        report += "too much \(text.found.subtracting(text.expected).sorted())"
      }
    }
    print(report)
    let all = Tally(of: ToneCorpus.cases)
    #expect(all.hits * 100 >= all.expected * 95, "\(report)")
    #expect(all.hits * 100 >= all.found * 95, "\(report)")
  }

  /// What others do to the creditor, and what the debtor is asked to do, is no threat; what the creditor does to others is.
  @Test(arguments: ToneCorpus.sentences)
  func aSentenceIsTakenForWhatItIs(sentence: ToneCorpus.Sentence) {
    if let expected = sentence.expected {
      #expect(sentence.found.contains(expected), "\(sentence.text)")
    } else {
      #expect(sentence.found == [], "\(sentence.text)")
    }
  }

  /// What holds leaves no doubt; what warns may, and holds nothing; what is decent is not even warned of.
  @Test(arguments: ToneCorpus.threats)
  func aThreatWeighsWhatItIs(threat: ToneCorpus.Threat) {
    if let expected = threat.expected {
      #expect(threat.found.contains(expected) != threat.isMissed, "\(threat.text)")
      #expect(threat.plain == (threat.holds ? [expected] : []), "\(threat.text)")
    } else {
      #expect(threat.plain == [], "\(threat.text)")
      #expect(threat.found.isEmpty != threat.isWarned, "\(threat.text): \(threat.found)")
    }
  }

  /// Half of each set is decent; one in five of all is English, and hardly anything was left unfound.
  @Test func theThreatsAreOfBothKinds() {
    for set in ["seen", "held_out", "other_words", "once_more", "plain_words"] {
      let all = ToneCorpus.threats.filter { $0.set == set }
      let decent = all.count { $0.expected == nil }
      #expect(all.count >= 45 && decent * 2 >= all.count && decent * 9 <= all.count * 5, "\(set)")
    }
    #expect(ToneCorpus.threats.count { $0.holds } >= 30)
    #expect(ToneCorpus.threats.count { $0.isMissed } <= 2)
  }

  @Test func theSentencesAreOfBothKinds() {
    let threats = ToneCorpus.sentences.filter { $0.expected != nil }
    #expect(threats.count >= 50)
    #expect(ToneCorpus.sentences.count - threats.count >= 80)
  }

  private static let groups: [(String, [ToneCorpus.Case])] = {
    let german = ToneCorpus.cases.filter { $0.set != "english" }
    return [
      ("seen letters", german.filter { $0.set == "seen" && !$0.isNote }),
      ("seen notes", german.filter { $0.set == "seen" && $0.isNote }),
      ("held-out letters", german.filter { $0.set == "held_out" && !$0.isNote }),
      ("held-out notes", german.filter { $0.set == "held_out" && $0.isNote }),
      ("fine", german.filter { $0.set == "fine" }),
      ("later", german.filter { $0.set == "later" }),
      ("last", german.filter { $0.set == "last" }),
      ("outspoken", german.filter { $0.set == "outspoken" }),
      ("English", ToneCorpus.cases.filter { $0.set == "english" }),
    ]
  }()

  /// Findings counted: one is a text and an id.
  struct Tally {
    var expected = 0
    var found = 0
    var hits = 0

    init(of cases: [ToneCorpus.Case]) {
      for text in cases {
        expected += text.expected.count
        found += text.found.count
        hits += text.expected.intersection(text.found).count
      }
    }

    /// In hundredths.
    var precision: String { found == 0 ? "–" : "\(hits * 100 / found) %" }
    var recall: String { expected == 0 ? "–" : "\(hits * 100 / expected) %" }
  }
}
