import Custody
import Foundation
import TestSupport
import Testing

/// The recipient's server fails while a large package goes to it, and comes back.
@Suite("A server fails", .enabled(if: SSHServer.isInstalled, "needs openssh-server"), .serialized)
struct ServerOutageTests {
  private let workplace: Workplace
  private let server: SSHServer
  private static let handOver = ["hand-over", "cases/0", "--for", "koffer"] + KofferProgram.asOf

  init() throws {
    workplace = try Workplace()
    server = try SSHServer()
    try workplace.numbered(0)
    let noise = try #require(try Tool.run("head", ["-c", "40000000", "/dev/urandom"]))
    try workplace.write(noise, to: "cases/0/documents/scan.bin")
  }

  private var home: String { "\(server.folder)/home" }

  private var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: home)) ?? []).sorted() }

  /// Starts a run, and ends the server once some of the package is there.
  private func breakOff() throws -> RunningProgram {
    let running = try KofferProgram.start(ServerOutageTests.handOver, in: workplace.path)
    var status = stat()
    var patience = 10_000
    while patience > 0, stat("\(home)/.K-0.koffer.zip.part", &status) != 0 || status.st_size < 200_000 {
      usleep(2_000)
      patience -= 1
    }
    server.stop()
    return running
  }

  private func expectDeliveredOnce() throws {
    #expect(names == ["K-0.koffer.zip"])
    #expect(try KofferProgram.verify(["\(home)/K-0.koffer.zip"], in: workplace.path).status == 0)
    #expect(try workplace.run(["ledger", "verify"]).status == 0)
    let kinds = try workplace.ledger().events(of: "K-0").map(\.kind)
    #expect(kinds.count { $0 == .delivered } == 1 && kinds.count { $0 == .sending } == 1)
  }

  @Test func theNextRunGoesOn() throws {
    try workplace.deliver(to: server, ", attempts: 1")
    let run = try breakOff().finish()
    #expect(run.status == 3 && run.output.contains("ABGABE-07") && run.output.contains("koffer outcome"))
    #expect(names == [".K-0.koffer.zip.part"])
    #expect(try workplace.run(["ledger", "verify"]).status == 0)
    // Still gone: nothing is known, and nothing is claimed.
    #expect(try workplace.run(ServerOutageTests.handOver).status == 3)
    try server.start()
    #expect(try workplace.run(ServerOutageTests.handOver).status == 0)
    try expectDeliveredOnce()
  }

  @Test func theSameRunTriesAgain() throws {
    try workplace.deliver(to: server, ", attempts: 6")
    let running = try breakOff()
    try server.start()
    #expect(running.finish().status == 0)
    try expectDeliveredOnce()
    let tries = try workplace.ledger().events(of: "K-0").filter { $0.kind == .attempted }
    #expect(!tries.isEmpty && tries.allSatisfy { $0.details["code"] == "BUCH-13" })
  }

  /// No room at the recipient's, and none at ours: told, and mended by room.
  @Test(.enabled(if: SmallDisk.isPossible, "needs root and mounts")) func aFullDiskIsTold() throws {
    try workplace.deliver(to: server)
    do {
      let disk = try SmallDisk(over: home)
      let run = try workplace.run(ServerOutageTests.handOver)
      #expect(run.status == 1 && (run.output + run.errors).contains("BUCH-19"))
      withExtendedLifetime(disk) {}
    }
    #expect(names == [])
    try workplace.write("", to: "handovers/.keep")
    do {
      let disk = try SmallDisk(over: workplace.file("handovers"))
      let run = try workplace.run(ServerOutageTests.handOver)
      #expect(run.status == 1 && (run.output + run.errors).contains("WELT-04"))
      withExtendedLifetime(disk) {}
    }
    #expect(try workplace.ledger().verify().isWhole)
    #expect(try workplace.run(ServerOutageTests.handOver).status == 0)
    #expect(names == ["K-0.koffer.zip"])
  }
}
