/// Values of simple types, as XML Schema lets them be written.
extension String {
  /// Without the blanks around it, which may stand around numbers, days and words (`whiteSpace="collapse"`).
  package var collapsed: String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0.isNewline || $0 == "\t" }
    return String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }

  /// Whether it is a true `xs:boolean`.
  package var isTrue: Bool { ["true", "1"].contains(collapsed) }
}
