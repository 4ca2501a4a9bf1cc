import CaseModel
import Escalation
import Formats

/// `uebergabe.json`: what a package for a mapped recipient says of itself, so that `verify` knows by which mapping to judge
/// it, and a reader what stayed in the house.
enum HandoverNote {
  static let form = "koffer-handover-1.0"

  static func file(_ mapping: Mapping, _ handover: Handover, _ mapped: MappedCase) -> GeneratedFile {
    let withheld = handover.withheld.map { entry in
      JSONValue.object([
        .init("matter", .text(entry.matter.rawValue)), .init("title", .text(entry.matter.title.german)),
        .init("count", .number(String(entry.count))),
      ])
    }
    let kept = DocumentKind.allCases.compactMap { kind in
      handover.keptDocuments[kind].map { count in
        JSONValue.object([
          .init("kind", .text(kind.rawValue)), .init("title", .text(kind.title)),
          .init("count", .number(String(count))),
        ])
      }
    }
    let answers = mapped.answers.map { entry in
      JSONValue.object([.init("question", .text(entry.question.german)), .init("answer", .text(entry.answer))])
    }
    let gaps = mapped.findings.filter { $0.kind == .recipientHasNoField }.map { JSONValue.text($0.message.german) }
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
      .init("answers", .list(answers)),
      .init("without_field", .list(gaps)),
      .init("withheld", .list(withheld)),
      .init("documents_kept", .list(kept)),
    ])
    return GeneratedFile(PackageNames.handover, note.bytes)
  }

  /// The file number, the recipient and its mapping, as a note says them; nil where it is none.
  static func read(_ bytes: [UInt8]) -> (number: String, recipient: String, version: String, sha256: String)? {
    guard let root = try? YAMLReader.read(bytes), text("form", root) == form, let number = text("case", root),
      let recipient = text("recipient", root), let version = text("mapping_version", root),
      let sha256 = text("mapping_sha256", root)
    else { return nil }
    return (number, recipient, version, sha256)
  }

  private static func text(_ key: String, _ root: YAMLNode) -> String? {
    guard case .scalar(let text, _, _)? = JSONPath.node(at: [Substring(key)], in: root) else { return nil }
    return text
  }
}
