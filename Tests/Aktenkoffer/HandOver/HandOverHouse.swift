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

  func ledger() throws -> Ledger { try LedgerLibrary(in: copy.workspace).ledger }

  func kinds(of number: String) throws -> [EventKind] { try ledger().events(of: number).map(\.kind) }

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
