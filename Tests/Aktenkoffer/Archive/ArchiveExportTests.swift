import Aktenkoffer
import CaseModel
import Custody
import Formats
import Foundation
import Packing
import TestSupport
import Testing

/// What goes to somebody who has not the program.
@Suite("Out of the archive") struct ArchiveExportTests {
  private func exported(
    _ house: ArchiveHouse, _ numbers: [String], in language: Language = .german
  ) throws -> String {
    for number in numbers { try house.add(number) }
    let folder = "\(house.workspace)/auszug-\(language)"
    let exported = try house.reading().export(numbers, to: folder, in: language)
    #expect(exported.cases == numbers && exported.findings == [])
    return folder
  }

  @Test func anExportIsWholeAndProvesItself() throws {
    let house = try ArchiveHouse()
    let number = try house.handOver()
    let folder = try exported(house, [number])
    let record = try house.reading().show(number)
    let bag = try #require(record.bags.last)
    let name = bag.place.lastComponent
    let files = try Tree.files(below: folder)
    let beside = ["index.csv", "index.html", "key.pem", "proofs/\(name).json"]
    let inBag = try house.files(of: bag.place)
    #expect(files.keys.sorted() == (beside + inBag.keys.map { "cases/\(name)/\($0)" }).sorted())
    for (file, bytes) in inBag { #expect(files["cases/\(name)/\(file)"] == bytes, "\(file)") }
    for list in ["manifest-sha256.txt", "tagmanifest-sha256.txt"] where Tool.isInstalled("sha256sum") {
      let check = try #require(Tool("sh")).run(["-c", "cd '\(folder)/cases/\(name)' && sha256sum -c --strict \(list)"])
      #expect(check.status == 0, "\(check.output)")
    }
    let (proof, outcome) = try #require(
      try ProofFile.check(
        "\(folder)/proofs/\(name).json", files: ["\(folder)/cases/\(name)/data/package/\(number).koffer.zip"],
        fingerprint: house.reading().head?.archive, trust: nil))
    #expect(outcome.holds && proof.caseNumber == number, "\(outcome.faults)")
    // An auditor judges the folder as a bag.
    let pipeline = Pipeline(asOf: ArchiveHouse.day)
    let extract = "\(folder)/cases/\(name)"
    #expect(try pipeline.verify(extract).isSound && pipeline.verify(extract).identity == bag.sha256)
    #expect(chmod("\(extract)/data/case.json", 0o644) == 0)
    try Data("{}".utf8).write(to: URL(fileURLWithPath: "\(extract)/data/case.json"))
    #expect(Set(try pipeline.verify(extract).findings.map(\.kind.code)) == ["BAG-01"])
    // Where something lies, nothing is written; what is named twice is there once.
    #expect(throws: Outage.self) { try house.reading().export([number], to: folder) }
    #expect(try house.reading().export([number, number], to: folder + "-2").cases == [number])
  }

