/// Cells of a table in a terminal, padded or cut to their width.
enum Columns {
  static func pad(_ text: String, _ width: Int, right: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - text.count))
    return right ? blanks + text : text + blanks
  }

  static func cut(_ text: String, _ width: Int) -> String {
    text.count <= width ? text : text.prefix(max(1, width - 1)) + "…"
  }

  /// Cut and padded.
  static func cell(_ text: String, _ width: Int, right: Bool = false) -> String {
    pad(cut(text, width), width, right: right)
  }
}

extension Columns {
  /// The text in lines of at most that width, broken at blanks; a longer word stands alone.
  static func wrapped(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + word.count + 1 <= max(24, width) {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.isEmpty ? [""] : lines
  }
}
