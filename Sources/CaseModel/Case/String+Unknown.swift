extension String {
  /// Whether it is a word for not knowing: `unbekannt verzogen`, `k. A.`, `n/a`, `siehe Handelsregister`, or no word at all.
  package var saysUnknown: Bool {
    let parts = lowercased().split { !$0.isLetter && !$0.isNumber }
    // “Unbekannt & Söhne” is a name.
    return parts.isEmpty || ["verzogen", "wohin"].contains(parts.dropFirst().first) && parts.first == "unbekannt"
      || Self.unknown.contains(parts.joined())
  }

  private static let unknown: Set<String> = [
    "unbekannt", "nameunbekannt", "straßeunbekannt", "anschriftunbekannt", "adresseunbekannt", "unbek", "verzogen",
    "ka", "keineangabe", "keineangaben", "na", "nn", "ofw", "ohnefestenwohnsitz", "nichtbekannt",
    "fehlt", "folgt", "unknown", "notknown", "tbd", "tba", "xxx", "sieheoben", "siehehandelsregister",
    "lauthandelsregister", "siehehr", "lauthr", "sieheregister", "wirdnachgereicht",
  ]
}
