import Aktenkoffer
import CaseModel
import Custody
import Foundation
import TestSupport
import Testing

/// A workspace with one case that is ready, a folder of the recipient's, and a day on which it is handed over.
final class HandOverHouse {
  let copy: CaseCopy
  let outbox: String
  static let day = Day(iso: "2026-11-20")

  init(of sample: String = Trip.oneInvoice) throws {
    copy = try CaseCopy(of: sample)
    outbox = "\(copy.workspace)/agency"
    try FileManager.default.createDirectory(atPath: outbox, withIntermediateDirectories: false)
    try copy.replace(
      "policy: standard\n", with: "policy: standard\ndeliveries: {koffer: {to: agency}}\n", in: "../../koffer.yaml")
  }

  var pipeline: Pipeline {
    get throws { Pipeline(asOf: try #require(HandOverHouse.day)) }
  }

  func handOver(
    to recipient: String = "koffer", by person: String? = nil, folder: String? = nil, of caseFolder: String? = nil
  ) throws -> CaseReport {
    try pipeline.handOver(
      caseFolder ?? copy.folder,
      HandOverOrder(to: recipient, by: person, at: "2026-11-20T10:00:00Z", folder: folder))
  }

  func approve(by person: String, for recipient: String = "koffer") throws -> CaseReport {
    try pipeline.approve(copy.folder, HandOverOrder(to: recipient, by: person, at: "2026-11-20T09:00:00Z"))
  }

  /// A copy of the case under another number: its folder.
  func again(_ number: String, as other: String) throws -> String {
    let folder = "\(copy.workspace)/cases/noch-einmal"
    try FileManager.default.copyItem(atPath: copy.folder, toPath: folder)
    try copy.replace(number, with: other, in: "../noch-einmal/case.yaml")
    return folder
  }

  func ledger() throws -> Ledger { try LedgerLibrary(in: copy.workspace).ledger }

  /// Without the words that a file is about to be put there: each sending has one a file.
  func kinds(of number: String) throws -> [EventKind] {
    try ledger().events(of: number).map(\.kind).filter { $0 != .placing }
  }

  /// A house whose last run was cut off behind the words that it sends; with the package's bytes.
  ///
  /// - Parameter placing: whether it also said that the package may be there.
  static func cutOff(placing: Bool = false) throws -> (house: HandOverHouse, number: String, package: Data) {
    let cut = try HandOverHouse()
    let staged = try cut.handOver()
    let number = try #require(staged.number)
    let package = try Data(contentsOf: URL(fileURLWithPath: "\(cut.outbox)/\(number).koffer.zip"))
    let began = try #require(try cut.ledger().events(of: number).first { $0.kind == .sending })
    // The ledger as it stood before the outcome was written down, in a house of its own.
    let again = try HandOverHouse()
    #expect(try again.approve(by: "A").isReady)
    let ledger = try again.ledger()
    try FileManager.default.copyItem(
      atPath: "\(cut.copy.workspace)/handovers", toPath: "\(again.copy.workspace)/handovers")
    try FileManager.default.removeItem(atPath: "\(again.copy.workspace)/handovers/.ledger")
    var details = began.details
    details["to"] = again.outbox
    details["invoices"] = nil
    let identity = staged.packages.first?.identity
    var entries = [
      Entry(.packed, of: number, to: "koffer", package: identity),
      Entry(.sending, of: number, to: "koffer", package: identity, details),
    ]
    if placing { entries.append(Entry(.placing, of: number, to: "koffer", ["name": "\(number).koffer.zip"])) }
    #expect(try ledger.record(entries, at: "2026-11-20T09:30:00Z") == nil)
    return (again, number, package)
  }

  /// What lies with the recipient, hidden files too.
  var delivered: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: outbox)) ?? []).sorted() }

  /// The policy of the house: the standard one, with four eyes.
  func wantFourEyes() throws {
    let standard = try #require(
      String(bytes: Corpus.bytes(at: Corpus.project + "/Sources/CResources/policies/standard.yaml"), encoding: .utf8))
    let own = standard.replacing("policy: standard", with: "policy: haus")
      .replacing("handover:\n", with: "handover:\n  four_eyes: true\n")
    try copy.write(Array(own.utf8), to: "../../policies/haus.yaml")
    try copy.replace("policy: standard", with: "policy: haus", in: "../../koffer.yaml")
  }
}

extension CaseReport {
  var codes: Set<String> { Set(findings.filter(\.blocks).map(\.kind.code)) }
}
