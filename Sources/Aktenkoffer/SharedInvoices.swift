import CaseModel
import Custody
import Intake
import Packing
import Synchronization

/// The invoices of a run, each with the case that named it first: of two cases with the same the ledger lets one out.
public final class SharedInvoices: Sendable {
  /// One invoice of a case.
  struct Claim: Sendable {
    let place: Place
    let label: String
    let identities: [InvoiceIdentity]
  }

  /// Folders, by a hash of what an invoice is known by: of a large run little is kept.
  private let folders = Mutex<[Int: String]>([:])

  public init() {}

  /// The report with what it shares with the cases before it; to be asked in the order in which cases are told.
  public func note(_ report: CaseReport) -> CaseReport {
    // Of a handover the ledger knows, and tells more.
    guard report.custody == nil else { return report }
    let found = report.claims.compactMap { claim -> Finding? in
      let keys = claim.identities.map(\.hashValue)
      let other = folders.withLock { folders in
        let other = keys.compactMap { folders[$0] }.first { $0 != report.folder }
        for key in keys where folders[key] == nil { folders[key] = report.folder }
        return other
      }
      return other.map { claim.finding(beside: $0.split(separator: "/").last.map(String.init) ?? $0) }
    }
    guard !found.isEmpty else { return report }
    var report = report
    report.verdict = report.verdict.asked(found)
    return report
  }
}

extension SharedInvoices.Claim {
  fileprivate func finding(beside folder: String) -> Finding {
    Finding(
      .invoiceInTwoCases, at: place,
      Text(
        "Die Rechnung \(label) steht auch im Fall im Ordner \(folder).",
        "Invoice \(label) is in the case in the folder \(folder) as well."))
  }
}

extension CaseFile {
  /// Its invoices, by what another case of the run would have them too.
  var claims: [SharedInvoices.Claim] {
    get throws {
      try invoices.map { invoice in
        SharedInvoices.Claim(place: invoice.origin.place, label: invoice.label, identities: try identities(of: invoice))
      }
    }
  }
}
