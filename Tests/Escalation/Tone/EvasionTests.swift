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
    ("Ihre Eltern werden sicher nicht begeistert sein, wenn wir uns an sie wenden müssen.", "intimidation"),
    ("Wir werden bei Ihren Kunden nachfragen, ob sie wissen, mit wem sie Geschäfte machen.", "third_party"),
    ("Wir stellen einen Aushang mit Ihrem Namen ins Treppenhaus.", "publication"),
    ("Es wäre doch schade, wenn Ihrem schönen Laden etwas zustieße.", "intimidation"),
    ("Unser Detektiv hat Ihre Wohnung schon fotografiert.", "intimidation"),
    ("Überlegen Sie gut, ob Sie Ihren Aufenthaltstitel gefährden wollen.", "intimidation"),
    ("Die Kollegen vom Inkasso Moskau sind weniger geduldig als wir.", "intimidation"),
    ("Sie werden sich noch wundern, was auf Sie zukommt.", "intimidation"),
    ("Notfalls holen wir uns das Geld auf anderem Wege.", "intimidation"),
    ("Ein Eintrag in der Schuldnerkartei folgt automatisch.", "credit_bureau"),
    ("Sie haben Ihren Kredit bei uns und bei allen anderen verspielt.", "credit_bureau"),
    ("Diese Akte liegt bereits dem Haftrichter vor.", "false_authority"),
    ("Das Amtsgericht hat uns ermächtigt, diese Zahlungsaufforderung zu erlassen.", "false_authority"),
    ("Mit Zugang dieser Mahnung verlieren Sie alle Einwendungen.", "false_authority"),
    ("Ein Widerspruch ist ausgeschlossen.", "false_authority"),
    ("Mit Erhalt dieses Briefes erkennen Sie die Forderung an.", "false_authority"),
    ("Dafür stellen wir Ihnen eine Kontoführungspauschale von 35,00 € in Rechnung.", "invented_fee"),
    ("Pro Tag Verzögerung fallen 15 € Verzugsgebühr an.", "invented_fee"),
    ("Die Frist endete gestern; es bleiben Ihnen nur noch wenige Stunden.", "hours"),
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
    "Wurden Sie Opfer eines Identitätsdiebstahls, erstatten Sie bitte Strafanzeige bei der Polizei und senden Sie uns das Aktenzeichen.",
    "Wir werden weder Ihren Arbeitgeber noch Ihre Familie informieren; dieses Schreiben geht nur an Sie.",
    "Weder Ihr Arbeitgeber noch Ihre Bank erfahren von uns davon.",
    "Bitte rufen Sie binnen 24 Stunden nach Erhalt der Ware an, wenn etwas fehlt.",
    "Der Gerichtsvollzieher, Herr Maier, ist nicht beauftragt.",
    "Gegen den Mahnbescheid können Sie Widerspruch einlegen.", "Ihre Einwendungen prüfen wir gern.",
    "Wenn Sie die Forderung anerkennen, genügt eine kurze Nachricht.",
    "Ihrem Kundenkonto haben wir die Zahlung gutgeschrieben; wundern Sie sich bitte nicht über das Datum.",
    "Sie können das Geld auch auf anderem Wege anweisen, etwa bar in unserer Filiale.",
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

  /// A mail that is answered, as programs set it below without marking its lines; what is not that is read.
  @Test(
    arguments: [
      "Von: Buchhaltung <b@a.example>\nGesendet: Montag, 5. Oktober 2026 09:00\nAn: x@y.example\nBetreff: AW: Mahnung\n\n",
      "From: A <b@a.example>\nSent: Monday, 5 October 2026 09:00\nTo: x@y.example\nSubject: Re: Invoice\n\n",
      "________________________________\nVon: B <b@a.example>\nDatum: 5. Oktober 2026\nAn: x@y.example\n\n",
      "*Von:* B <b@a.example>\n*Gesendet:* Montag\n*An:* x@y.example\n*Betreff:* Mahnung\n\n",
      "Am 5. Oktober 2026 um 09:00 schrieb Buchhaltung <b@a.example>:\n\n",
      "Am Montag, 5. Oktober 2026 um 09:00 Uhr schrieb Buchhaltung der Firma\nMuster GmbH <b@a.example>:\n",
      "On 5 Oct 2026, at 09:00, A <b@a.example> wrote:\n",
    ])
  func anEarlierMailIsNotOurs(head: String) {
    let threat = "Wenn das so weitergeht, erstatte ich Strafanzeige gegen Sie.\n"
    #expect(EvasionTests.entries("Bitte zahlen Sie bis zum 12. Mai.\n\n" + head + threat, .letter).isEmpty)
    #expect(EvasionTests.entries(threat + head + "Danke.\n", .letter) == ["criminal_charge"])
    // A letter that was passed on as it is, is the letter.
    if head.contains("An:") || head.contains("To:"), !head.hasPrefix("_") {
      #expect(EvasionTests.entries(head + threat, .letter) == ["criminal_charge"])
    }
  }

  @Test(
    arguments: [
      "Von: 1. Mai\nBis: 31. Mai\n", "Am 5. Mai schrieb Ihr Haus uns, die Zahlung folge.\n",
      "Am 5. Oktober 2026 schrieb A:\n> Wir zahlen.\n", "On Monday we wrote to you.\n",
    ])
  func whatOnlyLooksLikeOne(head: String) {
    let text = "Guten Tag,\n\n" + head + "Sonst erstatten wir Strafanzeige gegen Sie.\n"
    #expect(EvasionTests.entries(text, .letter) == ["criminal_charge"])
  }
}
