import CaseModel
import Custody
import Intake

/// One reply on its way into the ledger, some hundred cases at a time.
struct ReplyRun {
  let ledger: Ledger
  let order: ReplyOrder
  let recipient: String
  let asOf: Day
  let folders: CaseFolders
  /// By which the reply is known again; nil where it bears no name.
  let reply: String?
  /// SHA-256 of the file, the name under which it was kept, and of how many cases it tells.
  let source: String
  let received: String?
  let cases: Int
  var report: ReplyReport
  /// Under which numbers the recipient keeps which cases; read with the first one that is new.
  private var fileNumbers: FileNumbers?

  /// Cases of one transaction: few enough that others are not kept waiting, many enough that a large reply is quick.
  static let batch = 256

  init(
    _ ledger: Ledger, _ order: ReplyOrder, from recipient: String, asOf: Day, _ folders: CaseFolders, reply: String?,
    source: String, keptAs received: String?, cases: Int, _ report: ReplyReport
  ) {
    self.ledger = ledger
    self.order = order
    self.recipient = recipient
    self.asOf = asOf
    self.folders = folders
    self.reply = reply
    self.source = source
    self.received = received
    self.cases = cases
    self.report = report
  }

  mutating func take(_ cases: [Reply.Case], progress: (Int) -> Void = { _ in }) throws {
    for start in stride(from: 0, to: cases.count, by: ReplyRun.batch) {
      let end = min(start + ReplyRun.batch, cases.count)
      try take(batch: cases[start..<end])
      progress(end)
    }
  }

  private mutating func take(batch: ArraySlice<Reply.Case>) throws {
    var locks: [Ledger.CaseLock] = []
    var free: [Reply.Case] = []
    for entry in batch {
      if order.isDryRun {
        free.append(entry)
      } else if let lock = try ledger.keep(entry.number) {
        locks.append(lock)
        free.append(entry)
      } else {
        report.findings.append(meanwhile(entry))
      }
    }
    defer { withExtendedLifetime(locks) {} }
    // Only once they are kept: another run might write between the look and the entry.
    let histories = try ledger.histories(of: free.map(\.number))
    var entries: [Taken] = []
    for entry in free {
      guard let history = histories[entry.number] else { continue }
      entries += try taken(entry, history)
    }
    try record(entries)
  }

  /// An entry and where it was told.
  struct Taken {
    let entry: Entry
    let place: Place
  }

  private mutating func record(_ taken: [Taken]) throws {
    guard !taken.isEmpty, !order.isDryRun else { return report.recorded += taken.count }
    if try ledger.record(taken.map(\.entry), at: order.at()) == nil { return report.recorded += taken.count }
    // Somebody wrote without keeping the case. One by one, so that the others go on.
    for one in taken {
      guard let refusal = try ledger.record([one.entry], at: order.at()) else {
        report.recorded += 1
        continue
      }
      switch refusal {
      case .unlawful(let kind, let state):
        report.findings.append(unlawful(kind, state, one.entry.caseNumber, one.place))
      case .replyTaken: report.findings.append(.nameTaken(at: one.place))
      case .invoiceOut: break
      }
    }
  }

  /// What of a case is new and may be written down; the rest becomes findings, or was known.
  private mutating func taken(_ whole: Reply.Case, _ history: CaseHistory) throws -> [Taken] {
    let last = LastHandOver(history.events)
    let word = WordByHandOver(whole, from: recipient, history, last)
    let old = try compare(word.earlier, of: whole.number, with: history)
    let entry = word.latest
    // Nothing but old word: there is no more to it.
    guard word.earlier.isEmpty || !entry.events.isEmpty else { return old }
    let events = try entry.eventsInOrder(ofList: reply == nil).map {
      try ToldEvent($0, of: entry.number, from: recipient)
    }
    let hasPayments = entry.events.contains { $0.kind.isPayment }
    let day = last?.firstDay
    let folder = day.flatMap { _ in folders.payments(of: entry.number) }
    var situation = ReplySituation(
      entry: entry, history: history, last: last, recipient: recipient, asOf: asOf, reply: reply, source: source,
      folder: folder,
      foldersNow: { [ledger, folders] in
        folder.map { [$0] } ?? folders.payments(of: last?.begun, beside: entry.number, in: ledger)
      },
      claim: hasPayments ? day.flatMap { folders.claim(of: entry.number, on: $0) } : nil,
      toldByPackage: { [ledger] in last?.begun.flatMap { try? ledger.sheet(of: $0) } }, events: events)
    for check in ReplyCheck.ofCases {
      let found = check.find(situation)
      guard found.isEmpty else {
        report.findings += found
        return old
      }
    }
    var state = history.record?.state
    var taken = old
    var heard: [ToldEvent] = []
    var findings: [Finding] = []
    // Once is enough for a number that is kept for good.
    var isNumbered = situation.knowsFileNumber
    if !isNumbered, let named = FileNumberNames.finding(entry, { folders.people(of: entry.number) }) {
      findings.append(named)
      isNumbered = true
    }
    var heardUnder: Reply.Event?
    var before: [String: ToldEvent] = [:]
    for event in events {
      situation.stateNow = state
      if let twin = before[event.key] {
        // Lists tell the same of each invoice.
        if twin.isLike(event) { report.known += 1 } else { findings.append(event.contradiction(in: entry.number)) }
        continue
      }
      if let refusal = refusal(of: event, situation) {
        findings.append(refusal)
        continue
      }
      before[event.key] = event
      if situation.recorded(event) != nil || situation.isOld(event) {
        report.known += 1
        heard.append(event)
        if situation.isOfLastHandOver(event), situation.number(of: event) != nil {
          heardUnder = heardUnder ?? event.told
        }
      } else if situation.last != nil, let next = event.kind.state(after: state) {
        if let state, next == state, event.isBehindTheEnd(state) {
          findings.append(behindTheEnd(event, state, entry.number))
        }
        state = next
        heard.append(event)
        let number = isNumbered ? nil : situation.number(of: event)
        taken.append(Taken(entry: self.entry(event, of: entry.number, number), place: event.told.place))
        if let number {
          isNumbered = true
          findings += try shared(number, by: entry.number, at: event.told.place)
        }
      } else {
        findings.append(unlawful(event.kind, state, entry.number, event.told.place))
      }
    }
    if !isNumbered, let told = heardUnder, let number = told.fileNumber, EventKind.numbered.state(after: state) == state
    {
      taken.append(Taken(entry: numbered(number, of: entry.number), place: told.place))
      findings += try shared(number, by: entry.number, at: told.place)
    }
    situation.events = heard
    for check in ReplyCheck.ofPayments { findings += check.find(situation) }
    // In the order of the file; what stands in the case folder comes behind.
    let isApart = findings.map { $0.place.file != entry.place.file }
    report.findings += zip(findings, isApart).filter { !$1 }.map(\.0).sorted { $0.place < $1.place }
    report.findings += zip(findings, isApart).filter { $1 }.map(\.0)
    return taken
  }

