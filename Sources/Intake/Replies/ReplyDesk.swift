import CaseModel

/// Gathers the cases of one file, and what is wrong with it.
///
/// Names nobody: a finding says line and kind of value, never the value.
final class ReplyDesk {
  let file: String
  private(set) var reply: Reply
  private(set) var findings: [Finding] = []
  private var indices: [String: Int] = [:]
  /// Package and file number under which a case was opened last.
  private var marks: [String: (package: String?, fileNumber: String?)] = [:]
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

  /// What a case that stands in the file again may be.
  enum Again {
    case refused
    /// More of the same, under the same numbers.
    case same
    /// A line of its own, perhaps of another handover.
    case apart
  }

  /// The case of that number, made where it is the first time; findings where its numbers contradict each other.
  func open(_ number: String, package: String?, fileNumber: String?, at place: Place, _ again: Again) {
    marks[number] = (package, fileNumber)
    guard let index = indices[number] else {
      indices[number] = reply.cases.count
      var entry = Reply.Case(number, at: place)
      entry.package = package
      entry.fileNumber = fileNumber
      return reply.cases.append(entry)
    }
    let first = reply.cases[index]
    if again == .refused {
      return report(
        .replyRepeated, at: place, against: first.place,
        Text("Der Fall \(number) steht zweimal darin.", "Case \(number) stands in it twice."))
    }
    for (name, one, other) in [
      (Text("Das Paket", "The package"), first.package, package),
      (Text("Das Aktenzeichen des Empfängers", "The recipient's file number"), first.fileNumber, fileNumber),
    ] {
      guard again == .same, let one, let other, one != other else { continue }
      report(
        .replyRepeated, at: place, against: first.place,
        Text(
          "\(name.german) zu Fall \(number) steht zweimal verschieden darin.",
          "\(name.english) of case \(number) stands in it twice, differently."))
    }
    if first.package == nil { reply.cases[index].package = package }
    if first.fileNumber == nil { reply.cases[index].fileNumber = fileNumber }
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
    var event = event
    (event.package, event.fileNumber) = marks[number] ?? (nil, nil)
    reply.cases[index].events.append(event)
  }

  /// The same event told twice of one case, as several of its claims do.
  func addOnce(_ event: Reply.Event, to number: String) {
    guard let index = indices[number] else { return }
    let isThere = reply.cases[index].events.contains {
      $0.kind == event.kind && $0.id == event.id && $0.day == event.day && $0.reason == event.reason
        && $0.text == event.text && $0.amount == event.amount && $0.due == event.due
    }
    if !isThere { add(event, to: number) }
  }

  var reading: ReplyReading { ReplyReading(reply, findings) }
}
