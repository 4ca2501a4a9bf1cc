/// A value of a YAML or JSON file, with the place where it begins.
package indirect enum YAMLNode: Sendable {
  /// A single value; `plain` if it stood without quotes.
  case scalar(String, plain: Bool, at: YAMLPosition)
  case sequence([YAMLNode], at: YAMLPosition)
  /// Entries in the order of the file. A key may stand twice; what that means is for the reader of the file to say.
  case mapping([YAMLEntry], at: YAMLPosition)

  package var position: YAMLPosition {
    switch self {
    case .scalar(_, _, let position), .sequence(_, let position), .mapping(_, let position): return position
    }
  }

  /// `null`, `~` or nothing at all, without quotes.
  package var isNull: Bool {
    guard case .scalar(let text, plain: true, _) = self else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }

  /// A single value of white space, or of nothing, in quotes too.
  package var isBlank: Bool {
    guard case .scalar(let text, _, _) = self else { return false }
    return text.allSatisfy(\.isWhitespace)
  }
}

/// One entry of a mapping.
package struct YAMLEntry: Sendable {
  package let key: String
  package let keyPosition: YAMLPosition
  package let value: YAMLNode
}

/// Line and column, both counted from 1.
package struct YAMLPosition: Hashable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// Why a YAML or JSON file could not be read, and where.
package struct YAMLProblem: Error, Hashable, Sendable {
  package let reason: Reason
  package let position: YAMLPosition

  package enum Reason: Hashable, Sendable {
    /// libyaml's own words.
    case syntax(String)
    case notUTF8
    case empty
    case severalDocuments
    /// Anchors and aliases let a small file grow without bound, and a case has no use for them.
    case alias
    case keyNotText
    case tooLarge(limit: Int)
    case tooDeep(limit: Int)
    case tooManyValues(limit: Int)
  }
}
