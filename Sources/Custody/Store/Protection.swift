import CaseModel

/// What keeps the rows of the chain from being changed by mistake, and what must not sit beside it.
///
/// Who may change the database may take it away: then nothing is changed yet, and it has to be told before something is.
struct Protection {
  let dialect: Dialect

  /// Tables of the ledger. What sits on another does nothing to them.
  private static let tables = ["ledger", "event", "enclosure", "case_state", "handed_over", "known_invoice"]

  /// What is missing of it, and what does not belong there; by name.
  func exposures(_ session: any StoreSession) throws -> [Ledger.Exposure] {
    var found: [Ledger.Exposure] = []
    var missing = Set(own.map(\.name))
    for trigger in try triggers(session) {
      if own.contains(trigger) {
        missing.remove(trigger.name)
      } else if !own.contains(where: { $0.name == trigger.name && $0.table == trigger.table }) {
        found.append(.foreign(trigger: trigger.name, table: trigger.table))
      }
    }
    return missing.sorted().map { .unprotected(trigger: $0) } + found
  }

  /// A trigger and all it does, as the database keeps it.
  private struct Trigger: Equatable {
    let name: String
    let table: String
    let deed: String

    init(_ name: String, on table: String, _ deed: String) {
      self.name = name
      self.table = table
      // How it is laid out is nothing it does.
      self.deed = deed.onOneLine
    }
  }

  private var own: [Trigger] {
    switch dialect {
    case .sqlite:
      zip(["event_no_update", "event_no_delete"], dialect.appendOnly("event")).map {
        Trigger($0, on: "event", $1)
      }
    // A statement's (not a row's) before UPDATE, DELETE and TRUNCATE: 2 + 8 + 16 + 32, whatever columns and conditions.
    case .postgreSQL:
      [Trigger("event_append_only", on: "event", "58 on plpgsql BEGIN RAISE EXCEPTION 'append only'; END")]
    }
  }

  private func triggers(_ session: any StoreSession) throws -> [Trigger] {
    let found = try session.all(dialect == .sqlite ? Protection.ofSQLite : Protection.ofPostgreSQL) { row in
      Trigger(row.text(0) ?? "?", on: (row.text(1) ?? "?").lowercased(), row.text(2) ?? "")
    }
    return found.filter { Protection.tables.contains($0.table) }
  }

  private static let ofSQLite = "SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name"

  /// Rules do what triggers do.
  private static let ofPostgreSQL = """
    SELECT t.tgname::text, c.relname::text,
      t.tgtype::text || (CASE WHEN t.tgenabled IN ('O', 'A') THEN ' on ' ELSE ' off ' END)
      || (CASE WHEN t.tgqual IS NULL AND t.tgattr::text = '' THEN '' ELSE 'sometimes ' END) || l.lanname || ' ' || p.prosrc
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
      JOIN pg_language l ON l.oid = p.prolang
    WHERE NOT t.tgisinternal AND c.oid IN (\(known))
    UNION ALL SELECT r.rulename::text, c.relname::text, 'rule'
    FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class WHERE c.oid IN (\(known)) ORDER BY 1
    """

  private static let known = tables.map { "to_regclass('\($0)')" }.joined(separator: ", ")
}
