import Formats
import Foundation
import TestSupport
import Testing

@testable import Custody

/// Runs that were cut off, files that were damaged.
@Suite("The archive's log, cut off and damaged") struct LogRecoveryTests {
  /// Killed anywhere while a run was written: the state before, to the byte, and the next run goes on as ever.
  @Test(arguments: [(0, 1), (1, 1), (3, 1), (3, 6), (7, 1), (8, 1), (12, 5)])
  func aRunThatWasCutOffNeverWas(_ size: Int, _ count: Int) throws {
    let home = try LogHome()
    for number in 0..<size { try home.append(number) }
    let old = try home.state()
    try home.append(100, count: count)
    let new = try home.state()
    func comesBack(_ state: [String: [UInt8]], _ comment: String) throws {
      try home.become(state)
      let read = try? home.open(isWritten: false)
      #expect(read?.size == size, "\(comment)")
      #expect(try home.open().size == size && home.state() == old, "\(comment)")
      try home.append(100, count: count)
      #expect(try home.state() == new, "\(comment)")
    }
    for name in new.keys.sorted() where name != "heads.jsonl" {
      let (before, after) = (old[name] ?? [], new[name] ?? [])
      for length in Set(stride(from: before.count, through: after.count, by: 13)).union([after.count]).sorted() {
        // The others were written, or not.
        var (late, early) = (new, old)
        late["heads.jsonl"] = old["heads.jsonl"]
        late[name] = Array(after.prefix(length))
        early[name] = Array(after.prefix(length))
        try comesBack(late, "\(name) \(length)")
        try comesBack(early, "\(name) \(length), alone")
      }
    }
    let (before, after) = (old["heads.jsonl"]?.count ?? 0, new["heads.jsonl"]?.count ?? 0)
    for length in stride(from: before, to: after, by: 31).map({ $0 }) + [after - 1] {
      var state = new
      state["heads.jsonl"] = Array((new["heads.jsonl"] ?? []).prefix(length))
      try comesBack(state, "heads.jsonl \(length)")
    }
    try home.become(new)
    #expect(try home.open().size == size + count && home.state() == new)
  }

  /// What follows from the entries is made again, and nobody who only reads trusts what is not there.
  @Test(arguments: [1, 2, 8, 11]) func whatFollowsIsMadeAgain(_ size: Int) throws {
    let home = try LogHome()
    for number in 0..<size { try home.append(number) }
    let whole = try home.state()
    for name in whole.keys.sorted() where name == "ends" || name.hasPrefix("nodes/") {
      guard let bytes = whole[name], let level = name == "ends" ? 0 : Int(name.suffix(2)) else { continue }
      var damages: [[UInt8]?] = [nil, [], Array(bytes.dropLast()), Array(bytes.dropFirst())]
      // Only what the root needs is looked at; the rest is found when the archive is looked through.
      if name == "ends" || level == 0 || size >> level & 1 == 1 {
        damages.append(bytes.dropLast() + [bytes[bytes.count - 1] ^ 1])
      }
      for damage in damages {
        try home.become(whole.merging([name: damage ?? []]) { $1 })
        if damage == nil { try FileManager.default.removeItem(atPath: "\(home.path)/\(name)") }
        #expect(throws: Archive.Problem.self, "\(name)") { try home.open(isWritten: false) }
        #expect(try home.open().size == size && home.state() == whole, "\(name)")
        #expect(try home.open(isWritten: false).size == size)
      }
    }
    try FileManager.default.removeItem(atPath: "\(home.path)/nodes")
    #expect(throws: Archive.Problem.damaged) { try home.open(isWritten: false) }
    #expect(try home.open().size == size && home.state() == whole)
    try home.append(size)
  }

