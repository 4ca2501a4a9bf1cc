/// Some words that are looked for in a text all at once, in any part of its words.
///
/// By bytes: the library's own search composes every letter anew at every place, and takes fifty times as long.
struct Needles: Sendable {
  private let words: [[UInt8]]
  /// By byte, whether a word begins with it.
  private let firsts: [Bool]

  /// - Parameter words: in small letters; umlauts are found composed and decomposed.
  init(_ words: String...) {
    let spellings = words.flatMap { word in
      Set([word, word.unicodeScalars.map { Needles.decomposed[$0] ?? String($0) }.joined()].map { Array($0.utf8) })
    }
    self.words = spellings
    var firsts = [Bool](repeating: false, count: 256)
    for first in spellings.compactMap(\.first) { firsts[Int(first)] = true }
    self.firsts = firsts
  }

  /// - Parameter text: in small letters.
  func areAny(in text: some StringProtocol) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(areAny(in:)) ?? Array(text.utf8).withUnsafeBufferPointer(areAny(in:))
  }

  func areAny(in bytes: [UInt8]) -> Bool { bytes.withUnsafeBufferPointer(areAny(in:)) }

  private func areAny(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.indices.contains { index in
      firsts[Int(bytes[index])] && words.contains { word in bytes[index...].starts(with: word) }
    }
  }

  private static let decomposed: [Unicode.Scalar: String] = ["ä": "a\u{308}", "ö": "o\u{308}", "ü": "u\u{308}"]
}
