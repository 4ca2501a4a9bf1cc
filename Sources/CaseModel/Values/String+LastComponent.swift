extension String {
  /// What stands after the last slash.
  package var lastComponent: String {
    split(separator: "/").last.map(String.init) ?? self
  }
}
