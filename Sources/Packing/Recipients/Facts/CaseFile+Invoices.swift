import CaseModel

extension CaseFile {
  /// `Rechnung R-1`, `Rechnungen R-1, R-2`; nil where none has a number.
  var invoicesInWords: String? {
    let numbers = invoices.compactMap(\.number)
    guard !numbers.isEmpty else { return nil }
    return "\(numbers.count == 1 ? "Rechnung" : "Rechnungen") \(numbers.joined(separator: ", "))"
  }
}
