import Foundation
import Formats
import TestSupport
import Testing

@testable import Custody

/// What is appended, replaced, moved and taken away, at both kinds of places.
@Suite(.serialized) struct CopyChangeTests {
  @Test(arguments: CopyHost.Kind.all) func linesAreAppended(_ kind: CopyHost.Kind) throws {
    let host = try CopyHost(kind)
    let target = try host.target()
    try target.makeFolder("log")
    try target.append([1, 2, 3], to: "log/entries.jsonl", at: 0)
    try target.append([4, 5], to: "log/entries.jsonl", at: 3)
    try target.append([], to: "log/entries.jsonl", at: 5)
    #expect(host.content("log/entries.jsonl") == [1, 2, 3, 4, 5])
    let many = noise(200_000)
    try target.append(many, to: "log/entries.jsonl", at: 5)
    #expect(host.content("log/entries.jsonl") == [1, 2, 3, 4, 5] + many)
    try target.append([7], to: "log/entries.jsonl", at: 0)
    #expect(host.content("log/entries.jsonl") == [7])
  }

  /// What an earlier run wrote and nobody counted goes, whether it was longer or shorter than what comes.
  @Test(arguments: CopyHost.Kind.all, [1, 9]) func aTornWriteGoes(_ kind: CopyHost.Kind, _ torn: Int) throws {
    let host = try CopyHost(kind)
    try host.prepare("log/heads.jsonl", [1, 2, 3] + [UInt8](repeating: 0xFF, count: torn))
    try host.target().append([4, 5, 6], to: "log/heads.jsonl", at: 3)
    #expect(host.content("log/heads.jsonl") == [1, 2, 3, 4, 5, 6])
  }

  /// A gap would be filled with zeros.
  @Test(arguments: CopyHost.Kind.all) func noGapIsMade(_ kind: CopyHost.Kind) throws {
    let host = try CopyHost(kind)
    let target = try host.target()
    try host.prepare("log/a", [1, 2, 3])
    #expect(reason { try target.append([4], to: "log/a", at: 4) } == .changed)
    #expect(reason { try target.append([4], to: "log/a", at: -1) } == .changed)
    #expect(reason { try target.append([4], to: "log/b", at: 1) } == .changed)
    #expect(host.content("log/a") == [1, 2, 3])
    #expect(host.names("log") == ["a"])
  }

  @Test(arguments: CopyHost.Kind.all) func aSmallFileIsReplaced(_ kind: CopyHost.Kind) throws {
    let host = try CopyHost(kind)
    let target = try host.target()
    try target.makeFolder("log")
    try host.prepare("log/.state.part", [9, 9, 9, 9, 9, 9])
    for bytes in [[1, 2, 3], [4], [], noise(70_000)] as [[UInt8]] {
      try target.replace("log/state", with: bytes)
      #expect(host.content("log/state") == bytes)
    }
    try target.replace("state", with: [1])
    #expect(host.names("log") == ["state"])
    #expect(host.names() == ["log", "state"])
  }

  @Test(arguments: CopyHost.Kind.all) func aFolderGetsItsPlace(_ kind: CopyHost.Kind) throws {
    let host = try CopyHost(kind)
    let target = try host.target()
    let (work, bag) = ("work/000000042_2026-0042_v1", "bags/000/000/000000042_2026-0042_v1")
    for round in [1, 2] as [UInt8] {
      try target.makeFolder("\(work)/data")
      try target.put([round], as: "\(work)/data/case.xml")
      try target.makeFolder("bags/000/000")
      if round == 1 {
        try target.rename(work, to: bag)
        #expect(try target.entries(of: work) == [])
        #expect(host.names("work") == [])
      } else {
        #expect(reason { try target.rename(work, to: bag) } == .taken)
      }
      #expect(host.content("\(bag)/data/case.xml") == [1])
    }
  }

  @Test(arguments: CopyHost.Kind.all) func aNameThatIsTakenStays(_ kind: CopyHost.Kind) throws {
    let host = try CopyHost(kind)
    let target = try host.target()
    try host.prepare("a", [1])
    try host.prepare("b", [2])
    try target.makeFolder("empty")
    try target.makeFolder("full/x")
    for (from, to) in [("a", "b"), ("a", "empty"), ("a", "full"), ("full", "empty"), ("empty", "full"), ("full", "a")] {
      #expect(reason { try target.rename(from, to: to) } == .taken, "\(from) \(to)")
    }
    try target.rename("a", to: "full/x/a")
    #expect(host.names() == ["b", "empty", "full"])
    #expect(host.content("b") == [2])
    #expect(host.content("full/x/a") == [1])
  }

  @Test(arguments: CopyHost.Kind.all) func aTreeIsTakenAway(_ kind: CopyHost.Kind) throws {
    let host = try CopyHost(kind)
    let target = try host.target()
    try Data([1]).write(to: URL(fileURLWithPath: "\(host.outside)/kept"))
    try host.prepare("bags/a/b/c/file", [1])
    try host.prepare("bags/a/.hidden", [1])
    try host.prepare("bags/b/file", [1])
    try host.link("bags/a/to-folder", to: host.outside)
    try host.link("bags/a/to-file", to: "\(host.outside)/kept")
    try host.prepare("bags/a/fifo") { mkfifo($0, 0o600) }
    // Names that are no UTF-8, of a file and of a folder with something in it.
    try host.prepare("bags/a/x") { path in
      let script = #"mkdir "$1/$(printf 'f\374r')" && touch "$1/$(printf 'f\374r')/$(printf '\377')""#
      try #require(Tool.run("sh", ["-c", script, "sh", String(path.dropLast(2))]) != nil)
    }
    try target.remove("bags/a")
    #expect(host.names("bags") == ["b"])
    try target.remove("bags/a")
    try target.remove("bags/b/file")
    #expect(host.names("bags/b") == [])
    #expect(FileManager.default.fileExists(atPath: "\(host.outside)/kept"))
    // What this connection knew of it is forgotten.
    try target.makeFolder("bags/a/b")
    try target.put([2], as: "bags/a/b/file")
    #expect(host.content("bags/a/b/file") == [2])
  }

  @Test(arguments: CopyHost.Kind.all) func aDeepTreeIsTakenAwayWithinReason(_ kind: CopyHost.Kind) throws {
    let host = try CopyHost(kind)
    let target = try host.target()
    func deep(_ count: Int) -> String { Array(repeating: "d", count: count).joined(separator: "/") }
    try target.makeFolder("bags/\(deep(90))")
    try target.put([1], as: "bags/\(deep(90))/file")
    try target.remove("bags")
    #expect(host.names() == [])
    try target.makeFolder(deep(102))
    #expect(reason { try target.remove("d") } == .tooDeep(limit: 100))
  }
}
