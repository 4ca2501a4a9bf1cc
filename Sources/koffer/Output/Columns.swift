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
