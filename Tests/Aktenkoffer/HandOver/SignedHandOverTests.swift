import Aktenkoffer
import CaseModel
import Custody
import Foundation
import Packing
import Synchronization
import TestSupport
import Testing

@Suite("Handing over signed", .enabled(if: Authority.isPossible, "needs openssl")) struct SignedHandOverTests {
  /// The signature got there and the package did not: what lies there is the signature of what comes later.
  @Test func whatDidNotArriveIsSentAsItWas() throws {
    let house = try HandOverHouse()
    let authority = try Authority()
    try authority.issue("signer")
    let clock = Mutex<Int64>(1_795_000_000)
    let seal = try #require(
      try SealRequest(
        certificate: authority.file("signer.pem"), key: authority.file("signer.key"), passphrase: nil, recipient: nil
      ).seal {
        clock.withLock {
          $0 += 60; return $0
        }
      }.value)
    func handOver() throws -> CaseReport {
      try house.pipeline.handOver(
        house.copy.folder, HandOverOrder(to: "koffer", by: "Jonas Kern", at: "2026-11-20T10:00:00Z", seal))
    }
    // Somebody else's file stands in the package's place.
    let name = "2026-0042.koffer.zip"
    try Data("fremd".utf8).write(to: URL(fileURLWithPath: "\(house.outbox)/\(name)"))
    #expect(#expect(throws: Outage.self) { try handOver() }?.code == "BUCH-11")
    #expect(house.delivered == [name, name + ".p7s"])
    try FileManager.default.removeItem(atPath: "\(house.outbox)/\(name)")
    #expect(try handOver().custody?.record?.state == .delivered)
    let check = try house.pipeline.verify("\(house.outbox)/\(name)")
    #expect(check.signatures.count == 1 && !check.findings.contains { $0.kind.code == "PAKET-04" })
    #expect(try house.ledger().verify().isWhole)
  }
}
