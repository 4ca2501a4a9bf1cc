import CaseModel

/// Scripts that neither font of the pages has: their characters stand there as numbers.
enum UnsetScripts {
  /// What whoever packs should know of the names of a case; nil where all of them can be set.
  static func note(_ file: CaseFile) -> Text? {
    var names: [String?] = [file.creditor.name, file.contract?.subject]
    for debtor in file.debtors {
      names += [debtor.fullName, debtor.address?.street, debtor.address?.city]
      names += debtor.representedBy.map(\.name)
    }
    guard names.contains(where: { $0?.unicodeScalars.contains(where: isUnset) == true }) else { return nil }
    return Text(
      "In den PDF stehen Zeichen, die deren Schriften nicht haben, als Nummern ([U+5317]); ganz stehen die Namen in den Dateien daneben.",
      "In the PDFs characters that their fonts lack stand as numbers ([U+5317]); the files beside them have the names in full."
    )
  }

  private static func isUnset(_ scalar: Unicode.Scalar) -> Bool { blocks.contains { $0.contains(scalar.value) } }

  /// From Syriac to Thai, Tibetan and Burmese, Hangul letters, Khmer and Mongolian, Chinese, Japanese and Yi, Hangul, more Chinese.
  private static let blocks: [ClosedRange<UInt32>] = [
    0x0700...0x077F, 0x0780...0x07BF, 0x0900...0x0E7F, 0x0F00...0x109F, 0x1100...0x11FF, 0x1780...0x18AF,
    0x2E80...0xA4CF,
    0xAC00...0xD7FF, 0xF900...0xFAFF, 0x20000...0x3FFFF,
  ]
}
