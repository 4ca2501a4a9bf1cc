import CaseModel
import Intake
import Law

/// The values of the law as a run in that folder takes them: what ships, with the additions of the workspace above.
public struct LawReading: Sendable {
  public let asOf: Day
  /// Every series, in the order of the book.
  public let rows: [LawRow]
  /// What is wrong with the workspace's additions.
  public let findings: [Finding]

  /// - Parameter folder: the workspace, or any folder below it. Without a workspace the shipped values stand alone.
  public init(in folder: String, asOf: Day) throws(Outage) {
    self.asOf = asOf
    let workspace = try Outage.translating(folder) { try Workspace.above(folder) }
    let (book, findings) = LawBook.shipped.adding(workspace.supplements, asOf: asOf)
    rows = book.rows
    let lawFolder = "\(workspace.prefix)\(Workspace.lawFolder)/"
    self.findings = workspace.findings.filter { $0.place.file.hasPrefix(lawFolder) } + findings
  }
}
