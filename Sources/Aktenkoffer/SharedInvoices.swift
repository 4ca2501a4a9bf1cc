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
    /// By what it looks like another one under another number.
    let likenesses: [InvoiceIdentity]
  }

  /// Folders, by a hash of what an invoice is known by: of a large run little is kept.
  private let folders = Mutex<[Int: String]>([:])

  public init() {}

  /// The report with what it shares with the cases before it; to be asked in the order in which cases are told.
  public func note(_ report: CaseReport) -> CaseReport {
    let found = report.claims.compactMap { claim -> Finding? in
      // Of one and the same the ledger tells more, where it was asked.
      if let other = other(claim.identities, than: report.folder) {
        return report.custody == nil ? claim.finding(beside: other) : nil
      }
      // Of two that go out at once it knows neither yet.
      return other(claim.likenesses, than: report.folder).map(claim.likeness)
    }
    guard !found.isEmpty else { return report }
    var report = report
    report.verdict = report.verdict.asked(found)
    return report
  }

  /// The name of another folder whose case has one of these; the first keeps them.
  private func other(_ identities: [InvoiceIdentity], than folder: String) -> String? {
    let keys = identities.map(\.hashValue)
    let other = folders.withLock { folders in
      let other = keys.compactMap { folders[$0] }.first { $0 != folder }
      for key in keys where folders[key] == nil { folders[key] = folder }
      return other
    }
    return other.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
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

  fileprivate func likeness(beside folder: String) -> Finding {
    Finding(
      .invoiceInTwoCases, at: place,
      Text(
        "Eine Rechnung derselben Parteien vom selben Tag über denselben Betrag wie \(label) steht unter anderer Nummer im Ordner \(folder).",
        "An invoice between the same parties, of the same day and amount as \(label) is under another number in the folder \(folder)."
      ),
      remedy: Text(
        "Beide ansehen: ist es dieselbe, sie aus einem der Fälle nehmen; sind es zwei, nichts zu tun.",
        "Look at both: if it is the same, take it out of one of the cases; if they are two, nothing to do."))
  }
}

extension CaseFile {
  /// Its invoices, by what another case of the run would have them too.
  var claims: [SharedInvoices.Claim] {
    get throws {
      try invoices.map { invoice in
        SharedInvoices.Claim(
          place: invoice.origin.place, label: invoice.label, identities: try identities(of: invoice),
          likenesses: try likeness(of: invoice))
      }
    }
  }
}
