import CaseModel

/// Under which numbers of their own recipients keep which cases, by all they told.
public struct FileNumbers: Sendable {
  private var cases: [Key: [String]] = [:]

  /// Capitals make no other number.
  private struct Key: Hashable {
    let recipient: String
    let number: String

    init(_ number: String, _ recipient: String?) {
      self.recipient = recipient ?? ""
      self.number = number.lowercased()
    }
  }

  public mutating func add(_ number: String, of caseNumber: String, at recipient: String?) {
    let key = Key(number, recipient)
    if cases[key]?.contains(caseNumber) != true { cases[key, default: []].append(caseNumber) }
  }

  /// The other cases that the recipient keeps, or kept, under that number.
  public func others(with number: String, than caseNumber: String, at recipient: String?) -> [String] {
    (cases[Key(number, recipient)] ?? []).filter { $0 != caseNumber }
  }
}

extension Ledger {
  /// Every file number that a recipient told. Looks at every entry.
  public func fileNumbers() throws(Outage) -> FileNumbers {
    try reading { session in
      var numbers = FileNumbers()
      let position = store.dialect.position(of: "\(FileNumbers.detail)=", in: "details")
      try session.rows("SELECT case_number, recipient, details FROM event WHERE \(position) > 0 ORDER BY sequence", [])
      {
        guard let caseNumber = $0.text(0),
          let number = $0.text(2).flatMap(LedgerDetails.read)?[FileNumbers.detail]
        else { return }
        numbers.add(number, of: caseNumber, at: $0.text(1))
      }
      return numbers
    }
  }
}

extension FileNumbers {
  /// Under which name details keep one.
  public static let detail = "file_number"
}
