import CaseModel
import Foundation
import TestSupport
import Testing

/// What `schemas/koffer-policy-1.0.json` says of a document: just the keywords it uses, and a complaint about any other.
struct SchemaOpinion {
  let root: Draft
  private let definitions: Draft?

  init() throws {
    let bytes = try Corpus.bytes(at: "\(Corpus.project)/schemas/koffer-policy-1.0.json")
    root = try Draft(yaml: String(decoding: bytes, as: UTF8.self))
    definitions = root["$defs"]
  }

  /// The schema itself, or the one it refers to.
  func resolved(_ schema: Draft) -> Draft {
    guard let name = schema["$ref"]?.string?.split(separator: "/").last else { return schema }
    return definitions?[String(name)] ?? schema
  }

  func accepts(_ draft: Draft) -> Bool { accepts(draft, root) }

  private func accepts(_ draft: Draft, _ schema: Draft) -> Bool {
    guard case .object(let keywords) = resolved(schema) else { return true }
    return keywords.allSatisfy { keep($0.key, $0.value, draft, resolved(schema)) }
  }

  private func keep(_ keyword: String, _ asked: Draft, _ draft: Draft, _ schema: Draft) -> Bool {
    switch keyword {
    case "type": return (asked.items.isEmpty ? [asked] : asked.items).contains { draft.isOf($0.string ?? "") }
    case "enum": return asked.items.contains { $0.json == draft.json }
    case "pattern":
      return draft.text.map { $0.range(of: asked.string ?? "", options: .regularExpression) != nil } ?? true
    case "format": return draft.text.map { Day(iso: $0) != nil } ?? true
    case "minimum": return number(draft, asked).map { $0 >= $1 } ?? true
    case "maximum": return number(draft, asked).map { $0 <= $1 } ?? true
    case "minItems": return draft.list.map { $0.count >= Int(asked.string ?? "") ?? 0 } ?? true
    case "maxItems": return draft.list.map { $0.count <= Int(asked.string ?? "") ?? 0 } ?? true
    case "items": return draft.items.allSatisfy { accepts($0, asked) }
    case "minProperties": return draft.entries.map { $0.count >= Int(asked.string ?? "") ?? 0 } ?? true
    case "required":
      return draft.entries.map { keys in asked.items.allSatisfy { keys[$0.string ?? ""] != nil } } ?? true
    case "properties":
      return draft.entries.map { $0.allSatisfy { accepts($0.value, asked[$0.key] ?? .object([])) } } ?? true
    case "additionalProperties":
      return draft.entries.map { $0.keys.allSatisfy { schema["properties"]?[$0] != nil } } ?? true
    case "anyOf": return asked.items.contains { accepts(draft, $0) }
    case "oneOf": return asked.items.filter { accepts(draft, $0) }.count == 1
    case "not": return !accepts(draft, asked)
    case "$schema", "$id", "$defs", "title", "description", "examples", "enumDescriptions": return true
    default:
      Issue.record("the schema uses “\(keyword)”, which these tests do not know")
      return false
    }
  }

  private func number(_ draft: Draft, _ bound: Draft) -> (Double, Double)? {
    guard draft.isOf("number"), let value = Double(draft.string ?? ""), let bound = Double(bound.string ?? "") else {
      return nil
    }
    return (value, bound)
  }
}

extension Draft {
  fileprivate var text: String? {
    if case .text(let text) = self { return text }
    return nil
  }

  fileprivate var list: [Draft]? {
    if case .list(let items) = self { return items }
    return nil
  }

  fileprivate var entries: [String: Draft]? {
    guard case .object(let entries) = self else { return nil }
    return Dictionary(entries.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  fileprivate func isOf(_ type: String) -> Bool {
    switch (self, type) {
    case (.object, "object"), (.list, "array"), (.text, "string"): return true
    case (.bare("true"), "boolean"), (.bare("false"), "boolean"), (.bare("null"), "null"): return true
    case (.bare(let text), "integer"): return Int(text) != nil
    case (.bare(let text), "number"): return Double(text) != nil
    default: return false
    }
  }
}
