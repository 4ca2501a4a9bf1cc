import Foundation

/// Another program as a second opinion, or as a maker of samples.
package enum Tool {
  /// Whether a program of that name is installed, for `.enabled(if:)`.
  package static func isInstalled(_ name: String) -> Bool {
    path(of: name) != nil
  }

  /// Runs a program to its end and gives its standard output; nil where it is missing or reports failure.
  package static func run(_ name: String, _ arguments: [String]) throws -> [UInt8]? {
    guard let path = path(of: name) else { return nil }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = [UInt8](output.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    return process.terminationStatus == 0 ? bytes : nil
  }

  /// Gives the body the path of a fresh file with that content, and removes it afterwards.
  package static func withFile<Value>(_ bytes: [UInt8], _ body: (String) throws -> Value) throws -> Value {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    return try body(url.path)
  }

  private static func path(of name: String) -> String? {
    ["/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map { $0 + name }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }
}
