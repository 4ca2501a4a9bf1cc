import CaseModel
import Law

extension CallSheet {
  /// Something that has begun and is not over.
  public struct Running: Sendable {
    public let kind: Kind
    public let title: Text
    /// The last day of it; nil where it has none.
    public let until: Day?
    public let words: String?

    public enum Kind: String, CaseIterable, Sendable {
      case promise, deadline, arrangement, dispute, proceeding
    }
  }
}

extension Docket {
  var runningMatters: CallSheet.Excerpt<CallSheet.Running> {
    CallSheet.Excerpt(
      runningPromises + runningDeadlines + runningArrangements + openDisputes + runningProceedings, most: 6)
  }

  private var runningPromises: [CallSheet.Running] {
    file.contacts.compactMap { contact in
      guard let promise = contact.promise, contact.at.day <= asOf, end(of: promise) > asOf else { return nil }
      return CallSheet.Running(
        kind: .promise,
        title: Text(
          "Zusage vom \(contact.at.day.german)\(promise.amount.map { ": \($0.german)" } ?? "")",
          "Promise of \(contact.at.day)\(promise.amount.map { ": \($0.english)" } ?? "")"),
        until: promise.on, words: nil)
    }
  }

  private var runningDeadlines: [CallSheet.Running] {
    let levels = file.dunningLevels
    return lettersWithTime.map { index, deadline in
      let name = file.reminders[index].title(level: levels[index])
      return CallSheet.Running(
        kind: .deadline, title: Text("Frist: \(name.german)", "Deadline: \(name.english.lowercasedFirst)"),
        until: deadline, words: nil)
    }
  }

  /// Letters that reached their way and whose time to pay is not over, each with its last day.
  var lettersWithTime: [(index: Int, deadline: Day)] {
    file.lettersInOrder.compactMap { index in
      let letter = file.reminders[index]
      guard let deadline = letter.deadline, !letter.hasBounced, letter.sent.map({ $0 <= asOf }) ?? true,
        seats.end(of: deadline) >= asOf, openHistories.contains(where: { letter.covers($0.invoice) })
      else { return nil }
      return (index, deadline)
    }
  }

  private var runningArrangements: [CallSheet.Running] {
    file.offers.compactMap { offer in
      guard offer.kind != .paymentMethod, let accepted = offer.accepted, accepted <= asOf,
        offer.broken.map({ $0 > asOf }) ?? true
      else { return nil }
      return CallSheet.Running(
        kind: .arrangement,
        title: Text(
          "\(offer.title.german), angenommen am \(accepted.german)", "\(offer.title.english), accepted on \(accepted)"),
        until: nil, words: offer.terms?.asLine(most: 120))
    }
  }

  private var openDisputes: [CallSheet.Running] {
    file.disputes.filter { $0.isOpen(asOf: asOf) }.map { dispute in
      let since = dispute.received
      let answered = dispute.answered.map { $0 <= asOf } ?? false
      return CallSheet.Running(
        kind: .dispute,
        title: Text(
          "\(dispute.title.german)\(since.map { " vom \($0.german)" } ?? ""), \(answered ? "beantwortet, nicht erledigt" : "nicht beantwortet")",
          "\(dispute.title.english)\(since.map { " of \($0)" } ?? ""), \(answered ? "answered, not settled" : "not answered")"
        ), until: nil, words: dispute.ground?.asLine(most: 120))
    }
  }

  private var runningProceedings: [CallSheet.Running] {
    file.proceedings.filter { proceeding in
      (proceeding.filed.map { $0 <= asOf } ?? true) && proceeding.lastAct == nil
    }.map { proceeding in
      let since = proceeding.filed
      return CallSheet.Running(
        kind: .proceeding,
        title: Text(
          "\(proceeding.title.german)\(since.map { " am \($0.german)" } ?? "")",
          "\(proceeding.title.english)\(since.map { " on \($0)" } ?? "")"), until: nil, words: nil)
    }
  }
}
