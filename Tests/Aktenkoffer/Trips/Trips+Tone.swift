/// How letters and notes say it: TON.
extension Trip {
  private static let greeting = "Sehr geehrte Damen und Herren,"
  private static let note = "Freigabe durch die Geschäftsführung stehe noch aus."

  static let ofTone: [Trip] = [
    Trip(
      "TON-01", "a last warning",
      .edit(Change.firstDunning, greeting, "Sehr geehrte Damen und Herren, dies ist unsere letzte Warnung,")),
    Trip(
      "TON-02", "a threat with charges",
      .edit(Change.firstDunning, greeting, "Sehr geehrte Damen und Herren, wir erstatten Strafanzeige,")),
    Trip(
      "TON-11", "the police, and no word of what for",
      .edit(Change.firstDunning, greeting, "Sehr geehrte Damen und Herren, der Fall liegt bereits bei der Kripo,")),
    Trip(
      "TON-03", "at once, and on no day", .edit(Change.firstDunning, "bis zum 28. September 2026", "umgehend")),
    Trip(
      "TON-04", "no account", in: threeInvoices,
      .edit("reminders/2026-09-22-1-mahnung.eml", "IBAN DE44 0000 0000 4711 0815 00", "bei der Sparkasse")),
    Trip(
      "TON-05", "handed over to nobody knows whom", in: threeInvoices,
      .edit("reminders/2026-10-16-letzte-mahnung.eml", "einem Inkassounternehmen", "einem anderen Haus")),
    Trip(
      "TON-12", "the whole sum, after part of it was paid", in: threeInvoices,
      .edit("received: 2026-10-06", "received: 2026-09-14")),
    Trip(
      "TON-13", and: ["TON-04", "TON-05"], "thanks, filed as the final notice", in: threeInvoices,
      .write("reminders/2026-10-16-letzte-mahnung.eml", thanks)),
    Trip("TON-06", "a clerk who does not believe it", .edit(note, "Faule Ausrede, wie immer.")),
    Trip("TON-07", "a diagnosis", .edit(note, "Ihr Chef hat eine Depression.")),
    Trip(
      "TON-08", "a bailiff without a title",
      .edit(Change.firstDunning, greeting, "Sehr geehrte Damen und Herren, der Gerichtsvollzieher kommt,")),
    Trip(
      "TON-09", "words the house does not want", .edit(note, "Sein letzter Versuch, sagt er."),
      .ownPolicy(
        adding: """
          tone:
            clause: "9.1"
            avoid:
              - id: last_try
                in: [note]
                title: {de: letzter Versuch, en: last try}
                why: {de: Klingt nach einer Drohung., en: Sounds like a threat.}
                better: {de: weiterer Anruf, en: further call}
                phrases: ["letzter Versuch"]
          """)),
    Trip(
      "TON-10", "another sum", in: threeInvoices,
      .edit("reminders/2026-09-22-1-mahnung.eml", "2.594,66", "2.694,66"),
      .edit("reminders/2026-09-22-1-mahnung.eml", "1.064,74", "1.164,74"),
      .edit("reminders/2026-09-22-1-mahnung.eml", "825,11", "925,11"),
      .edit("reminders/2026-09-22-1-mahnung.eml", "704,81", "804,81")),
  ]

  private static let thanks = """
    Date: Fri, 16 Oct 2026 09:26:00 +0200
    From: buchhaltung@sprottenkontor.example
    To: rechnung@strandhotel-moewenruf.example
    Subject: RE-2026-0902, RE-2026-0911, RE-2026-0918

    Vielen Dank für Ihre Zahlung von 2.397,16 €.

    """
}
