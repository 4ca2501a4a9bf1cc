import Formats
import Foundation
import TestSupport
import Testing

@testable import Custody

/// Copies that were cut off, at every single thing that is done to the target.
@Suite("Copies that were cut off", .serialized) struct InterruptedCopyTests {
  struct CutOff: Error {}

  /// How an operation ends that is the last.
  enum Ending: CaseIterable {
    /// It was not begun; half of it was done; all of it, and nobody heard of it.
    case before, half, behind
  }

  /// A target that goes away after so many operations.
  final class Failing: CopyTarget {
    private let target: any CopyTarget
    private let root: String
    private var left: Int
    private let ending: Ending

    init(_ target: any CopyTarget, _ root: String, after count: Int, _ ending: Ending) {
      self.target = target
      self.root = root
      left = count
      self.ending = ending
    }

    var place: String { target.place }

    private func change(_ body: () throws -> Void, half: () throws -> Void = {}) throws {
      guard left >= 0 else { throw CutOff() }
      left -= 1
      guard left < 0 else { return try body() }
      switch ending {
      case .before: break
      case .half: try? half()
      case .behind: try body()
      }
      throw CutOff()
    }

    private func ask<Value>(_ body: () throws -> Value) throws -> Value {
      guard left >= 0 else { throw CutOff() }
      return try body()
    }

    func read(_ path: String, limit: Int) throws -> [UInt8]? { try ask { try target.read(path, limit: limit) } }
    func read(_ path: String, from offset: Int, count: Int) throws -> [UInt8]? {
      try ask { try target.read(path, from: offset, count: count) }
    }
    func size(of path: String) throws -> Int? { try ask { try target.size(of: path) } }
    func entries(of folder: String) throws -> [CopyEntry] { try ask { try target.entries(of: folder) } }
    func digest(of path: String, limit: Int) throws -> (digest: Digest, size: Int)? {
      try ask { try target.digest(of: path, limit: limit) }
    }
    func makeFolder(_ path: String) throws {
      // Made already, it is none that can be cut off.
      if FileManager.default.fileExists(atPath: "\(root)/\(path)") { return try ask { try target.makeFolder(path) } }
      try change { try target.makeFolder(path) }
    }
    func put(_ source: OpenFile, as path: String, _ digest: Digest, replacing: Bool) throws {
      try change {
        try target.put(source, as: path, digest, replacing: replacing)
      } half: {
        try write(source.readAll(limit: 1 << 20).dropLast(), to: path)
      }
    }
    func append(_ bytes: [UInt8], to path: String, at offset: Int) throws {
      try change {
        try target.append(bytes, to: path, at: offset)
      } half: {
        try target.append(Array(bytes.prefix(bytes.count / 2)), to: path, at: offset)
      }
    }
    func replace(_ path: String, with bytes: [UInt8]) throws {
      try change {
        try target.replace(path, with: bytes)
      } half: {
        try write(bytes[..<1], to: "\(path.folderAbove)/.\(path.lastComponent).part")
      }
    }
    func rename(_ from: String, to: String) throws { try change { try target.rename(from, to: to) } }
    func remove(_ path: String) throws {
      guard FileManager.default.fileExists(atPath: "\(root)/\(path)") else {
        return try ask { try target.remove(path) }
      }
      try change {
        try target.remove(path)
      } half: {
        let names = FileManager.default.subpaths(atPath: "\(root)/\(path)") ?? []
        for name in names.sorted().reversed().prefix(names.count / 2) { try target.remove("\(path)/\(name)") }
      }
    }

    private func write(_ bytes: ArraySlice<UInt8>, to path: String) throws {
      try Data(bytes).write(to: URL(fileURLWithPath: "\(root)/\(path)"))
    }
  }

  /// The archive as it was at the first copy and as it went on from there, once with deletions, once with more of them.
  private func stages() throws -> [ArchiveHome] {
    let home = try ArchiveHome()
    func purge(_ indices: [Int], of number: String, in archive: Archive) throws {
      let bags = try indices.map { try archive.entry($0).details }.map {
        Archive.Purged(bag: $0["bag"] ?? "", sha256: $0["sha256"] ?? "")
      }
      try archive.purge(bags, of: number, at: ArchiveHome.at, by: "Voß", [:])
    }
    var stages: [ArchiveHome] = []
    for stage in 0..<3 {
      do {
        let archive = try home.open()
        if stage == 1 { try purge([0], of: "0-0", in: archive) }
        if stage == 2 {
          let added = try (0..<archive.size).filter { try archive.entry($0).caseNumber == "1-0" }
          try purge(added, of: "1-0", in: archive)
          try purge([1], of: "0-1", in: archive)
        }
        for number in 0..<(stage == 0 ? 3 : 2) { try ArchiveHome.add("\(stage)-\(number)", to: archive) }
        let head = try #require(archive.head)
        try archive.keep(stamp: [1, 2, 3, UInt8(stage)], of: head, time: "t", at: "a", by: nil)
      }
      stages.append(try home.copy())
    }
    return stages
  }

