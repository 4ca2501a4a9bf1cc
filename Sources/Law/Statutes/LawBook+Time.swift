import CaseModel

/// Periods in whole years, and the conditions of a report to a credit bureau.
extension LawBook {
  static let shippedVerjaehrungRegel = StatutorySeries(
    "verjaehrung_regel", Text("Regelmäßige Verjährung, Jahre", "Regular limitation, years"), basis: .law("§ 195 BGB"),
    [entry(3, 2002, 1, 1, "§ 195 BGB")])

  /// From the day the claim arose, whatever the creditor knew.
  static let shippedVerjaehrungHoechst = StatutorySeries(
    "verjaehrung_hoechst", Text("Verjährung ohne Kenntnis, Jahre", "Limitation without knowledge, years"),
    basis: .law("§ 199 Abs. 4 BGB"), [entry(10, 2002, 1, 1, "§ 199 Abs. 4 BGB")])

  static let shippedVerjaehrungTitel = StatutorySeries(
    "verjaehrung_titel", Text("Verjährung titulierter Ansprüche, Jahre", "Limitation of titled claims, years"),
    basis: .law("§ 197 Abs. 1 Nr. 3, 4 BGB"), [entry(30, 2002, 1, 1, "§ 197 Abs. 1 Nr. 3, 4 BGB")])

  static let shippedAufbewahrungBuecher = StatutorySeries(
    "aufbewahrung_buecher", Text("Aufbewahrung Bücher, Jahre", "Retention of books, years"),
    basis: .law("§ 257 Abs. 4 HGB, § 147 Abs. 3 AO"),
    [entry(10, 2002, 1, 1, "§ 257 Abs. 4 HGB, § 147 Abs. 3 AO")])

  /// The shorter period is for what was still to be kept at its first day (Art. 97 § 19a Abs. 2 EGAO, Art. 95 EGHGB).
  static let shippedAufbewahrungBelege = StatutorySeries(
    "aufbewahrung_belege", Text("Aufbewahrung Buchungsbelege, Jahre", "Retention of vouchers, years"),
    basis: .law("§ 257 Abs. 4 HGB, § 147 Abs. 3 AO"),
    [
      entry(10, 2002, 1, 1, "§ 257 Abs. 4 HGB a. F., § 147 Abs. 3 AO a. F.", until: (2024, 12, 31)),
      entry(8, 2025, 1, 1, "§ 257 Abs. 4 HGB, § 147 Abs. 3 AO"),
    ])

  /// The shorter period is for what was still to be kept at its first day (§ 27 Abs. 40 UStG).
  static let shippedAufbewahrungRechnungen = StatutorySeries(
    "aufbewahrung_rechnungen", Text("Aufbewahrung Rechnungen, Jahre", "Retention of invoices, years"),
    basis: .law("§ 14b Abs. 1 UStG"),
    [
      entry(10, 2002, 1, 1, "§ 14b Abs. 1 UStG a. F.", until: (2024, 12, 31)),
      entry(8, 2025, 1, 1, "§ 14b Abs. 1 UStG"),
    ])

  /// Banks, insurers and securities firms; their invoices are vouchers too.
  static let shippedAufbewahrungBelegeBanken = StatutorySeries(
    "aufbewahrung_belege_banken",
    Text("Aufbewahrung Buchungsbelege, Banken und Versicherer, Jahre", "Retention of vouchers, banks, years"),
    basis: .law("§ 257 Abs. 4 Satz 2 HGB"), [entry(10, 2002, 1, 1, "§ 257 Abs. 4 Satz 2 HGB")])

  static let shippedAufbewahrungBriefe = StatutorySeries(
    "aufbewahrung_briefe", Text("Aufbewahrung Handelsbriefe, Jahre", "Retention of business letters, years"),
    basis: .law("§ 257 Abs. 4 HGB, § 147 Abs. 3 AO"), [entry(6, 2002, 1, 1, "§ 257 Abs. 4 HGB, § 147 Abs. 3 AO")])

  /// Its wording, and whether § 37a BDSG takes its place, is not verified from 20 November 2026 on.
  static let shippedAuskunfteiMahnungen = StatutorySeries(
    "auskunftei_mahnungen", Text("Auskunftei: schriftliche Mahnungen", "Credit bureau: written reminders"),
    basis: .law("§ 31 Abs. 2 Nr. 4 BDSG"),
    [
      entry(
        2, 2018, 5, 25, "§ 31 Abs. 2 Nr. 4 BDSG; erster Tag nicht nachgeschlagen", until: (2026, 11, 19),
        isSecondary: true)
    ])

  static let shippedAuskunfteiTage = StatutorySeries(
    "auskunftei_tage",
    Text("Auskunftei: Tage seit der ersten Mahnung", "Credit bureau: days since the first reminder"),
    basis: .law("§ 31 Abs. 2 Nr. 4 BDSG"),
    [
      entry(
        28, 2018, 5, 25, "§ 31 Abs. 2 Nr. 4 BDSG; erster Tag nicht nachgeschlagen", until: (2026, 11, 19),
        isSecondary: true)
    ])
}
