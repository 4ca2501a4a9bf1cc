import CaseModel
import Formats

/// Reads a reply in this tool's own form: `schemas/koffer-reply-1.0.xsd`.
package enum KofferReply {
  package static let namespace = "urn:aktenkoffer:reply:1"
  package static let version = "1.0"

  /// - Parameter schema: the compiled schema of that form.
  package static func read(_ bytes: [UInt8], file: String, schema: XMLSchema) -> ReplyReading {
    let desk = ReplyDesk(file)
    let tree: XMLTree
    do throws(XMLProblem) {
      tree = try XMLTree(parsing: bytes, limits: limits)
    } catch {
      desk.report(.replyUnreadable, at: desk.place(error.line), error.replyMessage)
      return ReplyReading(nil, desk.findings)
    }
    let problems = schema.validate(tree)
    guard problems.isEmpty else {
      for problem in problems {
        desk.report(
          .replyInvalid, at: desk.place(problem.line),
          Text("Das Schema verlangt es anders: \(problem.message)", "The schema wants it otherwise: \(problem.message)")
        )
      }
      return ReplyReading(nil, desk.findings)
    }
    read(tree.root, desk)
    return desk.reading
  }

  /// A hundred thousand cases with all their numbers; the size of the file bounds them anyway.
  private static var limits: XMLTree.Limits {
    var limits = XMLTree.Limits.default
    limits.bytes = ReplyReading.largestFile
    limits.elements = 2_000_000
    limits.depth = 16
    limits.names = 1000
    return limits
  }

  private static func read(_ root: XMLElement, _ desk: ReplyDesk) {
    desk.name(root.attribute("recipient"), id: root.attribute("id"), day: day(root, "day"))
    for element in root.children {
      let place = desk.place(element.line)
      guard let number = element.attribute("number"), ReplyValue.isCaseNumber(number) else {
        desk.unreadable(Text("Das Aktenzeichen des Gläubigers", "The creditor's file number"), at: place)
        continue
      }
      desk.open(
        number,
        ReplyDesk.Marks(
          package: element.attribute("package"), fileNumber: element.attribute("fileNumber"),
          handover: element.attribute("handover").map { Int($0.trimmedBlanks) ?? Int.max }), at: place, isOnly: true)
      for child in element.children {
        if let event = event(child, desk) { desk.add(event, to: number) }
      }
    }
  }

  private static func event(_ element: XMLElement, _ desk: ReplyDesk) -> Reply.Event? {
    let place = desk.place(element.line)
    guard let kind = kind(element) else { return nil }
    var event = Reply.Event(kind, at: place)
    event.id = element.attribute("id")
    event.day = day(element, "day")
    if event.day == nil { desk.unreadable(Text("Der Tag", "The day"), at: place) }
    if element.attribute("due") != nil {
      event.due = day(element, "due")
      if event.due == nil { desk.unreadable(Text("Die Frist", "The due day"), at: place) }
    }
    event.reason = element.attribute("reason") ?? element.attribute("code")
    if kind.isPayment { readAmounts(element, into: &event, desk) }
    if !kind.isPayment, let text = element.content {
      if ReplyValue.isText(text) { event.text = text } else { desk.unreadable(Text("Der Text", "The text"), at: place) }
    }
    if kind == .question, element.content == nil {
      desk.unreadable(Text("Die leere Rückfrage", "The empty question"), at: place)
    }
    return event
  }

  private static func kind(_ element: XMLElement) -> Reply.Kind? {
    guard element.isNamed("payment") else { return Reply.Kind(rawValue: element.name) }
    return element.attribute("to") == "creditor" ? .paymentHere : .paymentThere
  }

  private static func readAmounts(_ element: XMLElement, into event: inout Reply.Event, _ desk: ReplyDesk) {
    let currency = element.attribute("currency").flatMap { Currency($0) } ?? .eur
    event.amount = element.attribute("amount").flatMap { ReplyValue.amount($0, .decimal, currency) }
    if event.amount == nil { desk.unreadable(Text("Der Betrag", "The amount"), at: event.place) }
    guard let allocation = element.first("allocation") else { return }
    for name in ["costs", "interest", "principal"] {
      guard let text = allocation.attribute(name) else { continue }
      guard let share = Money(decimal: text, currency), share.cents >= 0 else {
        desk.unreadable(Text("Die Verrechnung", "The allocation"), at: desk.place(allocation.line))
        continue
      }
      event.allocation[name] = share
    }
    if let sum = Money.sum(event.allocation.values, currency), let amount = event.amount, sum.cents > amount.cents {
      desk.unreadable(
        Text("Die Verrechnung über mehr als die Zahlung", "The allocation of more than the payment"),
        at: desk.place(allocation.line))
    }
  }

  /// XML Schema's days may bear a zone, which a civil day has not.
  private static func day(_ element: XMLElement, _ name: String) -> Day? {
    element.attribute(name).flatMap { Day(iso: $0.onOneLine) }
  }
}

extension XMLProblem {
  fileprivate var replyMessage: Text {
    switch reason {
    case .documentType:
      Text("Eine Dokumenttyp-Angabe ist nicht zugelassen.", "A document type is not permitted.")
    case .tooLarge, .tooDeep, .tooManyElements, .tooManyAttributes, .tooManyNames:
      Text("Die Datei ist größer oder tiefer als jede Antwort.", "The file is larger or deeper than any reply.")
    case .encoding: Text("Die Zeichen sind nicht zu lesen.", "The characters cannot be read.")
    case .empty: Text("Die Datei ist leer.", "The file is empty.")
    case .notWellFormed, .outOfMemory, .invalid:
      Text("Das XML ist nicht wohlgeformt.", "The XML is not well-formed.")
    }
  }
}
