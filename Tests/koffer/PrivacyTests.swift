import Foundation
import TestSupport
import Testing

/// What is said of a case names files, lines, numbers and codes, and no person.
@Suite struct PrivacyTests {
  @Test func noFindingNamesAPerson() throws {
    let run = try KofferProgram.run(["check", "samples/cases", "--json"] + KofferProgram.asOf)
    var secrets = 0
    for entry in try run.answer(CaseAnswer.self).cases {
      let said = entry.findings.map { "\($0.message) \($0.file)" }.joined(separator: "\n")
      for secret in try PrivacyTests.secrets(in: entry.folder) {
        secrets += 1
        #expect(!said.contains(secret), "\(entry.folder) tells “\(secret)”")
      }
    }
    #expect(secrets > 300)
  }

  @Test func noLineOfTextNamesAPerson() throws {
    for sample in Sample.all {
      let run = try KofferProgram.run(["check", "samples/cases/\(sample)"] + KofferProgram.asOf)
      for secret in try PrivacyTests.secrets(in: "samples/cases/\(sample)") {
        #expect(!run.output.contains(secret), "\(sample) tells “\(secret)”")
      }
    }
  }

  /// Names, streets, addresses of mail, accounts and telephone numbers of a case, found by their form.
  private static func secrets(in folder: String) throws -> Set<String> {
    let path = "\(Corpus.project)/\(folder)/case.yaml"
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    let text = String(decoding: try Corpus.bytes(at: path), as: UTF8.self)
    let keyed = text.matches(of: /\b(?:name|given_name|family_name|street|by|approved_by|vat_id): *"?([^",}\n]+)/)
    let formed = text.matches(of: /[\w.+-]+@[\w.-]+|DE[0-9]{20}|\+49[0-9 ]{6,}/)
    let found = keyed.map { String($0.1) } + formed.map { String($0.0) }
    return Set(found.map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0.count > 3 })
  }
}
