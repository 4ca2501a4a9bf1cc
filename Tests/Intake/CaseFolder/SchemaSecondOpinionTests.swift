import Foundation
import TestSupport
import Testing

@testable import Intake

/// Python's jsonschema, a foreign validator.
private enum ForeignValidator {
  static let isInstalled = (try? Tool.run("python3", ["-c", "import jsonschema, yaml"])) != nil

  static func accepts(_ paths: [String], against schema: String) throws -> Bool {
    let script = "\(Corpus.project)/schemas/validate.py"
    return try Tool.run("python3", [script, "koffer-\(schema)-1.0.json"] + paths) != nil
  }
}

/// The schemas as somebody else reads them.
@Suite(.enabled(if: ForeignValidator.isInstalled, "needs python3 with jsonschema and PyYAML"))
struct SchemaSecondOpinionTests {
  /// The case files of the samples; in folders that begin with `feindlich` they may be wrong.
  private static let samples: [String] = {
    let root = "\(Corpus.project)/samples/cases"
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return folders.sorted().flatMap { folder in CaseFolder.caseFileNames.map { "\(root)/\(folder)/\($0)" } }.filter {
      FileManager.default.fileExists(atPath: $0)
    }
  }()

  @Test func samplesAreValid() throws {
    let sound = SchemaSecondOpinionTests.samples.filter { !$0.contains("/feindlich") }
    #expect(sound.count >= 8)
    #expect(try ForeignValidator.accepts(sound, against: "case-folder"))
  }

  @Test(arguments: samples.filter { $0.contains("/feindlich") })
  func validatorAndReaderAgree(path: String) throws {
    let reading = CaseReader.read(try Corpus.bytes(at: path), file: "case.yaml", creditor: nil)
    #expect(try ForeignValidator.accepts([path], against: "case-folder") == reading.findings.isEmpty)
  }

  @Test func misspeltSampleIsRefused() throws {
    let path = "\(Corpus.project)/samples/cases/feindlich-schreibfehler/case.yaml"
    #expect(try !ForeignValidator.accepts([path], against: "case-folder"))
  }

  @Test func sampleWorkspaceIsValid() throws {
    #expect(try ForeignValidator.accepts(["\(Corpus.project)/samples/koffer.yaml"], against: "workspace"))
  }

  @Test(arguments: ["case-folder", "workspace", "law"])
  func examplesAreValid(name: String) throws {
    let schema = try JSONSchema(name)
    let example = try #require(schema.root["examples"]?.items.first).json
    for document in [example, schema.sample()] {
      try Tool.withFile(Array(document.utf8)) { path in
        let isValid = try ForeignValidator.accepts([path], against: name)
        #expect(isValid)
      }
    }
  }
}
