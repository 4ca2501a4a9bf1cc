import Aktenkoffer
import ArgumentParser
import CaseModel
import Synchronization

/// Prints results one by one, in their order, then what is to be said at the end.
protocol ResultPrinter<Value>: Sendable {
  associatedtype Value: Sendable

  func print(_ path: String, _ result: Result<Value, Outage>)
  func finish()
}

extension Portfolio {
  /// Works through everything with a progress bar, prints each result, and ends the command with the worst of them.
  func print<Value: Sendable>(
    by printer: any ResultPrinter<Value>, isGood: @escaping @Sendable (Value) -> Bool,
    _ work: @Sendable (String) throws(Outage) -> Value
  ) throws {
    let progress = Progress(total: folders.count)
    let status = Mutex(ExitStatus.done)
    run(work) { index, result in
      progress.advance { printer.print(folders[index], result) }
      status.withLock { $0 = max($0, ExitStatus(result, isGood)) }
    }
    progress.finish()
    printer.finish()
    let final = status.withLock { $0 }
    if final != .done { throw ExitCode(final.rawValue) }
  }
}

extension ExitStatus {
  fileprivate init<Value>(_ result: Result<Value, Outage>, _ isGood: (Value) -> Bool) {
    switch result {
    case .success(let value): self = isGood(value) ? .done : .held
    case .failure: self = .outage
    }
  }
}
