extension String {
  /// Whether it holds a letter or a digit. What does not, such as “-”, “...” or “???”, stands where nobody knew better.
  package var saysSomething: Bool {
    contains { ($0.isLetter || $0.isNumber) && !$0.unicodeScalars.allSatisfy(\.properties.isDefaultIgnorableCodePoint) }
  }
}
