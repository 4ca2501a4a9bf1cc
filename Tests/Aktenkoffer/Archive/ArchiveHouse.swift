import Aktenkoffer
import CaseModel
import Custody
import Formats
import Foundation
import TestSupport
import Testing

/// A workspace with cases that were handed over, and its archive.
final class ArchiveHouse {
  let house: HandOverHouse
  static let day: Day = "2026-11-21"
  static let person = "Marlene Voß"

  init(of sample: String = Trip.oneInvoice) throws { house = try HandOverHouse(of: sample) }

  var workspace: String { house.copy.workspace }
  var place: ArchivePlace { get throws { try ArchivePlace(in: workspace) } }
  var archive: String { "\(workspace)/archive" }
  func ledger() throws -> Ledger { try house.ledger() }

  /// Hands the sample over, and gives its number.
  @discardableResult
  func handOver() throws -> String { try #require(try house.handOver(by: "Jonas Kern").number) }

  /// Adds to koffer.yaml.
  func set(_ yaml: String) throws {
    try house.copy.write(
      Array((try house.copy.text(of: "../../koffer.yaml") + yaml + "\n").utf8), to: "../../koffer.yaml")
  }

  func writing(asOf: Day = day, at: String = "2026-11-21T08:00:00Z") throws -> ArchiveDesk {
    try ArchiveDesk(toWrite: place, asOf: asOf, at: at, isBegun: true)
  }

  func reading(asOf: Day = day) throws -> ArchiveDesk {
    try ArchiveDesk(toRead: place, asOf: asOf, at: "2026-11-21T08:00:00Z")
  }

  @discardableResult
  func add(_ number: String) throws -> ArchiveDesk.Added {
    try writing().add(number, by: ArchiveHouse.person, in: ledger())
  }

  func verify(_ change: (inout ArchiveCheckOrder) -> Void = { _ in }) throws -> ArchiveVerification {
    var order = ArchiveCheckOrder()
    change(&order)
    return try place.verify(order, asOf: ArchiveHouse.day, at: "2026-11-21T08:00:00Z")
  }

  /// Archive and ledger are whole.
  func expectWhole(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let result = try verify()
    #expect(result.isWhole, "\(result.faults)", sourceLocation: sourceLocation)
    #expect(try ledger().verify().isWhole, sourceLocation: sourceLocation)
  }

  // MARK: Old cases

  /// A case that went out long ago.
  ///
  /// - Parameter since: what happened to it then.
  @discardableResult
  func old(_ old: OldCase, _ since: (kind: EventKind, at: String)...) throws -> String {
    let number = old.number
    try FileManager.default.createDirectory(atPath: "\(workspace)/handovers", withIntermediateDirectories: true)
    try Data(old.bytes).write(to: URL(fileURLWithPath: "\(workspace)/handovers/\(old.file)"))
    let ledger = try Ledger(.file("\(workspace)/ledger.sqlite"))
    let package = String(repeating: "cd", count: 32)
    let entries = [
      Entry(.imported, of: number), Entry(.checked, of: number),
      Entry(.packed, of: number, to: "koffer", package: package),
      Entry(
        .sending, of: number, to: "koffer", package: package,
        old.details(sha256: try SHA256.digest(of: old.bytes).hex), enclosure: old.facts),
      Entry(.delivered, of: number, to: "koffer", ["file": old.file]),
    ]
    #expect(try ledger.record(entries, at: old.sent) == nil)
    for event in since {
      let text = EnclosureText.text(["case": number, "kind": event.kind.rawValue, "text": "\(old.debtor) zahlte."])
      let details = [.settled, .closed].contains(event.kind) ? ["reason": "paid"] : [:]
      let entry = Entry(event.kind, of: number, by: "Jonas Kern", to: "koffer", details, enclosure: text)
      #expect(try ledger.record([entry], at: event.at) == nil)
    }
    return number
  }

  /// A case of which everything is over since the end of 2024.
  @discardableResult
  func forgettable(_ number: String) throws -> String {
    try old(OldCase(number), (.accepted, "2016-06-01T09:00:00Z"), (.settled, "2016-08-01T09:00:00Z"))
  }

  // MARK: Files

  /// The files of a bag with their content, by their names in it.
  func files(of bag: String) throws -> [String: [UInt8]] { try Tree.files(below: "\(archive)/bags/\(bag)") }

  /// Files of the workspace, but the recipient's, the case folders and the settings, that hold one of those words in
  /// clear: however it is written, whichever way umlauts are.
  func files(holding words: [String]) throws -> [String] {
    let files = try Tree.files(below: workspace).filter { name, _ in
      !["cases/", "agency/", "policies/", "koffer.yaml"].contains { name.hasPrefix($0) }
    }
    return files.filter { _, bytes in
      let text = String(decoding: bytes.map { $0 < 0x80 ? $0 : 0x2E }, as: UTF8.self).lowercased()
      return words.contains { text.contains($0) }
    }.keys.sorted()
  }
}

/// Everything below a folder.
enum Tree {
  static func files(below folder: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder), !isFolder.boolValue
      else { continue }
      files[name] = [UInt8](FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data())
    }
    return files
  }
}

extension ArchiveDesk.Added {
  var codes: [String] { findings.map(\.kind.code) }
}

extension ArchiveDesk.Deleted {
  var codes: [String] { findings.map(\.kind.code) }
}

extension ArchivedRecord {
  var codes: [String] { findings.map(\.kind.code) }
}

extension ArchiveDesk.Held {
  var isRecorded: Bool { if case .recorded = self { true } else { false } }

  /// Of what stands in the way.
  var code: String? { if case .refused(let finding) = self { finding.kind.code } else { nil } }
}
