/// The characters of DIN 91379:2022-08, by its data types.
///
/// A text holds single letters and certain sequences of a letter with marks; a sequence not listed is none, even where a
/// screen shows it alike: `o` with a mark of its own is not `ö`.
package enum DIN91379: Sendable {
  /// Names of natural persons.
  case a
  /// Names of streets and places.
  case b
  /// Every other text.
  case c
  /// Names of firms and products, with typographic and Greek characters.
  case d
  /// All letters of the norm, the extended ones among them.
  case e

  /// Whether the text holds nothing but characters of this type.
  package func allows(_ text: String) -> Bool {
    firstForbidden(in: text) == nil
  }

  /// The first character this type does not have.
  package func firstForbidden(in text: String) -> Unicode.Scalar? {
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let length = DIN91379Table.sequenceLength(scalars[index...])
      if length > 0 {
        index += length
      } else if contains(scalars[index].value) {
        index += 1
      } else {
        return scalars[index]
      }
    }
    return nil
  }

  private func contains(_ value: UInt32) -> Bool {
    DIN91379Table.letters.contains { $0.contains(value) } || DIN91379Table.others(self).contains { $0.contains(value) }
  }
}
