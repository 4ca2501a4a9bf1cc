import CSeal
import Glibc

/// A secret in memory, overwritten when its owner goes. It has no description, so that no log can hold it.
package final class Passphrase: @unchecked Sendable {
  // Never changed after the initialiser, so that threads may share it.
  private let memory: UnsafeMutableBufferPointer<CChar>

  package init(_ bytes: some Collection<UInt8>) {
    memory = .allocate(capacity: bytes.count + 1)
    _ = memory.initialize(from: bytes.map { CChar(bitPattern: $0) } + [0])
  }

  deinit {
    if let start = memory.baseAddress { cseal_cleanse(start, memory.count) }
    memory.deallocate()
  }

  /// What the environment holds under that name; nil where it holds nothing.
  package convenience init?(environment name: String) {
    guard let value = getenv(name) else { return nil }
    self.init(UnsafeRawBufferPointer(start: value, count: strlen(value)))
  }

  /// The first line of a file. Whether others may read the file is for the caller to ask.
  package convenience init(firstLineOf file: OpenFile) throws(FileProblem) {
    let bytes = try file.readAll(limit: 64 << 10)
    let line = bytes.prefix { $0 != 0x0A }
    self.init(line.last == 0x0D ? line.dropLast() : line)
  }

  /// The bytes, with a zero behind them that does not count.
  func withBytes<Result>(_ body: (UnsafePointer<CChar>?, Int) -> Result) -> Result {
    body(UnsafePointer(memory.baseAddress), memory.count - 1)
  }
}
