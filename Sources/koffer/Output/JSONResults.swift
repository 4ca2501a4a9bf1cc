import CaseModel
import Synchronization

/// Results for a program: one object, a list in it, its entries in their order and written as they come.
final class JSONResults<Value: Sendable>: ResultPrinter {
  private let isFirst = Mutex(true)
  private let entry: @Sendable (String, Result<Value, Outage>) -> String

  /// - Parameters:
  ///   - opening: the object up to the list's bracket: `{"asOf":"2026-11-20","claims":[`.
  ///   - entry: what one result becomes.
  init<Entry: Encodable & SendableMetatype>(
    _ opening: String, entry: @escaping @Sendable (String, Result<Value, Outage>) -> Entry
  ) {
    self.entry = { JSON.text(entry($0, $1)) }
    Console.print(json: opening)
  }

  func print(_ path: String, _ result: Result<Value, Outage>) {
    isFirst.withLock { isFirst in
      Console.print(json: (isFirst ? "" : ",") + entry(path, result))
      isFirst = false
    }
  }

  func finish() {
    Console.print(json: "]}")
  }
}
