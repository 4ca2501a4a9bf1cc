import CaseModel

extension CallSheet {
  /// Something to avoid, and what to say or write instead.
  public struct Advice: Sendable {
    public let title: Text
    public let better: Text
    /// Whether it is about the note; else it is about what is said.
    public let isForNote: Bool
    /// The clause of the policy; nil where the lexicon of the tool says it.
    public let clause: String?
  }
}

extension Docket {
  /// The policy's own words first, then what matters on the phone of the lexicon.
  var callAdvice: CallSheet.Excerpt<CallSheet.Advice> {
    let house = policy.tone.map { tone in
      tone.lexicon.avoid.map { CallSheet.Advice($0, isForNote: $0.kinds == [.note], clause: tone.clause.number) }
    }
    let said = Lexicon.inTalks.map { CallSheet.Advice($0, isForNote: false, clause: nil) }
    let noted = Lexicon.inNotes.map { CallSheet.Advice($0, isForNote: true, clause: nil) }
    return CallSheet.Excerpt((house ?? []).prefix(4) + said + noted, most: 10)
  }
}

extension CallSheet.Advice {
  fileprivate init(_ entry: Lexicon.Entry, isForNote: Bool, clause: String?) {
    title = Text(entry.title.german.asLine(most: 80), entry.title.english.asLine(most: 80))
    better = Text(entry.better.german.asLine(most: 160), entry.better.english.asLine(most: 160))
    self.isForNote = isForNote
    self.clause = clause
  }
}

extension Lexicon {
  /// No accusation, no threat, no mockery, nobody told.
  fileprivate static let inTalks = entries("accusation", "vague_threat", "sarcasm", "told_third_party")
  /// No judgement, no guess, nothing private.
  fileprivate static let inNotes = entries("disbelief", "motive", "health")

  private static func entries(_ ids: String...) -> [Entry] {
    ids.compactMap { id in LexiconReader.shipped.value.avoid.first { $0.id == id } }
  }
}
