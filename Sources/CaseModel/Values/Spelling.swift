/// Nearest words for misspelt keys.
package enum Spelling {
  /// The candidate at the smallest edit distance, if that is at most a third of the word and leaves something of it.
  package static func nearest(to word: String, among candidates: [String]) -> String? {
    guard word.utf8.count <= 64 else { return nil }
    if let meant = meanings[word.lowercased()], candidates.contains(meant) { return meant }
    let distances = candidates.map { ($0, distance(Array(word.utf8), Array($0.utf8))) }
    guard let best = distances.min(by: { $0.1 < $1.1 }), best.1 <= max(2, word.utf8.count / 3),
      best.1 < max(word.utf8.count, best.0.utf8.count)
    else { return nil }
    return best.0
  }

  /// A foreign key as a message may show it: only one written like our own keys, for anything else may be a person's
  /// name or number that stands in the wrong place.
  package static func shown(_ key: String) -> String? {
    let isPlain = key.utf8.count <= 40 && key.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F || $0 == 0x2D }
    return isPlain ? key : nil
  }

  /// Whether a text is made of letters without diacritics, digits, hyphens and underscores: no path can be written so.
  package static func isPlainName(_ text: some StringProtocol) -> Bool {
    text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
        || byte == 0x5F
    }
  }

  /// What to do about a word that is none of those known.
  package static func remedy(for word: String, among known: [String]) -> Text {
    let list = known.joined(separator: ", ")
    return nearest(to: word, among: known).map {
      Text("Gemeint ist wohl „\($0)“; möglich sind: \(list).", "“\($0)” was probably meant; possible are: \(list).")
    } ?? Text("Möglich sind: \(list).", "Possible are: \(list).")
  }

  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (a == b ? 0 : 1))
        diagonal = above
      }
    }
    return row[right.count]
  }
}
