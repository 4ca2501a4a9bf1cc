extension Address {
  /// Whether the street is a word for not knowing one: `unbekannt verzogen`, `k. A.`, `n/a`.
  package var streetIsUnknown: Bool { street.map(saysUnknown) ?? false }

  /// Whether the town is such a word.
  package var cityIsUnknown: Bool { city.map(saysUnknown) ?? false }

  /// Whether letters go to a box, where nobody can be served.
  package var isBox: Bool {
    guard let first = street?.lowercased().split(whereSeparator: { !$0.isLetter && $0 != "." }).first else {
      return false
    }
    return ["postfach", "pf", "pf.", "pob"].contains(first) || street?.lowercased().hasPrefix("p.o. box") == true
      || street?.lowercased().hasPrefix("po box") == true
  }

  private func saysUnknown(_ words: String) -> Bool {
    let letters = words.lowercased().filter(\.isLetter)
    return letters.hasPrefix("unbekannt") || Self.unknown.contains(letters)
  }

  private static let unknown: Set<String> = [
    "unbek", "verzogen", "ka", "keineangabe", "keineangaben", "na", "nn", "ofw", "ohnefestenwohnsitz", "nichtbekannt",
    "fehlt", "unknown", "notknown", "tbd", "xxx", "sieheoben",
  ]
}
