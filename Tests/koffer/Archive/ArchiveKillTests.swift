import Custody
import Foundation
import TestSupport
import Testing

/// The power fails while the archive is written to.
@Suite("An archive is cut off", .serialized) struct ArchiveKillTests {
  private static let rounds = Demand.long ? Demand.kills : 4
  private static let by = ["--by", "Marlene Voß", "--reason", "Frist vorbei"] + KofferProgram.asOf

  private struct Verified: Decodable {
    let whole: Bool
    let bags: Int
    let faults: [Fault]

    struct Fault: Decodable {
      let path: String?
      let message: String
    }
  }

  private struct Listed: Decodable {
    let cases: [Entry]

    struct Entry: Decodable { let number: String }
  }

  @Test func whileCasesArePutIn() throws {
    let workplace = try Workplace()
    let numbers = try workplace.plant(5, bytes: 20_000)
    let kept = try workplace.keep()
    var (cut, begun) = (0, 0)
    try cutOff(["archive", "add"], in: workplace, from: kept, until: { cut > 0 && begun > 0 }) {
      if let result = try verified(in: workplace) {
        #expect(result.whole, "\(result.faults)")
        cut += result.bags < numbers.count ? 1 : 0
        begun += 1
      }
      let again = try workplace.run(["archive", "add"])
      #expect(again.status == 0, "\(again.errors)\(again.output)")
      try expect(numbers, in: workplace)
      let ledger = try workplace.ledger()
      for number in numbers {
        #expect(try ledger.events(of: number).count { $0.kind == .archived } == 1)
        let show = try workplace.run(["archive", "show", number, "--json"])
        #expect(show.output.contains("\"version\":1") && !show.output.contains("\"version\":2"), "\(show.output)")
      }
    }
    // Else the moments were badly chosen and the test shows nothing.
    #expect(cut > 0 && begun > 0)
  }

  @Test func whileCasesAreDeleted() throws {
    let workplace = try Workplace()
    let numbers = try workplace.plant(5, bytes: 20_000, yaml: "archive: {tax_assessed_through: 2018}")
    #expect(try workplace.run(["archive", "add"]).status == 0)
    let kept = try workplace.keep()
    var some = 0
    let purge = ["archive", "purge", "--due"] + ArchiveKillTests.by
    try cutOff(purge, in: workplace, from: kept, until: { some > 0 }) {
      let result = try #require(try verified(in: workplace))
      #expect(result.whole, "\(result.faults)")
      some += (1..<numbers.count).contains(result.bags) ? 1 : 0
      // What is still there is there wholly.
      let left = try workplace.run(["archive", "list", "--json"]).answer(Listed.self).cases.map(\.number)
      #expect(left.count == result.bags)
      let lying = workplace.names(in: "handovers")
      for number in left { #expect(lying.contains("\(number).koffer.zip")) }
      let again = try workplace.run(purge)
      #expect(again.status == 0, "\(again.errors)\(again.output)")
      try expect([], in: workplace)
      #expect(workplace.names(in: "handovers") == [])
      #expect(try workplace.filesOfTheDebtor() == [])
      let ledger = try workplace.ledger()
      for number in numbers { #expect(try ledger.events(of: number).count { $0.kind == .purged } == 1) }
      #expect(try workplace.run(["archive", "add"]).status == 0)
    }
    #expect(some > 0)
  }

  @Test func whileACopyIsBroughtUp() throws {
    let workplace = try Workplace()
    let numbers = try workplace.plant(5, bytes: 20_000, yaml: "archive: {copies: {zweit: {to: kopie}}}")
    #expect(try workplace.run(["archive", "add"]).status == 0)
    try workplace.write("", to: "kopie/.weg")
    try FileManager.default.removeItem(atPath: workplace.file("kopie/.weg"))
    let kept = try workplace.keep()
    var behind = 0
    try cutOff(["archive", "sync"], in: workplace, from: kept, until: { behind > 0 }) {
      // Behind, it may be; broken it is not.
      if let result = try verified(["--copy", "kopie"], in: workplace) {
        behind += result.whole ? 0 : 1
        // Bags that its log does not name yet, and entries, with what follows from them, that no head is signed over.
        let others = result.faults.filter { fault in
          !["work", "bags/", "log/heads.jsonl", "log/nodes/", "log/ends"].contains {
            fault.path?.hasPrefix($0) ?? false
          } && fault.message != ArchiveFault.torn("").text.german
        }
        #expect(others.isEmpty, "\(others)")
      } else {
        behind += 1
      }
      let again = try workplace.run(["archive", "sync"])
      #expect(again.status == 0, "\(again.errors)\(again.output)")
      #expect(try verified(["--copy", "kopie"], in: workplace)?.whole == true)
      try expect(numbers, in: workplace)
    }
    #expect(behind > 0)
  }

  /// Runs a command, kills it at some moment, and looks; many times, from the same state.
  private func cutOff(
    _ command: [String], in workplace: Workplace, from kept: Workplace, until isEnough: () -> Bool,
    _ look: () throws -> Void
  ) throws {
    let started = ContinuousClock.now
    #expect(try workplace.run(command).status == 0)
    let duration = started.duration(to: .now) / .microseconds(1)
    var generator = SeededGenerator(seed: 17)
    // How fast a run is depends on what else runs.
    for round in 0..<ArchiveKillTests.rounds * 20 where round < ArchiveKillTests.rounds || !isEnough() {
      try workplace.restore(kept)
      let running = try KofferProgram.start(command, in: workplace.path)
      usleep(UInt32(duration * Double.random(in: 0.1...1.3, using: &generator)))
      running.kill()
      _ = running.finish()
      try look()
    }
  }

  /// nil where there is no archive yet.
  private func verified(_ options: [String] = [], in workplace: Workplace) throws -> Verified? {
    let run = try workplace.run(["archive", "verify", "--json"] + options)
    guard run.status != 1 else {
      #expect(run.output.contains("ARCHIV-21"), "\(run.output)\(run.errors)")
      return nil
    }
    return try run.answer(Verified.self)
  }

  private func expect(_ numbers: [String], in workplace: Workplace) throws {
    let result = try verified(in: workplace)
    #expect(result?.whole == true && result?.bags == numbers.count, "\(result?.faults ?? [])")
    #expect(try workplace.run(["ledger", "verify"]).status == 0)
    let listed = try workplace.run(["archive", "list", "--json"]).answer(Listed.self)
    #expect(listed.cases.map(\.number) == numbers)
  }
}
