import CaseModel
import Foundation
import TestSupport
import Testing

@testable import Custody

@Suite("The ledger's chain") struct ChainTests {
  private static let at = "2026-11-27T16:20:00Z"

  /// Three cases, the first handed over, one refused.
  private func filled(_ host: LedgerHost) throws -> LedgerPlace {
    let place = try host.place()
    let ledger = try place.open()
    let whole: [Entry] = [
      Entry(.imported, of: "2026-0001"), Entry(.checked, of: "2026-0001", ["policy": "standard"]),
      Entry(.approved, of: "2026-0001", by: "Marlene \"Voß\"", enclosure: "geprüft \\ und\nfreigegeben"),
      Entry(.packed, of: "2026-0001", to: "paywise", package: "ab"),
      Entry(.sending, of: "2026-0001", to: "paywise", package: "ab"),
      Entry(.delivered, of: "2026-0001", to: "paywise", ["where": "übergabe; 1"]),
    ]
    #expect(throws: Outage.self) { try ledger.record(whole, at: ChainTests.at) }
    #expect(try ledger.record(of: "2026-0001") == nil)
    var fit = whole
    fit[5].details = ["where": "übergabe", "try": "1"]
    #expect(try ledger.record(fit, at: ChainTests.at) == nil)
    for (number, kind) in [("2026-0002", EventKind.refused), ("2026-0003", .checked)] {
      #expect(try ledger.record([Entry(.imported, of: number), Entry(kind, of: number)], at: ChainTests.at) == nil)
    }
    return place
  }

  @Test(arguments: LedgerHost.installed)
  func whatWasWrittenIsReadAndWhole(_ host: LedgerHost) throws {
    let place = try filled(host)
    let ledger = try place.open()
    let result = try ledger.verify()
    #expect(result.faults == [] && result.events == 10 && result.isSafe && result.setBacks == [])
    let events = try ledger.events(of: "2026-0001")
    #expect(events.map(\.kind) == [.imported, .checked, .approved, .packed, .sending, .delivered])
    #expect(events[2].person == "Marlene \"Voß\"" && events[5].details == ["where": "übergabe", "try": "1"])
    let enclosure = try #require(events[2].enclosure)
    #expect(try ledger.enclosure(enclosure) == "geprüft \\ und\nfreigegeben")
    let record = try #require(try ledger.record(of: "2026-0001"))
    #expect(record.state == .delivered && record.recipient == "paywise" && record.package == "ab")
    #expect(try ledger.counts() == [.delivered: 1, .held: 1, .ready: 1])
    var listed: [String] = []
    try ledger.cases(in: [.held, .ready]) { listed.append($0.caseNumber) }
    #expect(listed == ["2026-0002", "2026-0003"])
    #expect(try ledger.verify(against: events[3].hash).isWhole)
    #expect(try ledger.verify(against: String(repeating: "0", count: 64)).faults == [.headMissing])
  }

