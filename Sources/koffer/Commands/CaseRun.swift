import Aktenkoffer
import ArgumentParser
import CaseModel

/// What `check` and `pack` share: one case in full, or a portfolio as a table.
struct CaseRun {
  let common: CommonOptions
  let paths: [String]
  /// Where packages go; nil if none are written.
  var outbox: String?
  /// Where the report goes; nil if none is written.
  var report: String?
  /// How many cases a core has at a time; work that waits for the disk leaves it to another meanwhile.
  var overlap = 1

  func run(_ work: @escaping @Sendable (Pipeline, String) throws(Outage) -> CaseReport) throws {
    if let outbox { try common.orOutage { () throws(Outage) in try Outbox.create(outbox) } }
    let portfolio = Portfolio(at: paths, without: outbox)
    let pipeline = Pipeline(asOf: common.day, among: portfolio)
    let own = printer(for: portfolio.folders.count)
    let printer = SharingPrinter(report.map { ReportingPrinter(own, to: $0, asOf: common.day) } ?? own)
    // A package has to be on the disk before it counts, and the disk takes its time.
    let overlap = outbox == nil ? overlap : 3
    try portfolio.print(by: printer, isGood: \.isReady, overlap: overlap) { folder throws(Outage) in
      try work(pipeline, folder)
    }
  }

  private func printer(for count: Int) -> any ResultPrinter<CaseReport> {
    let asOf = common.day
    if common.json {
      return JSONResults("{\"asOf\":\"\(asOf)\",\"count\":\(count),\"cases\":[") { CaseEntry($0, $1, asOf: asOf) }
    }
    if count == 1 { return CasePage(asOf: common.day) }
    return CaseTable(asOf: common.day)
  }
}
