import CaseModel
import Foundation
import Law

/// Computes the claim of many invented cases on all cores and prints how long that took.
///
/// Usage: ClaimBench [COUNT]          computes; 100,000 cases if no number is given
///        ClaimBench --facts COUNT    writes the facts of so many cases, one JSON a line
@main struct Bench {
  /// 21 November 2026.
  static let asOf = Day(number: 20_778)

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let count = arguments.last.flatMap { Int($0) } ?? 100_000
    if arguments.first == "--facts" {
      for number in 0..<count { print(try Facts(number: number).line()) }
      return
    }
    let cases = measure(count) { Outcome(lines: Facts(number: $0).caseFile.invoices.count) }
    let claims = measure(count) { claim(number: $0).map(Outcome.init) ?? Outcome() }
    let worded = measure(count) { claim(number: $0).map { Outcome(lines: $0.lines.count) } ?? Outcome() }
    let sum = claims.sum
    print("\(count) statements: \(sum.lines) lines, \(sum.cents) cents open, \(sum.days) days until limitation")
    report("ClaimStatement", claims.seconds, count)
    report("ClaimStatement with the wording of its lines", worded.seconds, count)
    print("the cases alone take \(rounded(cases.seconds)) s of that; peak memory \(peakMegabytes()) MB")
  }

  private static func claim(number: Int) -> ClaimStatement? {
    ClaimStatement(of: Facts(number: number).caseFile, under: .shipped, asOf: asOf)
  }

  private static func report(_ label: String, _ seconds: Double, _ count: Int) {
    print("\(label): \(count) claims in \(rounded(seconds)) s, \(Int(Double(count) / seconds)) claims/s")
  }

  private static func rounded(_ seconds: Double) -> String { String(format: "%.2f", seconds) }
}

extension Outcome {
  init(_ statement: ClaimStatement) {
    lines = statement.account.entries.count
    cents = statement.total.total.cents
    days = statement.debts.reduce(0) { sum, debt in
      sum + (debt.verjaehrung.map { $0.lastDay.days(since: Bench.asOf) } ?? 0)
    }
  }
}
