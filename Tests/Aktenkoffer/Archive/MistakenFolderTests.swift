import Aktenkoffer
import CaseModel
import Foundation
import TestSupport
import Testing

/// Folders given to `verify` that are no bags but something else of ours.
@Suite struct MistakenFolderTests {
  @Test func whatLiesThereIsTold() throws {
    let pipeline = Pipeline(asOf: try #require(Day(iso: "2026-11-20")))
    let copy = try CaseCopy(of: Trip.oneInvoice)
    let report = try pipeline.verify(copy.folder)
    #expect(report.findings.map(\.kind.code) == ["BAG-01"])
    #expect(report.findings.first?.remedy.english.contains("koffer check") == true)
    // An unpacked package is known by its case.xml, a bag of the archive by its declaration.
    let unpacked = "\(copy.workspace)/unpacked"
    try FileManager.default.createDirectory(atPath: unpacked, withIntermediateDirectories: true)
    try Data("<case/>".utf8).write(to: URL(fileURLWithPath: "\(unpacked)/case.xml"))
    let mistaken = try pipeline.verify(unpacked).findings
    #expect(mistaken.map(\.kind.code) == ["BAG-01"] && mistaken[0].remedy.english.contains("ZIP"))
    try Data("BagIt-Version: 1.0\n".utf8).write(to: URL(fileURLWithPath: "\(unpacked)/bagit.txt"))
    let bag = try pipeline.verify(unpacked).findings
    #expect(!bag.isEmpty && bag.allSatisfy { $0.kind.code.hasPrefix("BAG-") && !$0.remedy.english.contains("ZIP") })
  }
}
