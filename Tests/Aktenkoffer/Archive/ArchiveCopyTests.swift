import Aktenkoffer
import CaseModel
import Custody
import Foundation
import Packing
import TestSupport
import Testing

/// Second copies, time stamps, and looking through it all.
@Suite("The archive beside itself") struct ArchiveCopyTests {
  private func house(_ count: Int = 3) throws -> ArchiveHouse {
    let house = try ArchiveHouse()
    for index in 0..<count { try house.add(try house.forgettable("ALT-\(index)")) }
    try FileManager.default.createDirectory(atPath: "\(house.workspace)/kopie", withIntermediateDirectories: false)
    return house
  }

  @Test func aCopyIsAnArchive() throws {
    let house = try house()
    try house.set("archive: {copies: {zweit: {to: kopie}}}")
    let desk = try house.reading()
    let copy = try #require(try desk.copies(named: "zweit", nil).first)
    #expect(try desk.copies(named: nil, nil).count == 1)
    var steps: [Int] = []
    let outcome = try desk.sync(copy) { done, _ in steps.append(done) }.whole()
    #expect(outcome.bags == 3 && outcome.before == 0 && outcome.size == 3 && steps.last == 3)
    let folder = "\(house.workspace)/kopie"
    let result = try house.verify { $0.copy = folder }
    #expect(result.isWhole && result.bags == 3, "\(result.faults)")
    #expect(try Tree.files(below: "\(folder)/bags") == Tree.files(below: "\(house.archive)/bags"))
    #expect(try house.reading().sync(copy).whole().bags == 0)
    // What is deleted here goes there.
    #expect(try house.writing().purge("ALT-1", by: "A", reason: "x", in: house.ledger()).isDone)
    #expect(try house.verify { $0.copy = folder }.isWhole == false)
    #expect(try house.reading().sync(copy).whole().purged == 1)
    #expect(try house.verify { $0.copy = folder }.isWhole)
    #expect(try Tree.files(below: "\(folder)/bags") == Tree.files(below: "\(house.archive)/bags"))
    // A copy of which somebody changed one byte is named.
    let path = try #require(try Tree.files(below: "\(folder)/bags").keys.sorted().first { $0.hasSuffix("case.json") })
    try Data("{}".utf8).write(to: URL(fileURLWithPath: "\(folder)/bags/\(path)"))
    #expect(try house.verify { $0.copy = folder }.faults == [.fileChanged("bags/\(path)")])
    #expect(try house.verify().isWhole)
  }

