/// Words that phrases have in common, by a name: `@others` in parentheses stands for `employer*|boss|…`.
struct WordLists {
  private let lists: [String: String]

  static let none = WordLists([])

  init(_ lists: [(key: String, values: [String])]) {
    self.lists = Dictionary(
      lists.map { ($0.key, $0.values.joined(separator: "|")) }, uniquingKeysWith: { first, _ in first })
  }

  /// The phrase with the words in place of their names; nil where a name stands for none.
  func spelledOut(_ phrase: String) -> String? {
    var parts = phrase.split(separator: "@", omittingEmptySubsequences: false).makeIterator()
    guard var text = parts.next().map(String.init) else { return phrase }
    while let part = parts.next() {
      let name = part.prefix { $0 != "|" && $0 != ")" && $0 != " " }
      guard let words = lists[String(name)] else { return nil }
      text += words + part.dropFirst(name.count)
    }
    return text
  }
}
