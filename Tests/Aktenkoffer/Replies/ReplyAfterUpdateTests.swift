import Aktenkoffer
import CaseModel
import Foundation
import TestSupport
import Testing

/// What a recipient says of a case of which it was told more, or gave a part back.
@Suite("Replies behind updates") struct ReplyAfterUpdateTests {
  private func take(_ events: String, _ house: UpdateHouse) throws -> ReplyReport {
    let reply = """
      <reply xmlns="urn:aktenkoffer:reply:1" version="1.0" recipient="koffer" id="A-1" day="2026-11-27">
      <case number="\(house.number)">\(events)</case></reply>
      """
    try house.house.copy.write(Array(reply.utf8), to: "../../antwort.xml")
    let order = ReplyOrder(by: "Jonas Kern", at: "2026-11-27T09:00:00Z")
    let workspace = house.house.copy.workspace
    return try Pipeline(asOf: "2026-11-27").importReply("\(workspace)/antwort.xml", order, in: workspace)
  }

  /// Of 2.574,01 € fall 929,80 € on the invoice that comes back; what is paid on that is not held against the rest.
  @Test(
    arguments: [
      (false, false, "1644.22", []), (true, false, "1644.21", []), (true, false, "1644.22", ["ANTWORT-22"]),
      (true, true, "1644.21", []), (true, true, "1644.22", ["ANTWORT-22"]),
    ] as [(Bool, Bool, String, [String])])
  func theRestIsAllThatIsOwed(isRecalled: Bool, isPaid: Bool, amount: String, codes: [String]) throws {
    let house = try UpdateHouse()
    if isRecalled { #expect(try house.recall(["RE-2026-0902"]).sent.count == 1) }
    if isPaid {
      try house.house.copy.replaceInCase(
        "payments:\n", with: "payments:\n  - {received: 2026-11-23, amount: \"900.00\", invoice: RE-2026-0902}\n")
      #expect(try house.tell([.payment], on: "2026-11-24").sent.count == 1)
    }
    let report = try take(Told.payment("Z-1", amount), house)
    #expect(report.codes == codes && report.recorded == 1, "\(report.findings.map(\.message.german))")
  }

  /// What came before the handover and was entered behind it, the package could not tell.
  @Test func aPaymentEnteredLate() throws {
    let house = try UpdateHouse()
    #expect(try take(Told.accepted, house).isClean)
    for day in ["2026-11-18", "2026-11-20"] {
      try house.house.copy.replaceInCase(
        "payments:\n", with: "payments:\n  - {received: \(day), amount: \"300.00\", invoice: RE-2026-0911}\n")
      let report = try take(Told.accepted, house)
      #expect(report.codes == ["ANTWORT-21"])
      #expect(report.findings.first?.message.german.contains("die das Paket nicht kannte") == true)
      #expect(try house.tell([.payment]).sent.count == 1)
      #expect(try take(Told.accepted, house).isClean)
    }
  }
}
