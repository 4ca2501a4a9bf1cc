import CaseModel
import Custody
import Glibc
import Intake

/// The ledger of the workspace that a folder lies in, to be read.
public struct LedgerLibrary: Sendable {
  public let ledger: Ledger
  /// The last entry there was when something went out of this workspace; nil where nothing did.
  public let mark: Ledger.Mark?

  /// Throws where there is no workspace, and where nothing was handed over yet: reading makes no ledger.
  ///
  /// - Parameter trusting: whether a ledger is taken that does not know what went out of the workspace: what it says is not so.
  public init(in folder: String, trusting: Bool = false) throws(Outage) {
    let workspace = try Outage.translating(folder) { try Workspace.above(folder) }
    try LedgerLibrary.checkIsThere(workspace)
    let mark = LedgerMark(in: "\(workspace.folder ?? ".")/\(LedgerMark.folder)")
    self.mark = try mark.entry()
    ledger = try Ledger(toRead: try LedgerCache.location(in: workspace))
    if !trusting { try mark.check(ledger) }
  }

  /// Throws where nothing was handed over yet.
  static func checkIsThere(_ workspace: Workspace) throws(Outage) {
    let location = try LedgerCache.location(in: workspace)
    if case .file(let path) = location, access(path, F_OK) != 0 {
      throw Outage(
        "BUCH-12", path: path, Text("Es gibt noch kein Übergabebuch.", "There is no ledger yet."),
        remedy: Text(
          "„koffer approve“ oder „koffer hand-over“ legt es an.", "“koffer approve” or “koffer hand-over” makes it."))
    }
  }
}
