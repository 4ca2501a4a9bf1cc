import CaseModel

extension Rule {
  /// No step may rest on a letter that threatens with what nobody may threaten: charges, arrest, disclosure, violence.
  ///
  /// Only words that leave no doubt hold the case; what may be meant otherwise is TON-11.
  /// A later letter of the same kind without it takes its place; the threat then stays a warning (TON-08).
  static let noUnlawfulThreat = Rule(
    "TON-02", .block, Text("Unzulässige Drohung", "Unlawful threat"),
    remedy: Text(
      "Die Drohung schriftlich zurücknehmen und das Schreiben ohne sie erneut senden.",
      "Withdraw the threat in writing, and send the letter again without it."),
    basis: [.law("§ 240 StGB"), .law("§ 4a UWG")]
  ) { docket in
    docket.tone.letters.filter { $0.threatensUnlawfully && !docket.isReplaced($0) }.flatMap { letter in
      docket.hits(
        [.unlawfulThreat], in: [letter], where: \.isPlain,
        remedy: Text(
          "Die Drohung schriftlich zurücknehmen und das Schreiben ohne sie erneut senden.",
          "Withdraw the threat in writing, and send the letter again without it."),
        invoices: docket.file.invoices.filter(letter.reminder.covers), clause: docket.clause(servedBy: letter))
    }
  }
}

extension Docket {
  /// The clause of the step that a letter serves: it has to be sent again for that.
  func clause(servedBy letter: LetterTone) -> String? {
    taken.first { $0.record.letter?.origin == letter.reminder.origin }?.record.step.clause.number
  }
}

extension LetterTone {
  /// Beyond doubt.
  var threatensUnlawfully: Bool { mentions.contains { $0.entry.group == .unlawfulThreat && $0.isPlain } }
}

extension CaseLook {
  /// Whether the same step was later taken for the same invoices by a letter that threatens with nothing unlawful.
  ///
  /// A letter whose text cannot be read is given the benefit of the doubt: nothing says that it threatens.
  func isReplaced(_ letter: LetterTone) -> Bool {
    let threatening = tone.letters.filter(\.threatensUnlawfully).map(\.reminder.origin)
    return isSentAgain(letter.reminder) { !threatening.contains($0.origin) }
  }

  /// Whether a letter of the same kind and level went out later for the same invoices, and is as it should be.
  func isSentAgain(_ letter: Reminder, where isRight: (Reminder) -> Bool) -> Bool {
    guard let sent = letter.sent else { return false }
    return file.reminders.contains { later in
      guard later.kind == letter.kind, later.level == letter.level, let day = later.sent, day > sent, day <= asOf,
        isRight(later)
      else { return false }
      return file.invoices.allSatisfy { !letter.covers($0) || later.covers($0) }
    }
  }
}