  @Test func whatIsNoCopyIsNotOverwritten() throws {
    let house = try house()
    let folder = "\(house.workspace)/kopie"
    func code(_ to: String) -> String? {
      #expect(throws: Outage.self) {
        let desk = try house.reading()
        return try desk.sync(try #require(try desk.copies(named: nil, to).first)).whole()
      }?.code
    }
    try Data("Urlaub".utf8).write(to: URL(fileURLWithPath: "\(folder)/foto.jpg"))
    #expect(code(folder) == "ARCHIV-30")
    #expect(try Tree.files(below: folder).count == 1)
    try FileManager.default.removeItem(atPath: "\(folder)/foto.jpg")
    let other = try self.house(1)
    let desk = try other.reading()
    _ = try desk.sync(try #require(try desk.copies(named: nil, folder).first)).whole()
    #expect(code(folder) == "ARCHIV-30")
    #expect(code("\(house.workspace)/gibt/es-nicht") == "WELT-10")
    // The copy is ahead: ours was rolled back.
    let ours = "\(house.workspace)/unsere"
    try FileManager.default.createDirectory(atPath: ours, withIntermediateDirectories: false)
    let early = house.workspace + "/frueh"
    try FileManager.default.copyItem(atPath: house.archive, toPath: early)
    try house.add(try house.forgettable("ALT-9"))
    let full = try house.reading()
    _ = try full.sync(try #require(try full.copies(named: nil, ours).first)).whole()
    try FileManager.default.removeItem(atPath: house.archive)
    try FileManager.default.moveItem(atPath: early, toPath: house.archive)
    #expect(code(ours) == "ARCHIV-31")
    // A file here is not what its bag says.
    let empty = "\(house.workspace)/leer"
    try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: false)
    let path = try #require(try Tree.files(below: "\(house.archive)/bags").keys.sorted().first { $0.hasSuffix(".zip") })
    try Data("x".utf8).write(to: URL(fileURLWithPath: "\(house.archive)/bags/\(path)"))
    #expect(code(empty) == "ARCHIV-32")
  }

  @Test func settingsThatLeadNowhere() throws {
    let house = try house(1)
    #expect(#expect(throws: Outage.self) { try house.reading().copies(named: "x", nil) }?.code == "ARCHIV-38")
    #expect(try house.reading().copies(named: nil, nil).isEmpty)
    try house.set("archive: {copies: {a: {to: \"https://server.example/x\"}}}")
    #expect(#expect(throws: Outage.self) { try house.reading().copies(named: nil, nil) }?.code == "ARCHIV-39")
  }

  @Test func aSampleALongWayAndANotedHead() throws {
    let house = try house(6)
    let head = try #require(try house.reading().head)
    let some = try house.verify { $0.sample = 2 }
    #expect(some.isWhole && some.bags == 2 && some.skipped == 4)
    #expect(try house.verify { $0.sample = 100 }.bags == 6)
    #expect(try house.verify { $0.noted = (head.size, head.root) }.isWhole)
    #expect(try house.verify { $0.noted = (head.size - 1, head.root) }.faults == [.rolledBack(size: head.size - 1)])
    #expect(try house.verify { $0.noted = (head.size + 1, head.root) }.faults == [.rolledBack(size: head.size + 1)])
    // A run that broke off behind the second bag, and found a fault in it.
    let note = """
      {"folder":"\(house.archive)","checkpoint":{"next":2,"bags":2,"files":10,"bytes":999,"found":{"first":[],"count":0}}}
      """
    let progress = try house.place.progress
    try Data(note.utf8).write(to: URL(fileURLWithPath: progress))
    let rest = try house.verify { $0.resumes = true }
    #expect(rest.isWhole && rest.bags == 6 && rest.skipped == 0 && rest.bytes > 999)
    #expect(!FileManager.default.fileExists(atPath: progress))
    // A note about another folder, or none at all, begins anew.
    for text in [note.replacing(house.archive, with: "/anderswo"), "{", ""] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: progress))
      #expect(try house.verify { $0.resumes = true }.files == house.verify().files)
    }
  }

  /// Somebody who reads a copy has not the key, and still sees that it is another archive.
  @Test func anAuditorHasNoKey() throws {
    let house = try house(1)
    let other = try self.house(1)
    try FileManager.default.removeItem(atPath: "\(house.workspace)/archive.key")
    try FileManager.default.removeItem(atPath: "\(house.workspace)/ledger.sqlite")
    #expect(try house.verify().isWhole)
    let forged = try house.verify { $0.copy = other.archive }
    #expect(forged.faults == [.otherKey])
    // Looking makes nothing.
    #expect(!FileManager.default.fileExists(atPath: "\(house.workspace)/archive.key"))
    let empty = try ArchiveHouse()
    #expect(#expect(throws: Outage.self) { try empty.verify() }?.code == "ARCHIV-21")
    #expect(!FileManager.default.fileExists(atPath: "\(empty.workspace)/archive.key"))
  }

  @Test(.enabled(if: TimeStampServer.isPossible, "needs openssl and python3")) func anAuthorityWitnessesTheHead() throws
  {
    let house = try house(1)
    let server = try TimeStampServer()
    #expect(#expect(throws: Outage.self) { try house.writing().stamp(by: nil) }?.code == "ARCHIV-33")
    try house.set("archive: {time_stamps: \"\(server.start())\", trust: \"\(server.authority.root)\"}")
    try server.behave("status 503")
    #expect(#expect(throws: Outage.self) { try house.writing().stamp(by: nil) }?.code == "ARCHIV-37")
    try server.behave("accept")
    let head = try #require(try house.reading().head)
    // Of a run that was cut off the answer lies there, and nobody wrote it down.
    try Data("halb".utf8).write(to: URL(fileURLWithPath: "\(house.archive)/log/stamps/\(head.size).tsr"))
    let stamped = try house.writing().stamp(by: "Marlene Voß")
    #expect(stamped.head == head && stamped.isTrusted && !stamped.isKnown)
    try house.expectWhole()
    // Nothing is new: nobody is asked.
    let asked = server.requests.count
    let again = try house.writing().stamp(by: "Marlene Voß")
    #expect(again.isKnown && again.head == head && again.time == stamped.time && server.requests.count == asked)
    // The proof bears it, and whoever trusts the authority is told when it was there at the latest.
    let path = try #require(try house.reading().prove(["ALT-0"], into: house.workspace).paths.first)
    let outcome = try #require(
      try ProofFile.check(path, files: [], fingerprint: nil, trust: server.authority.root)?.outcome)
    #expect(outcome.holds && outcome.stamp?.isTrusted == true && outcome.stamp?.at == stamped.time)
    #expect(try ProofFile.check(path, files: [], fingerprint: nil, trust: nil)?.outcome.stamp?.isTrusted == false)
    // By another authority than the one that is trusted nothing is kept.
    let stranger = try TimeStampServer(ownKeys: true)
    try house.house.copy.replace(server.authority.root, with: stranger.authority.root, in: "../../koffer.yaml")
    try house.add(try house.forgettable("ALT-2"))
    let before = try house.reading().head
    #expect(#expect(throws: Outage.self) { try house.writing().stamp(by: nil) }?.code == "ARCHIV-35")
    #expect(try house.reading().head == before)
    try house.house.copy.replace(stranger.authority.root, with: "koffer.yaml", in: "../../koffer.yaml")
    #expect(#expect(throws: Outage.self) { try house.writing().stamp(by: nil) }?.code == "ARCHIV-36")
  }
}

extension ArchiveDesk.Synced {
  /// What was done; throws what broke it off.
  fileprivate func whole() throws(Outage) -> CopyOutcome {
    if let outage { throw outage }
    return outcome
  }
}
