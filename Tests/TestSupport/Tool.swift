import Foundation

/// A program of the system, asked for its opinion or for a sample.
package struct Tool: Sendable {
  /// Where it lies.
  package let path: String

  /// Nil where it is not installed.
  package init?(_ name: String) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let candidates = folders.map { "\($0)/\(name)" }
    guard let path = candidates.first(where: FileManager.default.isExecutableFile(atPath:)) else { return nil }
    self.path = path
  }

  /// Whether a program of that name is installed, for `.enabled(if:)`.
  package static func isInstalled(_ name: String) -> Bool {
    Tool(name) != nil
  }

  /// Exit status, and output and errors together.
  package func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let (status, output) = try start(arguments, keepsErrors: true)
    return (status, String(decoding: output, as: UTF8.self))
  }

  /// Runs a program to its end and gives its standard output; nil where it is missing or reports failure.
  package static func run(_ name: String, _ arguments: [String]) throws -> [UInt8]? {
    guard let (status, output) = try Tool(name)?.start(arguments, keepsErrors: false) else { return nil }
    return status == 0 ? output : nil
  }

  private func start(_ arguments: [String], keepsErrors: Bool) throws -> (Int32, [UInt8]) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = keepsErrors ? pipe : FileHandle.nullDevice
    try process.run()
    let output = [UInt8](pipe.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }

  /// Gives the body the path of a fresh file with that content, and removes it afterwards.
  package static func withFile<Value>(_ bytes: [UInt8], _ body: (String) throws -> Value) throws -> Value {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    return try body(url.path)
  }
}
