import CaseModel
import Foundation
import TestSupport
import Testing

@testable import Aktenkoffer
@testable import Packing

/// What was packed is read back as the same case.
@Suite struct UnpackingTests {
  private static let ready = Samples.names.filter { $0.hasPrefix("bereit-") }

  private func pipeline() throws -> Pipeline { Pipeline(asOf: try #require(Day(iso: "2026-11-20"))) }

  /// Where something stands in the case file is the only thing that may differ.
  private func withoutPlaces(_ xml: String) -> String {
    xml.replacing(#/\ (place|otherPlace)="[^"]*"/#, with: "")
  }

  private func laidOut(_ sample: String) throws -> (package: String, folder: String, copy: CaseCopy) {
    let copy = try CaseCopy(of: sample)
    let package = try #require(try pipeline().pack(copy.folder, into: copy.workspace, for: ["koffer"]).package).path
    let report = try pipeline().unpack(package, into: copy.workspace)
    #expect(report.package.findings == [])
    return (package, try #require(report.folder), copy)
  }

  /// Every ready sample: packed, laid out and packed again, it is the same to the byte. Where the policy rests on what was
  /// withheld, the case is held by the policy alone, and the claim is still the same to the cent.
  @Test(arguments: ready) func theSameCaseComesBack(sample: String) throws {
    let (package, folder, copy) = try laidOut(sample)
    let before = try pipeline().check(copy.folder)
    let after = try pipeline().check(folder)
    #expect(after.claim?.total == before.claim?.total)
    #expect(after.claim?.lines.map(\.title) == before.claim?.lines.map(\.title))
    guard after.isReady else {
      let codes = after.findings.filter(\.blocks).map(\.kind.code)
      #expect(codes.allSatisfy { $0.hasPrefix("STUFE-") || $0.hasPrefix("FAIR-") }, "\(codes)")
      return
    }
    let outbox = "\(copy.workspace)/zweites"
    try FileManager.default.createDirectory(atPath: outbox, withIntermediateDirectories: true)
    let again = try #require(try pipeline().pack(folder, into: outbox, for: ["koffer"]).package).path
    let (first, second) = (try PackageParts(of: package), try PackageParts(of: again))
    #expect(first.names == second.names)
    for name in first.names where name.hasPrefix("dokumente/") { #expect(first.text(name) == second.text(name)) }
    #expect(withoutPlaces(first.text("case.xml")) == withoutPlaces(second.text("case.xml")))
  }

  @Test func whatLiesThereStays() throws {
    let (package, folder, copy) = try laidOut(Trip.oneInvoice)
    let outage = #expect(throws: Outage.self) { try pipeline().unpack(package, into: copy.workspace) }
    #expect(outage?.code == "WELT-23")
    #expect(FileManager.default.fileExists(atPath: "\(folder)/case.json"))
    let hidden = try FileManager.default.contentsOfDirectory(atPath: copy.workspace).filter { $0.hasPrefix(".") }
    #expect(hidden == [])
  }

  /// A package that is not as it was sent is not laid out.
  @Test func aDamagedPackageIsRefused() throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    let package = try #require(try pipeline().pack(copy.folder, into: copy.workspace, for: ["koffer"]).package).path
    var parts = try PackageParts(of: package)
    parts.add("mehr.txt", "x")
    try parts.write(to: "\(copy.workspace)/more.zip")
    let report = try pipeline().unpack("\(copy.workspace)/more.zip", into: copy.workspace)
    #expect(!report.isDone && report.package.findings.map(\.kind.code) == ["PAKET-03"])
    let other = try #require(try pipeline().pack(copy.folder, into: copy.workspace, for: ["webfakt"]).package).path
    #expect(try pipeline().unpack(other, into: copy.workspace).package.findings.map(\.kind.code) == ["PAKET-02"])
  }

  /// Where the sender says a document lay may be anything; it never leads out of the folder, nor over another.
  @Test(
    arguments: [
      "../../boese.txt", "/etc/passwd", "a//b", "invoices/../../x", "case.json", ".git/config", "a\u{1}/b", "x",
      "a/b/c/d/e",
    ])
  func placesFromOutsideAreNotTrusted(original: String) throws {
    let names = ["dokumente/01_a.txt", "dokumente/02_b.txt"]
    let attributes = names.enumerated().map { index, name in
      (id: "D0\(index + 1)", file: name, original: index == 0 ? original : "documents/b.txt")
    }
    let places = UnpackedDocuments(attributes)
    #expect(places.pathByFile[names[0]] == names[0])
    #expect(places.pathByFile[names[1]] == "documents/b.txt")
  }

  @Test func twoDocumentsNeverShareAPlace() {
    let places = UnpackedDocuments([
      (id: "D01", file: "dokumente/01_a.txt", original: "documents/a.txt"),
      (id: "D02", file: "dokumente/02_b.txt", original: "documents/A.txt"),
      (id: "D03", file: "dokumente/03_c.txt", original: "documents/a.txt/c.txt"),
      (id: "D04", file: "documents/a.txt", original: "documents"),
    ])
    #expect(
      places.pathByFile == [
        "dokumente/01_a.txt": "documents/a.txt", "dokumente/02_b.txt": "dokumente/02_b.txt",
        "dokumente/03_c.txt": "dokumente/03_c.txt",
      ])
  }
}
