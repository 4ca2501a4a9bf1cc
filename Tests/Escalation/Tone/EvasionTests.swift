import Testing

@testable import Escalation

/// Sentences that somebody found to slip through, and their neighbours that are fine.
@Suite struct EvasionTests {
  private static func entries(_ text: String, _ kind: Lexicon.Kind) -> Set<String> {
    Set(Wordlist.shipped.read(text, kinds: kind.bit).mentions.map(\.entry.id))
  }

  @Test(arguments: [
    ("Sonst erstatten wir Anzeige.", "criminal_charge"), ("Wir erstatten dann Anzeige.", "criminal_charge"),
    ("Gegen Sie wird Anzeige erstattet.", "criminal_charge"),
    ("Dann müssen Sie mit einer Anzeige rechnen.", "criminal_charge"),
    ("Unser Mitarbeiter steht morgen vor Ihrer Tür.", "visit"), ("Dann besuchen wir Sie zu Hause.", "visit"),
    ("Sonst kommt ein Kollege persönlich zu Ihnen nach Hause.", "visit"),
    ("We will tell your employer and your neighbours about your debts.", "third_party"),
    ("We will let your customers know that you do not pay.", "third_party"),
    ("Dann erzählen wir es Ihren Nachbarn.", "third_party"), ("Wir rufen Ihre Kunden an.", "third_party"),
    ("Our men will come to your house.", "visit"),
    ("Wir werden Sie bei Google als säumige Zahlerin bewerten.", "publication"),
  ])
  func aThreatInOtherWords(text: String, entry: String) {
    #expect(EvasionTests.entries(text, .letter).contains(entry))
  }

  @Test(arguments: [
    "Wir erstatten keine Anzeige.", "Sie haben am 3. Mai Anzeige erstattet; bitte senden Sie uns die Kopie.",
    "Unsere Anzeige in der Zeitung haben Sie gesehen.", "Gern besuchen wir Sie zu einem Termin in Ihrer Werkstatt.",
    "Die Strafanzeige, die Sie bei der Polizei erstattet haben, liegt uns vor.",
    "Did you report the theft to the police?",
    "Should you have reported the parcel as stolen to the police, please send us the reference.",
    "Eine strafrechtliche Bewertung liegt uns fern.", "Eine Strafanzeige wäre uns fremd.",
    "Bitte sagen Sie Ihren Kollegen in der Buchhaltung, dass wir gern anrufen.",
    "Wir rufen Sie an, sobald Ihre Kollegen zurück sind.",
    "Der Techniker kommt am Montag zu Ihnen, um das Gerät anzusehen.", "Die Lieferung stand vor der Tür.",
  ])
  func whatIsNoThreat(text: String) {
    #expect(EvasionTests.entries(text, .letter).isEmpty)
  }

  @Test(arguments: [
    "Habe mit der Nachbarin über die offene Rechnung gesprochen.",
    "Der Mutter eine Nachricht hinterlassen, er soll die Schulden zahlen.",
    "Kollegin gebeten auszurichten, dass er noch die Mahnung zahlen muss.",
  ])
  func anotherWasTold(text: String) {
    #expect(EvasionTests.entries(text, .note).contains("told_third_party"))
  }

  @Test(arguments: [
    "Nachbarin um Rückruf gebeten, nichts zur Sache gesagt.", "Sohn am Telefon, ruft heute Abend zurück.",
    "Mit der Buchhaltung über die Rechnung gesprochen.",
  ])
  func nobodyWasTold(text: String) {
    #expect(!EvasionTests.entries(text, .note).contains("told_third_party"))
  }

  @Test(arguments: [
    ("Danach geben wir die Forderung an ein Inkassounternehmen ab.", true),
    ("Wenn Sie nicht zahlen, geben wir die Forderung an ein Inkassounternehmen ab.", true),
    ("Wenn Sie bis dahin nicht zahlen übergeben wir an einen Rechtsanwalt.", true),
    ("Wir geben Ihren Fall nicht an ein Inkassobüro ab.", false),
    ("Wir schalten keinen Rechtsanwalt ein.", false), ("Auf einen Mahnbescheid verzichten wir.", false),
    ("Eine Abgabe an ein Inkassounternehmen ist nicht geplant.", false),
    ("Dann lassen wir die Forderung durch Dritte einziehen.", true),
    ("Das lösen wir ohne Inkasso.", false), ("Von einer Klage sehen wir ab.", false),
    ("We shall not pass this to a collection agency.", false), ("We shall pass it to a collection agency.", true),
    ("Bisher haben wir keinen Anwalt eingeschaltet. Ab dem 4. Mai übergeben wir an ein Inkassobüro.", true),
  ])
  func anAnnouncementIsNoDenial(text: String, isThere: Bool) {
    #expect(Wordlist.shipped.read(text, kinds: Lexicon.Kind.letter.bit).elements.contains(.announcement) == isThere)
  }

  @Test(arguments: [
    ("Die Kosten tragen Sie.", true), ("Ihnen entstehen keine Kosten.", false),
    ("Zahlen Sie bis dahin, entstehen keine weiteren Kosten; sonst tragen Sie die Kosten.", true),
    ("Die Inkassovergütung geht zu Ihren Lasten.", true),
    ("Den dadurch entstehenden Mehraufwand stellen wir Ihnen in Rechnung.", true),
    ("Die Auslagen hierfür wären von Ihnen zu erstatten.", true),
    ("Das kostet Sie rund 60 Euro mehr.", true), ("You will bear the costs.", true), ("You will bear no costs.", false),
  ])
  func costsAreNoDenial(text: String, isThere: Bool) {
    #expect(Wordlist.shipped.read(text, kinds: Lexicon.Kind.letter.bit).elements.contains(.costs) == isThere)
  }
}
