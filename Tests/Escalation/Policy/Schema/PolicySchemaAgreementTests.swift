import CaseModel
import Escalation
import Foundation
import TestSupport
import Testing

/// Editors and reader agree: what the schema takes reads, and what it refuses is a finding.
///
/// Each small policy is changed at one place after the other: a key left out or added, every word to choose from and one
/// that is none, numbers at both ends of their range and beyond, texts of many forms.
@Suite struct PolicySchemaAgreementTests {
  /// One change of a policy, and where it was made.
  struct Variant {
    var place: String
    var draft: Draft
    /// What both must say; nil where it is enough that they say the same.
    var isSound: Bool?
  }

  @Test func schemaAndReaderAgree() throws {
    let schema = try SchemaOpinion()
    var probed: Set<String> = []
    var count = 0
    for (name, yaml) in SmallPolicies.all {
      let whole = try Draft(yaml: yaml)
      let variants = [Variant(place: name, draft: whole, isSound: true)] + schema.variants(of: whole, &probed)
      count += variants.count
      for variant in variants { try expectAgreement(on: variant, schema) }
    }
    #expect(count > 1000)
  }

  private func expectAgreement(on variant: Variant, _ schema: SchemaOpinion) throws {
    let findings = PolicyReader.read(Array(variant.draft.json.utf8), file: "p.json", sha256: "").findings
    let accepted = schema.accepts(variant.draft)
    let told = findings.map { "\($0.kind.code) \($0.message.english)" }
    // Names of other steps, the grammar of phrases and that some route leads out are beyond a schema.
    let isBeyond = [
      ".steps.after", ".waivers.steps", ".tone.avoid.phrases", ".routes.to", ".steps.management_copy.with",
    ].contains { variant.place.hasPrefix($0) }
    #expect(accepted == told.isEmpty || isBeyond && accepted, "\(variant.place): schema \(accepted), reader \(told)")
    if let isSound = variant.isSound { #expect(told.isEmpty == isSound, "\(variant.place)") }
  }

  /// No key of the schema is left out of the small policies.
  @Test func theSmallPoliciesUseEveryKey() throws {
    let schema = try SchemaOpinion()
    var used: Set<String> = []
    for (_, yaml) in SmallPolicies.all { used.formUnion(try Draft(yaml: yaml).paths) }
    #expect(schema.paths.subtracting(used).sorted() == [])
  }

  /// Another validator thinks of the variants as these tests do.
  @Test(
    .enabled(if: (try? Tool.run("python3", ["-c", "import jsonschema, yaml"])) != nil, "needs python3 with jsonschema"))
  func theForeignValidatorAgrees() throws {
    let schema = try SchemaOpinion()
    var probed: Set<String> = []
    var sample: [(variant: Variant, isSound: Bool)] = []
    for name in ["act dunning", "step", "tone"] {
      let whole = try Draft(yaml: try #require(SmallPolicies.all.first { $0.name == name }).yaml)
      // Formats are not looked at by that validator unless it is asked to.
      let variants = schema.variants(of: whole, &probed).enumerated().filter { $0.offset % 9 == 0 }.map(\.element)
      sample += [true, false].flatMap { isSound in
        variants.filter { schema.accepts($0.draft) == isSound }.prefix(8).map { ($0, isSound) }
      }
    }
    #expect(Set(sample.map(\.isSound)).count == 2)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = sample.indices.map { folder.appendingPathComponent("\($0).json").path }
    for (path, entry) in zip(paths, sample) {
      try Data(entry.variant.draft.json.utf8).write(to: URL(fileURLWithPath: path))
    }
    let script = "\(Corpus.project)/schemas/validate.py"
    let run = try #require(try Tool("python3")?.run([script, "koffer-policy-1.0.json"] + paths))
    #expect(run.status == 3)
    for (path, entry) in zip(paths, sample) {
      #expect(run.output.contains("\(path): ") != entry.isSound, "\(entry.variant.place)")
    }
  }

  @Test func theExampleReads() throws {
    let schema = try SchemaOpinion()
    let example = try #require(schema.root["examples"]?.items.first)
    #expect(schema.accepts(example))
    let reading = PolicyReader.read(Array(example.json.utf8), file: "p.json", sha256: "")
    #expect(reading.findings.map(\.message.english) == [])
    #expect(reading.value?.steps.count == 3)
  }

  /// Every word to choose from says what it means, in both languages; countries are known by their codes.
  @Test func wordsAreExplained() throws {
    let schema = try SchemaOpinion()
    let lists = schema.root.all("enum").count
    let explained = schema.root.all("enumDescriptions")
    #expect(lists > 50)
    // Left without are the countries, and the names that no step may have.
    #expect(lists - explained.count == 2)
    for words in explained.flatMap(\.items) { #expect(words.string?.split(separator: " / ").count == 2) }
  }
}

extension SchemaOpinion {
  typealias Variant = PolicySchemaAgreementTests.Variant

  /// - Parameter probed: places that were changed in other policies; they are left alone.
  func variants(of draft: Draft, _ probed: inout Set<String>) -> [Variant] {
    let variants = variants(of: draft, root, at: "", probed) { $0 }
    probed.formUnion(draft.paths.union([""]))
    return variants
  }

  private func variants(
    of draft: Draft, _ schema: Draft, at place: String, _ probed: Set<String>, _ whole: @escaping (Draft) -> Draft
  ) -> [Variant] {
    let schema = resolved(schema)
    switch draft {
    case .object(let entries):
      var variants: [Variant] = []
      if !probed.contains(place) {
        variants += (schema["required"]?.items ?? []).compactMap(\.string).map {
          Variant(place: "\(place) without \($0)", draft: whole(draft.replacing($0, by: nil)), isSound: false)
        }
        variants.append(
          Variant(
            place: "\(place) with more", draft: whole(draft.replacing("nonsense", by: .bare("1"))), isSound: false))
      }
      for (key, value) in entries {
        guard let below = schema["properties"]?[key] else { continue }
        variants += self.variants(of: value, below, at: "\(place).\(key)", probed) {
          whole(draft.replacing(key, by: $0))
        }
      }
      return variants
    case .list(let items):
      guard let below = schema["items"] else { return probes(of: schema, at: place, probed, whole) }
      let empty = Variant(place: "\(place) empty", draft: whole(.list([])))
      return (probed.contains(place) ? [] : [empty])
        + items.indices.flatMap { index in
          variants(of: items[index], below, at: place, probed) { changed in
            var items = items
            items[index] = changed
            return whole(.list(items))
          }
        }
    case .text, .bare: return probes(of: schema, at: place, probed, whole)
    }
  }

  /// Values for one place.
  private func probes(of schema: Draft, at place: String, _ probed: Set<String>, _ whole: (Draft) -> Draft) -> [Variant]
  {
    guard !probed.contains(place) else { return [] }
    let alternatives = [schema] + (schema["anyOf"]?.items ?? [])
    let isList = alternatives.contains { $0["type"]?.string == "array" }
    let words = alternatives.compactMap { resolved($0)["enum"] }.flatMap(\.items).compactMap(\.string)
    // Of the countries the first and the last alone, and all in one list.
    let singles = words.count > 50 ? [words.first, words.last].compactMap(\.self) : words
    var probes: [(Draft, Bool?)] = singles.map { (.text($0), nil) }
    if !words.isEmpty { probes.append((.text("nonsense"), false)) }
    if isList {
      probes += singles.map { (.list([.text($0)]), nil) }
      probes += [(.list(words.map { .text($0) }), nil), (.list([.text("nonsense")]), nil), (.list([]), nil)]
    }
    if schema["type"]?.string == "integer" {
      for (bound, beyond) in [("minimum", -1), ("maximum", 1)] {
        guard let number = schema[bound]?.string.flatMap({ Int($0) }) else { continue }
        probes += [(.bare(String(number)), nil), (.bare(String(number + beyond)), false)]
      }
    }
    // What a text may be for one place is wrong for another; that both say the same is all that matters.
    let isFree = words.isEmpty && !["integer", "boolean"].contains(schema["type"]?.string)
    let texts = isFree ? SchemaOpinion.texts : ["ü", "off", "delivered", "proven", "de", "XX"]
    probes += texts.map { (.text($0), nil) }
    probes += (isFree ? SchemaOpinion.numbers : ["25.5"]).map { (.bare($0), nil) }
    return probes.map { Variant(place: "\(place) = \($0.0.json)", draft: whole($0.0), isSound: $0.1) }
  }

  private static let texts = [
    "ü", "a b", "abcde", "a.b.c.d.e.f", "a.b.c.d.e.f.g", "a..b", "7 days", "1 day", "5 working days", "3650 days",
    "3651 days", "working", "7 weeks", "25.00", "25.5", "25.555", "-1.00", "1,50", "2026-02-28", "2026-02-30",
    "limitation", "right_person", "Probe-1",
  ]
  private static let numbers = ["0", "1", "25.5", "3650", "3651"]

  /// Every key that can stand in a policy.
  var paths: Set<String> { paths(of: root, at: "") }

  private func paths(of schema: Draft, at place: String) -> Set<String> {
    let schema = resolved(schema)
    var found: Set<String> = []
    // An act is the same alone and among alternatives.
    if place == ".steps.any_of" { return [] }
    if let items = schema["items"] { found.formUnion(paths(of: items, at: place)) }
    guard case .object(let properties)? = schema["properties"] else { return found }
    for (key, value) in properties {
      found.insert("\(place).\(key)")
      found.formUnion(paths(of: value, at: "\(place).\(key)"))
    }
    return found
  }
}

extension Draft {
  fileprivate var paths: Set<String> { paths(at: "") }

  private func paths(at place: String) -> Set<String> {
    switch self {
    case .object(let entries):
      let own = entries.map { "\(place).\($0.key)" }
      return Set(own).union(entries.flatMap { $0.value.paths(at: "\(place).\($0.key)") })
    case .list(let items): return Set(items.flatMap { $0.paths(at: place) })
    case .text, .bare: return []
    }
  }

  /// What stands under that keyword, anywhere.
  fileprivate func all(_ keyword: String) -> [Draft] {
    switch self {
    case .object(let entries): return entries.flatMap { ($0.key == keyword ? [$0.value] : []) + $0.value.all(keyword) }
    case .list(let items): return items.flatMap { $0.all(keyword) }
    case .text, .bare: return []
    }
  }
}
