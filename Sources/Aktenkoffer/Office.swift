import CaseModel
import Escalation
import Glibc
import Intake
import Law
import Packing
import Synchronization

/// A workspace with the policies and the law it judges by.
struct Office: Sendable {
  let workspace: Workspace
  let policies: PolicyCabinet
  let recipients: RecipientCabinet
  /// The law as shipped, with the workspace's additions.
  let law: LawBook
  /// What is wrong with those additions.
  let lawFindings: [Finding]

  /// - Parameter asOf: the day of judgement; what was verified later is not used.
  init(_ workspace: Workspace, asOf: Day) {
    self.workspace = workspace
    policies = PolicyCabinet(workspace)
    recipients = RecipientCabinet(workspace)
    (law, lawFindings) = LawBook.shipped.adding(workspace.supplements, asOf: asOf)
  }

  func judge(_ reading: Reading<CaseFile?>, asOf: Day) throws -> Clearance.Verdict {
    let found = lawFindings + recipients.settingsUnknown() + reading.findings
    let choice = try policies.policy(for: reading.value?.policy, else: workspace)
    guard let policy = choice.policy else { return Clearance.held(by: choice.findings + found) }
    return Clearance.check(reading.value, found, under: policy, law, asOf: asOf)
  }
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
      return Office(try Workspace.above(caseFolder), asOf: asOf)
    }
    if let known = offices.withLock({ $0[parent] }) { return known }
    let office = Office(try Workspace.above(caseFolder), asOf: asOf)
    offices.withLock { $0[parent] = office }
    return office
  }
}
