import CaseModel
import Custody

extension ReplyRun {
  /// What is told of an earlier handover was told when it lasted, or it is of no use any more; but money that came in counts,
  /// whoever has the case by now.
  mutating func compare(
    _ earlier: [WordByHandOver.Earlier], of number: String, with history: CaseHistory
  ) throws -> [Taken] {
    var taken: [Taken] = []
    var before: [String: ToldEvent] = [:]
    for word in earlier {
      let event = try ToldEvent(word.told, of: number, from: recipient)
      let key = event.isEnd ? "\(event.key) \(word.handover ?? 0)" : event.key
      if let twin = before[key] {
        if twin.isLike(event) { report.known += 1 } else { report.findings.append(event.contradiction(in: number)) }
        continue
      }
      before[key] = event
      let recorded = history.events.last { entry in
        guard entry.details["event"] == event.key else { return false }
        // How it ended is told of each handover, and of some of its invoices or all.
        guard event.isEnd else { return true }
        let isOfAll = entry.claims.map { all in event.told.claims.map(all.isSuperset) ?? false } ?? true
        return isOfAll && (word.handover.map { $0 == history.round(of: entry) } ?? true)
      }
      if let recorded = recorded?.asTold, let message = event.contradiction(of: recorded) {
        report.findings.append(Finding(.replyContradicts, at: word.told.place, message))
      } else if recorded != nil {
        report.known += 1
      } else if let late = LatePayment(event, of: number, history, asOf), late.isLawful {
        if let refusal = late.refusal(where: folders.currency(of: number, history, on: asOf)) {
          report.findings.append(refusal)
          continue
        }
        var entry = entry(event, of: number, nil)
        if word.isNamed { entry.details[ToldEvent.handover] = word.handover.map(String.init) }
        taken.append(Taken(entry: entry, place: word.told.place))
        if !late.isIn(folders.payments(of: number)) { report.findings.append(late.finding) }
      } else if event.isEnd, event.told.day.map({ $0 <= asOf }) ?? true,
        EventKind.lateWord.state(after: history.record?.state) != nil, let handover = word.handover
      {
        taken.append(Taken(entry: lateWord(event, of: number, handover), place: word.told.place))
        if event.endsSomething { report.findings.append(ofEarlier(event, number)) }
      } else {
        report.findings.append(
          Finding(
            word.sign, at: word.told.place,
            Text(
              "Fall \(number): „\(event.kind.title.german)“ gilt einer früheren Übergabe und wurde damals nicht mitgeteilt.",
              "Case \(number): “\(event.kind.title.english)” is about an earlier handover, and was not told then.")))
      }
    }
    return taken
  }

  private func lateWord(_ event: ToldEvent, of number: String, _ handover: Int) -> Entry {
    var details = event.details
    details[ToldEvent.word] = event.kind.rawValue
    details[ToldEvent.handover] = "\(handover)"
    details.merge(origin) { own, _ in own }
    return Entry(.lateWord, of: number, by: order.person, to: recipient, details, enclosure: event.enclosure)
  }

  private func ofEarlier(_ event: ToldEvent, _ number: String) -> Finding {
    Finding(
      .replyBehindTheEnd, at: event.told.place,
      Text(
        "Fall \(number): „\(event.kind.title.german)“ gilt einer früheren Übergabe; es ist verzeichnet, der Stand bleibt.",
        "Case \(number): “\(event.kind.title.english)” is about an earlier handover; it is recorded, the state stays."))
  }
}