  /// That the recipient keeps another case under that number; told once, with the word that brought it.
  private mutating func shared(_ number: String, by caseNumber: String, at place: Place) throws -> [Finding] {
    var numbers = try fileNumbers ?? ledger.fileNumbers()
    let others = numbers.others(with: number, than: caseNumber, at: recipient)
    numbers.add(number, of: caseNumber, at: recipient)
    fileNumbers = numbers
    guard !others.isEmpty else { return [] }
    let list = others.prefix(5).joined(separator: ", ") + (others.count > 5 ? ", …" : "")
    return [
      Finding(
        .replyFileNumberShared, at: place,
        Text(
          "Fall \(caseNumber): unter „\(number)“ führt der Empfänger auch \(list).",
          "Case \(caseNumber): under “\(number)” the recipient keeps \(list), too."))
    ]
  }

  private func refusal(of event: ToldEvent, _ situation: ReplySituation) -> Finding? {
    guard !situation.isOld(event) else { return nil }
    for check in situation.recorded(event) == nil ? ReplyEventCheck.ofNews : [.toldTheSame] {
      if let message = check.find(situation, event) { return Finding(check.kind, at: event.told.place, message) }
    }
    return nil
  }

  func entry(_ event: ToldEvent, of number: String, _ fileNumber: String?) -> Entry {
    var details = event.details
    details[FileNumbers.detail] = fileNumber
    details.merge(origin) { own, _ in own }
    return Entry(
      event.kind, of: number, by: order.person, to: recipient, details, enclosure: event.enclosure)
  }

  /// Which reply an entry comes from, and where that is kept.
  var origin: [String: String] {
    var details: [String: String] = [:]
    details[ReplyMark.reply] = reply
    details[ReplyMark.source] = source
    if let received {
      details[ReceivedFile.detail] = received
      details[ReceivedFile.count] = "\(cases)"
    }
    return details
  }

  /// That the recipient told its file number behind everything else.
  private func numbered(_ fileNumber: String, of number: String) -> Entry {
    var details = [FileNumbers.detail: fileNumber]
    details.merge(origin) { own, _ in own }
    return Entry(.numbered, of: number, by: order.person, to: recipient, details)
  }

  private func meanwhile(_ entry: Reply.Case) -> Finding {
    Finding(
      .replyMeanwhile, at: entry.place,
      Text(
        "Ein anderer Lauf arbeitet gerade an dem Fall dieser Stelle.",
        "Another run is working on the case of this place."))
  }

  private func behindTheEnd(_ event: ToldEvent, _ state: CaseState, _ number: String) -> Finding {
    Finding(
      .replyBehindTheEnd, at: event.told.place,
      Text(
        "Fall \(number): „\(event.kind.title.german)“ kam, als er schon „\(state.title.german)“ war; es ist verzeichnet, der Stand bleibt.",
        "Case \(number): “\(event.kind.title.english)” came when it was “\(state.title.english)” already; it is recorded, the state stays."
      ))
  }

  private func unlawful(_ kind: EventKind, _ state: CaseState?, _ number: String, _ place: Place) -> Finding {
    let (german, english) = (state?.title.german ?? "unbekannt", state?.title.english ?? "unknown")
    return Finding(
      .replyUnlawful, at: place,
      Text(
        "Fall \(number): „\(kind.title.german)“ geht nicht, solange er „\(german)“ ist.",
        "Case \(number): “\(kind.title.english)” cannot be while it is “\(english)”."))
  }
}
