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

  func run(_ work: @escaping @Sendable (Pipeline, String) throws(Outage) -> CaseReport) throws {
    do throws(Outage) {
      if let outbox { try Outbox.create(outbox) }
    } catch {
      error.print()
      throw ExitCode(ExitStatus.outage.rawValue)
    }
    let portfolio = Portfolio(at: paths, without: outbox)
    let pipeline = Pipeline(asOf: common.day, among: portfolio)
    let printer = self.printer(for: portfolio.folders.count)
    let progress = Progress(total: portfolio.folders.count)
    let status = Mutex(ExitStatus.done)
    portfolio.run { folder throws(Outage) in
      try work(pipeline, folder)
    } report: { index, result in
      progress.advance()
      printer.print(portfolio.folders[index], result)
      status.withLock { $0 = max($0, ExitStatus(result)) }
    }
    progress.finish()
    printer.finish()
    let final = status.withLock { $0 }
    if final != .done { throw ExitCode(final.rawValue) }
  }

  private func printer(for count: Int) -> any CaseReportPrinter {
    if common.json { return CaseJSON(asOf: common.day, count: count) }
    if count == 1 { return CasePage(asOf: common.day) }
    return CaseTable(asOf: common.day)
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
