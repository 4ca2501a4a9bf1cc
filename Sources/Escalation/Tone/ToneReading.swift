import CaseModel

/// What the words of a case's letters and call notes came to; made once, looked at by the rules of the tone.
struct ToneReading: Sendable {
  /// In the order of the case; only those whose text can be read.
  let letters: [LetterTone]
  let notes: [NoteTone]

  /// Longer texts are not judged; no letter is so long.
  static let longestText = 1 << 20

  init(of file: CaseFile, by lexicon: Lexicon = LexiconReader.shipped.value, _ book: PhraseBook = .shipped) {
    let currencies = Set(file.invoices.compactMap(\.gross?.currency.code))
    letters = file.reminders.compactMap { reminder in
      guard let text = reminder.mail?.readableText else { return nil }
      let subject = reminder.mail?.subject ?? ""
      return LetterTone(reminder, text, subject: subject, currencies: currencies, lexicon, book)
    }
    notes = file.contacts.compactMap { contact in
      guard let note = contact.note, note.utf8.count <= ToneReading.longestText else { return nil }
      var scan = ToneScan(book, kinds: Lexicon.Kind.note.bit)
      scan.read(note)
      let mentions = scan.record.mentions(of: lexicon, book, in: note)
      return mentions.isEmpty ? nil : NoteTone(contact: contact, mentions: mentions)
    }
  }
}

/// A letter whose text can be read.
struct LetterTone: Sendable {
  let reminder: Reminder
  let mentions: [ToneMention]
  /// Whether it gives its last day to pay as a calendar day, as far as anything depends on it.
  let namesDeadline: Bool
  /// What every letter must name, and this one does not.
  let missing: [Missing]
  /// What only the last letter must say, and this one does not.
  let missingAtLast: [Missing]

  enum Missing: String, Sendable {
    case amount, deadline, account, consequence, announcement, costs
  }

  init(
    _ reminder: Reminder, _ text: String, subject: String, currencies: Set<String>, _ lexicon: Lexicon,
    _ book: PhraseBook
  ) {
    self.reminder = reminder
    let isLast = reminder.kind == .finalNotice
    var scan = ToneScan(book, kinds: Lexicon.Kind.letter.bit | (isLast ? Lexicon.Kind.finalNotice.bit : 0))
    scan.read(text)
    mentions = scan.record.mentions(of: lexicon, book, in: text)
    // Where a page is attached, it may be the letter, and the text no more than its cover.
    let isWhole = reminder.mail?.attachments.isEmpty ?? true
    let isVague = mentions.contains { $0.entry.group == .vagueDeadline }
    var missing: [Missing] = []
    var missingAtLast: [Missing] = []
    var namesDeadline = true
    if isWhole || isVague {
      let facts = TextFacts("\(subject)\n\(text)", currencies: currencies)
      namesDeadline = facts.days.contains { day in
        reminder.deadline.map(day.means) ?? reminder.sent.map(day.mayFollow) ?? true
      }
      if !facts.namesAmount { missing.append(.amount) }
      // A vague deadline is told as such, with its place.
      if !namesDeadline, !isVague { missing.append(.deadline) }
      if !facts.namesAccount { missing.append(.account) }
    }
    let elements = scan.record.elements
    if reminder.kind == .dunning, (reminder.level ?? 1) >= 2, !elements.contains(.consequence) {
      missing.append(.consequence)
    }
    if isLast, !elements.contains(.announcement) { missingAtLast.append(.announcement) }
    if isLast, !elements.contains(.costs) { missingAtLast.append(.costs) }
    self.namesDeadline = namesDeadline
    self.missing = isWhole ? missing : []
    self.missingAtLast = isWhole ? missingAtLast : []
  }

  /// Where something stands in the text, as a mail program shows it.
  func place(of mention: ToneMention) -> Place {
    reminder.file.map { Place("\($0)!text", line: mention.line, column: mention.column) } ?? reminder.origin.place
  }
}

/// A note that says something it should not.
struct NoteTone: Sendable {
  let contact: Contact
  let mentions: [ToneMention]
}

extension Mail {
  /// The text, where there is one that is not too long.
  fileprivate var readableText: String? {
    guard let text, text.utf8.count <= ToneReading.longestText, !text.utf8.allSatisfy({ $0 <= 0x20 }) else {
      return nil
    }
    return text
  }
}
