import CaseModel
import Formats
import Foundation
import TestSupport
import Testing

@testable import Custody

@Suite("What the ledger forgets") struct ForgettingTests {
  private static let at = "2026-11-27T16:20:00Z"

  private func list(_ number: String) -> [Entry] {
    [
      Entry(.imported, of: number), Entry(.checked, of: number),
      Entry(.approved, of: number, by: "Marlene Voß", enclosure: "Freigabe \(number) Xaverquist"),
      Entry(.packed, of: number, to: "koffer", package: "ab"), Entry(.sending, of: number, to: "koffer"),
      Entry(.delivered, of: number, to: "koffer"),
      Entry(.question, of: number, to: "koffer", enclosure: "{\"a\":\"allen gemeinsam\"}"),
    ]
  }

  private func text(_ text: String, in ledger: Ledger) throws -> String? {
    try ledger.enclosure(SHA256.digest(of: Array(text.utf8)).hex)
  }

  /// The texts of a case go, those that others have too stay, and the chain is what it was.
  @Test(arguments: LedgerHost.installed) func textsGoAndTheChainStays(_ host: LedgerHost) throws {
    let place = try host.place()
    let ledger = try place.open()
    for number in ["1", "2", "3"] { #expect(try ledger.record(list(number), at: ForgettingTests.at) == nil) }
    let before = try ledger.verify()
    let (events, lines) = (try ledger.events(of: "3"), LedgerLines.bytes(of: try ledger.events(of: "3")))
    let shared = "{\"a\":\"allen gemeinsam\"}"
    func delete(_ number: String) throws {
      try ledger.forget(number)
      #expect(try ledger.record([Entry(.purged, of: number, by: "Marlene Voß")], at: ForgettingTests.at) == nil)
    }
    try delete("1")
    #expect(try text("Freigabe 1 Xaverquist", in: ledger) == nil && text(shared, in: ledger) == shared)
    #expect(try text("Freigabe 2 Xaverquist", in: ledger) != nil)
    try delete("2")
    #expect(try text("Freigabe 2 Xaverquist", in: ledger) == nil && text(shared, in: ledger) == shared)
    // The last that has it takes it along.
    try ledger.forget("3")
    #expect(try text(shared, in: ledger) == nil)
    // Again, and of a case that there is not: nothing more.
    for number in ["1", "4", "", "' OR 1=1 --"] { try ledger.forget(number) }
    let after = try ledger.verify(against: before.head)
    #expect(after.isWhole && after.events == before.events + 2)
    #expect(try ledger.events(of: "3") == events && LedgerLines.bytes(of: ledger.events(of: "3")) == lines)
    #expect(try place.open().histories(of: ["3"])["3"]?.enclosures == [:])
    // It goes on from there, and what is told anew is kept anew.
    #expect(
      try ledger.record([Entry(.question, of: "3", to: "koffer", enclosure: shared)], at: ForgettingTests.at) == nil)
    #expect(try text(shared, in: ledger) == shared && ledger.verify().isWhole)
    try ledger.forget("3")
    #expect(try text(shared, in: ledger) == nil && ledger.verify().isWhole)
  }

  /// Nothing of the text is left in the file, nor beside it.
  @Test func noTraceIsLeft() throws {
    let place = try LedgerHost.sqlite.place()
    guard case .file(let path) = place.location else { return }
    func isThere() -> Bool {
      ["", "-wal", "-shm"].contains { ending in
        let bytes = FileManager.default.contents(atPath: path + ending) ?? Data()
        return bytes.range(of: Data("Freigabe 7 Xaverquist".utf8)) != nil
      }
    }
    do {
      let ledger = try place.open()
      for number in 0..<30 { #expect(try ledger.record(list("\(number)"), at: ForgettingTests.at) == nil) }
    }
    #expect(isThere())
    do { try place.open().forget("7") }
    #expect(!isThere())
    #expect(try place.open().verify().isWhole)
  }

  /// Anybody computes the hashes from the lines that go into a bag.
  @Test(.enabled(if: Tool.isInstalled("python3"), "needs python3")) func linesSayWhatWasHashed() throws {
    let place = try LedgerHost.sqlite.place()
    let ledger = try place.open()
    #expect(try ledger.record(list("1"), at: ForgettingTests.at) == nil)
    let program = """
      import hashlib, json, sys
      previous, count = "", 0
      for line in open(sys.argv[1], encoding="utf-8"):
          row = json.loads(line)
          text = json.dumps(row[:-1], ensure_ascii=False, separators=(",", ":"))
          previous = hashlib.sha256((previous + text).encode()).hexdigest()
          assert previous == row[-1]
          count += 1
      print(count)
      """
    let output = try Tool.withFile(LedgerLines.bytes(of: ledger.events(of: "1"))) { path in
      try Tool.run("python3", ["-c", program, path])
    }
    #expect(output.map { String(decoding: $0, as: UTF8.self) } == "7\n")
  }
}
