import CaseModel
import Escalation
import Formats
import Intake

/// The policies that can be had: those that ship with the tool, and those of a workspace's `policies/`.
public struct PolicyLibrary: Sendable {
  /// The folder that holds `koffer.yaml`; nil where there is none.
  public let workspace: String?
  /// The name of the policy by which cases of the workspace are judged, unless they name another.
  public let inForce: String
  /// Built-in ones first, then the workspace's own in the order of their files; broken ones among them.
  public let entries: [Entry]
  /// What is wrong with `koffer.yaml` as far as it is about the policy: most of all that there is none of that name.
  public let findings: [Finding]

  /// One policy, or a file that was to be one.
  public struct Entry: Sendable {
    /// As the policy calls itself; of a broken one, as its file is called.
    public let name: String
    /// Its file; nil of one that ships with the tool.
    public let file: String?
    /// The file's own text.
    public let text: [UInt8]
    /// Of the text.
    public let sha256: String
    /// nil where it does not read.
    public let policy: Policy?
    public fileprivate(set) var findings: [Finding]
    /// Whether cases of the workspace are judged by it.
    public let isInForce: Bool
  }

  /// - Parameter folder: the workspace, or any folder below it. Without a workspace there are the built-in ones alone.
  public init(in folder: String) throws(Outage) {
    self = try Outage.translating(folder) { try PolicyLibrary(reading: folder) }
  }

  private init(reading folder: String) throws {
    let workspace = try Workspace.above(folder)
    self.workspace = workspace.folder
    let inForce = workspace.policy
    self.inForce = inForce
    let cabinet = PolicyCabinet(workspace)
    let choice = try cabinet.policy(named: inForce, at: workspace.policyPlace)
    var entries = try PolicyShelf.names.map { name in
      try Entry(
        PolicyShelf.text(of: name) ?? [], name: name, isInForce: name == inForce && choice.findings.isEmpty)
    }
    let names = cabinet.own.names
    for name in names {
      let path = cabinet.own.path(of: name)
      var (text, found): ([UInt8], [Finding]) = ([], [])
      switch try cabinet.own.content(of: name) {
      case .text(let bytes): text = bytes
      case .tooLarge(let limit): found = [.policyTooLarge(limit, at: Place(path, line: 1))]
      // It went while it was listed.
      case nil: continue
      }
      var entry = try Entry(
        text, name: name, file: path, isInForce: name == inForce && choice.policy != nil, found)
      if let policy = entry.policy {
        // Under another name it is an older version, kept beside the one that new cases follow.
        let hasMain = names.contains(policy.name) || PolicyShelf.names.contains(policy.name)
        if policy.name != name, !hasMain || name == inForce {
          entry.findings.append(.policyMisnamed(policy.name, file: name, at: Place(path, line: 1)))
        }
        let twin = entries.first {
          $0.policy?.name == policy.name && $0.policy?.version == policy.version && $0.sha256 != entry.sha256
        }
        if let twin { entry.findings.append(.policyAmbiguous(policy, twin.file ?? "koffer", at: Place(path, line: 1))) }
      }
      entries.append(entry)
    }
    self.entries = entries
    let known = Set(entries.flatMap(\.findings))
    findings = choice.findings.filter { !known.contains($0) }
  }

  /// What is in no workspace: a file anywhere.
  public static func file(at path: String) throws(Outage) -> Entry {
    try Outage.translating(path) {
      let name = path.split(separator: "/").last.map { $0.hasSuffix(".yaml") ? $0.dropLast(5) : $0 } ?? ""
      return try Entry(
        try OpenFile(path).readAll(limit: PolicyCabinet.largestFile), name: String(name), file: path, isInForce: false)
    }
  }

  /// The policy of that name; of several files the one that is called so, too.
  public func entry(named name: String) -> Entry? {
    let all = entries.filter { $0.name == name }
    return all.first { $0.file?.hasSuffix("/\(name).yaml") ?? true } ?? all.first
      ?? entries.first { $0.file?.hasSuffix("/\(name).yaml") ?? false }
  }

  /// Whether nothing is wrong with any of them.
  public var isSound: Bool { findings.isEmpty && entries.allSatisfy(\.findings.isEmpty) }
}

extension PolicyLibrary.Entry {
  /// - Parameter found: why there is no text to read; empty where there is.
  fileprivate init(
    _ text: [UInt8], name: String, file: String? = nil, isInForce: Bool, _ found: [Finding] = []
  ) throws {
    self.text = text
    self.file = file
    self.isInForce = isInForce
    sha256 = try SHA256.digest(of: text).hex
    let reading =
      found.isEmpty
      ? PolicyReader.read(text, file: file ?? "\(name).yaml", sha256: sha256) : CaseModel.Reading(nil, found)
    policy = reading.value
    self.name = reading.value?.name ?? name
    let isTaken = file != nil && PolicyShelf.names.contains(name)
    findings = reading.findings + (isTaken ? [.policyNameTaken(name, at: Place(file ?? "", line: 1))] : [])
  }
}
