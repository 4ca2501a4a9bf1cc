import CaseModel
import Law

extension Docket {
  /// What speaks against a call on this day, the gravest first.
  ///
  /// Where a rule of the clearance knows it, the rule says it, so that sheet and check never disagree.
  func stops(for aim: CallSheet.Aim) -> [CallSheet.Stop] {
    var stops = hindrances(.insolvency, by: .noInsolvency)
    stops += settledStop
    stops += hindrances(.dispute, by: .noOpenDispute) + hindrances(.dispute, by: .spokenDisputeRecorded)
    stops += hindrances(.arrangement, by: .noPlanRunning) + hindrances(.promise, by: .noPromiseRunning)
    stops += notDueStop + deadlineStop(isForeseen: aim.isForeseen(on: asOf)) + contactStop + earlyStop(aim) + restStop
    return stops
  }

  private func hindrances(_ kind: CallSheet.Stop.Kind, by rule: Rule) -> [CallSheet.Stop] {
    rule.findings(in: self).prefix(2).map { finding in
      CallSheet.Stop(
        kind: kind, message: finding.message, remedy: finding.remedy, until: finding.actFrom,
        // Who promised payment for no day in particular is asked for the day.
        forbids: kind != .promise || finding.actFrom != nil)
    }
  }

  private var settledStop: [CallSheet.Stop] {
    guard let total = open.principal, !total.isPositive, openHistories.isEmpty else { return [] }
    return [
      CallSheet.Stop(
        kind: .settled, message: Text("Es ist nichts mehr offen.", "Nothing is open any more."),
        remedy: Text("Nicht zur Zahlung auffordern.", "Do not ask for payment."), until: nil, forbids: true)
    ]
  }

  /// On Saturdays businesses are closed and people at home; on Sundays and holidays nobody wants to hear of debts.
  private var restStop: [CallSheet.Stop] {
    let next = seats.end(of: asOf)
    guard next > asOf else { return [] }
    return [
      CallSheet.Stop(
        kind: .restDay,
        message: Text(
          "Heute ist Wochenende oder Feiertag.", "Today is at the weekend or a holiday."),
        remedy: Text("Am nächsten Werktag anrufen.", "Call on the next working day."), until: next, forbids: false)
    ]
  }

  /// An invoice is due at the end of its day.
  private var notDueStop: [CallSheet.Stop] {
    let days = openHistories.compactMap { $0.due.map(seats.end) }
    guard !days.isEmpty, days.count == openHistories.count, let first = days.min(), first >= asOf else { return [] }
    return [
      CallSheet.Stop(
        kind: .notDue,
        message: Text(
          "Noch ist nichts überfällig; zu zahlen ist bis \(first.german).",
          "Nothing is overdue; payment is due by \(first)."),
        remedy: Text("Den Tag abwarten.", "Wait for that day."), until: first.adding(1), forbids: true)
    ]
  }

  /// Who was given time is left alone, unless the policy wants the call within that time.
  private func deadlineStop(isForeseen: Bool) -> [CallSheet.Stop] {
    guard let last = lettersWithTime.max(by: { $0.deadline < $1.deadline }) else { return [] }
    let end = seats.end(of: last.deadline)
    let name = file.reminders[last.index].title(level: file.dunningLevels[last.index])
    return [
      CallSheet.Stop(
        kind: .deadline,
        message: Text(
          "\(name.german): die Frist läuft bis \(end.german).",
          "\(name.english): its deadline runs to \(end)."),
        remedy: isForeseen
          ? Text(
            "Die Richtlinie sieht den Anruf jetzt vor; vor Fristende keine frühere Zahlung fordern.",
            "The policy foresees the call now; ask for no payment before the deadline ends.")
          : Text("Die Frist abwarten.", "Wait for the deadline to pass."), until: end.adding(1), forbids: !isForeseen)
    ]
  }

  /// One approach more than the policy allows in a stretch.
  private var contactStop: [CallSheet.Stop] {
    let fairness = policy.fairness
    guard let limit = fairness.contactLimit else { return [] }
    let recent = approaches.filter { fairness.contactStretch.reaches(from: $0.day, to: asOf.adding(1), seats) }
    guard recent.count >= fairness.mostContacts else { return [] }
    // With so many gone there is room for one again.
    let mustPass = recent.count - fairness.mostContacts
    let until = recent.indices.contains(mustPass) ? fairness.contactStretch.after(recent[mustPass].day, seats) : nil
    let stretch = fairness.contactStretch.dative
    return [
      CallSheet.Stop(
        kind: .contactLimit,
        message: Text(
          "Zuletzt \(recent.count) Ansprachen in \(stretch.german); die Richtlinie erlaubt \(fairness.mostContacts) (Ziff. \(limit.clause.number)).",
          "\(recent.count) approaches in the last \(stretch.english); the policy allows \(fairness.mostContacts) (cl. \(limit.clause.number))."
        ),
        remedy: Text("Den Schuldner in Ruhe lassen.", "Leave the debtor alone."), until: until, forbids: true)
    ]
  }

  /// A call before its time does not count.
  private func earlyStop(_ aim: CallSheet.Aim) -> [CallSheet.Stop] {
    let waiting = aim.steps.filter { $0.state == .early }
    guard !waiting.isEmpty, !aim.isForeseen(on: asOf),
      let first = waiting.min(by: { $0.from ?? asOf < $1.from ?? asOf }),
      let from = first.from
    else { return [] }
    return [
      CallSheet.Stop(
        kind: .tooEarly,
        message: Text(
          "Die Richtlinie sieht den Anruf frühestens am \(from.german) vor (Ziff. \(first.clause)).",
          "The policy foresees the call on \(from) at the earliest (cl. \(first.clause))."),
        remedy: Text("Heute zählt er nicht als Schritt.", "Today it does not count as the step."), until: from,
        forbids: false)
    ]
  }
}
