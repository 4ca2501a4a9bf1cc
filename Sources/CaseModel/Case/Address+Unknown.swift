extension Address {
  /// Whether the street is a word for not knowing one: `unbekannt verzogen`, `k. A.`, `n/a`.
  package var streetIsUnknown: Bool { street?.saysUnknown ?? false }

  /// Whether the town is such a word.
  package var cityIsUnknown: Bool { city?.saysUnknown ?? false }

  /// Whether letters go to a box, where nobody can be served.
  package var isBox: Bool {
    let letters = street?.lowercased().filter { $0.isLetter || $0 == " " }.onOneLine
    return Self.boxes.contains(letters ?? "")
  }

  private static let boxes: Set<String> = [
    "postfach", "pf", "pob", "po box", "packstation", "dhl packstation", "postfiliale", "paketshop",
  ]
}
