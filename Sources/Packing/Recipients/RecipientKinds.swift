import CaseModel

/// What a recipient would send back.
extension FindingKind {
  package static let recipientAsks = FindingKind(
    "EMPF-01", .block, Text("Der Empfänger fragt nach einer Angabe", "The recipient asks for a value"),
    remedy: Text("Die Angabe ergänzen.", "Add the value."), basis: [.recipient])

  package static let recipientTooLong = FindingKind(
    "EMPF-02", .block, Text("Zu lang für den Empfänger", "Too long for the recipient"),
    remedy: Text("Den Text kürzen; gekürzt wird nichts von selbst.", "Shorten the text; nothing is cut by itself."),
    basis: [.recipient])

  package static let recipientCodeUnknown = FindingKind(
    "EMPF-03", .block, Text("Der Empfänger kennt diesen Wert nicht", "The recipient does not know this value"),
    remedy: Text(
      "Den Wert berichtigen, oder in der Zuordnung unter „codes“ ergänzen, was der Empfänger dafür schreibt.",
      "Correct the value, or add to the mapping under “codes” what the recipient writes for it."),
    basis: [.recipient])

  package static let recipientCharacter = FindingKind(
    "EMPF-04", .block, Text("Zeichen, das der Empfänger nicht lesen kann", "Character the recipient cannot read"),
    remedy: Text("Die Schreibweise mit dem Betroffenen klären.", "Settle the spelling with whom it concerns."),
    basis: [.recipient])

  package static let recipientSum = FindingKind(
    "EMPF-05", .block, Text("Die Summe geht nicht auf", "The sum does not add up"),
    remedy: Text(
      "Die Beträge berichtigen; der Empfänger weist zurück, was nicht aufgeht.",
      "Correct the amounts; the recipient refuses what does not add up."),
    basis: [.recipient, .law("§ 13a Abs. 1 RDG")])

  package static let recipientRefuses = FindingKind(
    "EMPF-06", .block, Text("Der Empfänger nimmt solche Fälle nicht", "The recipient does not take such cases"),
    remedy: Text(
      "Den Fall anders zuschneiden oder einem anderen Empfänger geben.",
      "Cut the case otherwise or give it to another recipient."),
    basis: [.recipient])

  package static let recipientDocument = FindingKind(
    "EMPF-07", .warning, Text("Der Empfänger nimmt das Dokument nicht", "The recipient does not take the document"),
    remedy: Text(
      "Das Dokument auch in einer Form beilegen, die er nimmt; im Paket liegt es trotzdem.",
      "Enclose the document in a form it takes as well; it lies in the package all the same."),
    basis: [.recipient])

  package static let recipientForm = FindingKind(
    "EMPF-08", .block, Text("Wert in falscher Form", "Value in the wrong form"),
    remedy: Text("Den Wert so schreiben, wie der Empfänger ihn liest.", "Write the value as the recipient reads it."),
    basis: [.recipient])

  package static let recipientFile = FindingKind(
    "EMPF-09", .block, Text("Datei des Empfängers unlesbar", "The recipient's file is unreadable"),
    remedy: Text("Die Datei beim Absender neu anfordern.", "Ask the sender for the file again."),
    basis: [.recipient])

  package static let recipientMissing = FindingKind(
    "EMPF-10", .block, Text("Empfänger fehlt", "Recipient missing"),
    remedy: Text(
      "Einen Empfänger nennen, den „koffer recipients list“ zeigt, oder die Datei unter recipients/ anlegen.",
      "Name a recipient that “koffer recipients list” shows, or create the file under recipients/."),
    basis: [.contract("docs/new-recipient.md")])

  package static let recipientNameTaken = FindingKind(
    "EMPF-11", .block, Text("Name des Empfängers vergeben", "Name of the recipient taken"),
    remedy: Text(
      "Der eigenen Zuordnung einen eigenen Namen geben.", "Give your own mapping a name of its own."),
    basis: [.contract("docs/new-recipient.md")])

