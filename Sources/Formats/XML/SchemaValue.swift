/// Values of simple types, as XML Schema lets them be written.
extension String {
  /// Without the blanks around it, which may stand around numbers, days and words (`whiteSpace="collapse"`).
  package var collapsed: String {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    guard let first = utf8.firstIndex(where: { !isBlank($0) }), let last = utf8.lastIndex(where: { !isBlank($0) })
    else {
      return ""
    }
    return String(self[first...last])
  }

  /// Whether it is a true `xs:boolean`.
  package var isTrue: Bool { ["true", "1"].contains(collapsed) }
}
