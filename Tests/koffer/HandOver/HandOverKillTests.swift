import Custody
import Foundation
import TestSupport
import Testing

/// The power fails while cases are handed over.
@Suite("A handover is cut off", .serialized) struct HandOverKillTests {
  @Test func toAFolder() throws {
    let workplace = try Workplace()
    try workplace.write("", to: "agency/.keep")
    try workplace.write(
      try workplace.text("koffer.yaml") + "deliveries: {koffer: {to: agency}}\n", to: "koffer.yaml")
    try cutOff(4, at: workplace.file("agency"), in: workplace)
  }

  @Test(.enabled(if: SSHServer.isInstalled, "needs openssh-server")) func toAServer() throws {
    let workplace = try Workplace()
    let server = try SSHServer()
    try workplace.deliver(to: server)
    try cutOff(Demand.long ? 4 : 1, at: "\(server.folder)/home", in: workplace)
  }

  /// Hands over, kills the run at some moment, and hands over again, many times.
  ///
  /// - Parameters:
  ///   - count: how many cases.
  ///   - place: what the recipient sees.
  private func cutOff(_ count: Int, at place: String, in workplace: Workplace) throws {
    for index in 0..<count { try workplace.numbered(index) }
    let handOver = ["hand-over", "cases", "--for", "koffer"] + KofferProgram.asOf
    let started = ContinuousClock.now
    #expect(try workplace.run(handOver).status == 0)
    let duration = started.duration(to: .now) / .microseconds(1)
    // The same case gives the same bytes, whenever it is packed.
    let names = (0..<count).map { "K-\($0).koffer.zip" }
    let whole = try Dictionary(uniqueKeysWithValues: names.map { ($0, try Corpus.bytes(at: "\(place)/\($0)")) })

    var generator = SeededGenerator(seed: 11)
    var (cut, takenUp) = (0, 0)
    for _ in 0..<Demand.kills {
      for name in ["ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm", "handovers"] {
        try? FileManager.default.removeItem(atPath: workplace.file(name))
      }
      for name in shown(at: place) { try FileManager.default.removeItem(atPath: "\(place)/\(name)") }
      let running = try KofferProgram.start(handOver, in: workplace.path)
      usleep(UInt32(duration * Double.random(in: 0.1...1, using: &generator)))
      running.kill()
      _ = running.finish()

      // Whatever bears its final name is whole; what was begun has another.
      let lying = shown(at: place).filter { !$0.hasPrefix(".") }
      if lying.count < count { cut += 1 }
      for name in lying { #expect(try Corpus.bytes(at: "\(place)/\(name)") == whole[name], "\(name)") }
      if FileManager.default.fileExists(atPath: workplace.file("ledger.sqlite")) {
        let ledger = try workplace.ledger()
        #expect(try ledger.verify().isWhole)
        takenUp += try ledger.counts()[.sending] ?? 0
      }
      let again = try workplace.run(handOver)
      #expect(again.status == 0 || again.status == 3, "\(again.errors)")
      #expect(shown(at: place) == names)
      for name in names { #expect(try Corpus.bytes(at: "\(place)/\(name)") == whole[name], "\(name)") }
      let ledger = try workplace.ledger()
      #expect(try ledger.verify().isWhole)
      for index in 0..<count {
        let kinds = try ledger.events(of: "K-\(index)").map(\.kind)
        #expect(kinds.last == .delivered && kinds.count { $0 == .delivered } == 1, "\(kinds)")
      }
    }
    let (reports, status) = try KofferProgram.verify(names.map { "\(place)/\($0)" }, in: workplace.path)
    #expect(status == 0, "\(reports)")
    // Else the moments were badly chosen and the test shows nothing.
    #expect(cut > 0)
    if Demand.long { #expect(takenUp > 0) }
  }

  private func shown(at place: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []).filter { $0 != ".keep" }.sorted()
  }
}

extension Workplace {
  /// Says in koffer.yaml that packages go to that server.
  func deliver(to server: SSHServer, _ settings: String = "") throws {
    let setting =
      "{to: \"\(server.url)\", host_key: \"\(try server.fingerprint())\", key: \(server.folder)/client\(settings)}"
    try write(try text("koffer.yaml") + "deliveries: {koffer: \(setting)}\n", to: "koffer.yaml")
  }
}
