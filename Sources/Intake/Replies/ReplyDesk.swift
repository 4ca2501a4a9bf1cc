import CaseModel

/// Gathers the cases of one file, and what is wrong with it.
///
/// Names nobody: a finding says line and kind of value, never the value.
final class ReplyDesk {
  let file: String
  private(set) var reply: Reply
  private(set) var findings: [Finding] = []
  private var indices: [String: Int] = [:]
  /// Under what a case was opened last.
  private var marks: [String: Marks] = [:]

  /// What stands beside a case, and says which handover is meant.
  struct Marks {
    var package: String?
    var fileNumber: String?
    var handover: Int?
  }
  /// Names of payments and questions met, by case.
  private var ids: [String: Place] = [:]

  init(_ file: String) {
    self.file = file
    reply = Reply(at: Place(file, line: 1))
  }

  func place(_ line: Int?) -> Place { Place(file, line: line) }

  func report(_ kind: FindingKind, at place: Place, against other: Place? = nil, _ message: Text, remedy: Text? = nil) {
    findings.append(Finding(kind, at: place, against: other, message, remedy: remedy))
  }

  /// A value that does not read.
  ///
  /// - Parameter what: „Der Betrag“, “The amount”.
  func unreadable(_ what: Text, at place: Place) {
    report(
      .replyValue, at: place,
      Text(
        "\(what.german) ist nicht zu lesen oder nicht zulässig.", "\(what.english) cannot be read, or is not allowed."))
  }

  func name(_ recipient: String?, id: String?, day: Day?) {
    reply.recipient = recipient
    reply.id = id
    reply.day = day
  }

  /// The case of that number, made where it is the first time.
  ///
  /// - Parameter isOnly: whether a case stands in the file once.
  func open(_ number: String, _ named: Marks, at place: Place, isOnly: Bool = false) {
    marks[number] = named
    guard let index = indices[number] else {
      indices[number] = reply.cases.count
      var entry = Reply.Case(number, at: place)
      entry.package = named.package
      entry.fileNumber = named.fileNumber
      return reply.cases.append(entry)
    }
    let first = reply.cases[index]
    if isOnly {
      return report(
        .replyRepeated, at: place, against: first.place,
        Text("Der Fall \(number) steht zweimal darin.", "Case \(number) stands in it twice."))
    }
    if first.package == nil { reply.cases[index].package = named.package }
    if first.fileNumber == nil { reply.cases[index].fileNumber = named.fileNumber }
  }

  func add(_ event: Reply.Event, to number: String) {
    guard let index = indices[number] else { return }
    if let id = event.id {
      let key = "\(event.kind.isPayment ? "payment" : event.kind.rawValue)\n\(number)\n\(id)"
      if let earlier = ids[key] {
        return report(
          .replyRepeated, at: event.place, against: earlier,
          event.kind.isPayment
            ? Text(
              "Eine Zahlung dieser Kennung steht zweimal zu Fall \(number).",
              "A payment of that name stands twice for case \(number).")
            : Text(
              "Eine Rückfrage dieser Kennung steht zweimal zu Fall \(number).",
              "A question of that name stands twice for case \(number)."))
      }
      ids[key] = event.place
    }
    reply.cases[index].events.append(marked(event, number))
  }

  private func marked(_ event: Reply.Event, _ number: String) -> Reply.Event {
    let named = marks[number] ?? Marks()
    var event = event
    (event.package, event.fileNumber, event.handover) = (named.package, named.fileNumber, named.handover)
    return event
  }

  /// From here on the case's events stand under these.
  func mark(_ number: String, _ named: Marks) { marks[number] = named }

  /// The same event told twice of one case, as several of its claims or lines do.
  func addOnce(_ event: Reply.Event, to number: String) {
    guard let index = indices[number] else { return }
    let event = marked(event, number)
    let isThere = reply.cases[index].events.contains {
      $0.kind == event.kind && $0.id == event.id && $0.day == event.day && $0.reason == event.reason
        && $0.text == event.text && $0.amount == event.amount && $0.due == event.due && $0.package == event.package
        && $0.fileNumber == event.fileNumber
    }
    if !isThere { add(event, to: number) }
  }

  var reading: ReplyReading { ReplyReading(reply, findings) }
}
