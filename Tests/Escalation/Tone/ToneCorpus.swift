import CaseModel
import TestSupport

@testable import Escalation

/// Letters and call notes invented for this test, labelled in `truth.csv` before the lexicon was written.
///
/// Half of the bad ones were held out: nobody looked at what the lexicon makes of them until it was done. Those in
/// `later` were written after that, in other words on purpose.
struct ToneCorpus {
  struct Case: Sendable {
    let file: String
    let set: String
    let text: String
    let expected: Set<String>
    /// Ids of the lexicon's entries, and `missing_…` for what a letter lacks.
    let found: Set<String>

    var isNote: Bool { file.contains("note") }
  }

  static let cases: [Case] = {
    let folder = Corpus.project + "/Tests/Escalation/Tone/Corpus"
    guard let truth = try? Corpus.bytes(at: folder + "/truth.csv") else { return [] }
    return Table(csv: String(decoding: truth, as: UTF8.self)).rows.compactMap { row in
      guard let file = row["file"], let kind = row["kind"], let bytes = try? Corpus.bytes(at: "\(folder)/\(file)")
      else {
        return nil
      }
      let text = String(decoding: bytes, as: UTF8.self)
      return Case(
        file: file, set: row["set"] ?? "", text: text,
        expected: Set((row["expected"] ?? "").split(separator: " ").map(String.init)),
        found: found(in: text, kind, sent: Day(iso: row["sent"] ?? ""), Day(iso: row["deadline"] ?? "")))
    }
  }()

  /// Single sentences of `sentences.csv`: who does what to whom, in words that differ in little else.
  struct Sentence: Sendable {
    let text: String
    /// The id of the entry; nil where it is fine.
    let expected: String?
    let found: Set<String>
  }

  static let sentences: [Sentence] = {
    let path = Corpus.project + "/Tests/Escalation/Tone/Corpus/sentences.csv"
    guard let bytes = try? Corpus.bytes(at: path) else { return [] }
    return Table(csv: String(decoding: bytes, as: UTF8.self)).rows.compactMap { row in
      guard let text = row["text"], let expected = row["expected"] else { return nil }
      let mentions = Wordlist.shipped.read(text, kinds: Lexicon.Kind.letter.bit).mentions
      return Sentence(text: text, expected: expected.isEmpty ? nil : expected, found: Set(mentions.map(\.entry.id)))
    }
  }()

  /// Sentences of `threats.csv`: what German and English letters must not say, what is decent beside it, and what of it holds.
  ///
  /// `seen` and `held_out` were written before the lexicon told threats that hold from those that warn, `other_words`,
  /// `once_more`, `near_miss`, `plain_words` and `plain_again` after that, to evade it or alarm it falsely; docs/tone.md says what it made of them
  /// at first look.
  struct Threat: Sendable {
    let set: String
    let text: String
    /// The id of the entry; nil where it is decent.
    let expected: String?
    let holds: Bool
    /// What the lexicon does not find, and would only find by alarming falsely.
    let isMissed: Bool
    /// Decent, and falsely warned of; it holds nothing.
    let isWarned: Bool
    let found: Set<String>
    /// What of it leaves no doubt.
    let plain: Set<String>
  }

  static let threats: [Threat] = {
    let path = Corpus.project + "/Tests/Escalation/Tone/Corpus/threats.csv"
    guard let bytes = try? Corpus.bytes(at: path) else { return [] }
    return Table(csv: String(decoding: bytes, as: UTF8.self)).rows.compactMap { row in
      guard let text = row["text"], let expected = row["expected"], let set = row["set"], let weight = row["weight"]
      else { return nil }
      let mentions = Wordlist.shipped.read(text, kinds: Lexicon.Kind.letter.bit).mentions
      return Threat(
        set: set, text: text, expected: expected.isEmpty ? nil : expected, holds: weight == "hold",
        isMissed: weight == "missed",
        isWarned: weight == "warned",
        found: Set(mentions.map(\.entry.id)), plain: Set(mentions.filter(\.isPlain).map(\.entry.id)))
    }
  }()

  static func found(in text: String, _ kind: String, sent: Day?, _ deadline: Day?) -> Set<String> {
    let origin = Origin(Place("case.yaml", line: 1))
    var file = CaseFile(number: "1", origin: origin, creditor: Creditor(origin: origin))
    if kind == "note" {
      var contact = Contact(origin: origin, at: Moment(utcMinutes: 0))
      contact.note = text
      file.contacts = [contact]
      return Set(ToneReading(of: file).notes.flatMap(\.mentions).map(\.entry.id))
    }
    var letter = Reminder(
      origin: origin, kind: kind.hasPrefix("dunning") ? .dunning : Reminder.Kind(rawValue: kind) ?? .reminder)
    letter.level = kind.hasPrefix("dunning") ? Int(kind.suffix(1)) : nil
    letter.sent = sent
    letter.deadline = deadline
    var mail = Mail()
    mail.text = text
    letter.mail = mail
    file.reminders = [letter]
    guard let tone = ToneReading(of: file).letters.first else { return [] }
    let mentions = tone.mentions.filter { $0.entry.group != .vagueDeadline || !tone.namesDeadline }
    return Set(mentions.map(\.entry.id) + (tone.missing + tone.missingAtLast).map { "missing_\($0.rawValue)" })
  }
}
