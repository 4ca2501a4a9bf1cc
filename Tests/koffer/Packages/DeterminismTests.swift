import Foundation
import TestSupport
import Testing

/// The same input gives the same bytes, whatever else is different.
@Suite struct DeterminismTests {
  private static let here = Result { try packages(arguments: [], environment: [:]) }

  struct Variation: CustomTestStringConvertible {
    let name: String
    var environment: [String: String] = [:]
    var wrapper: [String] = []
    var isElsewhere = false

    var testDescription: String { name }
  }

  static let variations = [
    Variation(name: "a second time"),
    Variation(name: "Auckland", environment: ["TZ": "Pacific/Auckland"]),
    Variation(name: "Honolulu", environment: ["TZ": "Pacific/Honolulu"]),
    Variation(name: "German", environment: ["LC_ALL": "de_DE.UTF-8"]),
    Variation(name: "English", environment: ["LC_ALL": "en_US.UTF-8"]),
    Variation(name: "Turkish", environment: ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"]),
    Variation(name: "narrow umask", wrapper: ["sh", "-c", "umask 077; exec \"$@\"", "sh"]),
    Variation(name: "copied, other times and rights", isElsewhere: true),
  ]

  @Test(arguments: variations) func identicalBytes(_ variation: Variation) throws {
    let expected = try DeterminismTests.here.get()
    #expect(expected.count == Sample.ready.count)
    let workplace = try Workplace()
    var cases = "samples/cases"
    if variation.isElsewhere {
      cases = workplace.file("deep/er/fälle mit blank")
      for sample in Sample.ready.reversed() { try workplace.copy(sample, as: "deep/er/fälle mit blank/\(sample)") }
      _ = try Tool.run("find", [workplace.path, "-type", "f", "-exec", "touch", "-d", "1999-12-31 23:59", "{}", "+"])
      _ = try Tool.run("find", [workplace.path, "-type", "f", "-exec", "chmod", "400", "{}", "+"])
    }
    let found = try DeterminismTests.packages(
      cases, arguments: [], environment: variation.environment, through: variation.wrapper)
    #expect(found == expected)
  }

  @Test(.enabled(if: Tool.isInstalled("taskset"), "taskset is not installed")) func oneProcessorOrTwo() throws {
    let expected = try DeterminismTests.here.get()
    let found = try DeterminismTests.packages(arguments: [], environment: [:], through: ["taskset", "-c", "0"])
    #expect(found == expected)
  }

  @Test func anotherDayIsAnotherPackage() throws {
    let later = try DeterminismTests.packages(arguments: ["--as-of", "2026-11-21"], environment: [:])
    #expect(try DeterminismTests.here.get() != later)
  }

  /// The packages of all ready samples, by name.
  private static func packages(
    _ cases: String = "samples/cases", arguments: [String], environment: [String: String],
    through wrapper: [String] = []
  ) throws -> [String: [UInt8]] {
    let workplace = try Workplace()
    let folders = Sample.ready.map { "\(cases)/\($0)" }
    let run = try KofferProgram.run(
      ["pack", "--out", workplace.file("out")] + KofferProgram.asOf + arguments + folders, environment: environment,
      through: wrapper)
    guard run.status == 0 else { throw Failed(output: run.output + run.errors) }
    let names = workplace.names(in: "out")
    let bytes = try names.map { try Corpus.bytes(at: workplace.file("out/\($0)")) }
    return Dictionary(uniqueKeysWithValues: zip(names, bytes))
  }

  struct Failed: Error {
    let output: String
  }
}
