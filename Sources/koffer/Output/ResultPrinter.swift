import Aktenkoffer
import ArgumentParser
import CaseModel
import Synchronization

/// Prints results one by one, in their order, then what is to be said at the end.
protocol ResultPrinter<Value>: Sendable {
  associatedtype Value: Sendable

  func print(_ path: String, _ result: Result<Value, Outage>)
  func finish()
  /// Writes what is to lie beside the output; nothing, for most.
  func close() throws(Outage)
}

extension ResultPrinter {
  func close() throws(Outage) {}
}

extension Portfolio {
  /// Works through everything with a progress bar, prints each result, and ends the command with the worst of them.
  func print<Value: Sendable>(
    by printer: any ResultPrinter<Value>, isGood: @escaping @Sendable (Value) -> Bool, overlap: Int = 1,
    _ work: @escaping @Sendable (String) throws(Outage) -> Value
  ) throws {
    let progress = Progress(total: folders.count)
    let status = WorstStatus()
    run(overlap: overlap, work) { index, result in
      progress.advance { printer.print(folders[index], result) }
      status.note(ExitStatus(result, isGood))
    }
    progress.finish()
    printer.finish()
    do throws(Outage) {
      try printer.close()
    } catch {
      error.print()
      throw ExitCode(ExitStatus.outage.rawValue)
    }
    if status.worst != .done { throw ExitCode(status.worst.rawValue) }
  }
}

/// The worst that any case came to.
private final class WorstStatus: Sendable {
  private let status = Mutex(ExitStatus.done)

  var worst: ExitStatus { status.withLock { $0 } }

  func note(_ other: ExitStatus) {
    status.withLock { $0 = max($0, other) }
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
