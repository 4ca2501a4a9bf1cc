import CaseModel

/// Invoices as a sentence names them.
struct InvoiceNames {
  private let labels: [String]

  init(_ invoices: [Invoice]) {
    labels = invoices.map(\.label)
  }

  /// `R-1, R-2 und R-3`.
  var list: Text {
    let head = labels.dropLast().joined(separator: ", ")
    guard let last = labels.last, !head.isEmpty else { return Text(labels.first ?? "", labels.first ?? "") }
    return Text("\(head) und \(last)", "\(head) and \(last)")
  }

  /// `zur Rechnung R-1`, `zu den Rechnungen R-1 und R-2`; `for invoice R-1`.
  var about: Text {
    labels.count == 1
      ? Text("zur Rechnung \(list.german)", "for invoice \(list.english)")
      : Text("zu den Rechnungen \(list.german)", "for invoices \(list.english)")
  }

  /// The same at the beginning of a sentence.
  var aboutFirst: Text {
    Text("Z" + about.german.dropFirst(), "F" + about.english.dropFirst())
  }
}
