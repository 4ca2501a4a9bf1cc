import CaseModel
import Testing

@testable import Escalation

/// How phrases are written, and what they find.
@Suite struct PhraseTests {
  private func finds(_ phrase: String, in text: String, unless scope: Lexicon.Scope? = nil, _ exception: String = "")
    -> Bool
  {
    !mentions([phrase], in: text, unless: scope, exception).isEmpty
  }

  private func mentions(
    _ phrases: [String], in text: String, unless scope: Lexicon.Scope? = nil, _ exception: String = ""
  )
    -> [ToneMention]
  {
    let beside = Phrase(exception).flatMap { phrase in scope.map { Lexicon.Exception(phrase: phrase, scope: $0) } }
    let lexicon = Lexicon.one(phrases.compactMap { Phrase($0) }, beside)
    let book = PhraseBook(lexicon)
    var scan = ToneScan(book, kinds: Lexicon.Kind.letter.bit)
    scan.read(text)
    return scan.record.mentions(of: lexicon, book, in: text)
  }

  @Test(arguments: [
    ("droht", "Er droht."), ("drohen", "DROHEN"), ("droh*", "drohend"), ("*ung", "Mahnung"),
    ("unverzüglich", "unverzu\u{308}glich"), ("unverzüglich", "unverzueglich"), ("unverzueglich", "UNVERZÜGLICH"),
    ("strafe", "Stra\u{AD}fe"), ("strafe", "Stra-\nfe"), ("schufa eintrag", "Schufa-Eintrag"), ("maß", "MASS"),
    ("letzte warnung", "letzte\n  Warnung"), ("letzte ..2 warnung", "letzte und allerletzte Warnung"),
    ("(a|b c) d", "b c d"), ("(a|b c) d", "a d"), ("# stunden", "24 Stunden"), ("# h", "24h"), ("!!", "Jetzt!!"),
    ("!!", "So?!"), ("a & b", "B, dann a"), ("a b & c", "c und a b"), ("café", "cafe"),
  ])
  func isFound(phrase: String, text: String) {
    #expect(finds(phrase, in: text))
  }

  @Test(arguments: [
    ("droht", "bedroht"), ("droh*", "bedrohlich"), ("*ung", "Ungar"), ("letzte warnung", "letzte. Warnung"),
    ("letzte warnung", "letzte\n\nWarnung"), ("letzte ..1 warnung", "letzte und allerletzte Warnung"),
    ("oben & unten", "Ganz oben. Und unten."), ("a & b", "a 1 2 3 4 5 6 7 8 9 10 11 12 b"), ("!!", "Ja! Ja!"),
    ("# h", "Uhr"),
    ("warnung", "> letzte Warnung"), ("warnung", "-- \nWarnung GmbH"),
    ("warnung", "Er schrieb: „Das ist eine Warnung.“"),
    ("warnung", "-----Ursprüngliche Nachricht-----\nWarnung"), ("mai", "28. Maier"),
  ])
  func isNotFound(phrase: String, text: String) {
    #expect(!finds(phrase, in: text))
  }

  @Test func exceptionsReachAsFarAsTheySay() {
    #expect(!finds("droh*", in: "Wir drohen nicht.", unless: .clause, "nicht"))
    #expect(finds("droh*", in: "Zahlen Sie nicht, drohen wir.", unless: .clause, "nicht"))
    // What a comma divides is no exception of either clause.
    #expect(finds("droh*", in: "Zahlen Sie nicht, drohen wir.", unless: .clause, "nicht drohen"))
    #expect(!finds("droh*", in: "Zahlen Sie, nicht drohen wir.", unless: .clause, "nicht drohen"))
    #expect(!finds("droh*", in: "Zahlen Sie nicht, drohen wir.", unless: .sentence, "nicht"))
    #expect(finds("droh*", in: "Das ist nicht wahr. Wir drohen.", unless: .sentence, "nicht"))
    #expect(!finds("droh*", in: "Wir drohen. Das ist nicht wahr.", unless: .text, "nicht"))
  }

  @Test(arguments: ["am 28. Mai drohen wir", "z. B. drohen wir", "die Nr. 5 droht", "1.284,60 droht"])
  func aStopIsNotAlwaysAnEnd(text: String) {
    #expect(!finds("droh*", in: "nicht \(text)", unless: .sentence, "nicht"))
  }

  @Test func aPlaceIsCountedInLinesAndCharacters() {
    let found = mentions(["warnung"], in: "Sehr geehrte Frau Böö,\n> zitiert\n\nÄ é „x“ Warnung\nWarnung")
    #expect(found.map(\.line) == [4])
    #expect(found.map(\.column) == [9])
    #expect(found.map(\.phrase) == ["warnung"])
  }

  @Test(arguments: [
    "", " ", "a &", "& a", "..2 a", "a ..2", "a ..0 b", "a ..10 b", "(a", "a)", "(a||b)", "a1", "a-b", "*", "**",
    "*mitte*",
    "a b c d e f g",
  ])
  func whatIsNoPhrase(text: String) {
    #expect(Phrase(text) == nil)
  }

  @Test func aPassIsLinear() {
    let words = "wenn sie nicht zahlen informieren wir ihren arbeitgeber und die polizei, letzte warnung!! „so“ 24 h. "
    for piece in [
      words, "nicht ", "„", "\"", "> ", "-\n", "!", "a", "ihren arbeitgeber informieren ", "\n", "\u{AD}", "1,",
    ] {
      let steps = [10_000, 20_000].map { length in
        var scan = ToneScan(.shipped, kinds: 7)
        scan.read(String(repeating: piece, count: length / piece.utf8.count))
        return scan.steps
      }
      #expect(steps[1] <= steps[0] * 21 / 10 + 1000, "\(piece)")
      #expect(steps[1] <= 20_000 * 12, "\(piece): \(steps)")
    }
  }

  @Test func aMegabyteOfOneWordIsOneMention() {
    var scan = ToneScan(.shipped, kinds: Lexicon.Kind.note.bit)
    let text = String(repeating: "idiot ", count: (1 << 20) / 6)
    scan.read(text)
    let found = scan.record.mentions(of: LexiconReader.shipped.value, .shipped, in: text)
    #expect(found.map(\.entry.id) == ["insult"])
    #expect(scan.steps < 12 << 20)
  }
}

extension Lexicon {
  /// A lexicon of one entry.
  static func one(_ phrases: [Phrase], _ exception: Exception? = nil) -> Lexicon {
    var lexicon = Lexicon()
    var entry = Entry(
      id: "test", group: .aggression, kinds: [.letter], writing: nil, title: Text("a", "b"), why: Text("a", "b"),
      better: Text("a", "b"), basis: ["§ 1"])
    entry.phrases = phrases
    entry.exceptions = exception.map { [$0] } ?? []
    lexicon.avoid = [entry]
    return lexicon
  }
}
