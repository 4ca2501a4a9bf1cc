import Foundation
import Formats
import TestSupport
import Testing

@testable import Custody

/// Much of everything, within a time that nobody complains of.
@Suite(.serialized) struct CopyLoadTests {
  @Test(.timeLimit(.minutes(5)), arguments: CopyHost.Kind.all) func aLargeFileArrives(_ kind: CopyHost.Kind) throws {
    let host = try CopyHost(kind)
    let target = try host.target()
    let bytes = noise(30_000_000)
    try target.put(bytes, as: "large")
    #expect(try target.digest(of: "large", limit: bytes.count)?.digest == SHA256.digest(of: bytes))
    #expect(try target.read("large", from: 29_999_990, count: 100) == Array(bytes.suffix(10)))
    #expect(try target.read("large", limit: bytes.count) == bytes)
  }

  @Test(.timeLimit(.minutes(5)), arguments: CopyHost.Kind.all) func manySmallFilesArrive(_ kind: CopyHost.Kind) throws {
    let host = try CopyHost(kind)
    let target = try host.target()
    let started = ContinuousClock.now
    try Tool.withFile(noise(700)) { path in
      let source = try OpenFile(path)
      let digest = try SHA256.digest(of: source)
      for bag in 0..<200 {
        try target.makeFolder("work/\(bag)/data")
        for file in 0..<10 { try target.put(source, as: "work/\(bag)/data/\(file)", digest) }
        try target.makeFolder("bags/000/000")
        try target.rename("work/\(bag)", to: "bags/000/000/\(bag)")
      }
    }
    #expect(started.duration(to: .now) < .seconds(150))
    #expect(try target.entries(of: "bags/000/000").count == 200)
    #expect(try target.entries(of: "work") == [])
    #expect(host.names("bags/000/000/199/data").count == 10)
  }

  @Test(.timeLimit(.minutes(5)), arguments: CopyHost.Kind.all) func manyNamesAreListed(_ kind: CopyHost.Kind) throws {
    let host = try CopyHost(kind)
    let names = (10_000..<20_000).map { "bag-\($0)" }
    try host.prepare("bags/x") { path in
      for name in names { _ = FileManager.default.createFile(atPath: "\(path.dropLast(2))/\(name)", contents: nil) }
    }
    let target = try host.target()
    #expect(try target.entries(of: "bags") == names.map { CopyEntry(name: $0, kind: .file) })
    try target.remove("bags")
    #expect(host.names() == [])
  }
}
