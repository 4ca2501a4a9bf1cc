import CaseModel
import Escalation
import Formats

/// `uebergabe.json`: what a package for a mapped recipient says of itself, so that `verify` knows by which mapping to judge
/// it, and a reader what stayed in the house.
enum HandoverNote {
  static let form = "koffer-handover-1.0"

  /// - Parameter names: of the recipient's own files.
  static func file(
    _ mapping: Mapping, _ handover: Handover, _ mapped: MappedCase, beside names: [String]
  ) -> GeneratedFile {
    let files = names + mapping.pages.map(\.file) + handover.contents.documents.map(\.file)
    let withheld = handover.withheld.map { entry in
      JSONValue.object([
        .init("matter", .text(entry.matter.rawValue)), .init("title", .text(entry.matter.title.german)),
        .init("count", .number(String(entry.count))),
      ])
    }
    let kept = DocumentKind.allCases.compactMap { kind in
      handover.keptDocuments[kind].map { count in
        JSONValue.object([
          .init("kind", .text(kind.rawValue)), .init("title", .text(kind.title.german)),
          .init("count", .number(String(count))),
        ])
      }
    }
    let answers = mapped.answers.map { entry in
      JSONValue.object([.init("question", .text(entry.question.german)), .init("answer", .text(entry.answer.german))])
    }
    let kinds: [FindingKind] = [.recipientHasNoField, .recipientHasNoAddition, .recipientReckonsOtherwise]
    let gaps = mapped.findings.filter { kinds.contains($0.kind) }.map { JSONValue.text($0.message.german) }
    let policy = handover.cleared.policy
    let note = JSONValue.object([
      .init("form", .text(form)),
      .init("case", .text(handover.file.number)),
      .init("as_of", .text(handover.cleared.asOf.description)),
      .init("recipient", .text(mapping.name)),
      .init("mapping_version", .text(mapping.version)),
      .init("mapping_sha256", .text(mapping.sha256)),
      .init(
        "policy",
        .object([
          .init("name", .text(policy.name)), .init("version", .text(policy.version)),
          .init("sha256", .text(policy.sha256)),
        ])),
      .init("files", .list(files.map { .text($0) })),
      .init("answers", .list(answers)),
      .init("without_field", .list(gaps)),
      .init("withheld", .list(withheld)),
      .init("documents_kept", .list(kept)),
    ])
    return GeneratedFile(PackageNames.handover, note.bytes)
  }

  /// What a note says of its package.
  struct Content {
    let number: String
    let recipient: String
    /// Of the mapping.
    let version: String
    let sha256: String
    /// All but the note and the manifest.
    let files: [String]
  }

  /// nil where it is no note.
  static func read(_ bytes: [UInt8]) -> Content? {
    guard let root = try? YAMLReader.read(bytes), text("form", root) == form, let number = text("case", root),
      let recipient = text("recipient", root), let version = text("mapping_version", root),
      let sha256 = text("mapping_sha256", root),
      case .sequence(let items, _)? = JSONPath.node(at: ["files"], in: root)
    else { return nil }
    let files = items.compactMap { item in
      if case .scalar(let name, _, _) = item { return name }
      return nil
    }
    return Content(number: number, recipient: recipient, version: version, sha256: sha256, files: files)
  }

  private static func text(_ key: String, _ root: YAMLNode) -> String? {
    guard case .scalar(let text, _, _)? = JSONPath.node(at: [Substring(key)], in: root) else { return nil }
    return text
  }
}
