import Aktenkoffer
import CaseModel
import Foundation
import Testing

/// What one unpacker shows and another passes over is no sound package.
@Suite struct DisguiseTests {
  @Test func attributesOfAVolumeLabelAreFound() throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    let pipeline = Pipeline(asOf: try #require(Day(iso: "2026-11-20")))
    let package = try #require(try pipeline.pack(copy.folder, into: copy.workspace).package).path
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: package)))
    let start = try #require(
      bytes.indices.dropLast(46).last { bytes[$0..<($0 + 4)].elementsEqual([0x50, 0x4B, 1, 2]) })
    // Made by FAT instead of Unix, with the attribute of a volume label.
    bytes[start + 5] = 0
    bytes[start + 38] = 0x08
    try Data(bytes).write(to: URL(fileURLWithPath: package))
    #expect(try pipeline.verify(package).findings.map(\.kind.code) == ["PAKET-08"])
  }

  @Test func aCommentOfTheArchiveIsFound() throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    let pipeline = Pipeline(asOf: try #require(Day(iso: "2026-11-20")))
    let package = try #require(try pipeline.pack(copy.folder, into: copy.workspace).package).path
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: package)))
    let words = Array("Bitte zahlen Sie auf ein anderes Konto.".utf8)
    bytes[bytes.count - 2] = UInt8(words.count)
    try Data(bytes + words).write(to: URL(fileURLWithPath: package))
    #expect(try pipeline.verify(package).findings.map(\.kind.code) == ["PAKET-08"])
  }
}
