import Aktenkoffer
import CaseModel
import Custody
import Formats
import Foundation
import Packing
import TestSupport
import Testing

/// A house whose case was handed over, and whose case file goes on.
struct UpdateHouse {
  let house: HandOverHouse
  let number: String
  /// The case file as it was handed over.
  let original: String

  init(of sample: String = "bereit-drei-rechnungen") throws {
    house = try HandOverHouse(of: sample)
    number = try #require(try house.handOver(by: "Jonas Kern").number)
    original = try house.copy.text(of: "case.yaml")
  }

  static let payment = """
      - received: 2026-11-19
        amount: "300.00"
        invoice: RE-2026-0911

    """

  /// Enters a payment.
  func pay() throws {
    try house.copy.replaceInCase("payments:\n", with: "payments:\n" + UpdateHouse.payment)
  }

  /// Adds to the case file as it is.
  func add(_ yaml: String) throws {
    try house.copy.write(Array((try house.copy.text(of: "case.yaml") + yaml).utf8), to: "case.yaml")
  }

  func tell(
    _ matters: Set<UpdateMatter>, folder: String? = nil, on day: String = "2026-11-20"
  ) throws -> UpdateReport {
    try update(.news(matters), folder: folder, on: day)
  }

  /// Writes down that the recipient told of 300 €.
  func told(_ kind: EventKind, _ id: String, on day: String, at: String = "2026-11-20T11:00:00Z") throws {
    let fields = ["id": id, "day": day, "amount": "300.00", "currency": "EUR"]
    let word = Entry(kind, of: number, to: "koffer", ["event": id], enclosure: EnclosureText.text(fields))
    #expect(try house.ledger().record([word], at: at) == nil)
  }

  func recall(_ invoices: [String] = [], _ reason: Recall.Reason = .error) throws -> UpdateReport {
    try update(.recall(Recall(reason, invoices: invoices)))
  }

  private func update(
    _ content: UpdateOrder.Content, folder: String? = nil, on day: String = "2026-11-20"
  ) throws -> UpdateReport {
    let pipeline = Pipeline(asOf: try #require(Day(iso: day)))
    return try pipeline.update(
      house.copy.folder, UpdateOrder(content, by: "Jonas Kern", at: "\(day)T12:00:00Z", folder: folder))
  }

  /// The root of what an update says in XML.
  func xml(_ sequence: Int, to recipient: String = "koffer") throws -> XMLElement {
    let path = "\(house.outbox)/\(number).\(recipient).meldung-\(sequence).zip"
    let inflater = try Inflater()
    let report = try house.pipeline.verify(path)
    #expect(report.isSound, "\(report.findings)")
    let zip = try ZIPReader(try OpenFile(path), with: inflater)
    let entry = try #require(zip.entries.first { $0.name == "update.xml" })
    return try XMLTree(parsing: try zip.bytes(of: entry, limit: 1 << 20)).root
  }

  func kinds() throws -> [EventKind] {
    let events = try house.ledger().events(of: number)
    return events.drop { $0.kind != .delivered }.dropFirst().map(\.kind).filter { $0 != .placing }
  }

  /// The updates that lie with the recipient.
  var updates: [String] { house.delivered.filter { $0.contains(".meldung-") } }
}

extension UpdateReport {
  var codes: [String] { findings.map(\.kind.code) }
}

extension CaseCopy {
  func replaceInCase(_ old: String, with new: String) throws { try replace(old, with: new, in: "case.yaml") }
}
