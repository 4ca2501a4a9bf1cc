import Formats
import TestSupport
import Testing

@testable import Custody

/// What both kinds of places do alike.
@Suite(.serialized) struct CopyTargetTests {
  @Test(arguments: CopyHost.Kind.all) func aFileArrivesAndIsRead(_ kind: CopyHost.Kind) throws {
    let host = try CopyHost(kind)
    let target = try host.target()
    try target.makeFolder("work/a")
    for size in [0, 1, 32_767, 32_768, 32_769, 1_100_000] {
      let bytes = noise(size)
      let path = "work/a/\(size)"
      try target.put(bytes, as: path)
      #expect(host.content(path) == bytes)
      #expect(try target.size(of: path) == size)
      #expect(try target.read(path, limit: size) == bytes)
      #expect(try target.digest(of: path, limit: size)?.digest == SHA256.digest(of: bytes))
      for (offset, count) in [(0, size), (0, 10), (5, 40_000), (size - 3, 10), (size, 10), (size + 9, 1), (0, .max)] {
        let expected = bytes.dropFirst(max(0, offset)).prefix(count)
        if offset >= 0 { #expect(try target.read(path, from: offset, count: count) == Array(expected)) }
      }
      guard size > 0 else { continue }
      #expect(reason { _ = try target.read(path, limit: size - 1) } == .tooLarge(limit: size - 1))
      #expect(reason { _ = try target.digest(of: path, limit: size - 1) } == .tooLarge(limit: size - 1))
    }
    #expect(try target.entries(of: "work/a").map(\.name) == ["0", "1", "1100000", "32767", "32768", "32769"])
    #expect(try target.entries(of: "work") == [CopyEntry(name: "a", kind: .folder)])
  }

  @Test(arguments: CopyHost.Kind.all) func nothingIsReplacedUnasked(_ kind: CopyHost.Kind) throws {
    let host = try CopyHost(kind)
    let target = try host.target()
    try host.prepare("work/a", [1, 2, 3, 4])
    #expect(reason { try target.put([9], as: "work/a") } == .taken)
    #expect(host.content("work/a") == [1, 2, 3, 4])
    try target.put([9], as: "work/a", replacing: true)
    try target.put([8], as: "work/b", replacing: true)
    #expect(host.content("work/a") == [9])
    #expect(host.content("work/b") == [8])
    #expect(reason { try target.put([9], as: "work", replacing: true) } == .notAFile)
  }

  /// A source that is not what it was said to be leaves nothing.
  @Test(arguments: CopyHost.Kind.all) func aChangedSourceDoesNotArrive(_ kind: CopyHost.Kind) throws {
    let host = try CopyHost(kind)
    let target = try host.target()
    try target.makeFolder("work")
    try Tool.withFile([1, 2, 3]) { path in
      #expect(reason { try target.put(OpenFile(path), as: "work/a", SHA256.digest(of: [1, 2])) } == .changed)
    }
    #expect(host.names("work") == [])
  }

  @Test(arguments: CopyHost.Kind.all) func whatIsNotThereIsNoError(_ kind: CopyHost.Kind) throws {
    let host = try CopyHost(kind)
    let target = try host.target()
    for path in ["a", "a/b/c"] {
      #expect(try target.read(path, limit: 10) == nil)
      #expect(try target.read(path, from: 0, count: 10) == nil)
      #expect(try target.size(of: path) == nil)
      #expect(try target.digest(of: path, limit: 10)?.digest == nil)
      #expect(try target.entries(of: path) == [])
      try target.remove(path)
    }
    #expect(reason { try target.put([1], as: "a/b") } == .notFound)
    #expect(reason { try target.append([1], to: "a/b", at: 0) } == .notFound)
    #expect(reason { try target.replace("a/b", with: [1]) } == .notFound)
    #expect(reason { try target.rename("a", to: "b") } == .notFound)
    try target.makeFolder("c")
    #expect(reason { try target.rename("c", to: "a/b") } == .notFound)
    #expect(host.names() == ["c"])
  }

  @Test(arguments: CopyHost.Kind.all) func filesAndFoldersAreNotMistaken(_ kind: CopyHost.Kind) throws {
    let host = try CopyHost(kind)
    let target = try host.target()
    try host.prepare("folder/file", [1])
    #expect(reason { _ = try target.size(of: "folder") } == .notAFile)
    #expect(reason { _ = try target.read("folder", limit: 10) } == .notAFile)
    #expect(reason { _ = try target.read("folder", from: 0, count: 1) } == .notAFile)
    #expect(reason { _ = try target.digest(of: "folder", limit: 10) } == .notAFile)
    #expect(reason { try target.append([1], to: "folder", at: 0) } == .notAFile)
    #expect(reason { try target.replace("folder", with: [1]) } == .notAFile)
    for path in ["folder/file", "folder/file/x"] {
      #expect(reason { _ = try target.entries(of: path) } == .notAFile)
      #expect(reason { try target.makeFolder(path) } == .notAFile)
    }
    #expect(reason { _ = try target.size(of: "folder/file/x") } == .notAFile)
    #expect(host.content("folder/file") == [1])
  }

  @Test(arguments: CopyHost.Kind.all) func foldersAreMadeOnce(_ kind: CopyHost.Kind) throws {
    let host = try CopyHost(kind)
    let target = try host.target()
    try target.makeFolder("bags/000/000")
    try target.makeFolder("bags/000/000")
    try target.makeFolder("bags/000/001")
    try host.target().makeFolder("bags/000/000")
    #expect(host.names("bags/000") == ["000", "001"])
  }
}
