import Foundation
import Formats
import TestSupport
import Testing

@testable import Custody

/// What lies at the place and is not as it should be, and paths that lead elsewhere.
@Suite(.serialized) struct CopyHostileTests {
  /// Everything a target can be asked with a path.
  private func operations(_ target: any CopyTarget, _ path: String) -> [(String, () throws -> Void)] {
    [
      ("read", { _ = try target.read(path, limit: 10) }),
      ("read from", { _ = try target.read(path, from: 0, count: 1) }),
      ("size", { _ = try target.size(of: path) }),
      ("entries", { _ = try target.entries(of: path) }),
      ("make folder", { try target.makeFolder(path) }),
      ("put", { try target.put([1], as: path, replacing: true) }),
      ("digest", { _ = try target.digest(of: path, limit: 10) }),
      ("append", { try target.append([1], to: path, at: 0) }),
      ("append behind", { try target.append([1], to: path, at: 1) }),
      ("replace", { try target.replace(path, with: [1]) }),
      ("rename", { try target.rename(path, to: "free") }),
      ("remove", { try target.remove(path) }),
    ]
  }

  @Test(arguments: CopyHost.Kind.all) func pathsLeadNowhereElse(_ kind: CopyHost.Kind) throws {
    let host = try CopyHost(kind)
    let target = try host.target()
    try host.prepare("a/b", [1])
    for path in [
      "", "/", ".", "..", "../outside", "a/../../outside", "/etc/passwd", "a//b", "a/", "a/./b", "a\0", "\0",
    ] {
      // The place itself may be listed, and nothing else be done to it.
      for (name, operation) in operations(target, path) where !(name == "entries" && path.isEmpty) {
        #expect(reason(operation) == .outsideFolder, "\(name) \(path)")
      }
      #expect(reason { try target.rename("a", to: path) } == .outsideFolder)
    }
    #expect(host.names("a") == ["b"])
  }

  @Test(arguments: CopyHost.Kind.all) func linksAreNotFollowed(_ kind: CopyHost.Kind) throws {
    let host = try CopyHost(kind)
    let target = try host.target()
    let victim = "\(host.outside)/file"
    try Data([7]).write(to: URL(fileURLWithPath: victim))
    try host.link("folder", to: host.outside)
    try host.link("inner/file", to: victim)
    try host.link("inner/nowhere", to: "\(host.outside)/nowhere")
    try host.link("inner/here", to: ".")
    for path in ["folder", "folder/file", "folder/new", "inner/file", "inner/nowhere", "inner/here", "inner/here/file"]
    {
      for (name, operation) in operations(target, path) {
        #expect(reason(operation) == .symbolicLink, "\(name) \(path)")
      }
    }
    #expect(reason { try target.put([1], as: "inner/nowhere") } == .taken)
    #expect(reason { try target.rename("inner", to: "folder/inner") } == .symbolicLink)
    #expect(reason { try target.rename("inner", to: "folder") } == .taken)
    #expect(
      try target.entries(of: "inner").map { "\($0.name) \($0.kind)" }
        == ["file symbolicLink", "here symbolicLink", "nowhere symbolicLink"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: host.outside) == ["file"])
    #expect(FileManager.default.contents(atPath: victim) == Data([7]))
  }

  /// The unfinished file beside is not written through a link either.
  @Test(arguments: CopyHost.Kind.all) func aLinkBesideIsNotFollowed(_ kind: CopyHost.Kind) throws {
    let host = try CopyHost(kind)
    try host.link("log/.state.part", to: "\(host.outside)/file")
    try host.prepare("log/state", [1])
    #expect(reason { try host.target().replace("log/state", with: [2]) } == .symbolicLink)
    #expect(host.content("log/state") == [1])
    #expect(try FileManager.default.contentsOfDirectory(atPath: host.outside) == [])
  }

  @Test(arguments: CopyHost.Kind.all) func whatIsNoFileIsTold(_ kind: CopyHost.Kind) throws {
    let host = try CopyHost(kind)
    let target = try host.target()
    try host.prepare("bag/fifo") { mkfifo($0, 0o600) }
    try host.prepare("bag/file", [1])
    try host.prepare("bag/x") { path in
      try #require(Tool.run("sh", ["-c", #"touch "$1/$(printf 'f\374r')""#, "sh", String(path.dropLast(2))]) != nil)
    }
    #expect(reason { _ = try target.size(of: "bag/fifo") } == .notAFile)
    #expect(reason { _ = try target.read("bag/fifo", limit: 10) } == .notAFile)
    #expect(reason { try target.append([1], to: "bag/fifo", at: 0) } == .notAFile)
    #expect(
      try target.entries(of: "bag").map { "\($0.name) \($0.kind)" }
        == ["fifo special", "file file", "f\u{FFFD}r nameNotUTF8"])
  }

  @Test(arguments: CopyHost.Kind.all) func namesMayBeOdd(_ kind: CopyHost.Kind) throws {
    let host = try CopyHost(kind)
    let target = try host.target()
    let names = [
      " ", "-rf", "...", "a\nb", "a\\b", "*", "$(id)", "`id`", "\"'", "ä", "a\u{308}", "€😀", "\u{7F}", "\u{1B}[2J",
      String(repeating: "x", count: 255),
    ]
    for name in names {
      try target.makeFolder("bags/\(name)")
      try target.put(Array(name.utf8), as: "bags/\(name)/\(name)")
      try target.append([33], to: "bags/\(name)/\(name)", at: name.utf8.count)
      #expect(try target.read("bags/\(name)/\(name)", limit: 2000) == Array(name.utf8) + [33])
    }
    let sorted = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    #expect(try target.entries(of: "bags").map { Array($0.name.utf8) } == sorted.map { Array($0.utf8) })
    for name in names { try target.remove("bags/\(name)") }
    #expect(try target.entries(of: "bags") == [])
  }
}
