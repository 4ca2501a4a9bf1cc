import CaseModel

/// What can be wrong with a file that came back from a recipient, before it is compared with anything.
extension FindingKind {
  package static let replyUnreadable = FindingKind(
    "ANTWORT-01", .block, Text("Antwort ist nicht zu lesen", "Reply cannot be read"),
    remedy: Text(
      "Beim Empfänger eine neue Datei anfordern; von dieser wurde nichts verzeichnet.",
      "Ask the recipient for a new file; nothing of this one was recorded."), basis: [replies])

  package static let replyInvalid = FindingKind(
    "ANTWORT-02", .block, Text("Antwort entspricht nicht dem Schema", "Reply does not follow the schema"),
    remedy: Text(
      "Der Empfänger berichtigt die Stelle; „xmllint --schema koffer-reply-1.0.xsd“ prüft sie. Es wurde nichts verzeichnet.",
      "The recipient mends the place; “xmllint --schema koffer-reply-1.0.xsd” checks it. Nothing was recorded."),
    basis: [.norm("koffer-reply-1.0.xsd")])

  package static let replyValue = FindingKind(
    "ANTWORT-03", .block, Text("Angabe der Antwort unlesbar", "Value of the reply unreadable"),
    remedy: Text(
      "Der Empfänger berichtigt die Angabe, oder die Zuordnung unter replies/ nennt ihre Form. Es wurde nichts verzeichnet.",
      "The recipient mends the value, or the mapping under replies/ names its form. Nothing was recorded."),
    basis: [replies])

  package static let replyMapping = FindingKind(
    "ANTWORT-04", .block, Text("Zuordnung fehlt oder passt nicht", "Mapping missing or unfit"),
    remedy: Text(
      "Unter replies/EMPFÄNGER.yaml sagen, welche Spalte was bedeutet, und den Empfänger mit --from nennen.",
      "Say under replies/RECIPIENT.yaml which column means what, and name the recipient with --from."),
    basis: [replyMappings])

  package static let replyRepeated = FindingKind(
    "ANTWORT-05", .block, Text("Zweimal in einer Antwort", "Twice in one reply"),
    remedy: Text(
      "Der Empfänger gibt jedem Fall, jeder Zahlung und jeder Rückfrage eine Kennung, die nur einmal vorkommt. Es wurde nichts verzeichnet.",
      "The recipient gives each case, payment and question a name that occurs once. Nothing was recorded."),
    basis: [replies])

  package static let replySender = FindingKind(
    "ANTWORT-06", .block, Text("Antwort eines anderen Absenders", "Reply of another sender"),
    remedy: Text(
      "Prüfen, woher die Datei kommt; mit --from den Empfänger nennen, der darin steht.",
      "Check where the file comes from; name with --from the recipient that stands in it."), basis: [replies])

  package static let replyWordUnknown = FindingKind(
    "ANTWORT-07", .block, Text("Wort für einen Stand unbekannt", "Word for a status unknown"),
    remedy: Text(
      "Das Wort unter „statuses“ in replies/EMPFÄNGER.yaml aufnehmen und die Datei noch einmal einlesen; geraten wird nicht.",
      "Add the word under “statuses” in replies/RECIPIENT.yaml and read the file again; nothing is guessed."),
    basis: [replyMappings])

  package static let replyPartUnknown = FindingKind(
    "ANTWORT-08", .warning, Text("Teil der Antwort nicht verstanden", "Part of the reply not understood"),
    remedy: Text(
      "Selbst ansehen, was dort steht; davon wurde nichts verzeichnet.",
      "Look for yourself what stands there; nothing of it was recorded."), basis: [replies])

  package static let replies = Citation.manual("docs/replies.md", chapter: "What is compared")
  package static let replyMappings = Citation.manual("docs/replies.md", chapter: "Tables and lists")

  package static let ofReplyFiles = [
    replyUnreadable, replyInvalid, replyValue, replyMapping, replyRepeated, replySender, replyWordUnknown,
    replyPartUnknown,
  ]

  /// Those that leave out an entry, and not the file.
  package static let ofUnknownReplies: Set = [replyWordUnknown, replyPartUnknown]
}
