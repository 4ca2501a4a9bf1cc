import Formats

extension ArchiveIndex {
  /// The cases that fit, in the order of their numbers.
  ///
  /// - Parameter most: of more, any so many.
  package func find(_ search: ArchiveSearch, most: Int = 1000) throws -> [ShelvedCase] {
    let conditions = SearchCondition.all(of: search)
    guard !conditions.isEmpty else { return [] }
    return try reading { session in
      // What the fewest cases have is listed, the others are looked up of those alone; and no further than that enough
      // are found: an archive may have a hundred thousand cases of a month.
      let counts = try conditions.count > 1 ? conditions.map { try $0.count(session) } : [0]
      let ranked = zip(conditions, counts).sorted { $0.1 < $1.1 }.map(\.0)
      var query = SearchQuery()
      let list = query.list(ranked[0])
      let tests = ranked.dropFirst().map { query.test($0) }
      let ids = """
        SELECT DISTINCT id FROM (\(list)) AS found \(tests.isEmpty ? "" : "WHERE " + tests.joined(separator: " AND "))
        LIMIT \(most)
        """
      let sql = "SELECT \(ShelvedCase.columns) FROM archived WHERE id IN (\(ids)) ORDER BY case_number"
      return try session.all(sql, query.values, ShelvedCase.init).compactMap { $0 }
    }
  }
}

/// Something that a case has to have.
private enum SearchCondition {
  /// Words that begin so, each in one of its spellings.
  case name([[String]])
  /// A term of that kind, from the first text to the last.
  case term(SearchTerm.Kind, String, String)

  static func all(of search: ArchiveSearch) -> [SearchCondition] {
    var conditions: [SearchCondition] = []
    if let words = search.debtor.map(SearchTerm.words) {
      // Of a name without a letter there is none, nor of one that has more words than any.
      guard (1...most.words).contains(words.count) else { return [] }
      conditions.append(.name(words.map { SearchTerm.spellings($0).sorted() }))
    }
    func add(_ kind: SearchTerm.Kind, _ text: String?) {
      if let text { conditions.append(.term(kind, text, text)) }
    }
    add(.number, search.number.map(SearchTerm.plain))
    add(.cents, search.amount.map { SearchTerm.cents($0) ?? "" })
    if search.from != nil || search.until != nil {
      conditions.append(.term(.day, search.from?.description ?? "", search.until?.description ?? "9999-12-31"))
    }
    add(.hash, search.sha256)
    return conditions
  }

  /// How many cases are counted: from there on it is all the same. And how many words a statement may look for.
  private static let most = (cases: 1000, words: 50)

  /// How many terms it has, `most` where there are more.
  func count(_ session: any StoreSession) throws -> Int {
    var query = SearchQuery()
    let sql = "SELECT COUNT(*) FROM (\(query.list(self)) LIMIT \(SearchCondition.most.cases))"
    return try session.first(sql, query.values) { $0.integer(0) ?? 0 } ?? 0
  }
}

/// Parts of a statement, and the values that they name.
private struct SearchQuery {
  private(set) var values: [SQLValue] = []

  /// A value's place in the statement.
  private mutating func place(_ text: String) -> String {
    values.append(.text(text))
    return "$\(values.count)"
  }

  /// The cases that have it, some of them more than once.
  mutating func list(_ condition: SearchCondition) -> String {
    switch condition {
    case .name(let words):
      // Words are letters and digits: nothing in them ends a string.
      let match = words.map { "(" + $0.map { "\"\($0)\"*" }.joined(separator: " OR ") + ")" }
      return "SELECT rowid AS id FROM debtor_word WHERE debtor_word MATCH \(place(match.joined(separator: " AND ")))"
    case .term(let kind, let first, let last):
      return "SELECT id FROM term WHERE \(within(kind, first, last))"
    }
  }

  /// Whether a case that was found has it.
  mutating func test(_ condition: SearchCondition) -> String {
    switch condition {
    case .name(let words):
      let tests = words.map { spellings in
        "(" + spellings.map { "instr(words, \(place(" \($0)"))) > 0" }.joined(separator: " OR ") + ")"
      }
      return "EXISTS (SELECT 1 FROM debtor WHERE id = found.id AND \(tests.joined(separator: " AND ")))"
    case .term(let kind, let first, let last):
      return "EXISTS (SELECT 1 FROM term WHERE id = found.id AND \(within(kind, first, last)))"
    }
  }

  private mutating func within(_ kind: SearchTerm.Kind, _ first: String, _ last: String) -> String {
    "kind = \(place(kind.rawValue)) AND text BETWEEN \(place(first)) AND \(place(last))"
  }
}
