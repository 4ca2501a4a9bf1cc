import Aktenkoffer
import CaseModel
import Escalation
import Formats
import Foundation
import Law
import TestSupport
import Testing

@testable import Packing

/// A ready sample case, as it is or with another story, and the `case.xml` it gives.
struct ClearedSample {
  let cleared: ClearedCase

  /// Cases with one and with three invoices, with payments, a credit, a consumer.
  static let names = [
    "bereit-drei-rechnungen", "bereit-eine-xrechnung", "bereit-gutschrift-und-zahlung", "bereit-nach-einwand-und-rate",
    "bereit-verbraucherin",
  ]

  /// Every sample that is ready.
  static let ready = ((try? FileManager.default.contentsOfDirectory(atPath: "\(Corpus.project)/samples/cases")) ?? [])
    .filter { $0.hasPrefix("bereit-") }.sorted()

  /// Read once: stories are told by the hundred.
  private static let samples = Result { try readSamples() }

  private static func readSamples() throws -> [String: ClearedCase] {
    let pipeline = Pipeline(asOf: try #require(Day(iso: "2026-11-20")))
    var samples: [String: ClearedCase] = [:]
    for name in ready {
      let report = try pipeline.check("\(Corpus.project)/samples/cases/\(name)")
      if case .cleared(let cleared) = report.verdict { samples[name] = cleared }
    }
    return samples
  }

  /// - Returns: nil where the story holds the case.
  init?(_ name: String, change: (inout CaseFile) -> Void = { _ in }) throws {
    let sample = try #require(try ClearedSample.samples.get()[name])
    var file = sample.file
    change(&file)
    guard case .cleared(let cleared) = Clearance.check(file, [], under: sample.policy, .shipped, asOf: sample.asOf)
    else {
      return nil
    }
    self.cleared = cleared
  }

  func handover(to recipient: Recipient) -> Handover {
    Handover(cleared, to: recipient, schemas: ClearedSample.schemas)
  }

  func caseXML() throws -> String {
    String(decoding: try CaseXML.write(cleared, Contents(of: cleared.file)), as: UTF8.self)
  }

  static func tree(_ text: some StringProtocol) throws -> XMLTree { try XMLTree(parsing: Array(text.utf8)) }

  static let schemas = CaseSchemas()
}