  /// The same in both databases, and as anybody can compute it.
  @Test func theHashIsThatOfThePlainText() throws {
    let hashes = try LedgerHost.installed.map { host -> [String] in
      try filled(host).open().events(of: "2026-0001").map(\.hash)
    }
    let program = """
      import hashlib, json
      previous = ""
      for row in [
          [1, "\(ChainTests.at)", "2026-0001", "imported", None, None, None, "", None],
          [2, "\(ChainTests.at)", "2026-0001", "checked", None, None, None, "policy=standard", None],
          [3, "\(ChainTests.at)", "2026-0001", "approved", 'Marlene "Voß"', None, None, "",
           hashlib.sha256("geprüft \\\\ und\\nfreigegeben".encode()).hexdigest()],
      ]:
          line = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
          previous = hashlib.sha256((previous + line).encode()).hexdigest()
          print(previous)
      """
    let output = try #require(try Tool.run("python3", ["-c", program]))
    let expected = String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
    for hashes in hashes { #expect(Array(hashes.prefix(3)) == expected) }
  }

  @Test(arguments: LedgerHost.installed)
  func nothingIsChangedByMistake(_ host: LedgerHost) throws {
    let place = try filled(host)
    switch place.location {
    case .file(let path):
      let change = try #require(Tool("sqlite3")).run([path, "UPDATE event SET person = 'x' WHERE sequence = 1"])
      #expect(change.status != 0 && change.output.contains("append only"))
    case .server(let uri):
      let server = try #require(PostgreSQLServer.shared)
      #expect(throws: (any Error).self) { try server.run("DELETE FROM event WHERE sequence = 1", in: uri) }
      #expect(throws: (any Error).self) { try server.run("TRUNCATE event", in: uri) }
    }
    #expect(try place.open().verify().isWhole)
  }

  /// Nothing is changed yet; that it could be is told before.
  @Test(arguments: LedgerHost.installed)
  func protectionThatIsGoneIsNamed(_ host: LedgerHost) throws {
    let own = host == .sqlite ? "event_no_update" : "event_append_only"
    let gone = Ledger.Exposure.unprotected(trigger: own)
    let foreign = Ledger.Exposure.foreign(trigger: "silent", table: "case_state")
    let tampers: [(sql: [String], exposures: [Ledger.Exposure])]
    switch host {
    case .sqlite:
      tampers = [
        (["DROP TRIGGER event_no_update"], [gone]),
        (
          [
            "DROP TRIGGER event_no_update",
            "CREATE TRIGGER event_no_update BEFORE UPDATE ON event WHEN 0 BEGIN SELECT RAISE(ABORT, 'append only'); END",
          ], [gone]
        ),
        (["CREATE TRIGGER silent AFTER INSERT ON case_state BEGIN DELETE FROM handed_over; END"], [foreign]),
        (["CREATE TABLE own (x); CREATE TRIGGER silent AFTER INSERT ON own BEGIN SELECT 1; END"], []),
      ]
    case .postgreSQL:
      let function = "FUNCTION event_append_only() RETURNS trigger LANGUAGE plpgsql AS"
      tampers = [
        (["DROP TRIGGER event_append_only ON event"], [gone]),
        (["ALTER TABLE event DISABLE TRIGGER event_append_only"], [gone]),
        (["CREATE OR REPLACE \(function) 'BEGIN RETURN NULL; END'"], [gone]),
        (
          [
            "CREATE FUNCTION silent() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
            "CREATE TRIGGER silent AFTER INSERT ON case_state EXECUTE FUNCTION silent()",
          ], [foreign]
        ),
        (["CREATE RULE silent AS ON DELETE TO case_state DO INSTEAD NOTHING"], [foreign]),
      ]
    }
    for tamper in tampers {
      let place = try filled(host)
      try place.run(tamper.sql)
      let result = try place.open().verify()
      #expect(result.exposures == tamper.exposures, "\(tamper.sql)")
      #expect(result.isWhole && result.isSafe == tamper.exposures.isEmpty)
    }
  }

  /// A clock that was set back breaks no chain; clocks that do not quite agree are nothing.
  @Test(arguments: LedgerHost.installed)
  func aClockThatWasSetBackIsTold(_ host: LedgerHost) throws {
    let place = try filled(host)
    let times = ["2026-11-27T16:16:00Z", "2026-11-27T15:00:00Z", "2026-11-27T15:00:01Z", "2026-11-28T00:00:00Z"]
    for (index, at) in times.enumerated() {
      #expect(try place.open().record([Entry(.imported, of: "U-\(index)")], at: at) == nil)
    }
    let result = try place.open().verify()
    #expect(result.isWhole && result.setBackCount == 1)
    let setBack = try #require(result.setBacks.first)
    #expect(setBack.sequence == 12 && setBack.at == times[1] && setBack.before == times[0])
  }

  @Test(arguments: LedgerHost.installed)
  func whatATampererDidIsNamed(_ host: LedgerHost) throws {
    let tampers: [(sql: String, faults: [Ledger.Fault])] = [
      ("UPDATE event SET person = 'Jemand' WHERE sequence = 3", [.changed(sequence: 3)]),
      ("UPDATE event SET person = NULL WHERE sequence = 3", [.changed(sequence: 3)]),
      (
        "UPDATE event SET at = '2026-01-01T00:00:00Z' WHERE sequence = 10",
        [
          .changed(sequence: 10), .stateDiffers(caseNumber: "2026-0003"),
        ]
      ),
      ("UPDATE event SET hash = '00' WHERE sequence = 5", [.changed(sequence: 5), .changed(sequence: 6)]),
      ("DELETE FROM event WHERE sequence = 2", [.missing(before: 3), .unlawful(sequence: 3)]),
      ("DELETE FROM event WHERE sequence = 8", [.missing(before: 9), .stateDiffers(caseNumber: "2026-0002")]),
      (
        "UPDATE case_state SET state = 'ready' WHERE case_number = '2026-0001'",
        [
          .stateDiffers(caseNumber: "2026-0001")
        ]
      ),
      ("DELETE FROM case_state WHERE case_number = '2026-0002'", [.stateDiffers(caseNumber: "2026-0002")]),
      (
        "UPDATE event SET kind = 'settled' WHERE sequence = 8",
        [
          .changed(sequence: 8), .unlawful(sequence: 8), .stateDiffers(caseNumber: "2026-0002"),
        ]
      ),
    ]
    for tamper in tampers {
      let place = try filled(host)
      try place.tamper(tamper.sql)
      let found = try place.open().verify().faults
      // Behind a deed that could not happen the moves that follow cannot either.
      #expect(tamper.faults.allSatisfy(found.contains), "\(tamper.sql): \(found)")
      #expect(!found.contains(.changed(sequence: 1)) && !found.contains(.changed(sequence: 7)), "\(found)")
    }
    // What keeps an invoice in the house, too.
    for sql in [
      "DELETE FROM handed_over", "UPDATE handed_over SET case_number = '2026-0002'",
      "UPDATE handed_over SET recipient = 'anderer'", "UPDATE handed_over SET sequence = 1",
    ] {
      let place = try filled(host)
      let identity = try InvoiceIdentity(number: "RE-1", of: "c")
      let entries = [Entry(.packed, of: "2026-0003", to: "r"), Entry(.sending, of: "2026-0003", to: "r")]
      _ = try place.open().record(entries, at: ChainTests.at, claiming: [identity])
      #expect(try place.open().verify().isWhole)
      try place.tamper(sql)
      #expect(try place.open().verify().faults.contains(.invoicesDiffer(caseNumber: "2026-0003")), "\(sql)")
    }
    let place = try filled(host)
    let enclosure = try #require(try place.open().events(of: "2026-0001")[2].enclosure)
    try place.tamper("UPDATE enclosure SET content = 'anders'")
    #expect(try place.open().verify().faults == [.enclosureChanged(sha256: enclosure)])
    // A text that was deleted leaves the chain whole.
    try place.tamper("DELETE FROM enclosure")
    #expect(try place.open().verify().isWhole)
    #expect(try place.open().enclosure(enclosure) == nil)
  }

  /// Rows that cannot be read are named one by one, and what follows them is not called wrong.
  @Test func rowsThatCannotBeReadAreNamed() throws {
    let place = try filled(.sqlite)
    try place.tamper("UPDATE event SET package = x'ff' WHERE sequence IN (2, 3)")
    let faults = try place.open().verify().faults
    #expect(faults.contains(.unreadable(after: 1)) && faults.contains(.unreadable(after: 2)), "\(faults)")
    #expect(!faults.contains(.missing(before: 4)) && !faults.contains(.changed(sequence: 4)), "\(faults)")
  }

  /// Rows beyond all counting, in a table that holds anything.
  @Test func numbersEndSomewhere() throws {
    let place = try filled(.sqlite)
    let row = "SELECT 9223372036854775807, at, case_number, kind, person, recipient, package"
    try place.tamper(
      """
      CREATE TABLE other AS SELECT * FROM event; DROP TABLE event; ALTER TABLE other RENAME TO event;
      INSERT INTO event \(row), details, enclosure, hash FROM event WHERE sequence = 1;
      INSERT INTO event \(row), x'00', enclosure, hash FROM event WHERE sequence = 1;
      INSERT INTO event \(row), details, enclosure, hash FROM event WHERE sequence = 1;
      """)
    #expect(try !place.open().verify().isWhole)
  }

  /// Two numbers that differ in how an accent is written are two.
  @Test func accentsAreComparedByByte() throws {
    let place = try filled(.sqlite)
    for number in ["\u{C4}-1", "A\u{308}-1"] {
      #expect(try place.open().record([Entry(.imported, of: number)], at: ChainTests.at) == nil)
    }
    #expect(try place.open().verify().isWhole)
    try place.tamper("DELETE FROM case_state WHERE case_number = 'A' || char(776) || '-1'")
    try place.tamper(
      "UPDATE case_state SET case_number = 'A' || char(776) || '-1' WHERE case_number = char(196) || '-1'")
    #expect(try !place.open().verify().isWhole)
  }

  /// SQLite keeps anything in a column: bytes, what stands behind a NUL, numbers beyond all counting.
  @Test func whatIsNoTextIsFound() throws {
    let tampers = [
      "UPDATE event SET person = person || char(0) || 'Zz' WHERE sequence = 3",
      "UPDATE event SET case_number = CAST(case_number AS BLOB) WHERE sequence = 5",
      "UPDATE event SET case_number = case_number || char(0) || 'x' WHERE sequence = 5",
      "UPDATE event SET package = x'ff' WHERE sequence = 3", "UPDATE event SET package = x'00' WHERE sequence = 2",
      "UPDATE case_state SET case_number = CAST(case_number AS BLOB)",
      "UPDATE enclosure SET content = content || char(0) || 'x'",
      "UPDATE event SET sequence = 9223372036854775807 WHERE sequence = 10",
    ]
    for sql in tampers {
      let place = try filled(.sqlite)
      try place.tamper(sql)
      #expect(try !place.open().verify().isWhole, "\(sql)")
    }
    let last = try filled(.sqlite)
    try last.tamper("UPDATE event SET sequence = 9223372036854775807 WHERE sequence = 10")
    #expect(throws: Outage.self) { try last.open().record([Entry(.imported, of: "2026-0009")], at: ChainTests.at) }
    try last.tamper("UPDATE ledger SET version = -9000000000000")
    #expect(#expect(throws: Outage.self) { try last.open() }?.code == "BUCH-07")
  }

  /// The end of a chain can be cut off unseen by the chain alone; the states kept beside it, or a head noted before, tell.
  @Test(arguments: LedgerHost.installed)
  func anEndCutOffIsFound(_ host: LedgerHost) throws {
    let place = try filled(host)
    let head = try place.open().verify().head
    try place.tamper(
      "DELETE FROM event WHERE sequence > 8", "DELETE FROM case_state WHERE case_number = '2026-0003'")
    #expect(try place.open().verify().isWhole)
    #expect(try place.open().verify(against: head).faults == [.headMissing])
  }
}
