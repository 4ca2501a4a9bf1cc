import CaseModel
import Custody

extension HandOverDesk {
  /// By what each invoice is known again.
  func identities(of file: CaseFile) throws -> [InvoiceIdentity] {
    let identities = try file.invoices.flatMap(file.identities)
    // Two invoices of one case may differ by a zero alone.
    var known: Set<InvoiceIdentity> = []
    return identities.filter { known.insert($0).inserted }
  }
}

extension CaseFile {
  /// By what one of its invoices is known again: its number, and the content of its file.
  func identities(of invoice: Invoice) throws -> [InvoiceIdentity] {
    var identities: [InvoiceIdentity] = []
    if let number = invoice.number {
      identities += try creditor.identities(
        of: number, issued: invoice.issued?.description, amount: invoice.claimed?.description)
    }
    if let path = invoice.file, let document = document(at: path) {
      identities.append(InvoiceIdentity(content: document.sha256))
    }
    return identities
  }
}

extension Creditor {
  /// By what an invoice of that number is known again, whatever the creditor is called by then.
  ///
  /// - Parameter told: the name it bore when the invoice went out; nil for its own.
  func identities(
    of number: String, issued: String?, amount: String?, as told: String? = nil
  ) throws -> [InvoiceIdentity] {
    let name = told ?? self.name ?? ""
    let known = signs(as: name)
    var identities = [try InvoiceIdentity(number: number, of: name)]
    identities += try InvoiceIdentity.all(number: number, ofAny: known)
    if let issued, let amount {
      identities += try InvoiceIdentity.all(number: number, issued: issued, amount: amount, ofAny: known)
    }
    return identities
  }

  /// By what the creditor is known again, each with its kind.
  ///
  /// - Parameter told: the name it bore when something went out; nil for its own.
  func signs(as told: String? = nil) -> [String] {
    let entry = [register?.kind?.rawValue, register?.number, register?.court].compactMap { $0 }
    let signs = [
      "name \(told ?? name ?? "")", vatID.map { "vat \($0)" },
      register?.number == nil ? nil : "register \(entry.joined(separator: " "))",
    ]
    return signs.compactMap { $0 }
  }
}
