import CaseModel

extension LawBook {
  /// As far as the table was compared; values above 500,000 euros are not answered.
  static let shippedGKGTabelle = StatutorySeries(
    "gkg_tabelle", Text("Gerichtsgebühren nach Wert", "Court fees by value"), basis: .law("§ 34 Abs. 1 GKG"),
    [
      entry(
        Gebuehrentabelle(
          upTo: 500, 4000,
          [
            (2_000, 500, 2100), (10_000, 1_000, 2250), (25_000, 3_000, 3050), (50_000, 5_000, 4050),
            (200_000, 15_000, 14_000), (500_000, 30_000, 21_000),
          ]),
        2025, 6, 1, "Anlage 2 GKG, Sekundärquellen", isSecondary: true)
    ])

  static let shippedMahnverfahrenSatz = StatutorySeries(
    "mahnverfahren_satz", Text("Mahnverfahren, Gerichtsgebühr", "Court payment order, court fee"),
    basis: .law("Nr. 1100 KV GKG"),
    [
      entry(
        Gebuehrensatz(hundredths: 50), 2021, 1, 1, "Nr. 1100 KV GKG; erster Tag nicht nachgeschlagen", isSecondary: true
      )
    ])

  /// The official text of the present amount was not seen; price lists of courts and agencies were.
  static let shippedMahnverfahrenMindestgebuehr = StatutorySeries(
    "mahnverfahren_mindestgebuehr", Text("Mahnverfahren, Mindestgebühr", "Court payment order, least fee"),
    basis: .law("Nr. 1100 KV GKG"),
    [
      entry(
        Money(cents: 3600), 2021, 1, 1, "Nr. 1100 KV GKG, Sekundärquellen", until: (2025, 5, 31), isSecondary: true),
      entry(Money(cents: 3800), 2025, 6, 1, "Nr. 1100 KV GKG, Sekundärquellen", isSecondary: true),
    ])

  /// For proceedings begun on that day or later (§ 44 EGGVG).
  static let shippedAmtsgerichtsgrenze = StatutorySeries(
    "amtsgerichtsgrenze", Text("Amtsgericht zuständig bis", "Local court competent up to"),
    basis: .law("§ 23 Nr. 1 GVG"),
    [
      entry(Money(cents: 500_000), 2002, 1, 1, "§ 23 Nr. 1 GVG", until: (2025, 12, 31)),
      entry(Money(cents: 1_000_000), 2026, 1, 1, "§ 23 Nr. 1 GVG, BGBl. 2025 I Nr. 318"),
    ])
}
