import CaseModel
import Escalation
import Fields
import Foundation
import TestSupport
import Testing

/// `schemas/koffer-policy-1.0.json` says what the reader of policies takes.
@Suite struct PolicySchemaTests {
  /// Every key the reader asks for, in the sections that the built-in policies have, stands in the schema, and no other.
  @Test func readerAndSchemaKnowTheSameKeys() throws {
    let vocabulary = Vocabulary()
    for name in PolicyShelf.names {
      let text = try #require(PolicyShelf.text(of: name))
      _ = PolicyReader.read(text, file: name, sha256: "", vocabulary: vocabulary)
    }
    let schema = try #require(try PolicySchemaTests.schema() as? [String: Any])
    #expect(vocabulary.keys.count > 20)
    for (section, keys) in vocabulary.keys {
      let path = section.split(separator: ".").map(String.init)
      let properties = try #require(PolicySchemaTests.properties(at: path[...], in: schema), "\(section)")
      #expect(keys == properties, "\(section)")
    }
  }

  @Test func everyKindOfStepIsInTheSchema() throws {
    let schema = try #require(try PolicySchemaTests.schema() as? [String: Any])
    let keys = try #require(PolicySchemaTests.properties(at: ["steps"], in: schema))
    #expect(Set(StepKind.all.map(\.word)).subtracting(keys) == [])
    for kind in StepKind.all {
      let fields = try #require(PolicySchemaTests.properties(at: ["steps", kind.word], in: schema))
      #expect(fields == Set(kind.fieldNames), "\(kind.word)")
    }
  }

  @Test(
    .enabled(if: Tool.isInstalled("python3"), "needs python3"),
    arguments: PolicyShelf.names)
  func builtInPoliciesAreValid(name: String) throws {
    let script = "\(Corpus.project)/schemas/validate.py"
    let policy = "\(Corpus.project)/Sources/CResources/policies/\(name).yaml"
    #expect(try Tool.run("python3", [script, "koffer-policy-1.0.json", policy]) != nil)
  }

  private static func schema() throws -> Any {
    let path = "\(Corpus.project)/schemas/koffer-policy-1.0.json"
    return try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// The keys of a section; nil where the schema has no such section.
  private static func properties(at path: ArraySlice<String>, in schema: [String: Any]) -> Set<String>? {
    var section = schema
    for step in path {
      let inner = section["items"] as? [String: Any] ?? section
      guard let properties = inner["properties"] as? [String: Any], var next = properties[step] as? [String: Any] else {
        return nil
      }
      if let reference = next["$ref"] as? String, let name = reference.split(separator: "/").last,
        let definitions = schema["$defs"] as? [String: Any],
        let definition = definitions[String(name)] as? [String: Any]
      {
        next = definition
      }
      section = next
    }
    let inner = section["items"] as? [String: Any] ?? section
    return (inner["properties"] as? [String: Any]).map { Set($0.keys) }
  }
}
