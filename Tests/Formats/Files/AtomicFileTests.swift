import Foundation
import TestSupport
import Testing

@testable import Formats

struct AtomicFileTests {
  private let temporary: TemporaryFolder
  private let path: String

  init() throws {
    temporary = try TemporaryFolder()
    path = temporary.file("dossier.zip")
  }

  private var content: [UInt8]? {
    FileManager.default.contents(atPath: path).map { [UInt8]($0) }
  }

  @Test func theOldContentStaysUntilCommit() throws {
    try temporary.write([1], to: "dossier.zip")
    let file = try AtomicFile(path)
    try file.write([2, 2, 2])
    try [UInt8]([3]).withUnsafeBytes { try file.write($0, at: 1) }
    #expect(content == [1])
    #expect(file.position == 3)
    try file.commit()
    #expect(content == [2, 3, 2])
    #expect(temporary.names == ["dossier.zip"])
  }

  /// Where nothing may be replaced: neither a file, nor a link that leads nowhere; and what is there has one name alone.
  @Test(arguments: [nil, "file", "link"]) func whatHasTheNameKeepsIt(_ there: String?) throws {
    switch there {
    case "file": try temporary.write([1], to: "dossier.zip")
    case "link": try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "nowhere")
    default: break
    }
    do {
      let file = try AtomicFile(path)
      try file.write([2])
      guard there == nil else {
        #expect(throws: FileProblem(.taken, at: path)) { try file.commit(replacing: false) }
        return
      }
      try file.commit(replacing: false)
    }
    #expect(content == [2] && temporary.names == ["dossier.zip"])
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.referenceCount] as? Int == 1)
  }

  @Test func nothingCanBeWrittenAfterCommit() throws {
    let file = try AtomicFile(path)
    try file.commit()
    #expect(throws: FileProblem(.notPermitted, at: path)) { try file.write([1]) }
    #expect(content == [])
  }

  @Test func withoutCommitNothingRemains() throws {
    do {
      let file = try AtomicFile(path)
      try file.write([1])
      #expect(temporary.names == [".dossier.zip.part"])
    }
    #expect(temporary.names == [])
  }

  @Test func rewindTakesBack() throws {
    let file = try AtomicFile(path)
    try file.write([1, 2, 3])
    try file.rewind(to: 1)
    try file.write([4])
    try file.commit()
    #expect(content == [1, 4])
  }

  @Test func aSecondWriterIsTold() throws {
    let first = try AtomicFile(path)
    #expect(throws: FileProblem(.busy, at: path)) { try AtomicFile(path) }
    try first.write([1])
    try first.commit()
    #expect(content == [1])
  }

  @Test func whatAKilledRunLeftIsTakenOver() async throws {
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let file = try AtomicFile(path)
      try file.write([UInt8](repeating: 7, count: 1000))
      kill(getpid(), SIGKILL)
    }
    #expect(temporary.names == [".dossier.zip.part"])
    let file = try AtomicFile(path)
    try file.write([1])
    try file.commit()
    #expect(content == [1])
    #expect(temporary.names == ["dossier.zip"])
  }

  @Test func manyWritersLeaveOneWholeFile() async throws {
    let path = path
    let successes = await withTaskGroup { group in
      for writer in 0..<8 as Range<UInt8> {
        group.addTask {
          var successes = 0
          for _ in 0..<25 {
            do throws(FileProblem) {
              let file = try AtomicFile(path)
              for _ in 0..<4 { try file.write([UInt8](repeating: writer, count: 1000)) }
              try file.commit()
              successes += 1
            } catch {
              #expect(error.reason == .busy)
            }
          }
          return successes
        }
      }
      return await group.reduce(0, +)
    }
    #expect(successes > 0)
    let bytes = try #require(content)
    #expect(bytes.count == 4000)
    #expect(Set(bytes).count == 1)
    #expect(temporary.names == ["dossier.zip"])
  }

  @Test func aPartWithAnotherNameIsNotEmptied() throws {
    try temporary.write([1, 2, 3], to: "precious.txt")
    try FileManager.default.linkItem(
      atPath: temporary.file("precious.txt"), toPath: temporary.file(".dossier.zip.part"))
    #expect(throws: FileProblem(.notAFile, at: path)) { try AtomicFile(path) }
    try FileManager.default.removeItem(atPath: temporary.file(".dossier.zip.part"))
    try FileManager.default.createSymbolicLink(
      atPath: temporary.file(".dossier.zip.part"), withDestinationPath: "precious.txt")
    #expect(throws: FileProblem(.symbolicLink, at: path)) { try AtomicFile(path) }
    #expect(FileManager.default.contents(atPath: temporary.file("precious.txt")) == Data([1, 2, 3]))
  }

  @Test(arguments: ["", "folder/", "folder/..", ".", "a\0b"])
  func refusesWhatIsNoFileName(path: String) {
    #expect(throws: FileProblem(.outsideFolder, at: path)) { try AtomicFile(path) }
  }

  @Test(.enabled(if: SmallDisk.isPossible, "a small file system can be mounted"))
  func aFullDiskLeavesNothing() throws {
    let disk = try SmallDisk()
    let path = disk.path + "/dossier.zip"
    do {
      let file = try AtomicFile(path)
      let bytes = [UInt8](repeating: 1, count: 100_000)
      #expect(throws: FileProblem(.full, at: path)) {
        for _ in 0..<100 { try file.write(bytes) }
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == [])
  }
}
