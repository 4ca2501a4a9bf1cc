import Aktenkoffer
import ArgumentParser
import CaseModel
import Escalation

/// `koffer policy …`
///
/// The type cannot be called `Policy`: that is what a policy itself is called.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: say(
      "Zeigt, vergleicht und erprobt Mahnrichtlinien.", "Shows, compares and tries dunning policies."),
    discussion: say(
      """
      BEISPIEL
        koffer policy list
        koffer policy show standard
        koffer policy simulate cases --policy standard --policy policies/neu.yaml
      """,
      """
      EXAMPLE
        koffer policy list
        koffer policy show standard
        koffer policy simulate cases --policy standard --policy policies/new.yaml
      """),
    subcommands: [
      PolicyListCommand.self, PolicyShowCommand.self, PolicyExplainCommand.self, PolicyDiffCommand.self,
      PolicySimulateCommand.self, PolicyKindsCommand.self,
    ])
}

extension WorkspaceOption {
  /// The policies of that workspace; an outage ends the command.
  func library(_ common: CommonOptions) throws -> PolicyLibrary {
    try common.orOutage { () throws(Outage) in try PolicyLibrary(in: workspace ?? ".") }
  }
}

extension PolicyLibrary {
  /// A policy by its name, or by the path of its file.
  func entry(_ word: String, _ common: CommonOptions) throws -> Entry {
    if let entry = entry(named: word) { return entry }
    guard word.contains("/") || word.hasSuffix(".yaml") else {
      throw ValidationError.unknown(
        Text("Eine Richtlinie", "policy"), word, among: entries.map(\.name), listedBy: "koffer policy list")
    }
    return try common.orOutage { () throws(Outage) in try PolicyLibrary.file(at: word) }
  }

  /// The same, where nothing is wrong with it; else its findings are printed and end the command.
  func policy(_ word: String, _ common: CommonOptions) throws -> Policy {
    let entry = try entry(word, common)
    if let policy = entry.policy, !entry.findings.contains(where: \.blocks) { return policy }
    if common.json {
      Console.print(json: JSON.text(PolicyFindings(policy: word, findings: entry.findings.map(FindingEntry.init))))
    } else {
      entry.findings.forEach(FindingLines(folder: "").print)
    }
    throw ExitCode(ExitStatus.held.rawValue)
  }
}

/// What is wrong with a policy that was asked for, for a program.
private struct PolicyFindings: Encodable {
  var policy: String
  var findings: [FindingEntry]
}

extension CompletionKind {
  /// Names of policies, as the folder the shell stands in knows them.
  static var policies: CompletionKind {
    .custom { _, _, _ in ((try? PolicyLibrary(in: "."))?.entries.map(\.name) ?? PolicyShelf.names) }
  }
}
