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
    /// Where another text of the same version stands, if it matters which of them is meant.
    var rival: String?
  }

  private struct Wanted: Hashable {
    let name: String
    let version: String?
    let sha256: String?
  }

  let own: OwnFiles
  private let known = Mutex<[Wanted: Reading]>([:])

  init(_ workspace: Workspace) {
    own = OwnFiles("policies", of: workspace, largest: PolicyCabinet.largestFile)
  }

  /// The policy that a case is judged by: the one it names itself, else the workspace's.
  func policy(for pin: PolicyPin?, else workspace: Workspace) throws -> Reading {
    guard let pin else { return try policy(named: workspace.policy, at: workspace.policyPlace) }
    let place = pin.origin.place(of: "version")
    let reading = try policy(
      Wanted(name: pin.name, version: pin.version, sha256: pin.sha256), at: pin.origin.place(of: "name"))
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
    // Without the hash nobody can tell which of two texts the case was begun under.
    return reading.rival.map { Reading(findings: [.policyAmbiguous(policy, $0, at: place)]) } ?? reading
  }

  /// The policy of that name, as new cases follow it.
  func policy(named name: String, at place: Place) throws -> Reading {
    try policy(Wanted(name: name, version: nil, sha256: nil), at: place)
  }

  private func policy(_ wanted: Wanted, at place: Place) throws -> Reading {
    let reading = try known.withLock({ $0[wanted] }) ?? find(wanted)
    known.withLock { $0[wanted] = reading }
    // Missing it is where each case asks for it, not where the first one did.
    return reading.policy == nil && reading.findings.isEmpty
      ? Reading(findings: [.policyMissing(wanted.name, at: place, among: PolicyShelf.names + own.names)]) : reading
  }

  /// The policy; neither policy nor finding where there is none of that name.
  private func find(_ wanted: Wanted) throws -> Reading {
    let main = try main(wanted.name)
    guard let version = wanted.version, main?.policy != nil || main == nil else { return main ?? Reading() }
    let texts = try texts(of: wanted.name, version)
    let exact = wanted.sha256.flatMap { sha256 in texts.first { $0.policy.sha256 == sha256 } }
    guard let policy = exact?.policy ?? texts.first?.policy else { return main ?? Reading() }
    let rival = wanted.sha256 == nil ? texts.first { $0.policy.sha256 != policy.sha256 } : nil
    return Reading(policy: policy, rival: rival.map { $0.file ?? "koffer" })
  }

  /// What the file of that name says, or the policy that ships with the tool; nil where there is neither.
  private func main(_ name: String) throws -> Reading? {
    let place = Place(own.path(of: name), line: 1)
    let content = try own.content(of: name)
    if let text = PolicyShelf.text(of: name) {
      guard content == nil else { return Reading(findings: [.policyNameTaken(name, at: place)]) }
      return try read(text, file: "\(name).yaml")
    }
    switch content {
    case nil: return nil
    case .tooLarge(let limit): return Reading(findings: [.policyTooLarge(limit, at: place)])
    case .text(let text):
      let reading = try read(text, file: place.file)
      guard let policy = reading.policy, policy.name != name else { return reading }
      return Reading(findings: [.policyMisnamed(policy.name, file: name, at: place)])
    }
  }

  /// Every text of that version of a policy, in the order of their files; a built-in one has no file.
  func texts(of name: String, _ version: String) throws -> [(policy: Policy, file: String?)] {
    let shipped = try PolicyShelf.text(of: name).flatMap { try read($0, file: "\(name).yaml").policy }
    let inFolder = try own.names.compactMap { file -> (policy: Policy, file: String?)? in
      guard case .text(let text)? = try own.content(of: file) else { return nil }
      return try read(text, file: own.path(of: file)).policy.map { ($0, own.path(of: file)) }
    }
    return ((shipped.map { [($0, nil)] } ?? []) + inFolder).filter {
      $0.policy.name == name && $0.policy.version == version
    }
  }

  /// In bytes; no policy is so long.
  static let largestFile = 8 << 20

  private func read(_ bytes: [UInt8], file: String) throws -> Reading {
    let reading = PolicyReader.read(bytes, file: file, sha256: try SHA256.digest(of: bytes).hex)
    return Reading(policy: reading.value, findings: reading.findings)
  }
}
