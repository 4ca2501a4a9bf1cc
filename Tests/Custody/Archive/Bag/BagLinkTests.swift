import Formats
import Foundation
import TestSupport
import Testing

@testable import Custody

struct BagLinkTests {
  private let home: BagHome
  private let store: BagHome
  private let existing: String
  private let digest: Digest

  init() throws {
    home = try BagHome()
    store = try BagHome()
    existing = store.path + "/package.zip"
    try store.write("content", to: "package.zip")
    digest = try SHA256.digest(of: Array("content".utf8))
  }

  private func links(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.referenceCount] as? Int
  }

  @Test func aLinkIsTheSameFile() throws {
    var writer = try BagWriter(at: home.path)
    try writer.add(linkTo: existing, as: "package/package.zip", digest, size: 7)
    _ = try writer.finish([])
    #expect(try links(existing) == 2)
    #expect(try home.check().brief == [])
    #expect(try home.check().bytes == 7)
  }

  @Test func whatIsNotAsRecordedIsRefused() throws {
    var writer = try BagWriter(at: home.path)
    #expect(throws: FileProblem(.changed, at: existing)) {
      try writer.add(linkTo: existing, as: "a", digest, size: 8)
    }
    try FileManager.default.createSymbolicLink(atPath: store.path + "/link", withDestinationPath: "package.zip")
    #expect(throws: FileProblem(.symbolicLink, at: store.path + "/link")) {
      try writer.add(linkTo: store.path + "/link", as: "b", digest, size: 7)
    }
    #expect(throws: FileProblem(.notFound, at: store.path + "/gone")) {
      try writer.add(linkTo: store.path + "/gone", as: "c", digest, size: 7)
    }
    #expect(throws: FileProblem(.notAFile, at: store.path)) {
      try writer.add(linkTo: store.path, as: "d", digest, size: 7)
    }
    _ = try writer.finish([])
    #expect(try home.check().files == 0 && home.check().isValid)
    #expect(try links(existing) == 1)
  }

  /// On another disk, where no link leads.
  @Test(.enabled(if: SmallDisk.isPossible, "mounting takes root")) func acrossDisksACopyIsMade() throws {
    let disk = try SmallDisk()
    var writer = try BagWriter(at: disk.path)
    try writer.add(linkTo: existing, as: "good", digest, size: 7)
    let other = try SHA256.digest(of: [])
    #expect(throws: FileProblem(.changed, at: existing)) {
      try writer.add(linkTo: existing, as: "bad", other, size: 7)
    }
    _ = try writer.finish([])
    let report = try BagCheck.run(disk.path)
    #expect(report.isValid && report.files == 1 && report.bytes == 7)
    #expect(try links(existing) == 1)
  }

  @Test(.enabled(if: SmallDisk.isPossible, "mounting takes root")) func aFullDiskLeavesNoHalfFile() throws {
    let disk = try SmallDisk(kilobytes: 256)
    var writer = try BagWriter(at: disk.path)
    #expect(throws: FileProblem(.full, at: disk.path + "/data/large")) {
      try writer.add([UInt8](repeating: 7, count: 1 << 20), as: "large")
    }
    _ = try writer.finish([])
    #expect(try BagCheck.run(disk.path).isValid)
  }
}
