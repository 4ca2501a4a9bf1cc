extension String {
  /// The text as it is compared where another way of writing is no other name: small letters without accents' two ways
  /// of writing, full-width letters as plain ones, every dash as `-`, `ß` as `ss`, and nothing that cannot be seen.
  package var folded: String {
    var scalars = String.UnicodeScalarView()
    for scalar in lowercased().decomposedLetters where !scalar.properties.isDefaultIgnorableCodePoint {
      switch scalar.value {
      case 0xFF01...0xFF5E: scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: scalars.append("-")
      case 0xDF: scalars.append(contentsOf: "ss".unicodeScalars)
      default: scalars.append(scalar)
      }
    }
    return String(scalars).lowercased()
  }

  /// Letters with accents in one piece, taken apart: `ä` as `a` and its dots, as other systems write it at once.
  private var decomposedLetters: [Unicode.Scalar] {
    unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
      guard (0xC0...0x17F).contains(scalar.value), let apart = Fold.apart[scalar] else { return [scalar] }
      return apart
    }
  }
}

/// The letters of Latin-1 and Latin Extended-A that two characters write as well (Unicode Character Database).
private enum Fold {
  static let apart: [Unicode.Scalar: [Unicode.Scalar]] = {
    let accents: [(Unicode.Scalar, String)] = [
      ("\u{300}", "aàeèiìoòuùnǹ"), ("\u{301}", "aáeéiíoóuúyýcćlĺnńrŕsśzź"), ("\u{302}", "aâeêiîoôuûcĉgĝhĥjĵsŝwŵyŷ"),
      ("\u{303}", "aãnñoõiĩuũ"), ("\u{304}", "aāeēiīoōuū"), ("\u{306}", "aăeĕgğiĭoŏuŭ"), ("\u{307}", "cċeėgġzż"),
      ("\u{308}", "aäeëiïoöuüyÿ"), ("\u{30A}", "aåuů"), ("\u{30B}", "oőuű"), ("\u{30C}", "cčdďeěnňrřsštťzž"),
      ("\u{327}", "cçgģkķlļnņrŗsştţ"), ("\u{328}", "aąeęiįuų"),
    ]
    var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for (accent, pairs) in accents {
      let scalars = Array(pairs.unicodeScalars)
      for index in stride(from: 0, to: scalars.count - 1, by: 2) {
        table[scalars[index + 1]] = [scalars[index], accent]
      }
    }
    return table
  }()
}
