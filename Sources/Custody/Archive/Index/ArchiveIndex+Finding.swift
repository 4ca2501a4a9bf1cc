import Formats

extension ArchiveIndex {
  /// The file numbers of the cases that fit, in their order.
  package func find(_ search: ArchiveSearch, most: Int = 1000) throws -> [String] {
    let ranges = TermRange.all(of: search)
    guard !ranges.isEmpty else { return [] }
    return try reading { session in
      let counts = try ranges.count > 1 ? ranges.map { try $0.count(session) } : [0]
      let ranked = zip(ranges, counts).sorted { $0.1 < $1.1 }
      var query = TermQuery()
      // What few cases have is listed and brought together. What many have is looked up of those alone: an amount of a
      // case is found in a moment, the cases of five years are not.
      let listed = ranked.enumerated().filter { $0.offset == 0 || $0.element.1 < TermRange.most }.map(\.element.0)
      let tested = ranked.dropFirst(listed.count).map(\.0)
      let lists = listed.map { "SELECT case_number FROM term WHERE \(query.condition($0))" }
      let tests = tested.map {
        "EXISTS (SELECT 1 FROM term WHERE case_number = found.case_number AND \(query.condition($0)))"
      }
      let sql = """
        SELECT DISTINCT case_number FROM (\(lists.joined(separator: " INTERSECT "))) AS found
        \(tests.isEmpty ? "" : "WHERE " + tests.joined(separator: " AND ")) ORDER BY case_number LIMIT \(most)
        """
      return try session.all(sql, query.values) { $0.text(0) }.compactMap { $0 }
    }
  }
}

/// Terms of one kind that fit what is looked for.
private struct TermRange {
  let kind: SearchTerm.Kind
  /// The first and the last text of each; a word may be written in two ways.
  let ranges: [(first: String, last: String)]

  /// How many of them are counted.
  static let most = 20_000

  init(_ kind: SearchTerm.Kind, _ ranges: [(first: String, last: String)]) {
    self.kind = kind
    self.ranges = ranges
  }

  static func all(of search: ArchiveSearch) -> [TermRange] {
    // Beginnings of words.
    var ranges = (search.debtor.map(SearchTerm.words) ?? []).map { word in
      TermRange(.name, SearchTerm.spellings(word).sorted().map { ($0, $0 + "\u{10FFFF}") })
    }
    func add(_ kind: SearchTerm.Kind, _ text: String?) {
      if let text { ranges.append(TermRange(kind, [(text, text)])) }
    }
    add(.number, search.number.map(SearchTerm.plain))
    add(.cents, search.amount.map { SearchTerm.cents($0) ?? "" })
    if search.from != nil || search.until != nil {
      let days = (search.from?.description ?? "", search.until?.description ?? "9999-12-31")
      ranges.append(TermRange(.day, [days]))
    }
    add(.hash, search.sha256)
    return ranges
  }

  /// How many terms it has, `most` where there are more.
  func count(_ session: any StoreSession) throws -> Int {
    var query = TermQuery()
    let sql =
      "SELECT COUNT(*) FROM (SELECT 1 FROM term WHERE \(query.condition(self)) LIMIT \(TermRange.most))"
    return try session.first(sql, query.values) { $0.integer(0) ?? 0 } ?? 0
  }
}

/// Conditions, and the values that they name.
private struct TermQuery {
  private(set) var values: [SQLValue] = []

  mutating func condition(_ range: TermRange) -> String {
    values.append(.text(range.kind.rawValue))
    let kind = "kind = $\(values.count)"
    let texts = range.ranges.map { first, last in
      values += [.text(first), .text(last)]
      return "text >= $\(values.count - 1) AND text <= $\(values.count)"
    }
    return "\(kind) AND (\(texts.joined(separator: " OR ")))"
  }
}
