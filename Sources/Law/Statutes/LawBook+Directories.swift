import CaseModel

/// How far directories are verified; their entries stand elsewhere.
extension LawBook {
  static let shippedMahngerichte = StatutorySeries(
    "mahngerichte", Text("Zentrale Mahngerichte", "Central courts for payment orders"),
    basis: .law("§ 689 Abs. 3 ZPO"),
    [
      entry(
        Text("\(Mahngericht.all.count) Gerichte", "\(Mahngericht.all.count) courts"), 2026, 8, 31,
        "mahngerichte.de, Stand 2026-08-31, Sekundärquelle", isSecondary: true)
    ])

  static let shippedHauptforderungskatalog = StatutorySeries(
    "hauptforderungskatalog", Text("Hauptforderungskatalog der Mahngerichte", "The courts' catalogue of main claims"),
    basis: .norm("Hauptforderungskatalog der Mahngerichte"),
    [
      entry(
        Text("\(Hauptforderungskatalog.entries.count) Nummern", "\(Hauptforderungskatalog.entries.count) numbers"),
        2026,
        8, 31, "mahngerichte.de, Stand 2026-08-31, Sekundärquelle", isSecondary: true)
    ])

  static let shippedFeiertage = StatutorySeries(
    "feiertage", Text("Feiertage", "Public holidays"), basis: .law("Feiertagsgesetze der Länder"),
    [
      entry(
        Text("16 Länder", "16 Länder"), Holidays.coverage.lowerBound, 1, 1, "Feiertagsgesetze der Länder",
        until: (Holidays.coverage.upperBound, 12, 31))
    ])
}