  package static let recipientOfOtherKind = FindingKind(
    "EMPF-13", .block, Text("Empfänger anderer Art als vorgesehen", "Recipient of another kind than foreseen"),
    remedy: Text(
      "Einem Empfänger der vorgesehenen Art übergeben, oder Richtlinie oder „mandate.recipient“ ändern.",
      "Hand over to a recipient of the kind foreseen, or change the policy or “mandate.recipient”."),
    basis: [.recipient])

  package static let recipientHasNoField = FindingKind(
    "EMPF-12", .note, Text("Der Empfänger hat dafür kein Feld", "The recipient has no field for it"),
    remedy: Text(
      "Nichts zu tun: es steht in der Forderungsaufstellung, die beiliegt.",
      "Nothing to do: it stands in the claim statement that is enclosed."),
    basis: [.recipient])

  package static let recipientImpossible = FindingKind(
    "EMPF-14", .block, Text("Wert, den kein Fall hat", "Value that no case has"),
    remedy: Text("Den Wert berichtigen.", "Correct the value."), basis: [.recipient])

  package static let proofStays = FindingKind(
    "EMPF-15", .warning, Text("Beleg bleibt im Haus", "Proof stays in the house"),
    remedy: Text(
      "Eine andere Datei als Beleg nennen, in der nichts davon steht, oder den Beleg weglassen; einen Zahlungsbeleg ohne fremde Kunden nach „documents/“ legen.",
      "Name another file as proof, with nothing of it in it, or do without; put a proof of payment without other customers into “documents/”."
    ), basis: [.law("Art. 5 Abs. 1 Buchst. c DSGVO")])

  package static let recipientHasNoCountry = FindingKind(
    "EMPF-16", .block, Text("Der Empfänger hat kein Feld für das Land", "The recipient has no field for the country"),
    remedy: Text(
      "Den Fall einem Empfänger geben, der das Land liest, oder in einer eigenen Zuordnung „debtor.country“ aufnehmen.",
      "Give the case to a recipient that reads the country, or take up “debtor.country” in a mapping of your own."),
    basis: [.recipient])

  package static let recipientHasNoAddition = FindingKind(
    "EMPF-17", .warning,
    Text("Der Empfänger hat kein Feld für den Adresszusatz", "The recipient has no field for the address addition"),
    remedy: Text(
      "Er steht nur in den Seiten, die beiliegen: den Empfänger darauf hinweisen, sonst kommt seine Post nicht an.",
      "It stands in the enclosed pages alone: point it out to the recipient, or its letters will not arrive."),
    basis: [.recipient])

  package static let recipientSettingEmpty = FindingKind(
    "EMPF-18", .note, Text("Angabe aus dem Vertrag bleibt leer", "Value of the contract stays empty"),
    remedy: Text(
      "In koffer.yaml angeben, falls der Empfänger eine vergeben hat.",
      "Give it in koffer.yaml if the recipient has assigned one."),
    basis: [.recipient])

  package static let recipientReckonsOtherwise = FindingKind(
    "EMPF-19", .warning, Text("Der Empfänger rechnet andere Zinsen", "The recipient reckons other interest"),
    remedy: Text(
      "Dem Empfänger sagen, welcher Satz und welche Zeiten gelten: sie stehen in der Forderungsaufstellung, die beiliegt.",
      "Tell the recipient which rate and which times hold: they stand in the claim statement that is enclosed."),
    basis: [.recipient, .law("§ 288 BGB")])

  /// All of them, for the catalogue.
  package static let ofRecipients: [FindingKind] = [
    .recipientAsks, .recipientTooLong, .recipientCodeUnknown, .recipientCharacter, .recipientSum, .recipientRefuses,
    .recipientDocument, .recipientForm, .recipientFile, .recipientMissing, .recipientNameTaken, .recipientHasNoField,
    .recipientOfOtherKind, .recipientImpossible, .proofStays, .recipientHasNoCountry, .recipientHasNoAddition,
    .recipientSettingEmpty, .recipientReckonsOtherwise,
  ]
}
