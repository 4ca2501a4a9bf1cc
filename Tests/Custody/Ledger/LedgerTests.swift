import CaseModel
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Custody

@Suite("The ledger") struct LedgerTests {
  private static let at = "2026-11-27T16:20:00Z"

  private func packed(_ number: String, to recipient: String) -> [Entry] {
    [
      Entry(.imported, of: number), Entry(.checked, of: number),
      Entry(.packed, of: number, to: recipient, package: "ab"), Entry(.sending, of: number, to: recipient),
    ]
  }

  /// Each state lets happen what it lets happen, and nothing else; a case in the middle of a handover nothing at all.
  @Test func everyMoveIsLawfulOrNot() {
    for kind in EventKind.allCases {
      #expect(kind.state(after: nil) == (kind == .imported ? .known : nil))
      let from = CaseState.allCases.filter { kind.state(after: $0) != nil }
      #expect(from.isEmpty == (kind == .imported), "\(kind)")
    }
    let duringHandover = EventKind.allCases.filter { $0.state(after: .sending) != nil }
    #expect(duringHandover == [.sending, .placing, .attempted, .drafted, .notDelivered, .outcomeUnknown, .delivered])
    // Of what is archived nothing is begun any more but a recall; what was begun before may turn out to have arrived, or not.
    let begun: Set<EventKind> = [
      .paymentHere, .paymentThere, .credit, .addressChange, .insolvency, .supplement, .updateSending,
      .updateNotDelivered, .updateUnknown, .recalledInPart, .recalled, .placing, .attempted, .drafted,
    ]
    #expect(
      Set(EventKind.allCases.filter { $0.state(after: .archived) != nil })
        == begun.union([.rejected, .settled, .closed, .lateWord, .archived, .purged]))
    for state in [CaseState.closed, .archived] {
      #expect(EventKind.allCases.filter { $0.isTold(in: state) } == [.paymentHere, .credit, .recalled])
      #expect(EventKind.recalled.state(after: state) == .recalled)
    }
    #expect(
      EventKind.archived.state(after: .delivered) == .delivered && EventKind.archived.state(after: .closed) == .archived
    )
    // The recipient closes its file whatever became of the case since it came back.
    for state in [CaseState.held, .ready, .approved, .packed, .rejected, .recalled] {
      for kind in [EventKind.closed, .settled, .rejected] { #expect(kind.state(after: state) == state) }
    }
    // What it says of the end is remembered in whatever order it is told, and frees nothing for others.
    for state in [CaseState.settled, .closed, .archived] {
      for kind in [EventKind.settled, .rejected] { #expect(kind.state(after: state) == state) }
      #expect(!EventKind.rejected.freesInvoices(into: state) && EventKind.recalled.freesInvoices(into: state))
    }
    #expect(EventKind.closed.state(after: .closed) == .closed && EventKind.closed.state(after: .archived) == .archived)
    #expect(EventKind.packed.state(after: .held) == nil && EventKind.approved.state(after: .held) == nil)
    #expect(EventKind.packed.state(after: .delivered) == nil && EventKind.sending.state(after: .ready) == nil)
    // Every state can be reached from the beginning.
    var reached: Set<CaseState> = [.known]
    for _ in CaseState.allCases {
      for state in reached { reached.formUnion(EventKind.allCases.compactMap { $0.state(after: state) }) }
    }
    #expect(reached == Set(CaseState.allCases))
  }

  @Test(arguments: LedgerHost.installed)
  func whatIsUnlawfulIsNotWritten(_ host: LedgerHost) throws {
    let place = try host.place()
    let ledger = try place.open()
    let refusal = try ledger.record([Entry(.imported, of: "1"), Entry(.delivered, of: "1")], at: LedgerTests.at)
    #expect(refusal == .unlawful(.delivered, from: .known))
    #expect(try ledger.record(of: "1") == nil && ledger.verify().events == 0)
  }

  @Test(arguments: LedgerHost.installed)
  func anInvoiceLeavesTheHouseOnce(_ host: LedgerHost) throws {
    let place = try host.place()
    let ledger = try place.open()
    let number = try InvoiceIdentity(number: "RE-2026-0815", of: "Muster GmbH")
    let content = InvoiceIdentity(content: String(repeating: "a", count: 64))
    #expect(try ledger.record(packed("1", to: "paywise"), at: LedgerTests.at, claiming: [number, content]) == nil)
    // By its number though the document is another, and by its document though the number is.
    let same = try InvoiceIdentity(number: "re\u{2010}２026-08\u{200B}15 ", of: "MUSTER GmbH")
    #expect(same == number)
    let (one, two) = ("Mu\u{308}ller Großhandel", "MÜLLER GROSSHANDEL")
    #expect(try InvoiceIdentity(number: "1", of: one) == InvoiceIdentity(number: "1", of: two))
    // Under any of the creditor's signs, and however its parts stand apart.
    func all(_ number: String, _ signs: String...) throws -> Set<InvoiceIdentity> {
      Set(try InvoiceIdentity.all(number: number, ofAny: signs))
    }
    let known = try all("RE-2026-0815", "name Muster GmbH", "vat DE 123456789")
    for other in ["RE 2026 0815", "RE/2026/0815", "re_2026.815", "RE-2026-00815"] {
      #expect(try all(other, "name Muster-Werke GmbH", "vat DE123456789").intersection(known).count == 1)
    }
    for other in ["RE-20260815", "RE-2026-0816", "RE-2026-815-0", "1-11"] {
      #expect(try all(other, "vat DE123456789").isDisjoint(with: known))
    }
    #expect(try all("1-11", "vat 1").isDisjoint(with: all("11-1", "vat 1")))
    // Written without anything between, it is the same where day and sum are.
    func dated(_ number: String, _ issued: String, _ amount: String) throws -> Set<InvoiceIdentity> {
      Set(try InvoiceIdentity.all(number: number, issued: issued, amount: amount, ofAny: ["vat 1"]))
    }
    let whole = try dated("RE-2026-0815", "2026-08-03", "10.00")
    #expect(try dated("RE20260815", "2026-08-03", "10.00") == whole)
    for other in [("2026-08-04", "10.00"), ("2026-08-03", "10.01")] {
      #expect(try dated("RE20260815", other.0, other.1).isDisjoint(with: whole))
    }
    for identity in [same, content] {
      let refusal = try ledger.record(packed("2", to: "kanzlei"), at: LedgerTests.at, claiming: [identity])
      #expect(refusal == .invoiceOut(identity, caseNumber: "1", recipient: "paywise"))
      #expect(try ledger.record(of: "2") == nil)
    }
    // Taken up again, the same handover holds what it holds.
    #expect(try ledger.record([Entry(.sending, of: "1", to: "paywise")], at: LedgerTests.at, claiming: [number]) == nil)
    #expect(try ledger.record([Entry(.delivered, of: "1"), Entry(.rejected, of: "1")], at: LedgerTests.at) == nil)
    #expect(try ledger.record(packed("2", to: "kanzlei"), at: LedgerTests.at, claiming: [same, content]) == nil)
    #expect(try ledger.verify().isWhole)
  }

  /// Many connections at once: nothing is lost, nothing twice, the chain has no gap.
  @Test(arguments: LedgerHost.installed)
  func manyWriteAtOnce(_ host: LedgerHost) throws {
    let place = try host.place()
    _ = try place.open()
    let location = place.location
    let won = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 16) { writer in
      guard let ledger = try? Ledger(location) else { return }
      for number in 0..<10 {
        let entries = self.packed("\(number)", to: "r\(writer)")
        guard let identity = try? InvoiceIdentity(number: "\(number)", of: "c") else { continue }
        if (try? ledger.record(entries, at: LedgerTests.at, claiming: [identity])) == .some(nil) {
          won.withLock { $0.append("\(number)") }
        }
      }
    }
    #expect(won.withLock { $0.sorted() } == (0..<10).map(String.init))
    let result = try place.open().verify()
    #expect(result.isWhole && result.events == 40)
  }

  @Test(arguments: LedgerHost.installed)
  func aCaseIsKeptByOneAlone(_ host: LedgerHost) throws {
    let place = try host.place()
    let (one, other) = (try place.open(), try place.open())
    do {
      let lock = try #require(try one.keep("2026-0001"))
      #expect(try one.keep("2026-0001") == nil && other.keep("2026-0001") == nil)
      #expect(try other.keep("2026-0002") != nil)
      withExtendedLifetime(lock) {}
    }
    #expect(try other.keep("2026-0001") != nil)
  }

  /// Whoever writes meanwhile: a name stands for one file, and what another tells under it is not written.
  @Test(arguments: LedgerHost.installed)
  func aReplysNameIsTakenOnce(_ host: LedgerHost) throws {
    let place = try host.place()
    let (one, other) = (try place.open(), try place.open())
    let name = String(repeating: "a", count: 64)
    func told(_ number: String, in source: Character) -> Entry {
      Entry(
        .imported, of: number,
        ["event": "e", ReplyMark.reply: name, ReplyMark.source: String(repeating: source, count: 64)])
    }
    #expect(try one.record([told("1", in: "b")], at: LedgerTests.at) == nil)
    #expect(try other.record([told("2", in: "c")], at: LedgerTests.at) == .replyTaken)
    #expect(try other.record([told("3", in: "b")], at: LedgerTests.at) == nil)
    #expect(try one.source(ofReply: name) == String(repeating: "b", count: 64))
    #expect(try one.record(of: "2") == nil)
  }

  @Test(arguments: LedgerHost.installed)
  func aNewerLedgerIsRefusedAndLeftAlone(_ host: LedgerHost) throws {
    let place = try host.place()
    _ = try place.open().record([Entry(.imported, of: "1")], at: LedgerTests.at)
    try place.tamper("UPDATE ledger SET version = 99")
    let outage = #expect(throws: Outage.self) { try place.open() }
    #expect(outage?.code == "BUCH-01")
    try place.tamper("UPDATE ledger SET version = \(LedgerSchema.version)")
    #expect(try place.open().verify().events == 1)
  }

  /// As an earlier program left it: brought up to date where it lies, with everything it says.
  @Test(.enabled(if: Tool.isInstalled("sqlite3"))) func anOlderLedgerIsBroughtUpToDate() throws {
    let place = try LedgerHost.sqlite.place()
    guard case .file(let path) = place.location else { return }
    let old = Corpus.project + "/Tests/Custody/Ledger/Old/ledger-1.sql"
    #expect(try Tool("sqlite3")?.run([path, ".read \(old)"]).status == 0)
    let ledger = try place.open()
    let result = try ledger.verify()
    #expect(result.isSafe && result.events == 6)
    #expect(try ledger.record(of: "2026-0042")?.state == .delivered)
    #expect(try ledger.record([Entry(.accepted, of: "2026-0042")], at: LedgerTests.at) == nil)
    let version = try Tool("sqlite3")?.run([path, "SELECT version FROM ledger"]).output
    #expect(version == "\(LedgerSchema.version)\n")
    #expect(try place.open().verify().events == 7)
  }

  @Test(arguments: LedgerHost.installed)
  func aLedgerMovesUpStepByStep(_ host: LedgerHost) throws {
    let place = try host.place()
    let (out, back) = (InvoiceIdentity(content: "a"), InvoiceIdentity(content: "b"))
    do {
      let ledger = try place.open()
      _ = try ledger.record(packed("1", to: "paywise"), at: LedgerTests.at, claiming: [out])
      _ = try ledger.record(packed("2", to: "paywise"), at: LedgerTests.at, claiming: [back])
      _ = try ledger.record([Entry(.delivered, of: "2"), Entry(.recalled, of: "2")], at: LedgerTests.at)
    }
    try place.tamper(
      "DROP INDEX event_of_departure", "DROP INDEX event_of_enclosure", "DROP INDEX event_of_reply",
      "DROP TABLE known_invoice", "UPDATE case_state SET recipient = 'hanse', package = 'ff'",
      "UPDATE ledger SET version = 1")
    var left: [Int] = []
    let ledger = try place.open()
    try ledger.events(of: [.sending, .updateSending]) { left.append($0.sequence) }
    #expect(left == [4, 8])
    // Whatever went out, be it back by now, is known from the chain.
    for (identity, number) in [(out, "1"), (back, "2")] {
      #expect(try ledger.cases(with: [identity], beside: "3") == [number])
      #expect(try ledger.cases(with: [identity], beside: number) == [])
    }
    #expect(try ledger.holder(of: [out, back], beside: "2")?.caseNumber == "1")
    #expect(try ledger.holder(of: [back], beside: "1") == nil)
    // Who has a case follows from what left, whatever an earlier version kept.
    #expect(try ledger.record(of: "1")?.recipient == "paywise")
    #expect(try ledger.verify().isWhole)
    // The index is there again: it cannot go twice.
    try place.tamper("DROP INDEX event_of_departure")
  }

  /// Which invoices ever went out follows from the chain, and nobody takes one away unseen; what they look like does not, and
  /// goes with the case.
  @Test(arguments: LedgerHost.installed)
  func whatWentOutIsProven(_ host: LedgerHost) throws {
    let place = try host.place()
    let ledger = try place.open()
    let number = InvoiceIdentity(content: "a")
    func alike(_ debtor: String, _ amount: String = "10.00 EUR") throws -> [InvoiceIdentity] {
      try InvoiceIdentity.alike(
        issued: "2026-08-03", amount: amount, ofAny: ["name Muster GmbH", "vat DE1"], by: [debtor])
    }
    let likeness = try alike("Bäckerei Alt GmbH")
    #expect(try alike("BÄCKEREI-ALT GmbH") == likeness && alike("Bäckerei Neu").first != likeness.first)
    #expect(try alike("Bäckerei Alt GmbH", "10.01 EUR").first != likeness.first)
    _ = try ledger.record(packed("1", to: "paywise"), at: LedgerTests.at, claiming: [number], alike: likeness)
    #expect(try ledger.cases(with: [likeness[1]], beside: "2") == ["1"] && ledger.verify().isWhole)
    // What looks alike keeps nothing in.
    _ = try ledger.record(
      packed("2", to: "paywise"), at: LedgerTests.at, claiming: [InvoiceIdentity(content: "b")], alike: likeness)
    #expect(try ledger.cases(with: likeness, beside: "3") == ["1", "2"])
    try ledger.forget("1")
    #expect(
      try ledger.cases(with: likeness, beside: "3") == ["2"] && ledger.cases(with: [number], beside: "3") == ["1"])
    #expect(try ledger.verify().isWhole)
    try place.run(["DELETE FROM known_invoice WHERE identity = 'content:a'"])
    #expect(try ledger.verify().faults == [.invoicesDiffer(caseNumber: "1")])
  }

  /// For want of room SQLite speaks of reading and writing.
  @Test func aFullDiskIsCalledSo() {
    func problem(_ code: Int32, hasRoom: Bool) -> StoreProblem { StoreProblem(sqlite: code, hasRoom: { hasRoom }) }
    // IOERR_SHMSIZE says it by itself; of IOERR_WRITE, _FSYNC and _SHMOPEN, and of CANTOPEN, the disk does.
    #expect(problem(4874, hasRoom: true) == .full)
    for code in [778, 1034, 4618] as [Int32] {
      #expect(problem(code, hasRoom: false) == .full)
      #expect(problem(code, hasRoom: true) == .failed("SQLite \(code)"))
    }
    #expect(problem(14, hasRoom: true) == .unreachable && problem(11, hasRoom: false) == .damaged)
    #expect(Disk.hasRoom(near: "/nowhere/x"))
  }

  @Test(.enabled(if: SmallDisk.isPossible, "needs root and mounts")) func aFullDiskHasNoRoom() throws {
    let disk = try SmallDisk(kilobytes: 256)
    #expect(Disk.hasRoom(near: "\(disk.path)/ledger.sqlite"))
    try Data(count: 224 << 10).write(to: URL(fileURLWithPath: "\(disk.path)/much"))
    #expect(!Disk.hasRoom(near: "\(disk.path)/ledger.sqlite"))
  }

  /// An auditor's copy: nobody may write beside it, and it is read and proven all the same.
  @Test func aSealedCopyIsReadAsItIs() throws {
    let folder = "/tmp/koffer-sealed #%? \(UUID().uuidString)"
    defer {
      _ = try? Tool.run("chmod", ["-R", "u+w", folder])
      try? FileManager.default.removeItem(atPath: folder)
    }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    let place = LedgerPlace(.file("\(folder)/ledger.sqlite"))
    do { _ = try place.open().record(packed("1", to: "paywise"), at: LedgerTests.at) }
    let before = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    // Root may write anywhere but where the file says it may not; so the copy is opened as sealed by hand.
    let store = try SQLiteStore(sealed: "\(folder)/ledger.sqlite")
    let events = try store.reading { try $0.first("SELECT COUNT(*) FROM event") { $0.integer(0) ?? 0 } }
    #expect(events == 4)
    #expect(throws: (any Error).self) { try store.writing { try $0.run("DELETE FROM case_state") } }
    #expect(throws: StoreProblem.notPermitted) { try store.lock(1) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == before)
    if getuid() != 0 {
      _ = try Tool.run("chmod", ["-R", "a-w", folder])
      #expect(try Ledger(toRead: place.location).verify().isWhole)
    }
    try Data("x".utf8).write(to: URL(fileURLWithPath: "\(folder)/ledger.sqlite-wal"))
    #expect(throws: LedgerUnfinished.self) { try SQLiteStore(sealed: "\(folder)/ledger.sqlite") }
  }

  /// An auditor on the server, who was granted nothing but to read.
  @Test(.enabled(if: PostgreSQLServer.isInstalled, "needs PostgreSQL")) func aRoleThatMayOnlyReadReads() throws {
    let place = try LedgerHost.postgreSQL.place()
    _ = try place.open().record(packed("1", to: "paywise"), at: LedgerTests.at)
    let role = "reader_\(UUID().uuidString.prefix(8).lowercased())"
    try place.run(["CREATE ROLE \(role) LOGIN", "GRANT SELECT ON ALL TABLES IN SCHEMA public TO \(role)"])
    guard case .server(let uri) = place.location else { return }
    let reading = Ledger.Location.server(uri.replacing("koffer@", with: "\(role)@"))
    let ledger = try Ledger(toRead: reading)
    #expect(try ledger.history(of: "1").events.count == 4)
    #expect(try ledger.verify().isWhole)
    #expect(throws: Outage.self) { try ledger.record(packed("2", to: "paywise"), at: LedgerTests.at) }
    #expect(throws: Outage.self) { try Ledger(reading) }
    // Where there is none yet, it is made as ever.
    #expect(try Ledger(toRead: LedgerHost.postgreSQL.place().location).verify().events == 0)
  }

  /// Who read the ledger while it could only be read left a file beside it that nobody may write to; that is put right.
  @Test func aFileBesideTheLedgerHasItsRights() throws {
    let folder = "/tmp/koffer-beside-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    let place = LedgerPlace(.file("\(folder)/ledger.sqlite"))
    do { _ = try place.open().record(packed("1", to: "paywise"), at: LedgerTests.at) }
    let beside = "\(folder)/ledger.sqlite-shm"
    try Data().write(to: URL(fileURLWithPath: beside))
    func rights() throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: beside)[.posixPermissions] as? Int
    }
    chmod("\(folder)/ledger.sqlite", 0o640)
    chmod(beside, 0o444)
    let ledger = try place.open()
    #expect(try rights() == 0o640)
    #expect(try ledger.record(of: "1")?.recipient == "paywise")
    // Where nobody may write to the ledger, nobody may write beside it.
    chmod(beside, 0o444)
    chmod("\(folder)/ledger.sqlite", 0o444)
    _ = try? place.open()
    #expect(try rights() == 0o444)
    withExtendedLifetime(ledger) {}
  }

  /// A callback that asks the ledger it is called by would wait for itself, or end the program.
  @Test(arguments: LedgerHost.installed)
  func whoIsBeingReadIsNotAsked(_ host: LedgerHost) throws {
    let place = try host.place()
    let ledger = try place.open()
    _ = try ledger.record(packed("1", to: "paywise"), at: LedgerTests.at)
    let other = try place.open()
    for nested in [
      { try ledger.events { _ in _ = try ledger.record(of: "1") } },
      { try ledger.cases { _ in _ = try ledger.record([Entry(.delivered, of: "1")], at: LedgerTests.at) } },
    ] as [() throws -> Void] {
      #expect(#expect(throws: Outage.self) { try nested() }?.code == "BUCH-08")
    }
    try ledger.events { _ in _ = try other.record(of: "1") }
    #expect(try ledger.record(of: "1")?.state == .sending)
  }

  @Test func whatIsNoLedgerIsTold() throws {
    let path = "/tmp/koffer-no-ledger-\(UUID().uuidString)"
    try Data(repeating: 0x41, count: 8192).write(to: URL(fileURLWithPath: path))
    defer { for ending in ["", ".lock"] { try? FileManager.default.removeItem(atPath: path + ending) } }
    #expect(#expect(throws: Outage.self) { try Ledger(.file(path)) }?.code == "BUCH-07")
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(repeating: 0x41, count: 8192))
    #expect(#expect(throws: Outage.self) { try Ledger(.file("/nowhere/ledger.sqlite")) }?.code == "BUCH-06")
    let nowhere = Ledger.Location.server("postgresql://koffer@/koffer?host=/nowhere")
    #expect(#expect(throws: Outage.self) { try Ledger(nowhere) }?.code == "BUCH-06")
  }

  /// Over two names two runs would not know of each other.
  @Test func aFileOfTwoNamesIsRefused() throws {
    let place = try LedgerHost.sqlite.place()
    guard case .file(let path) = place.location else { return }
    do { _ = try place.open().record([Entry(.imported, of: "1")], at: LedgerTests.at) }
    let other = path + ".zwei"
    defer { try? FileManager.default.removeItem(atPath: other) }
    try FileManager.default.linkItem(atPath: path, toPath: other)
    for name in [path, other] {
      #expect(#expect(throws: Outage.self) { try Ledger(.file(name)) }?.code == "BUCH-55")
      #expect(#expect(throws: Outage.self) { try Ledger(toRead: .file(name)) }?.code == "BUCH-55")
    }
    try FileManager.default.removeItem(atPath: other)
    // A symbolic link is another thing: it leads to the one file.
    try FileManager.default.createSymbolicLink(atPath: other, withDestinationPath: path)
    #expect(try Ledger(.file(other)).verify().events == 1)
  }

  @Test func noPasswordStandsInTheAddress() {
    #expect(Ledger.Location("ledger.sqlite", in: "/w") == .file("/w/ledger.sqlite"))
    #expect(Ledger.Location("postgresql://koffer@db.example/koffer", in: "/w") != nil)
    for text in ["postgresql://koffer:geheim@db/koffer", "postgresql://db/k?password=geheim", "mysql://db/k", ""] {
      #expect(Ledger.Location(text, in: "/w") == nil, "\(text)")
    }
  }

  /// Values that would break the text of a link do not get in.
  @Test func controlCharactersAreRefused() throws {
    let place = try LedgerHost.sqlite.place()
    let ledger = try place.open()
    let entries = [
      Entry(.imported, of: "1\n2"), Entry(.imported, of: ""), Entry(.imported, of: "1", by: "a\u{85}b"),
      Entry(.imported, of: "1", ["a": "b\u{0}"]), Entry(.imported, of: "1", ["a=b": "c"]),
    ]
    for entry in entries {
      #expect(#expect(throws: Outage.self) { try ledger.record([entry], at: LedgerTests.at) }?.code == "BUCH-02")
    }
  }
}
