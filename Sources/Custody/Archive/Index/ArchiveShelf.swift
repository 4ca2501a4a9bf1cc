import CaseModel
import Formats

/// A bag, as the index knows it.
public struct ShelvedBag: Sendable, Equatable {
  /// Number of its entry in the log.
  public let sequence: Int
  public let caseNumber: String
  public let version: Int
  /// Seen from `bags/`.
  public let place: String
  /// SHA-256 of its `tagmanifest-sha256.txt`.
  public let sha256: String
  /// In UTC.
  public let at: String
  /// The last event of the ledger that it holds.
  public let through: Int
  /// Number of the entry with which it was deleted; nil while it is there.
  public let purged: Int?
}

/// A case in the archive, as the index knows it. Nothing of it is left once it was deleted.
public struct ShelvedCase: Sendable, Equatable {
  public let number: String
  public let recipient: String
  /// In UTC.
  public let handedOver: String
  /// As the ledger had it when the last bag was made.
  public let state: String
  public let isSettled: Bool
  /// The newest of each kind: the one that is kept longest.
  public let newest: [ArchivedCase.Paper.Kind: Day]
  public let limitation: Day?
  public let title: Day?
  public let hold: Hold?

  /// Nothing of the case may be deleted.
  public struct Hold: Sendable, Equatable {
    public let person: String?
    public let reason: String
    /// In UTC.
    public let since: String
  }

  static let columns = """
    case_number, recipient, handed_over, state, settled, invoice, voucher, letter, limitation, title, held_by, held_for,
    held_since
    """

  init?(_ row: any SQLRow) {
    guard let number = row.text(0), let recipient = row.text(1), let handedOver = row.text(2), let state = row.text(3)
    else { return nil }
    func day(_ column: Int) -> Day? { row.text(column).flatMap { Day(iso: $0) } }
    self.number = number
    self.recipient = recipient
    self.handedOver = handedOver
    self.state = state
    isSettled = row.integer(4) == 1
    newest = [.invoice: day(5), .voucher: day(6), .letter: day(7)].compactMapValues { $0 }
    limitation = day(8)
    title = day(9)
    hold = row.text(12).map { Hold(person: row.text(10), reason: row.text(11) ?? "", since: $0) }
  }
}

extension ArchiveIndex {
  /// The bags of a case in the order of their versions, deleted ones too.
  package func bags(of caseNumber: String) throws -> [ShelvedBag] {
    try reading { session in
      try session.all(
        """
        SELECT sequence, case_number, version, place, sha256, at, through, purged FROM bag WHERE case_number = $1
        ORDER BY sequence
        """, [.text(caseNumber)]
      ) { row in
        ShelvedBag(
          sequence: row.integer(0) ?? 0, caseNumber: row.text(1) ?? "", version: row.integer(2) ?? 0,
          place: row.text(3) ?? "", sha256: row.text(4) ?? "", at: row.text(5) ?? "", through: row.integer(6) ?? 0,
          purged: row.integer(7))
      }
    }
  }

  /// nil of a case that is not there, or not any more.
  package func archived(_ caseNumber: String) throws -> ShelvedCase? {
    try reading { session in
      try session.first(
        "SELECT \(ShelvedCase.columns) FROM archived WHERE case_number = $1", [.text(caseNumber)], ShelvedCase.init)
        ?? nil
    }
  }

  /// Whether a text names one of a case's debtors, as any of its packages and updates had them.
  package func names(_ text: String, in caseNumber: String) throws -> Bool {
    let known = try reading { session in
      try session.first(
        "SELECT words FROM debtor JOIN archived ON debtor.id = archived.id WHERE case_number = $1", [.text(caseNumber)]
      ) { $0.text(0) } ?? nil
    }
    // Shorter ones are initials or forms of firms, longer forms name nobody either.
    let words = Set((known ?? "").split(separator: " ").map(String.init))
      .filter { $0.count > 3 && !SearchTerm.forms.contains($0) }
    return SearchTerm.words(text).flatMap(SearchTerm.spellings).contains { word in
      words.contains(word) || word.hasSuffix("s") && words.contains(String(word.dropLast()))
    }
  }

  /// Every case in the order of the numbers, one by one.
  ///
  /// - Parameter each: must not ask the same index.
  package func cases(_ each: (ShelvedCase) throws -> Void) throws {
    try reading { session in
      try session.rows("SELECT \(ShelvedCase.columns) FROM archived ORDER BY case_number", []) { row in
        if let archived = ShelvedCase(row) { try each(archived) }
      }
    }
  }

  /// The numbers of the cases that were deleted, in their order.
  package func purged() throws -> [String] {
    try reading { session in
      try session.all("SELECT DISTINCT case_number FROM bag WHERE purged IS NOT NULL ORDER BY case_number") {
        $0.text(0)
      }.compactMap { $0 }
    }
  }

  /// Numbers of the log's entries about a case, in order.
  package func entries(about caseNumber: String) throws -> [Int] {
    try reading { session in
      try session.all("SELECT sequence FROM entry WHERE case_number = $1 ORDER BY sequence", [.text(caseNumber)]) {
        $0.integer(0) ?? 0
      }
    }
  }

  /// Numbers of the entries that tell of time stamps, in order.
  package func stamps() throws -> [Int] {
    try reading { session in
      try session.all(
        "SELECT sequence FROM entry WHERE kind = 'stamped' AND case_number IS NULL ORDER BY sequence"
      ) { $0.integer(0) ?? 0 }
    }
  }

  /// How many cases and bags there are.
  package func counts() throws -> (cases: Int, bags: Int) {
    try reading { session in
      let cases = try session.first("SELECT COUNT(*) FROM archived") { $0.integer(0) ?? 0 } ?? 0
      let bags = try session.first("SELECT COUNT(*) FROM bag WHERE purged IS NULL") { $0.integer(0) ?? 0 } ?? 0
      return (cases, bags)
    }
  }
}
