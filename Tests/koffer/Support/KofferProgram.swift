import Foundation
import TestSupport

/// The program under test, run as a shell would run it.
enum KofferProgram {
  /// The day as of which every sample's verdict holds.
  static let asOf = ["--as-of", "2026-11-20"]

  /// Beside the test bundle, else where `swift build` puts it.
  static let path: String = {
    let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("koffer").path
    let isThere = FileManager.default.isExecutableFile(atPath: beside)
    return isThere ? beside : Corpus.project + "/.build/debug/koffer"
  }()

  /// How a run ended and what it said.
  struct Run {
    /// Exit code; nil where a signal, or our patience, ended the run.
    let status: Int32?
    let output: String
    let errors: String

    /// As JSON of the type the caller expects.
    func answer<Answer: Decodable>(_ type: Answer.Type = Answer.self) throws -> Answer {
      try JSONDecoder().decode(type, from: Data(output.utf8))
    }
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - folder: its working folder.
  ///   - environment: on top of a plain one: no language, UTC, 80 columns.
  ///   - wrapper: a program with its arguments that runs ours, such as `taskset -c 0`.
  static func run(
    _ arguments: [String], in folder: String = Corpus.project, environment: [String: String] = [:],
    through wrapper: [String] = [], output: String? = nil
  ) throws -> Run {
    let running = try start(arguments, in: folder, environment: environment, through: wrapper, output: output)
    return running.finish()
  }

  /// Starts the program and leaves it running.
  static func start(
    _ arguments: [String], in folder: String = Corpus.project, environment: [String: String] = [:],
    through wrapper: [String] = [], output: String? = nil
  ) throws -> RunningProgram {
    let plain = ["PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL": "C", "TZ": "UTC", "COLUMNS": "80"]
    let command = wrapper + [path] + arguments
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = plain.merging(environment) { $1 }
    return try RunningProgram(process, output: output)
  }
}

/// A program that has been started. Its output goes through files, so that no pipe can fill up and block it.
final class RunningProgram {
  let process: Process
  private let ended = DispatchSemaphore(value: 0)
  private let output: String
  private let errors: String
  private let isOutputOurs: Bool

  /// How long any run may take, in seconds.
  private static let patience = 120.0

  init(_ process: Process, output: String?) throws {
    let base = FileManager.default.temporaryDirectory.appendingPathComponent("koffer-run-\(UUID().uuidString)").path
    self.process = process
    self.output = output ?? base + ".out"
    errors = base + ".err"
    isOutputOurs = output == nil
    for path in [isOutputOurs ? self.output : errors, errors] {
      _ = FileManager.default.createFile(atPath: path, contents: nil)
    }
    let handles = [self.output, errors].map { FileHandle(forWritingAtPath: $0) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handles[0]
    process.standardError = handles[1]
    let ended = self.ended
    process.terminationHandler = { _ in ended.signal() }
    // The child has its own by then. Foundation keeps ours for good, and past a thousand open files its next `run` reads
    // beyond the end of what it listed.
    defer { for handle in handles { try? handle?.close() } }
    try process.run()
  }

  deinit {
    if isOutputOurs { try? FileManager.default.removeItem(atPath: output) }
    try? FileManager.default.removeItem(atPath: errors)
  }

  /// Ends it as a power cut would.
  func kill() {
    _ = Foundation.kill(process.processIdentifier, SIGKILL)
  }

  /// Waits for the end.
  func finish() -> KofferProgram.Run {
    var isTimely = true
    if ended.wait(timeout: .now() + RunningProgram.patience) == .timedOut {
      isTimely = false
      kill()
      ended.wait()
    }
    let hasExited = isTimely && process.terminationReason == .exit
    return KofferProgram.Run(
      status: hasExited ? process.terminationStatus : nil, output: isOutputOurs ? text(output) : "",
      errors: text(errors))
  }

  private func text(_ path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }
}
