import Aktenkoffer
import CaseModel
import Custody
import Foundation
import Packing
import TestSupport
import Testing

/// Every sample that is ready goes the whole way: check, approval, handover, an update, the recipient's replies, closed.
@Suite("The whole way") struct WholeWayTests {
  private static let ready = Samples.names.filter { $0.hasPrefix("bereit-") }

  @Test(arguments: ready) func fromCheckToClosed(_ sample: String) throws {
    let house = try HandOverHouse(of: sample)
    #expect(try house.pipeline.check(house.copy.folder).isReady)
    #expect(try house.approve(by: "Marlene Voß").custody?.isApproved == true)
    let handedOver = try house.handOver(by: "Jonas Kern")
    let number = try #require(handedOver.number)
    #expect(handedOver.custody?.record?.state == .delivered)
    // Nothing is new the moment after.
    let matters = Set(UpdateMatter.allCases)
    let order = UpdateOrder(.news(matters), by: "Jonas Kern", at: "2026-11-20T11:00:00Z")
    let quiet = try house.pipeline.update(house.copy.folder, order)
    #expect(quiet.isDone && quiet.findings.isEmpty && quiet.sent.isEmpty, "\(quiet.codes)")
    try house.copy.write(Array("Nachgereicht.".utf8), to: "documents/nachtrag.txt")
    #expect(try house.pipeline.update(house.copy.folder, order).sent.first?.documents == ["documents/nachtrag.txt"])

    let reply = """
      <reply xmlns="urn:aktenkoffer:reply:1" version="1.0" recipient="koffer" id="A-1" day="2026-11-20">
        <case number="\(number)" fileNumber="HI-26-004711" package="\(handedOver.package?.identity ?? "")">
          <acknowledged day="2026-11-20"/>
          <accepted day="2026-11-20"/>
          <payment id="Z-1" day="2026-11-20" amount="1.00" currency="EUR" to="recipient"/>
          <settled day="2026-11-20" reason="settlement"/>
          <closed day="2026-11-20" code="settlement"/>
        </case>
      </reply>
      """
    let path = "\(house.copy.workspace)/antwort.xml"
    try Data(reply.utf8).write(to: URL(fileURLWithPath: path))
    let imported = try house.pipeline.importReply(
      path, ReplyOrder(by: "Jonas Kern", at: "2026-11-20T12:00:00Z"), in: house.copy.workspace)
    #expect(imported.isClean && imported.recorded == 5, "\(imported.findings.map(\.message.english))")
    #expect(try house.ledger().record(of: number)?.state == .closed)
    #expect(try house.ledger().verify().isWhole)
    for name in house.delivered {
      let report = try house.pipeline.verify("\(house.outbox)/\(name)")
      #expect(report.isSound && report.number == number, "\(name): \(report.findings)")
    }
  }
}
