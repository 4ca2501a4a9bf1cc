import CaseModel

/// A record as it is written or was read: one cell a field, in the order of the fields.
package struct MappedRecord: Sendable {
  package var cells: [MappedCell]
  /// Where something stands that the recipient has no field for, in a record that was read.
  var strangers: [Place] = []

  /// Whether a field of that name has a value; several may bear one name, each for another kind of case.
  func hasValue(named name: String) -> Bool {
    cells.contains { cell in
      guard cell.field.name == name, case .value = cell.content else { return false }
      return true
    }
  }

  /// The amounts under a name; `payments[].amount` gives those of a list. nil where one of them is none.
  func amounts(_ name: String, _ currency: Currency) -> [Money]? {
    // Of several fields of one name one at most is written.
    let named = cells.filter { $0.field.name == name }
    if !named.isEmpty {
      for cell in named {
        guard case .value(let written) = cell.content else { continue }
        guard case .money(let money)? = cell.field.value(of: written, currency) else { return nil }
        return [money]
      }
      return []
    }
    for cell in cells {
      guard case .list(let records) = cell.content, name.hasPrefix("\(cell.field.name).") else { continue }
      let rest = String(name.dropFirst(cell.field.name.count + 1))
      var all: [Money] = []
      for record in records {
        guard let found = record.amounts(rest, currency) else { return nil }
        all += found
      }
      return all
    }
    return []
  }
}

package struct MappedCell: Sendable {
  package let field: MappedField
  package var content: Content
  /// Where the value comes from, or stands.
  package let place: Place
  /// What it was made of; nil in a record that was read.
  package let fact: Fact?
  /// The invoice it is about, in a case of several.
  var invoice: String?
  /// How many characters it takes in the file it was read from, where that differs from its value.
  var length: Int?

  var isWritten: Bool {
    if case .value = content { return true }
    return false
  }

  package enum Content: Sendable {
    /// Nothing is written.
    case absent
    /// Its condition does not hold; nothing is written and nothing asked.
    case notApplicable
    case value(Written)
    /// There is a value, and the recipient has no word for it.
    case uncoded
    case list([MappedRecord])
  }
}

/// A value as a file holds it.
package enum Written: Hashable, Sendable {
  case text(String)
  /// Digits with a point: `-12.50`.
  case number(String)
  case flag(Bool)
  /// A spreadsheet's own day.
  case day(Day)

  /// As text files write it.
  package var text: String {
    switch self {
    case .text(let text): return text
    case .number(let digits): return digits
    case .flag(let flag): return flag ? "true" : "false"
    case .day(let day): return day.german
    }
  }
}