  /// A log that is not what was signed is left as it is: nothing is made from it, and nothing cut.
  @Test func whatWasSignedIsNotCutAway() throws {
    let home = try LogHome()
    var states: [[String: [UInt8]]] = []
    for number in 0..<6 {
      try home.append(number)
      states.append(try home.state())
    }
    let whole = states[5]
    func isLeft(_ state: [String: [UInt8]], _ comment: String, derived: Bool = false) throws {
      try home.become(state)
      #expect(throws: Archive.Problem.self, "\(comment)") { try home.open(isWritten: false) }
      #expect(throws: Archive.Problem.self, "\(comment)") { try home.open() }
      let after = try home.state()
      for name in ["entries.jsonl", "heads.jsonl"] { #expect(after[name] == state[name], "\(comment)") }
      if !derived { #expect(after == state, "\(comment)") }
    }
    let entries = try #require(whole["entries.jsonl"])
    let heads = try #require(whole["heads.jsonl"])
    // The last entry, and any where the nodes are gone, too.
    var changed = whole
    changed["entries.jsonl"]?[entries.count - 10] ^= 1
    try isLeft(changed, "last entry")
    changed = whole
    changed["entries.jsonl"]?[10] ^= 1
    changed["nodes/01"] = []
    try isLeft(changed, "first entry", derived: true)
    changed = whole
    changed["entries.jsonl"] = Array(entries.dropLast(5))
    try isLeft(changed, "entries cut")
    changed["entries.jsonl"] = nil
    try isLeft(changed, "entries gone")
    changed = whole
    changed["heads.jsonl"] = nil
    try isLeft(changed, "heads gone")
    for bit in stride(from: 0, to: 8, by: 3) {
      for back in [2, 30, 100, 200] {
        changed = whole
        changed["heads.jsonl"]?[heads.count - back] ^= 1 << bit
        try isLeft(changed, "head \(back)")
      }
    }
    // Without its last heads there are more entries behind than one run leaves.
    for size in [0, 1, 3] {
      changed = whole
      changed["heads.jsonl"] = size == 0 ? [] : states[size - 1]["heads.jsonl"]
      try home.become(changed)
      #expect(throws: Archive.Problem.damaged) { try home.open() }
      #expect(try home.state() == changed)
    }
    try home.become(whole)
    #expect(try home.open().size == 6)
  }

  /// A head of somebody else, one without a signature, a second one for the same size.
  @Test func headsThatAreNotOurs() throws {
    let (home, other) = (try LogHome(), try LogHome())
    try home.append(1)
    let old = try home.state()
    let head = try home.append(2)
    let new = try home.state()
    let root = try #require(Digest(hex: head.root))
    let forged = [
      try SignedHead(2, root, at: head.at, by: other.key).line,
      head.line.replacingOccurrences(of: other.key.verifying.fingerprint.hex, with: head.archive),
      head.line.replacingOccurrences(of: head.signature, with: Base64.text([UInt8](repeating: 0, count: 64))),
      head.line.replacingOccurrences(of: head.at, with: "2027-11-27T16:20:00Z"),
      try SignedHead(1, root, at: head.at, by: home.key).line, try SignedHead(3, root, at: head.at, by: home.key).line,
    ]
    for line in forged where line != head.line {
      var state = new
      state["heads.jsonl"] = (old["heads.jsonl"] ?? []) + Array(line.utf8) + [ArchiveLog.lineEnd]
      try home.become(state)
      for isWritten in [false, true] {
        #expect(throws: Archive.Problem.damaged) { try home.open(isWritten: isWritten) }
      }
      #expect(try home.state()["entries.jsonl"] == new["entries.jsonl"])
    }
  }

  /// The line of an entry is held against the tree whenever it is read.
  @Test func aChangedEntryIsNotRead() throws {
    let home = try LogHome()
    for number in 0..<4 { try home.append(number) }
    let whole = try home.state()
    for name in ["entries.jsonl", "nodes/00", "ends"] {
      var changed = whole
      changed[name]?[name == "ends" ? 8 : 40] ^= 1
      try home.become(changed)
      let log = try home.open(isWritten: false)
      let readable = (0..<4).filter { (try? log.entry($0)) == LogHome.entries($0)[0] }
      #expect(readable.count == (name == "ends" ? 2 : 3), "\(name)")
    }
  }

  @Test(.enabled(if: SmallDisk.isPossible, "needs root and mounts")) func aFullDiskLeavesTheOldState() throws {
    let disk = try SmallDisk(kilobytes: 256)
    let home = try LogHome(in: "\(disk.path)/log")
    let log = try home.open()
    try home.append(0, count: 3, to: log)
    let large = [ArchiveEntry(.held, at: "", ["reason": String(repeating: "x", count: 300_000)])]
    let filler = "\(disk.path)/filler"
    // Room for the entry and not for its nodes, for its nodes and not for the head, for nothing at all.
    for room in 0..<12 {
      let before = try home.state()
      #expect(FileManager.default.createFile(atPath: filler, contents: nil))
      let handle = try #require(FileHandle(forWritingAtPath: filler))
      while (try? handle.write(contentsOf: Data(count: 4096))) != nil {}
      try handle.truncate(atOffset: UInt64(max(0, Int(try handle.offset()) - room * 4096)))
      let new = room % 2 == 0 ? large : LogHome.entries(room, count: 170)
      let head = try? log.append(new, at: "", by: home.key)
      try handle.close()
      try FileManager.default.removeItem(atPath: filler)
      guard head == nil else { continue }
      #expect(try home.state() == before, "\(room)")
      #expect(try home.open(isWritten: false).head == log.head)
      try home.append(room, to: log)
      #expect(try home.open(isWritten: false).head == log.head && log.entry(log.size - 1) == LogHome.entries(room)[0])
    }
    #expect(log.size > 10)
    withExtendedLifetime(disk) {}
  }
}
