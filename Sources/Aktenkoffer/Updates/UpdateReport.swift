import CaseModel
import Custody
import Packing

/// What became of telling a recipient about one case.
public struct UpdateReport: Sendable {
  /// The case folder, as it was given.
  public let folder: String
  /// The creditor's file number; nil where it could not be read.
  public let number: String?
  public internal(set) var findings: [Finding] = []
  /// Where the case stands after this run; nil where the ledger does not know it.
  public internal(set) var record: CaseRecord?
  /// What reached the recipient, in this run or, found now, in one that was cut off.
  public internal(set) var sent: [Sent] = []

  /// A mail that lies ready for a person to send it.
  public internal(set) var draft: String?
  /// New documents that stay in the house since the recipient does not get such, by kind.
  public internal(set) var documentsKept: [(kind: Text, count: Int)] = []

  /// An update that arrived.
  public struct Sent: Sendable {
    /// Among the updates of the case.
    public let sequence: Int
    public let matters: [UpdateMatter: Int]
    /// Whether it took the case, or a part of it, back.
    public let isRecall: Bool
    /// SHA-256 of its manifest.
    public let identity: String
    public let place: String
    /// The documents that went along, where this run packed them.
    public let documents: [String]
    /// Sent by an earlier run, and found by this one.
    public let wasFound: Bool
  }

  init(folder: String, number: String?, findings: [Finding] = []) {
    self.folder = folder
    self.number = number
    self.findings = findings
  }

  /// Whether nothing stands in the way; there may have been nothing to tell.
  public var isDone: Bool { !findings.contains(where: \.blocks) }
}
