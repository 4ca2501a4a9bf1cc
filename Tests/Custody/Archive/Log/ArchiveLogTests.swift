import Formats
import Foundation
import TestSupport
import Testing

@testable import Custody

@Suite("The archive's log") struct ArchiveLogTests {
  /// In runs of many sizes, opened anew for each and not: the same bytes, and the root that the text has.
  @Test func whatWasWrittenIsThereAgain() throws {
    let (home, other) = (try LogHome(), try LogHome())
    let hash = try MerkleHash()
    let kept = try LogHome(key: home.key)
    let log = try kept.open()
    var written: [ArchiveEntry] = []
    for (number, count) in [1, 1, 2, 3, 1, 8, 9, 1, 6, 33].enumerated() {
      let head = try home.append(number, count: count)
      #expect(try kept.append(number, count: count, to: log) == head)
      written += LogHome.entries(number, count: count)
      #expect(head.size == written.count && head.isGenuine(by: home.key.verifying))
      #expect(!head.isGenuine(by: other.key.verifying) && head.archive == home.key.verifying.fingerprint.hex)
      #expect(try head.root == LogHome.root(written.map { Array($0.text.utf8) }[...], hash).hex)
      let read = try home.open(isWritten: false)
      #expect(read.head == head && log.head == head)
      #expect(try (0..<written.count).map { try read.entry($0) } == written)
      #expect(try SignedHead(head.line) == head && read.root(of: written.count) == head.root)
    }
    #expect(try home.state() == kept.state())
    let names = Set(["entries.jsonl", "heads.jsonl", "ends"] + (0...6).map { "nodes/0\($0)" })
    #expect(try Set(home.state().keys) == names)
    for size in 0...written.count {
      #expect(try log.root(of: size) == LogHome.root(written.prefix(size).map { Array($0.text.utf8) }[...], hash).hex)
    }
    for index in [-1, written.count, .max, .min] {
      #expect(throws: Archive.Problem.damaged) { try log.entry(index) }
      #expect(throws: Archive.Problem.damaged) { try log.path(of: index, in: written.count) }
      #expect(throws: Archive.Problem.damaged) { try log.root(of: index == written.count ? index + 1 : index) }
    }
    #expect(throws: Archive.Problem.damaged) { try log.path(of: 3, in: 3) }
  }

  /// Whoever reads sees the head there was when it opened, and goes on to.
  @Test func aReaderKeepsItsState() throws {
    let home = try LogHome()
    #expect(try home.open(isWritten: false).head == nil)
    let first = try home.append(1, count: 3)
    let reader = try home.open(isWritten: false)
    try home.append(2, count: 7)
    #expect(try reader.head == first && reader.entry(2) == LogHome.entries(1, count: 3)[2])
    #expect(throws: Archive.Problem.damaged) { try reader.entry(3) }
  }

  @Test func nothingIsNothing() throws {
    let home = try LogHome()
    let log = try home.open()
    #expect(log.size == 0)
    #expect(throws: FileProblem.self) { try log.append([], at: "", by: home.key) }
    let head = try home.append(1, to: log)
    let before = try home.state()
    #expect(try log.append([], at: "later", by: home.key) == head)
    #expect(try home.state() == before)
  }

  /// Too long to be read again: it is not written, and what comes next is.
  @Test func anEntryHasALimit() throws {
    let home = try LogHome()
    let log = try home.open()
    try home.append(1, to: log)
    let before = try home.state()
    let long = ArchiveEntry(.held, at: "", ["reason": String(repeating: "x", count: ArchiveLog.longestEntry)])
    let limit = FileProblem.Reason.tooLarge(limit: ArchiveLog.longestEntry)
    #expect(#expect(throws: FileProblem.self) { try log.append([long], at: "", by: home.key) }?.reason == limit)
    #expect(try home.state() == before)
    let most = ArchiveLog.longestEntry - 1 - ArchiveEntry(.held, at: "", ["reason": ""]).text.utf8.count
    let fit = ArchiveEntry(.held, at: "", ["reason": String(repeating: "x", count: most)])
    try log.append([fit], at: "", by: home.key)
    #expect(try home.open(isWritten: false).entry(1) == fit)
    #expect(try home.open().entry(1) == fit)
  }

  @Test func linesThatAreNoHead() throws {
    let home = try LogHome()
    let line = try home.append(1).line
    #expect(SignedHead(line) != nil)
    for (old, new) in [
      ("\"size\":\"1\"", "\"size\":\"01\""), ("\"size\":\"1\"", "\"size\":\"-1\""), ("\"size\":\"1\"", "\"size\":1"),
      ("\"size\":\"1\"", "\"size\":\"99999999999999999999\""), (",\"at\"", ", \"at\""), ("\"archive\"", "\"Archive\""),
      ("\"root\":\"", "\"root\":\"0"), ("}", ",\"x\":\"\"}"), ("}", "} "), ("{", "[{"),
    ] {
      #expect(line.contains(old) && SignedHead(line.replacingOccurrences(of: old, with: new)) == nil, "\(new)")
    }
    for text in ["", "{}", "null", "{\"size\":\"1\"}", String(repeating: "[", count: 100_000)] {
      #expect(SignedHead(text) == nil)
    }
  }

  @Test func entriesAreReadAsTheyWereWritten() {
    for kind in ArchiveEntry.Kind.allCases {
      let entry = ArchiveEntry(kind, at: "a", of: "\"\\\u{0}\u{1F}\u{2028}e\u{301}", by: nil, ["x": "", "kiste": "é"])
      let read = ArchiveEntry(entry.text)
      #expect(read == entry && read?.text.utf8.elementsEqual(entry.text.utf8) == true)
      #expect(!entry.text.utf8.contains(ArchiveLog.lineEnd))
    }
    for text in ["", "{}", "{\"kind\":\"added\"}", "{\"at\":\"\",\"kind\":\"eaten\"}", "{\"at\":1,\"kind\":\"added\"}"]
    {
      #expect(ArchiveEntry(text) == nil)
    }
  }
}
