import Formats

/// How invoices' numbers are spelt in one place, by which other spellings of them are understood.
package struct NumberSpelling {
  private let exact: Set<String>
  private let folded: [String: String]

  package init(_ numbers: [String]) {
    exact = Set(numbers)
    folded = Dictionary(numbers.map { ($0.asInvoiceNumber, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether there is an invoice of that number, however it is spelt.
  package func contains(_ other: String) -> Bool { exact.contains(own(other)) }

  /// The number as it is spelt here; as it came where there is no such invoice.
  package func own(_ other: String) -> String {
    exact.contains(other) ? other : folded[other.asInvoiceNumber] ?? other
  }
}
