import CaseModel
import Escalation
import Formats
import Intake
import Synchronization

/// The policies a workspace knows: those that ship with the tool and its own in `policies/`, each read once.
final class PolicyCabinet: Sendable {
  /// A policy, or why there is none.
  struct Reading: Sendable {
    var policy: Policy?
    var findings: [Finding] = []
  }

  private struct Wanted: Hashable {
    let name: String
    let version: String?
  }

  /// nil where there is no workspace, and so no policies of its own.
  private let folder: String?
  private let prefix: String
  private let known = Mutex<[Wanted: Reading]>([:])

  init(folder: String?, prefix: String) {
    self.folder = folder
    self.prefix = prefix
  }

  /// The policy that a case is judged by: the one it names itself, else the workspace's.
  func policy(for pin: PolicyPin?, else workspace: Workspace) throws -> Reading {
    guard let pin else { return try policy(named: workspace.policy, at: workspace.policyPlace) }
    let place = pin.origin.place(of: "version")
    let reading = try policy(named: pin.name, version: pin.version, at: pin.origin.place(of: "name"))
    guard let policy = reading.policy else { return reading }
    if let version = pin.version, policy.version != version {
      return Reading(findings: [
        Finding(
          .policyVersionMissing, at: place,
          Text(
            "Der Fall wurde unter einer anderen Fassung der Richtlinie \(pin.name) begonnen; vorhanden ist \(policy.version).",
            "The case was begun under another version of policy \(pin.name); there is \(policy.version)."))
      ])
    }
    if let sha256 = pin.sha256, policy.sha256 != sha256 {
      return Reading(findings: [
        Finding(
          .policyChanged, at: pin.origin.place(of: "sha256"),
          Text(
            "Der Text der Richtlinie \(pin.name), Fassung \(policy.version), ist nicht der, unter dem der Fall begonnen wurde.",
            "The text of policy \(pin.name), version \(policy.version), is not the one the case was begun under."))
      ])
    }
    return reading
  }

  /// The policy of that name; of several versions the one asked for, where it is there.
  func policy(named name: String, version: String? = nil, at place: Place) throws -> Reading {
    let wanted = Wanted(name: name, version: version)
    let reading = try known.withLock({ $0[wanted] }) ?? find(wanted)
    known.withLock { $0[wanted] = reading }
    // Missing it is where each case asks for it, not where the first one did.
    return reading.policy == nil && reading.findings.isEmpty
      ? Reading(findings: [.policyMissing(name, at: place)]) : reading
  }

  /// The policy; neither policy nor finding where there is none of that name.
  private func find(_ wanted: Wanted) throws -> Reading {
    let own = try ownText(of: wanted.name)
    if let text = PolicyShelf.text(of: wanted.name) {
      guard own == nil else {
        return Reading(findings: [
          .policyNameTaken(wanted.name, at: Place("\(prefix)policies/\(wanted.name).yaml", line: 1))
        ])
      }
      let reading = try read(text, file: "\(wanted.name).yaml")
      if let version = wanted.version, reading.policy?.version != version, let older = try other(wanted) {
        return older
      }
      return reading
    }
    guard let own else {
      if wanted.version != nil, let other = try other(wanted) { return other }
      return Reading()
    }
    let reading = try read(own, file: "\(prefix)policies/\(wanted.name).yaml")
    if let version = wanted.version, let policy = reading.policy, policy.version != version,
      let other = try other(wanted)
    {
      return other
    }
    return reading
  }

  /// A file of any name in `policies/` that holds that version of that policy.
  private func other(_ wanted: Wanted) throws -> Reading? {
    for file in ownFiles() {
      let reading = try read(try ownText(file: file), file: "\(prefix)policies/\(file)")
      if let policy = reading.policy, policy.name == wanted.name, policy.version == wanted.version { return reading }
    }
    return nil
  }

  /// Names of the files in `policies/`, in their order; none where there is no such folder.
  func ownFiles() -> [String] {
    guard let folder, let entries = try? Folder("\(folder)/policies").entries(limits: .topLevel) else { return [] }
    return entries.filter { $0.kind == .file && $0.path.hasSuffix(".yaml") && !$0.path.hasPrefix(".") }.map(\.path)
  }

  /// The text of one of those files.
  func ownText(file: String) throws -> [UInt8] {
    try Folder(folder ?? "").open("policies/\(file)").readAll(limit: PolicyCabinet.largestFile)
  }

  /// In bytes; no policy is so long.
  static let largestFile = 8 << 20

  private func ownText(of name: String) throws -> [UInt8]? {
    guard let folder else { return nil }
    do throws(FileProblem) {
      return try Folder(folder).open("policies/\(name).yaml").readAll(limit: PolicyCabinet.largestFile)
    } catch {
      guard error.reason == .notFound || error.reason == .outsideFolder else { throw error }
      return nil
    }
  }

  private func read(_ bytes: [UInt8], file: String) throws -> Reading {
    let reading = PolicyReader.read(bytes, file: file, sha256: try SHA256.digest(of: bytes).hex)
    return Reading(policy: reading.value, findings: reading.findings)
  }
}

extension Finding {
  fileprivate static func policyMissing(_ name: String, at place: Place) -> Finding {
    Finding(
      .policyMissing, at: place,
      Text("Die Richtlinie policies/\(name).yaml gibt es nicht.", "There is no policy policies/\(name).yaml."))
  }

  static func policyNameTaken(_ name: String, at place: Place) -> Finding {
    Finding(
      .policyNameTaken, at: place,
      Text(
        "Die Richtlinie \(name) bringt das Programm selbst mit.", "Policy \(name) ships with the program itself."))
  }
}

extension FindingKind {
  package static let policyMissing = FindingKind(
    "RICHTLINIE-01", .block, Text("Richtlinie fehlt", "Policy missing"),
    remedy: Text(
      "Eine Richtlinie nennen, die „koffer policy list“ zeigt, oder die Datei unter policies/ anlegen.",
      "Name a policy that “koffer policy list” shows, or create the file under policies/."),
    basis: [.contract("koffer.yaml")])

  package static let policyVersionMissing = FindingKind(
    "RICHTLINIE-03", .block, Text("Andere Fassung der Richtlinie", "Other version of the policy"),
    remedy: Text(
      "Die alte Fassung unter policies/ aufbewahren, oder den Fall bewusst auf die neue umstellen („policy.version“).",
      "Keep the old version under policies/, or move the case to the new one on purpose (“policy.version”)."),
    basis: [.contract("policy")])

  package static let policyChanged = FindingKind(
    "RICHTLINIE-04", .block, Text("Text der Richtlinie geändert", "Text of the policy changed"),
    remedy: Text(
      "Den alten Text wiederherstellen; einer geänderten Richtlinie eine neue Fassung geben.",
      "Restore the old text; give a changed policy a new version."), basis: [.contract("policy.sha256")])

  package static let policyNameTaken = FindingKind(
    "RICHTLINIE-05", .block, Text("Name der Richtlinie vergeben", "Name of the policy taken"),
    remedy: Text(
      "Der eigenen Richtlinie einen eigenen Namen geben und ihn in koffer.yaml nennen.",
      "Give your own policy a name of its own, and name that in koffer.yaml."),
    basis: [.manual("docs/policy.md", chapter: "Versions")])

  /// All of them, for the catalogue.
  package static let ofPolicies: [FindingKind] = [
    .policyMissing, .policyVersionMissing, .policyChanged, .policyNameTaken,
  ]
}
