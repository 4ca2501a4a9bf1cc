extension Text {
  /// One behind the other.
  package static func joined(_ texts: [Text], by separator: String = ", ") -> Text {
    Text(texts.map(\.german).joined(separator: separator), texts.map(\.english).joined(separator: separator))
  }
}
