import CaseModel
import Formats

extension ArchiveIndex {
  /// What an entry changes in the index.
  static func take(_ entry: ArchiveEntry, _ index: Int, _ archive: Archive, _ session: any StoreSession) throws {
    try session.run(
      "INSERT INTO entry (sequence, kind, case_number) VALUES ($1, $2, $3)",
      [.integer(index), .text(entry.kind.rawValue), SQLValue(entry.caseNumber)])
    guard let number = entry.caseNumber else { return }
    switch entry.kind {
    case .added: try add(entry, index, number, archive, session)
    case .held:
      try session.run(
        "UPDATE archived SET held_by = $1, held_for = $2, held_since = $3 WHERE case_number = $4",
        [SQLValue(entry.person), SQLValue(entry.details["reason"]), .text(entry.at), .text(number)])
    case .released:
      try session.run(
        "UPDATE archived SET held_by = NULL, held_for = NULL, held_since = NULL WHERE case_number = $1",
        [.text(number)])
    case .purged:
      try session.run(
        "UPDATE bag SET purged = $1 WHERE case_number = $2 AND place = $3",
        [.integer(index), .text(number), .text(entry.details["bag"] ?? "")])
      try set(traces, "1", session)
      // Nothing of the debtor stays where nothing of the case does.
      guard let id = try id(of: number, session) else { return }
      try forget(id, session)
      try session.run("DELETE FROM archived WHERE id = $1", [.integer(id)])
    case .stamped, .opened: break
    }
  }

  private static func add(
    _ entry: ArchiveEntry, _ index: Int, _ number: String, _ archive: Archive, _ session: any StoreSession
  ) throws {
    let place = entry.details["bag"] ?? ""
    try session.run(
      """
      INSERT INTO bag (sequence, case_number, version, place, sha256, at, through)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """,
      [
        .integer(index), .text(number), .integer(entry.details["version"].flatMap { Int($0) } ?? 0), .text(place),
        .text(entry.details["sha256"] ?? ""), .text(entry.at),
        .integer(entry.details["through"].flatMap { Int($0) } ?? 0),
      ])
    // Deleted since, the bag tells nothing any more.
    guard let bag = try? archive.open(bag: place),
      let bytes = try? bag.open("data/\(ArchivedCase.path)").readAll(limit: ArchiveIndex.largestCase),
      let archived = ArchivedCase(bytes), archived.number == number
    else { return }
    try write(archived, BagPast(in: bag), index, session)
  }

  /// A case of a hundred thousand documents has some ten megabytes.
  private static let largestCase = 256 << 20

  private static func write(
    _ archived: ArchivedCase, _ past: BagPast, _ index: Int, _ session: any StoreSession
  ) throws {
    func newest(_ kind: ArchivedCase.Paper.Kind) -> SQLValue {
      SQLValue(archived.papers.filter { $0.kind == kind }.map(\.origin).max()?.description)
    }
    try session.run(
      """
      INSERT INTO archived (
        case_number, sequence, recipient, handed_over, state, settled, invoice, voucher, letter, limitation, title)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      ON CONFLICT (case_number) DO UPDATE SET
        sequence = excluded.sequence, recipient = excluded.recipient, handed_over = excluded.handed_over,
        state = excluded.state, settled = excluded.settled, invoice = excluded.invoice, voucher = excluded.voucher,
        letter = excluded.letter, limitation = excluded.limitation, title = excluded.title
      """,
      [
        .text(archived.number), .integer(index), .text(archived.recipient), .text(archived.handedOver),
        .text(archived.state), .integer(archived.isSettled ? 1 : 0), newest(.invoice), newest(.voucher),
        newest(.letter), SQLValue(archived.limitation?.description), SQLValue(archived.titles.max()?.description),
      ])
    guard let id = try id(of: archived.number, session) else { return }
    try forget(id, session)
    for term in past.terms.union(SearchTerm.all(of: archived)) {
      try session.run(
        "INSERT INTO term (kind, text, id) VALUES ($1, $2, $3)",
        [.text(term.kind.rawValue), .text(term.text), .integer(id)])
    }
    let words = Set((archived.debtors + past.debtors).flatMap(SearchTerm.words).flatMap(SearchTerm.spellings))
      .sorted().map { " \($0)" }.joined()
    for table in ["debtor (id, words)", "debtor_word (rowid, words)"] {
      try session.run("INSERT INTO \(table) VALUES ($1, $2)", [.integer(id), .text(words)])
    }
  }

  /// The case's number in the tables by which it is found; nil of one that is not there.
  private static func id(of number: String, _ session: any StoreSession) throws -> Int? {
    try session.first("SELECT id FROM archived WHERE case_number = $1", [.text(number)]) { $0.integer(0) } ?? nil
  }

  /// Takes away by what a case was found.
  private static func forget(_ id: Int, _ session: any StoreSession) throws {
    try session.run("DELETE FROM term WHERE id = $1", [.integer(id)])
    // It has to be told which words they were.
    try session.run(
      "INSERT INTO debtor_word (debtor_word, rowid, words) SELECT 'delete', id, words FROM debtor WHERE id = $1",
      [.integer(id)])
    try session.run("DELETE FROM debtor WHERE id = $1", [.integer(id)])
  }
}
