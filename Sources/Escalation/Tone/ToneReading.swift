import CaseModel

/// What the words of a case's letters and call notes came to; made once, looked at by the rules of the tone.
struct ToneReading: Sendable {
  /// In the order of the case; only those whose text can be read.
  let letters: [LetterTone]
  let notes: [NoteTone]

  /// Longer texts are not judged; no letter is so long.
  static let longestText = 1 << 20

  /// Reads with the lexicon that ships with the tool.
  init(of file: CaseFile) {
    let surroundings = LetterSurroundings(file)
    letters = file.reminders.compactMap { reminder in
      guard let text = reminder.readableText else { return nil }
      let subject = reminder.mail?.subject ?? ""
      return LetterTone(reminder, text, html: reminder.mail?.readableHTML, subject: subject, surroundings)
    }
    notes = ToneReading.notes(of: file, by: .shipped)
  }

  private init(letters: [LetterTone], notes: [NoteTone]) {
    self.letters = letters
    self.notes = notes
  }

  /// What the same texts say against the creditor's own words to avoid, and nothing else.
  ///
  /// Read only where a rule asks: these words never hold a case, and a simulation tells only what does.
  func reading(_ house: HouseTone, in file: CaseFile) -> ToneReading {
    let words = Wordlist(house.lexicon, house.book)
    return ToneReading(letters: letters.map { $0.reading(words) }, notes: ToneReading.notes(of: file, by: words))
  }

  private static func notes(of file: CaseFile, by words: Wordlist) -> [NoteTone] {
    file.contacts.compactMap { contact in
      guard let note = contact.note, note.utf8.count <= longestText else { return nil }
      let mentions = words.read(note, kinds: Lexicon.Kind.note.bit).mentions
      return mentions.isEmpty ? nil : NoteTone(contact: contact, mentions: mentions)
    }
  }
}

/// A lexicon and its phrases made ready for texts.
struct Wordlist {
  let lexicon: Lexicon
  let book: PhraseBook

  init(_ lexicon: Lexicon, _ book: PhraseBook) {
    self.lexicon = lexicon
    self.book = book
  }

  static let shipped = Wordlist(LexiconReader.shipped.value, .shipped)

  func read(_ text: String, kinds: UInt8) -> (mentions: [ToneMention], elements: Set<Lexicon.ElementID>) {
    var scan = ToneScan(book, kinds: kinds)
    scan.read(text)
    return (scan.record.mentions(of: lexicon, book, in: text), scan.record.elements(of: lexicon))
  }
}

/// A letter whose text can be read.
struct LetterTone: Sendable {
  let reminder: Reminder
  private(set) var mentions: [ToneMention]
  /// Whether it gives its last day to pay as a calendar day, as far as anything depends on it.
  let namesDeadline: Bool
  /// Whether the text is the letter: where a page is attached, it may be, and the text no more than its cover.
  let isWhole: Bool
  /// The sums it names, in hundredths; nil where one of them is not to be read for certain.
  let sums: [Int64]?
  /// What the text does not contain; a vague deadline is none.
  let lacking: Set<LetterElement>
  /// What it announces beside the handover, in its own words.
  let announced: Set<Reminder.Announcement>
  /// Whether it gives a deadline in vague words, which is told as such, with its place (TON-03).
  private let isVague: Bool
  /// Whether it asks to pay to another account than the creditor's, even if only the cover of an attached letter does.
  private let namesOtherAccount: Bool
  /// Whether it asks to pay until another day than the deadline of the case; likewise.
  private let namesOtherDeadline: Bool
  /// That day, where it names no other behind its own.
  let otherDeadline: WrittenDay?
  /// The one day until which it asks to pay, where the deadline of the case stands in it for something else.
  let deadlineBeside: WrittenDay?

  /// - Parameter html: what is shown instead of the text, where that has other words. How something is said is judged of both;
  ///   what must be said has to be in what is shown.
  init(_ reminder: Reminder, _ text: String, html: String?, subject: String, _ surroundings: LetterSurroundings) {
    self.reminder = reminder
    let reading = Wordlist.shipped.read(text, kinds: LetterTone.kinds(of: reminder))
    let shown = html.map { Wordlist.shipped.read($0, kinds: LetterTone.kinds(of: reminder)) }
    // Of a subject a word stands for a sentence: only what nobody may threaten is told of it.
    let known = Set(reading.mentions.map(\.entry.id))
    let ofSubject = Wordlist.shipped.read(subject, kinds: LetterTone.kinds(of: reminder)).mentions.filter {
      $0.entry.group == .unlawfulThreat && !known.contains($0.entry.id)
    }
    mentions =
      ofSubject.map { ToneMention(entry: $0.entry, phrase: $0.phrase, line: 0, column: 0, isPlain: $0.isPlain) }
      + LetterTone.joined(reading.mentions, shown?.mentions)
    isWhole = reminder.mail?.attachments.allSatisfy { surroundings.enclosures.contains($0.sha256) } ?? true
    let isVague = mentions.contains { $0.entry.group == .vagueDeadline }
    var lacking: Set<LetterElement> = []
    var namesDeadline = true
    var sums: [Int64]?
    let facts = TextFacts("\(subject)\n\(html ?? text)", currencies: surroundings.currencies)
    let isAsked = surroundings.isAsked(facts.accounts)
    namesOtherAccount = !facts.accounts.isEmpty && !isAsked
    let later = Set(facts.days.filter { day in reminder.sent.map(day.mayFollow) ?? false })
    namesOtherDeadline =
      reminder.deadline.map { deadline in
        !later.isDisjoint(with: facts.paymentDays) && !facts.days.contains { $0.means(deadline) }
      } ?? false
    otherDeadline = namesOtherDeadline && later.count == 1 ? later.first : nil
    let asked = later.intersection(facts.paymentDays)
    let isElsewhere =
      reminder.deadline.map { deadline in
        facts.days.contains { $0.means(deadline) } && !facts.paymentDays.contains { $0.means(deadline) }
      } ?? false
    deadlineBeside = isElsewhere && asked.count == 1 ? asked.first : nil
    if isWhole || isVague {
      namesDeadline = facts.days.contains { day in
        reminder.deadline.map(day.means) ?? reminder.sent.map(day.mayFollow) ?? true
      }
      if !facts.namesAmount { lacking.insert(.amount) }
      if !namesDeadline { lacking.insert(.deadline) }
      if !isAsked { lacking.insert(.account) }
      sums = facts.areSumsClear ? facts.sums : nil
    }
    let elements = shown?.elements ?? reading.elements
    if !elements.contains(.consequence) { lacking.insert(.consequence) }
    if !elements.contains(.announcement) { lacking.insert(.announcement) }
    if !elements.contains(.costs) { lacking.insert(.costs) }
    announced = Set(Reminder.Announcement.inWords.filter { elements.contains($0.value) }.keys)
    self.isVague = isVague
    self.namesDeadline = namesDeadline
    self.sums = sums
    self.lacking = lacking
  }

