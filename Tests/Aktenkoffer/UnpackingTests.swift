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
    guard case .cleared(let cleared) = before.verdict else { return #expect(before.isReady) }
    // The others ask for notes, consents or reports, which stay in the house.
    #expect(after.isReady == (cleared.policy.name == "standard"))
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

  /// Where the sender says a document lay may be anything; it never leads out of the folder, nor over another, and none
  /// is lost.
  @Test(
    arguments: [
      "../../boese.txt", "/etc/passwd", "a//b", "invoices/../../x", "case.json", "Case.YAML", "koffer.yaml",
      ".git/config", "a\u{1}/b", "documents/x/\u{301}y.pdf", "documents/\u{301}../y.pdf", "documents/.\u{301}x.pdf",
      "documents/\u{202E}x", "a\\b", "policies/x.yaml", "-rf/x",
    ])
  func placesFromOutsideAreNotTrusted(original: String) {
    let places = UnpackedDocuments([
      (id: "D01", file: "dokumente/01_a.txt", original: original),
      (id: "D02", file: "dokumente/02_b.txt", original: "documents/b.txt"),
    ])
    #expect(places.pathByID == ["D01": "documents/01_a.txt", "D02": "documents/b.txt"])
  }

  @Test func noDocumentIsLost() {
    let places = UnpackedDocuments([
      (id: "D01", file: "dokumente/01_a.txt", original: "documents/a.txt"),
      (id: "D02", file: "dokumente/02_b.txt", original: "documents/A.txt"),
      (id: "D03", file: "dokumente/03_c.txt", original: "documents/a.txt/c.txt"),
      (id: "D04", file: "dokumente/04_d.txt", original: "vertrag.pdf"),
      (id: "D05", file: "dokumente/05_e.txt", original: "documents/02_b.txt/x"),
      (id: "D06", file: "dokumente/06_f.txt", original: "documents/a/b/c/d/f.txt"),
    ])
    #expect(
      places.pathByID == [
        "D01": "documents/a.txt", "D02": "documents/1_beleg", "D03": "documents/03_c.txt", "D04": "vertrag.pdf",
        "D05": "documents/02_b.txt/x", "D06": "documents/a/b/c/d/f.txt",
      ])
  }

  /// What the receiver's own workspace says of its own firm is not said of the sender.
  @Test func theReceiverIsNotTheCreditor() throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    let package = try #require(try pipeline().pack(copy.folder, into: copy.workspace, for: ["koffer"]).package).path
    let inbox = "\(copy.workspace)/eingang"
    try FileManager.default.createDirectory(atPath: inbox, withIntermediateDirectories: true)
    let own =
      "creditor: {kind: business, name: Inkasso Förde GmbH, lei: 529900T8BM49AURSDO55, phones: [+49 40 66969 999]}\n"
    try Data(own.utf8).write(to: URL(fileURLWithPath: "\(inbox)/koffer.yaml"))
    let folder = try #require(try pipeline().unpack(package, into: inbox).folder)
    let again = try #require(try pipeline().pack(folder, into: inbox, for: ["koffer"]).package).path
    let first = withoutPlaces(try PackageParts(of: package).text("case.xml"))
    #expect(withoutPlaces(try PackageParts(of: again).text("case.xml")) == first)
  }

  @Test func aCaseIsNotLaidIntoAnother() throws {
    let (package, folder, copy) = try laidOut(Trip.oneInvoice)
    withExtendedLifetime(copy) {
      let outage = #expect(throws: Outage.self) { try pipeline().unpack(package, into: "\(folder)/invoices") }
      #expect(outage?.code == "WELT-16")
    }
  }

  /// What a killed run left behind is taken over, and no run leaves anything itself.
  @Test func leftoversAreTakenOver() throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    let package = try #require(try pipeline().pack(copy.folder, into: copy.workspace, for: ["koffer"]).package).path
    let part = "\(copy.workspace)/.2026-0042.part/documents"
    try FileManager.default.createDirectory(atPath: part, withIntermediateDirectories: true)
    try Data("halb".utf8).write(to: URL(fileURLWithPath: "\(part)/rest.txt"))
    let folder = try #require(try pipeline().unpack(package, into: copy.workspace).folder)
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/documents/rest.txt"))
    #expect(!FileManager.default.fileExists(atPath: "\(copy.workspace)/.2026-0042.part"))
  }

  /// XML Schema lets a truth value be 1, and a number begin with a nought.
  @Test func valuesOfTheSchemaAreValuesHere() throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    let package = try #require(try pipeline().pack(copy.folder, into: copy.workspace, for: ["koffer"]).package).path
    var parts = try PackageParts(of: package)
    try parts.edit("<declaration what=\"undisputed\" value=\"true\"", "<declaration what=\"undisputed\" value=\" 1 \"")
    try parts.edit("level=\"1\"", "level=\"01\"")
    try parts.write(to: "\(copy.workspace)/changed.zip")
    let folder = try #require(try pipeline().unpack("\(copy.workspace)/changed.zip", into: copy.workspace).folder)
    #expect(try pipeline().check(folder).isReady)
    let json = try String(contentsOfFile: "\(folder)/case.json", encoding: .utf8)
    #expect(json.contains("\"level\": 1,"))
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json.utf8)) }
  }

  /// A name that is not its two parts stays the name.
  @Test func aNameOfItsOwnStays() throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    let file = "\(copy.folder)/case.yaml"
    let whole = try String(contentsOfFile: file, encoding: .utf8)
    let changed = whole.replacing(
      "legal_form: GmbH", with: "legal_form: GmbH\n    family_name: Anders", maxReplacements: 1)
    try #require(changed != whole)
    try Data(changed.utf8).write(to: URL(fileURLWithPath: file))
    let package = try #require(try pipeline().pack(copy.folder, into: copy.workspace, for: ["koffer"]).package).path
    let folder = try #require(try pipeline().unpack(package, into: copy.workspace).folder)
    let json = try String(contentsOfFile: "\(folder)/case.json", encoding: .utf8)
    #expect(json.contains("Ohnesorge GmbH"))
  }
}
