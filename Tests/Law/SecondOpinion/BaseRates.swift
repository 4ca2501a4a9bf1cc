import CaseModel
import Foundation
import TestSupport

/// Base rates of the second opinion, in thousandths of a percent by half-year (`Almanac.Leaf.halfYear`).
///
/// Read from the published table beside the checkout; without it from the years copied below.
enum BaseRates {
  static let byHalfYear: [Int: Int] = published ?? copied

  static let published: [Int: Int]? = {
    guard let csv = try? String(contentsOfFile: Corpus.shared + "/law/basiszins.csv", encoding: .utf8) else {
      return nil
    }
    var rates: [Int: Int] = [:]
    for row in Table(csv: csv).rows {
      guard let first = Day(iso: row["valid_from"] ?? ""), let rate = thousandths(row["rate_percent"] ?? "") else {
        return nil
      }
      rates[Almanac.leaf(first).halfYear] = rate
    }
    return rates
  }()

  /// `-0.88` is -880.
  private static func thousandths(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count <= 3, let whole = Int(parts[0]), let fraction = Int(parts[1]) else {
      return nil
    }
    let scale = [1000, 100, 10, 1][parts[1].count]
    return text.hasPrefix("-") ? whole * 1000 - fraction * scale : whole * 1000 + fraction * scale
  }

  private static let copied: [Int: Int] = {
    var rates: [Int: Int] = [:]
    for half in 2 * 2016 + 1...2 * 2022 + 1 { rates[half] = -880 }
    let later = [1620, 3120, 3620, 3370, 2270, 1270, 1270, 1520]
    for (offset, rate) in later.enumerated() { rates[2 * 2023 + offset] = rate }
    return rates
  }()
}
