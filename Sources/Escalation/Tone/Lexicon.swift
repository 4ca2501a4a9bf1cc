import CaseModel

/// What letters and call notes should not say, and what letters must: data, not judgement.
///
/// No score is made of it. Each entry names what to look for, where it is fine, why not else, and what to write instead.
package struct Lexicon: Sendable {
  package internal(set) var avoid: [Entry] = []
  package internal(set) var contain: [Element] = []
  /// What a sentence says besides, and what that makes of a threat in it.
  package internal(set) var contexts: [Remark] = []

  /// What a text is for.
  package enum Kind: String, CaseIterable, Sendable {
    /// Every letter, the last one too.
    case letter
    /// Only the letter that announces the handover.
    case finalNotice = "final_notice"
    /// What a clerk wrote down of a talk.
    case note
  }

  /// What is wrong with saying it; each group has its rule.
  package enum Group: String, CaseIterable, Sendable {
    case aggression
    case unlawfulThreat = "unlawful_threat"
    case unfoundedThreat = "unfounded_threat"
    case vagueDeadline = "vague_deadline"
    case judgement
    case privateData = "private_data"
    /// What a creditor's own policy does not want said.
    case house
  }

  /// How a phrase must be written to count.
  package enum Writing: String, CaseIterable, Sendable {
    /// Among words in capitals, which a heading or a name alone is not.
    case capitals
  }

  /// Something not to say.
  package struct Entry: Sendable {
    package let id: String
    package let group: Group
    package let kinds: Set<Kind>
    package let writing: Writing?
    /// What it is, in a few words.
    package let title: Text
    package let why: Text
    /// What to write or do instead.
    package let better: Text
    package let basis: [String]
    package internal(set) var phrases: [Phrase] = []
    /// Phrases beside which it is fine.
    package internal(set) var exceptions: [Exception] = []
    /// Phrases that say something only beside pressure to pay: „Ihre Nachbarn“.
    package internal(set) var underPressure: [Phrase] = []
    /// Of an unlawful threat: phrases that leave no doubt of it, alone or beside pressure to pay.
    package internal(set) var plain: [Plain] = []
  }

  /// Who threatens with what, spelled out; only such phrases may hold a case.
  package struct Plain: Sendable {
    package let phrase: Phrase
    package let needsPressure: Bool
  }

  package struct Remark: Sendable {
    package let phrase: Phrase
    package let context: Context
  }

  /// What else a sentence says.
  package enum Context: String, CaseIterable, Sendable {
    /// That it is about money that was not paid.
    case pressure
    /// That the threat may be meant otherwise, or be another's.
    case doubt
    /// That it tells what the debtor said: then nobody is threatened.
    case reported
  }

  package struct Exception: Sendable {
    package let phrase: Phrase
    package let scope: Scope
  }

  /// How near an exception must stand.
  package enum Scope: String, CaseIterable, Sendable {
    /// Between two commas.
    case clause
    case sentence
    /// Anywhere in the text.
    case text
  }

  /// Something a letter must say.
  package struct Element: Sendable {
    package let id: ElementID
    package internal(set) var phrases: [Phrase] = []
    /// Phrases beside which it is not said: „nicht an ein Inkassounternehmen“.
    package internal(set) var exceptions: [Exception] = []
  }

  package enum ElementID: String, CaseIterable, Sendable {
    /// What follows if nobody pays.
    case consequence
    /// In the last letter: to whom the claim goes.
    case announcement
    /// In the last letter: that it costs.
    case costs
    /// What a letter may announce, beside the handover.
    case court, termination, bureau
  }
}