  @Test func theIndexOpensInASpreadsheet() throws {
    let house = try ArchiveHouse(of: "bereit-drei-rechnungen")
    let number = try house.handOver()
    var hostile = OldCase("ALT-1")
    hostile.debtor = "=HYPERLINK(1);'Mü\u{2028}ller'"
    try house.old(hostile)
    let folder = try exported(house, [number, "ALT-1"])
    let bytes = try Corpus.bytes(at: "\(folder)/index.csv")
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let lines = String(decoding: bytes.dropFirst(3), as: UTF8.self).split { ["\n", "\r\n"].contains($0) }
    #expect(
      lines.first
        == "Fall;Empfänger;Übergeben;Stand;Schuldner;Rechnung;Rechnungsdatum;Betrag;Währung;Aufbewahren bis;Ordner;SHA-256"
    )
    #expect(lines.count == 1 + 3 + 1, "\(lines)")
    #expect(lines.dropFirst().prefix(3).allSatisfy { $0.hasPrefix("\(number);koffer;20.11.2026;übergeben;") })
    #expect(lines.contains { $0.contains(";RE-ALT-1;15.03.2016;1234,56;EUR;") })
    // No cell is a formula.
    let cells = lines.flatMap { $0.split(separator: ";", omittingEmptySubsequences: false) }
    #expect(!cells.contains { cell in ["=", "+", "@", "\"="].contains { cell.hasPrefix($0) } }, "\(cells)")
    let english = try exported(house, [number], in: .english)
    let text = String(decoding: try Corpus.bytes(at: "\(english)/index.csv").dropFirst(3), as: UTF8.self)
    #expect(
      text.hasPrefix("Case,Recipient,Handed over,State,Debtor,Invoice,Issued,Amount,Currency,Keep until,Folder,SHA-256")
    )
  }

  @Test func thePageNeedsNothingBesideIt() throws {
    let house = try ArchiveHouse()
    let number = try house.handOver()
    var hostile = OldCase("ALT-1")
    hostile.debtor = "<script>alert(1)</script> & <b>Söhne"
    try house.old(hostile)
    let folder = try exported(house, [number, "ALT-1"])
    let text = String(decoding: try Corpus.bytes(at: "\(folder)/index.html"), as: UTF8.self)
    #expect(text.hasPrefix("<!DOCTYPE html>") && text.contains("Bäckerei Ohnesorge GmbH"))
    #expect(!text.lowercased().contains("<script") && !text.contains("<b>"))
    for word in ["http:", "https:", "src=", "url(", "@import"] { #expect(!text.contains(word), "\(word)") }
    // Every link leads somewhere.
    for match in text.matches(of: /href="([^"]*)"/) {
      #expect(FileManager.default.fileExists(atPath: "\(folder)/\(match.1)"), "\(match.1)")
    }
    guard let xmllint = Tool("xmllint") else { return }
    let check = try xmllint.run(["--html", "--noout", "\(folder)/index.html"])
    #expect(check.status == 0 && !check.output.contains("mismatch"), "\(check.output)")
  }

  @Test(.enabled(if: BagWitness.isThere, "needs bagit-python")) func bagitPythonTakesEveryBag() throws {
    let house = try ArchiveHouse()
    let number = try house.handOver()
    let folder = try exported(house, [number])
    for name in try FileManager.default.contentsOfDirectory(atPath: "\(folder)/cases") {
      let check = try BagWitness.validate("\(folder)/cases/\(name)")
      #expect(check.status == 0, "\(check.output)")
    }
  }

  @Test func aDamagedBagIsNotExported() throws {
    let house = try ArchiveHouse()
    let number = try house.handOver()
    let bag = try #require(try house.add(number).bag)
    let path = "\(house.archive)/bags/\(bag)/data/package/\(number).koffer.zip"
    var bytes = try Corpus.bytes(at: path)
    bytes[bytes.count / 2] ^= 1
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let folder = "\(house.workspace)/auszug"
    #expect(#expect(throws: Outage.self) { try house.reading().export([number], to: folder) }?.code == "ARCHIV-32")
    #expect(!FileManager.default.fileExists(atPath: folder))
    #expect(try !FileManager.default.contentsOfDirectory(atPath: house.workspace).contains { $0.contains(".part") })
  }

  @Test func aProofTellsWhatWasChanged() throws {
    let house = try ArchiveHouse()
    let number = try house.handOver()
    let other = try house.old(OldCase("ALT-1"))
    for number in [number, other] { try house.add(number) }
    let folder = "\(house.workspace)/nachweise"
    let (paths, findings) = try house.reading().prove([number, other, "NIE"], into: folder)
    #expect(paths.count == 2 && findings.map(\.kind.code) == ["ARCHIV-07"])
    let package = "\(house.house.outbox)/\(number).koffer.zip"
    let key = try #require(try house.reading().head?.archive)
    func check(_ path: String, files: [String] = [], key: String? = nil) throws -> [ArchiveProof.Fault]? {
      try ProofFile.check(path, files: files, fingerprint: key, trust: nil)?.outcome.faults
    }
    #expect(try check(paths[0], files: [package], key: key) == [])
    #expect(try check(paths[1], files: [package]) == [.fileDiffers])
    #expect(try check(paths[0], key: String(repeating: "0", count: 64)) == [.otherKey])
    let text = String(decoding: try Corpus.bytes(at: paths[0]), as: UTF8.self)
    let changes: [(String, String, ArchiveProof.Fault)] = [
      ("\\\"version\\\":\\\"1\\\"", "\\\"version\\\":\\\"2\\\"", .pathWrong),
      ("\"index\" : 0", "\"index\" : 1", .pathWrong),
      ("\\\"size\\\":\\\"2\\\"", "\\\"size\\\":\\\"3\\\"", .headForged),
      ("manifest-sha256.txt", "manifest-sha265.txt", .bagDiffers),
    ]
    for (old, new, fault) in changes {
      #expect(text.contains(old), "\(old)")
      let forged = "\(folder)/forged.json"
      try Data(text.replacing(old, with: new).utf8).write(to: URL(fileURLWithPath: forged))
      #expect(try check(forged)?.contains(fault) == true, "\(old)")
    }
    try Data("{}".utf8).write(to: URL(fileURLWithPath: "\(folder)/none.json"))
    #expect(try check("\(folder)/none.json") == nil && check(package) == nil)
    #expect(throws: Outage.self) { try check("\(folder)/gibt-es-nicht.json") }
  }
}

/// The Library of Congress's own program, where it is there.
enum BagWitness {
  private static let path: String? = {
    let own = Corpus.project + "/.build/witnesses/bin/bagit.py"
    return Tool("bagit.py")?.path ?? (FileManager.default.isExecutableFile(atPath: own) ? own : nil)
  }()

  static let isThere = path != nil

  static func validate(_ bag: String) throws -> (status: Int32, output: String) {
    let (program, path) = (try #require(Tool("env")), try #require(path))
    return try program.run([path, "--validate", bag])
  }
}
