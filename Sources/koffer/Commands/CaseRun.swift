import Aktenkoffer
import ArgumentParser
import CaseModel
import Synchronization

/// What `check` and `pack` share: one case in full, or a portfolio as a table.
struct CaseRun {
  let common: CommonOptions
  let paths: [String]
  /// Where packages go; nil if none are written.
  var outbox: String?

  func run(_ work: @escaping @Sendable (String) throws(Outage) -> CaseReport) throws {
    let portfolio: Portfolio
    do throws(Outage) {
      if let outbox { try Outbox.create(outbox) }
      portfolio = try Portfolio(at: paths)
    } catch {
      error.print()
      throw ExitCode(ExitStatus.outage.rawValue)
    }
    let printer: any CaseReportPrinter =
      common.json
      ? CaseJSON(asOf: common.day, count: portfolio.folders.count)
      : portfolio.folders.count == 1
        ? CasePage(asOf: common.day, isPacking: outbox != nil)
        : CaseTable(asOf: common.day, isPacking: outbox != nil)
    let progress = Progress(total: portfolio.folders.count)
    let status = Mutex(ExitStatus.done)
    portfolio.run(work) { index, result in
      progress.advance()
      printer.print(portfolio.folders[index], result)
      status.withLock { $0 = max($0, ExitStatus(result)) }
    }
    progress.finish()
    printer.finish()
    let final = status.withLock { $0 }
    if final != .done { throw ExitCode(final.rawValue) }
  }
}

extension ExitStatus {
  fileprivate init(_ result: Result<CaseReport, Outage>) {
    switch result {
    case .success(let report): self = report.isReady ? .done : .held
    case .failure: self = .outage
    }
  }
}

/// Prints results one by one, in their order.
protocol CaseReportPrinter: Sendable {
  func print(_ folder: String, _ result: Result<CaseReport, Outage>)
  func finish()
}
