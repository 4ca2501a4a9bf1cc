import CaseModel
import Escalation
import Formats
import Glibc
import Intake
import Law
import Synchronization

/// A workspace with the policy and the law it judges by.
struct Office: Sendable {
  let workspace: Workspace
  /// nil where the policy does not read; its findings then hold every case.
  let policy: Policy?
  let findings: [Finding]
  /// The law as shipped, with the workspace's additions.
  let law: LawBook
  /// What is wrong with those additions.
  private let lawFindings: [Finding]

  /// - Parameter asOf: the day of judgement; what was verified later is not used.
  init(_ workspace: Workspace, asOf: Day) throws {
    self.workspace = workspace
    (law, lawFindings) = LawBook.shipped.adding(workspace.supplements, asOf: asOf)
    let file = "\(workspace.prefix)policies/\(workspace.policy).yaml"
    let bytes: [UInt8]
    if workspace.policy == "standard" {
      bytes = PolicyReader.standard
    } else if let folder = workspace.folder {
      do throws(FileProblem) {
        bytes = try Folder(folder).open("policies/\(workspace.policy).yaml").readAll(limit: 8 << 20)
      } catch {
        guard error.reason == .notFound || error.reason == .outsideFolder else { throw error }
        policy = nil
        findings = [
          Finding(
            .policyMissing, at: workspace.policyPlace,
            Text(
              "Die Richtlinie policies/\(workspace.policy).yaml gibt es nicht.",
              "There is no policy policies/\(workspace.policy).yaml."))
        ]
        return
      }
    } else {
      bytes = []
    }
    let reading = PolicyReader.read(bytes, file: file, sha256: try SHA256.digest(of: bytes).hex)
    policy = reading.value
    findings = reading.findings
  }

  func judge(_ reading: Reading<CaseFile?>, asOf: Day) -> Clearance.Verdict {
    let found = lawFindings + reading.findings
    guard let policy else { return Clearance.held(by: findings + found) }
    return Clearance.check(reading.value, found, under: policy, law, asOf: asOf)
  }
}

extension FindingKind {
  package static let policyMissing = FindingKind(
    "RICHTLINIE-01", .block, Text("Richtlinie fehlt", "Policy missing"),
    remedy: Text(
      "In koffer.yaml „policy: standard“ angeben oder die Datei unter policies/ anlegen.",
      "Give “policy: standard” in koffer.yaml, or create the file under policies/."), basis: [.contract("koffer.yaml")])
}

/// Workspaces by the folder their cases lie in, so that a portfolio reads its `koffer.yaml` once.
final class WorkspaceCache: Sendable {
  private let offices = Mutex<[String: Office]>([:])
  private let asOf: Day

  init(asOf: Day) {
    self.asOf = asOf
  }

  func office(of caseFolder: String) throws -> Office {
    // Cases of one portfolio lie side by side; what is above one is above all, unless a case holds a file of its own.
    // Where they really lie: a link's neighbours are not those of the folder behind it.
    let parent = RealPath.of(caseFolder)?.split(separator: "/").dropLast().joined(separator: "/")
    guard let parent, access("\(caseFolder)/\(Workspace.fileName)", F_OK) != 0 else {
      return try Office(try Workspace.above(caseFolder), asOf: asOf)
    }
    if let known = offices.withLock({ $0[parent] }) { return known }
    let office = try Office(try Workspace.above(caseFolder), asOf: asOf)
    offices.withLock { $0[parent] = office }
    return office
  }
}