  /// What the text says, and what only the HTML says, or says beyond doubt.
  private static func joined(_ text: [ToneMention], _ html: [ToneMention]?) -> [ToneMention] {
    let onlyShown = (html ?? []).filter { mention in
      !text.contains { $0.entry.id == mention.entry.id && ($0.isPlain || !mention.isPlain) }
    }
    let outdone = Set(onlyShown.map(\.entry.id))
    return text.filter { !outdone.contains($0.entry.id) } + onlyShown.map(\.inHTML)
  }

  private static func kinds(of reminder: Reminder) -> UInt8 {
    Lexicon.Kind.letter.bit | (reminder.kind == .finalNotice ? Lexicon.Kind.finalNotice.bit : 0)
  }

  /// The same with what it says by another list of words.
  fileprivate func reading(_ words: Wordlist) -> LetterTone {
    var copy = self
    copy.mentions =
      reminder.readableText.map { text in
        LetterTone.joined(
          words.read(text, kinds: LetterTone.kinds(of: reminder)).mentions,
          reminder.mail?.readableHTML.map { words.read($0, kinds: LetterTone.kinds(of: reminder)).mentions })
      } ?? []
    return copy
  }

  /// What every letter must name, and this one does not; what follows otherwise from the second dunning letter on.
  var missing: [LetterElement] {
    // The one other day is told as such (WIDER-26), as are vague words.
    let isDeadlineTold = otherDeadline != nil || isVague
    guard isWhole else {
      return (namesOtherDeadline && !isDeadlineTold ? [.deadline] : []) + (namesOtherAccount ? [.account] : [])
    }
    let isSecond = reminder.kind == .dunning && (reminder.level ?? 1) >= 2
    let asked: [LetterElement] = [.amount, .deadline, .account] + (isSecond ? [.consequence] : [])
    return asked.filter { lacking.contains($0) && !($0 == .deadline && isDeadlineTold) }
  }

  /// What only the last letter must say, and this one does not.
  var missingAtLast: [LetterElement] {
    guard isWhole, reminder.kind == .finalNotice else { return [] }
    return [LetterElement.announcement, .costs].filter(lacking.contains)
  }

  /// Whether it says nothing of what a final notice says; a deadline in vague words would be one.
  var isNoFinalNotice: Bool {
    isWhole && !isVague && reminder.kind == .finalNotice
      && Set([.deadline, .consequence, .announcement]).isSubset(of: lacking)
  }

  /// Where something stands in the text, as a mail program shows it.
  func place(of mention: ToneMention) -> Place {
    if mention.line == 0 { return reminder.file.map { Place("\($0)!subject") } ?? reminder.origin.place }
    let part = mention.isInHTML ? "html" : "text"
    return reminder.file.map { Place("\($0)!\(part)", line: mention.line, column: mention.column) }
      ?? reminder.origin.place
  }
}

/// A note that says something it should not.
struct NoteTone: Sendable {
  let contact: Contact
  let mentions: [ToneMention]
}

extension Reminder {
  /// The text, where there is one that is not too long: of the mail, else of the file that is the letter.
  fileprivate var readableText: String? { Mail.readable(mail == nil ? words : mail?.text) }
}

extension Mail {
  /// Empty where what is shown has no words: then the text beside it is not what the debtor sees.
  fileprivate var readableHTML: String? {
    html.flatMap { $0.utf8.count > ToneReading.longestText ? nil : Mail.readable($0) ?? "" }
  }

  fileprivate static func readable(_ text: String?) -> String? {
    guard let text, text.utf8.count <= ToneReading.longestText, !text.utf8.allSatisfy({ $0 <= 0x20 }) else {
      return nil
    }
    return text
  }
}

extension Reminder.Announcement {
  /// By what in the lexicon a letter says it; of the handover the last letter has its own rule (TON-05).
  static let inWords: [Reminder.Announcement: Lexicon.ElementID] = [
    .court: .court, .termination: .termination, .bureau: .bureau,
  ]
}
