extension String {
  /// Whether it is a word for not knowing: `unbekannt verzogen`, `k. A.`, `n/a`, `siehe Handelsregister`, or no word at all.
  package var saysUnknown: Bool {
    let parts = lowercased().split { !$0.isLetter && !$0.isNumber }
    // “Unbekannt verzogene Kunden” are a matter like any other.
    let begins = parts.first == "unbekannt" && !(parts.dropFirst().first?.hasPrefix("verzogene") ?? false)
    return parts.isEmpty || begins || parts.last == "unbekannt"
      || Self.unknown.contains(parts.joined())
  }

  private static let unknown: Set<String> = [
    "unbekannt", "nameunbekannt", "straßeunbekannt", "anschriftunbekannt", "adresseunbekannt", "unbek", "verzogen",
    "ka", "keineangabe", "keineangaben", "na", "nn", "ofw", "ohnefestenwohnsitz", "nichtbekannt",
    "fehlt", "folgt", "unknown", "notknown", "tbd", "tba", "xxx", "sieheoben", "siehehandelsregister",
    "lauthandelsregister", "siehehr", "lauthr", "sieheregister", "wirdnachgereicht",
  ]
}
