import CaseModel
import Custody
import Intake
import Synchronization

/// Ledgers by where they lie, each opened once in a run.
final class LedgerCache: Sendable {
  private let ledgers = Mutex<[Ledger.Location: Ledger]>([:])

  func ledger(of workspace: Workspace) throws(Outage) -> Ledger {
    let location = try LedgerCache.location(in: workspace)
    _ = try LedgerMark(in: workspace.staging).finds(location)
    return try ledger(at: location)
  }

  /// Where the ledger of a workspace lies.
  static func location(in workspace: Workspace) throws(Outage) -> Ledger.Location {
    guard let folder = workspace.folder else {
      throw Outage(
        "BUCH-09", path: Workspace.fileName,
        Text("Ohne koffer.yaml gibt es kein Übergabebuch.", "Without koffer.yaml there is no ledger."),
        remedy: Text("„koffer init“ legt einen Arbeitsbereich an.", "“koffer init” makes a workspace."))
    }
    guard let location = Ledger.Location(workspace.ledger.text, in: folder) else {
      throw Outage(
        "BUCH-10", path: workspace.ledger.place.description,
        Text(
          "„ledger“ nennt weder eine Datei noch einen Server, oder trägt ein Kennwort.",
          "“ledger” names neither a file nor a server, or carries a password."),
        remedy: Text(
          "Eine Datei angeben, oder postgresql://… ohne Kennwort; das steht in ~/.pgpass oder PGPASSWORD.",
          "Name a file, or postgresql://… without a password; that stands in ~/.pgpass or PGPASSWORD."))
    }
    return location
  }

  private func ledger(at location: Ledger.Location) throws(Outage) -> Ledger {
    // Opening may wait for a server; others that want the same ledger wait for it rather than open it twice.
    let result: Result<Ledger, Outage> = ledgers.withLock { ledgers in
      if let known = ledgers[location] { return .success(known) }
      do throws(Outage) {
        let opened = try Ledger(location)
        ledgers[location] = opened
        return .success(opened)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
