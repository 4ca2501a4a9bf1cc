import Aktenkoffer
import CaseModel
import Custody
import Foundation
import TestSupport
import Testing

/// A workspace with cases that went to a recipient on 20 November 2026, at whose reply we look a week later.
final class ReplyHouse {
  let copy: CaseCopy
  let ledger: Ledger
  /// A case with a folder: one invoice of 2.567,66 €.
  static let known = "2026-0042"
  static let package = String(repeating: "ab", count: 32)
  static let sender = "koffer"

  init() throws {
    copy = try CaseCopy(of: Trip.oneInvoice)
    ledger = try Ledger(.file("\(copy.workspace)/ledger.sqlite"))
    try deliver([ReplyHouse.known])
  }

  /// Puts cases into the ledger as a handover does, without packing them.
  func deliver(_ numbers: [String], to recipient: String = sender, package: String = package) throws {
    let entries = numbers.flatMap { number in
      [
        Entry(.imported, of: number), Entry(.checked, of: number),
        Entry(.packed, of: number, to: recipient, package: package),
        Entry(.sending, of: number, to: recipient, package: package), Entry(.delivered, of: number, to: recipient),
      ]
    }
    #expect(try ledger.record(entries, at: "2026-11-20T10:00:00Z") == nil)
  }

  /// Sends a case out that came back.
  func deliverAgain(
    _ number: String, to recipient: String = sender, package: String = package,
    at moment: String = "2026-11-20T15:00:00Z"
  ) throws {
    let entries = [
      Entry(.checked, of: number), Entry(.packed, of: number, to: recipient, package: package),
      Entry(.sending, of: number, to: recipient, package: package), Entry(.delivered, of: number),
    ]
    #expect(try ledger.record(entries, at: moment) == nil)
  }

  /// Writes a reply with these cases.
  func reply(_ cases: String, id: String = "A-1", from recipient: String = sender) throws -> String {
    try write(
      """
      <reply xmlns="urn:aktenkoffer:reply:1" version="1.0" recipient="\(recipient)" id="\(id)" day="2026-11-27">
      \(cases)
      </reply>
      """, to: "antwort-\(id).xml")
  }

  /// One case with these events.
  func reply(
    events: String, of number: String = known, id: String = "A-1", _ attributes: String = "",
    from recipient: String = sender
  ) throws -> String {
    try reply("<case number=\"\(number)\" \(attributes)>\n\(events)\n</case>", id: id, from: recipient)
  }

  func write(_ text: String, to name: String) throws -> String {
    let path = "\(copy.workspace)/\(name)"
    try FileManager.default.createDirectory(
      at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  func take(
    _ path: String, from sender: String? = nil, dryRun: Bool = false, on day: String = "2026-11-27"
  ) throws -> ReplyReport {
    let order = ReplyOrder(from: sender, by: "Jonas Kern", at: "2026-11-27T09:00:00Z", dryRun: dryRun)
    return try Pipeline(asOf: try #require(Day(iso: day))).importReply(path, order, in: copy.workspace)
  }

  func state(of number: String = known) throws -> CaseState? { try ledger.record(of: number)?.state }
}

extension ReplyReport {
  var codes: [String] { findings.map(\.kind.code) }
}

/// Events as a reply writes them.
enum Told {
  static let acknowledged = "<acknowledged day=\"2026-11-21\"/>"
  static let accepted = "<accepted day=\"2026-11-22\"/>"
  static let rejected = "<rejected day=\"2026-11-22\" reason=\"incomplete\">Vertrag fehlt.</rejected>"
  static let settled = "<settled day=\"2026-11-26\" reason=\"paid\"/>"
  static let closed = "<closed day=\"2026-11-26\" code=\"paid\">Vielen Dank.</closed>"

  static func question(_ id: String, day: String = "2026-11-23") -> String {
    "<question id=\"\(id)\" day=\"\(day)\" due=\"2026-12-11\">Liegt ein Lieferschein vor?</question>"
  }

  static func payment(
    _ id: String, _ amount: String = "100.00", to payee: String = "recipient", day: String = "2026-11-24",
    _ currency: String = "EUR"
  ) -> String {
    "<payment id=\"\(id)\" day=\"\(day)\" amount=\"\(amount)\" currency=\"\(currency)\" to=\"\(payee)\"/>"
  }
}
