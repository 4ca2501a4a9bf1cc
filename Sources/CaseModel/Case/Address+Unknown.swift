extension Address {
  /// Whether the street is a word for not knowing one: `unbekannt verzogen`, `k. A.`, `n/a`.
  package var streetIsUnknown: Bool { street.map(saysUnknown) ?? false }

  /// Whether the town is such a word.
  package var cityIsUnknown: Bool { city.map(saysUnknown) ?? false }

  /// Whether letters go to a box, where nobody can be served.
  package var isBox: Bool {
    let letters = street?.lowercased().filter { $0.isLetter || $0 == " " }.onOneLine
    return ["postfach", "pf", "pob", "po box"].contains(letters)
  }

  private func saysUnknown(_ words: String) -> Bool {
    let parts = words.lowercased().split { !$0.isLetter }
    return parts.first == "unbekannt" || Self.unknown.contains(parts.joined())
  }

  private static let unknown: Set<String> = [
    "unbek", "verzogen", "ka", "keineangabe", "keineangaben", "na", "nn", "ofw", "ohnefestenwohnsitz", "nichtbekannt",
    "fehlt", "unknown", "notknown", "tbd", "xxx", "sieheoben",
  ]
}