  private func copy(_ path: String, to host: CopyHost) throws {
    #expect(try Tool("cp")?.run(["-a", "\(path)/.", host.root]).status == 0)
  }

  /// At every operation: the next run ends with the copy as it should be, also where the archive went on.
  @Test(arguments: [(nil, Ending.half), (0, .half), (1, .half), (1, .behind)])
  func theNextRunEndsIt(_ start: Int?, _ ending: Ending) throws {
    let stages = try stages()
    let goal = (start ?? -1) + 1
    let archives = try stages.map { try $0.read() }
    let begun = try CopyHost(.folder)
    if let start { _ = try ArchiveSync(archives[start], to: begun.target()).run() }
    var count = 0
    while true {
      let host = try CopyHost(.folder)
      if start != nil { try copy(begun.root, to: host) }
      let target = Failing(try host.target(), host.root, after: count, ending)
      do {
        _ = try ArchiveSync(archives[goal], to: target).run()
        #expect(try host.isCopy(of: stages[goal]))
        break
      } catch is CutOff {}
      // What lies there meanwhile counts no more than it should.
      if FileManager.default.fileExists(atPath: "\(host.root)/key.pem") {
        let found = try Archive(toRead: host.root).size
        #expect(found <= archives[goal].size, "\(count)")
      }
      let next = count % 2 == 0 ? goal : 2
      do {
        _ = try ArchiveSync(archives[next], to: host.target()).run()
        #expect(try host.isCopy(of: stages[next]), "\(count) \(ending) \(next)")
      } catch {
        Issue.record("\(count) \(ending): \(error)")
      }
      count += 1
    }
    #expect(count > 25)
  }

  /// Cut off again and again, each time a little later: it comes to its end.
  @Test(arguments: Ending.allCases) func itComesToItsEnd(_ ending: Ending) throws {
    let stages = try stages()
    let host = try CopyHost(.folder)
    for (stage, home) in stages.enumerated() {
      let archive = try home.read()
      var (count, isDone) = (0, false)
      while !isDone {
        do {
          _ = try ArchiveSync(archive, to: Failing(host.target(), host.root, after: count, ending)).run()
          isDone = true
        } catch is CutOff {}
        count += 1
      }
      #expect(try host.isCopy(of: home), "\(stage)")
      // Bags that were in place were not copied again.
      #expect(count < 90, "\(count)")
    }
  }

  /// A bag that is renewed has its place, the old one or the new one, whenever that is cut off; at the latest when the next
  /// run of any kind is done.
  @Test(arguments: Ending.allCases) func aRenewedBagIsNeverLost(_ ending: Ending) throws {
    let home = try ArchiveHome()
    do {
      let archive = try home.open()
      for number in 0..<3 { try ArchiveHome.add("\(number)", to: archive) }
    }
    let (archive, bag) = (try home.read(), home.bags[1])
    let begun = try CopyHost(.folder)
    _ = try ArchiveSync(archive, to: begun.target()).run()
    try begun.prepare("\(bag)/bagit.txt", [1])
    var (count, isDone) = (0, false)
    while !isDone {
      let host = try CopyHost(.folder)
      try copy(begun.root, to: host)
      var sync = ArchiveSync(archive, to: Failing(try host.target(), host.root, after: count, ending))
      sync.checks = true
      do {
        _ = try sync.run()
        isDone = true
      } catch is CutOff {}
      _ = try ArchiveSync(archive, to: host.target()).run()
      #expect(host.names("bags/000/000").count == 3 && host.names("work") == [], "\(count)")
      let old = host.content("\(bag)/bagit.txt")
      let new = try home.bytes("\(bag)/bagit.txt")
      #expect(old == [1] || old == new, "\(count)")
      sync = ArchiveSync(archive, to: try host.target())
      sync.checks = true
      _ = try sync.run()
      #expect(try host.isCopy(of: home), "\(count)")
      count += 1
    }
    #expect(count > 8)
  }

  /// The server dies while a copy goes there; the next goes on.
  @Test(.enabled(if: SSHServer.isInstalled, "needs openssh-server")) func aServerThatDiedIsGoneOnWith() throws {
    let stages = try stages()
    let host = try CopyHost(.sftp)
    let archive = try stages[2].read()
    for count in [3, 8, 12] {
      let target = try host.target()
      #expect(throws: CutOff.self) {
        try ArchiveSync(archive, to: Failing(target, host.root, after: count, .behind)).run()
      }
      host.server?.stop()
      #expect(throws: SFTPProblem.self) { try ArchiveSync(archive, to: target).run() }
      try host.server?.start()
    }
    _ = try ArchiveSync(archive, to: host.target()).run()
    #expect(try host.isCopy(of: stages[2]))
  }
}
