import CaseModel
import Foundation
import TestSupport
import Testing

@testable import Aktenkoffer
@testable import Packing
import Formats

/// Messages to law firms and courts, judged by the official schemas where they lie beside the checkout.
@Suite(.enabled(if: Corpus.isPresent, "the official schemas are not at hand")) struct XJustizTests {
  private static let folder = Corpus.path("xjustiz")
  private let official = XJustizSchemas(roots: [XJustizTests.folder])
  private let pipeline = Pipeline(asOf: "2026-11-20", xjustiz: XJustizTests.folder)

  @Test(arguments: [
    ("bad_uuid", "XJUSTIZ-04"), ("bestandteil_code_unknown", "XJUSTIZ-06"), ("char_outside_din91379", "XJUSTIZ-07"),
    ("code_in_namespace", "XJUSTIZ-05"), ("filename_outside_din91379", "XJUSTIZ-07"), ("no_grunddaten", "XJUSTIZ-03"),
    ("no_herstellerinformation", "XJUSTIZ-03"), ("typ3_without_listVersionID", "XJUSTIZ-05"),
    ("wrong_version", "XJUSTIZ-02"),
  ])
  func invalidIsRefusedWithAndWithoutTheSchema(name: String, code: String) throws {
    let path = "\(XJustizTests.folder)/samples/invalid/\(name).xml"
    #expect(try pipeline.verify(path).findings.map(\.kind.code).contains(code))
    let alone = try XJustizFile.check(try Corpus.bytes(at: path), .none, named: path)
    #expect(alone.findings.map(\.kind.code) == [code])
  }

  @Test(arguments: [
    "minimal_3.5.1", "minimal_3.6.2", "minimal_creditor_to_court_3.6.2", "realistic_creditor_to_lawfirm_3.5.1",
    "realistic_creditor_to_lawfirm_3.6.2",
  ])
  func validIsAccepted(name: String) throws {
    #expect(try pipeline.verify("\(XJustizTests.folder)/samples/\(name).xml").findings == [])
  }

  @Test func aCodeTheSchemaLetsThroughIsRefused() throws {
    let report = try pipeline.verify("\(XJustizTests.folder)/samples/xsd_accepts_unknown_typ3_code.xml")
    #expect(report.findings.map(\.kind.code) == ["XJUSTIZ-06"])
  }

  /// Written, read back the same, valid for us and for xmllint, and its codes stand in the official lists.
  @Test(arguments: Sample.ready, XJustizVersion.allCases)
  func everyReadySampleIsValidAndReadBack(sample: String, version: XJustizVersion) throws {
    guard case .cleared(let cleared) = try pipeline.check(Sample.path(sample)).verdict else {
      Issue.record("\(sample) is held")
      return
    }
    let recipient: Recipient = version == .v3_6_2 ? .xjustiz : .xjustiz351
    let handover = Handover(cleared, to: recipient, schemas: CaseSchemas(), official)
    #expect(recipient.questions(about: cleared) == [])
    let message = try XJustizMessage(handover)
    let bytes = try XJustizWriter.write(message, version)
    let tree = try XMLTree(parsing: bytes)
    #expect(XJustizMessage(tree.root, version) == message)
    #expect(try XJustizCheck(tree, official).breaches.map(\.message.english) == [])
    for (list, codes) in [
      (XJustizList.rollenbezeichnung, message.parties.map(\.role)),
      (.dokumentklasse, message.documents.map(\.documentClass)),
    ] {
      let known = try #require(official.codes(list, version: version.listVersion(list)) ?? list.codes(version))
      #expect(Set(codes).subtracting(known) == [])
    }
    guard let tool = Tool("xmllint") else { return }
    let (path, main) = try #require(official.folder(version))
    try Tool.withFile(bytes) { file in
      let (status, output) = try tool.run(["--nonet", "--noout", "--schema", "\(path)/\(main)", file])
      #expect(status == 0, "\(sample): \(output)")
    }
  }

  @Test func aPackageIsSoundUntilAFileIsGone() throws {
    let workplace = try Workplace()
    let report = try pipeline.pack(Sample.path(Sample.ready[0]), into: workplace.path, for: .xjustiz)
    let package = try #require(report.package)
    #expect(package.notes == [])
    #expect(try pipeline.verify(package.path).findings == [])
    let zip = try ZIPReader(try OpenFile(package.path), with: try Inflater())
    let parts = try zip.entries.map { ($0.name, try zip.bytes(of: $0, limit: 64 << 20)) }
    let writer = try ZIPWriter(package.path, with: try Deflater())
    for (name, bytes) in parts.dropLast() { _ = try writer.add(name, bytes) }
    try writer.finish()
    #expect(try pipeline.verify(package.path).findings.map(\.kind.code) == ["PAKET-02", "XJUSTIZ-09"])
  }

  /// Our own table of characters says what the official patterns say, letter by letter.
  @Test func ourCharactersAreTheNorms() throws {
    #expect(DIN91379.a.allows("Müller-Łukasz") && !DIN91379.a.allows("Müller 3"))
    #expect(DIN91379.c.allows("C\u{328}\u{306}") && !DIN91379.c.allows("o\u{308}"))
    #expect(DIN91379.d.allows("„Alpha“ Ω") && !DIN91379.c.allows("Ω") && !DIN91379.e.allows("😀"))
  }
}
