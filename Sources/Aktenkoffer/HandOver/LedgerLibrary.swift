import CaseModel
import Custody
import Intake

/// The ledger of the workspace that a folder lies in, to be read.
public struct LedgerLibrary: Sendable {
  public let ledger: Ledger
  /// The last entry there was when something went out of this workspace; nil where nothing did, or nobody can read it.
  public let mark: Ledger.Mark?
  /// Why nobody can.
  public let markOutage: Outage?
  /// That something went out and the entry was noted nowhere; nil where it was.
  public let markNotice: Text?

  /// Throws where there is no workspace, and where nothing was handed over yet: reading makes no ledger.
  ///
  /// - Parameter trusting: whether a ledger is taken that does not know what went out of the workspace: what it says is not so.
  public init(in folder: String, trusting: Bool = false) throws(Outage) {
    let workspace = try Outage.translating(folder) { try Workspace.above(folder) }
    try LedgerLibrary.checkIsThere(workspace)
    let mark = LedgerMark(in: workspace.staging)
    ledger = try Ledger(toRead: try LedgerCache.location(in: workspace))
    if !trusting { try mark.check(ledger) }
    markNotice = mark.notice
    do throws(Outage) {
      let entry = try mark.entry()
      if entry == nil { try mark.check(ledger) }
      // A mark of nothing is as good as none.
      self.mark = entry?.sequence == 0 ? nil : entry
      markOutage = nil
    } catch {
      self.mark = nil
      markOutage = error
    }
  }

  /// Throws where nothing was handed over yet.
  static func checkIsThere(_ workspace: Workspace) throws(Outage) {
    let location = try LedgerCache.location(in: workspace)
    if try !LedgerMark(in: workspace.staging).finds(location) {
      throw Outage(
        "BUCH-12", path: location.name, Text("Es gibt noch kein Übergabebuch.", "There is no ledger yet."),
        remedy: Text(
          "„koffer approve“ oder „koffer hand-over“ legt es an.", "“koffer approve” or “koffer hand-over” makes it."))
    }
  }
}
