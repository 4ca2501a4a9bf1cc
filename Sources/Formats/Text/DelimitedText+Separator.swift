extension DelimitedText {
  /// What parts the cells of a table, as people write it down: a tab cannot be seen.
  package enum Separator: String, CaseIterable, Sendable {
    case semicolon, comma, tab, pipe

    package var character: String {
      switch self {
      case .semicolon: ";"
      case .comma: ","
      case .tab: "\t"
      case .pipe: "|"
      }
    }
  }
}
