import Aktenkoffer
import CaseModel
import Custody
import Foundation
import Testing

@Suite("Statistics of a ledger") struct LedgerStatisticsTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path

  private func ledger(_ events: [(String, EventKind, String, [String: String])]) throws -> Ledger {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let ledger = try Ledger(.file("\(folder)/ledger.sqlite"))
    for (number, kind, day, details) in events {
      let entry = Entry(kind, of: number, to: kind == .imported ? nil : "paywise", package: "00", details)
      #expect(try ledger.record([entry], at: "\(day)T10:00:00Z") == nil)
    }
    return ledger
  }

  private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

  @Test func casesAreCountedOnce() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let ledger = try ledger([
      ("A", .imported, "2026-01-01", [:]), ("A", .refused, "2026-01-01", ["codes": "MAHN-01,AKTE-02"]),
      ("A", .refused, "2026-01-02", ["codes": "MAHN-01"]), ("A", .checked, "2026-01-05", [:]),
      ("A", .packed, "2026-01-11", [:]), ("A", .sending, "2026-01-11", [:]), ("A", .delivered, "2026-01-11", [:]),
      ("A", .accepted, "2026-01-12", [:]),
      ("B", .imported, "2026-01-03", [:]), ("B", .checked, "2026-01-03", [:]), ("B", .packed, "2026-01-03", [:]),
      ("B", .sending, "2026-01-03", [:]), ("B", .notDelivered, "2026-01-03", [:]), ("B", .sending, "2026-01-03", [:]),
      ("B", .delivered, "2026-01-03", [:]), ("B", .rejected, "2026-02-01", [:]),
      // Said once more of the same handover.
      ("B", .rejected, "2026-02-02", [:]),
    ])
    let all = try LedgerStatistics(of: ledger, in: try day("2026-01-01")...(try day("2026-12-31")))
    #expect(all.firstChecks == 2 && all.readyAtOnce == 1)
    #expect(all.refusals == ["MAHN-01": 1, "AKTE-02": 1])
    #expect(
      all.handoverDays.count == 2 && all.handoverDays.percentile(50) == 0 && all.handoverDays.percentile(100) == 10)
    #expect(
      all.recipients["paywise"]?.counts == [.delivered: 2, .notDelivered: 1, .accepted: 1, .rejected: 1])
    // A period takes what happened in it; a case that was known before stays known.
    let later = try LedgerStatistics(of: ledger, in: try day("2026-01-11")...(try day("2026-01-31")))
    #expect(later.firstChecks == 0 && later.refusals.isEmpty)
    #expect(later.handoverDays.count == 1 && later.handoverDays.percentile(50) == 10)
    #expect(later.recipients["paywise"]?.counts == [.delivered: 1, .accepted: 1])
  }

  @Test func whereNothingIsThereIsNoMedian() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let statistics = try LedgerStatistics(of: try ledger([]), in: try day("2026-01-01")...(try day("2026-01-01")))
    #expect(statistics.handoverDays.percentile(50) == nil && statistics.recipients.isEmpty)
  }
}
