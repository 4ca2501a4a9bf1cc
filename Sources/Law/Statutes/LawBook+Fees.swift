import CaseModel

/// Fees of lawyers, which bound what a collection agency may charge the debtor (§ 13e (1) RDG).
extension LawBook {
  /// Which version applies is for the day of the mandate to say (§ 60 (1) RVG).
  static let shippedRVGTabelle = StatutorySeries(
    "rvg_tabelle", Text("Anwaltsgebühren nach Wert", "Lawyers' fees by value"), basis: .law("§ 13 Abs. 1 RVG"),
    [
      entry(
        Gebuehrentabelle(
          upTo: 500, 4900,
          [
            (2_000, 500, 3900), (10_000, 1_000, 5600), (25_000, 3_000, 5200), (50_000, 5_000, 8100),
            (200_000, 15_000, 9400), (500_000, 30_000, 13_200), (nil, 50_000, 16_500),
          ]),
        2021, 1, 1, "§ 13 Abs. 1 RVG i. d. F. des KostRÄG 2021", until: (2025, 5, 31)),
      entry(
        Gebuehrentabelle(
          upTo: 500, 5150,
          [
            (2_000, 500, 4150), (10_000, 1_000, 5950), (25_000, 3_000, 5500), (50_000, 5_000, 8600),
            (200_000, 15_000, 9950), (500_000, 30_000, 14_000), (nil, 50_000, 17_500),
          ]),
        2025, 6, 1, "§ 13 Abs. 1 RVG"),
    ])

  static let shippedRVGMindestgebuehr = StatutorySeries(
    "rvg_mindestgebuehr", Text("Mindestbetrag einer Gebühr", "Least amount of a fee"), basis: .law("§ 13 Abs. 3 RVG"),
    [entry(Money(cents: 1500), 2021, 1, 1, "§ 13 RVG")])

  /// The simple fee on small values, for the collection of undisputed claims only.
  static let shippedRVGKleinwertgebuehr = StatutorySeries(
    "rvg_kleinwertgebuehr", Text("Gebühr für Kleinforderungen", "Fee on small claims"), basis: .law("§ 13 Abs. 2 RVG"),
    [
      entry(Money(cents: 3000), 2021, 10, 1, "§ 13 Abs. 2 RVG, BGBl. 2020 I S. 3320", until: (2025, 5, 31)),
      entry(Money(cents: 3150), 2025, 6, 1, "§ 13 Abs. 2 RVG"),
    ])

  static let shippedRVGKleinwertgrenze = StatutorySeries(
    "rvg_kleinwertgrenze", Text("Kleinforderung bis", "Small claim up to"), basis: .law("§ 13 Abs. 2 RVG"),
    [entry(Money(cents: 5000), 2021, 10, 1, "§ 13 Abs. 2 RVG, BGBl. 2020 I S. 3320")])

  /// As a rule where the debtor pays on the first demand.
  static let shippedInkassoEinfach = StatutorySeries(
    "inkasso_einfach", Text("Inkasso unbestritten, einfacher Fall", "Collection undisputed, simple case"),
    basis: .law("Nr. 2300 Anm. 2 VV RVG"), [entry(Gebuehrensatz(hundredths: 50), 2021, 10, 1, inkassoAct)])

  /// More only if the matter was particularly extensive or difficult.
  static let shippedInkassoRegel = StatutorySeries(
    "inkasso_regel", Text("Inkasso unbestritten, Regelfall", "Collection undisputed, regular case"),
    basis: .law("Nr. 2300 Anm. 2 VV RVG"), [entry(Gebuehrensatz(hundredths: 90), 2021, 10, 1, inkassoAct)])

  static let shippedInkassoHoechst = StatutorySeries(
    "inkasso_hoechst", Text("Inkasso unbestritten, Höchstsatz", "Collection undisputed, highest rate"),
    basis: .law("Nr. 2300 Anm. 2 VV RVG"), [entry(Gebuehrensatz(hundredths: 130), 2021, 10, 1, inkassoAct)])

  private static let inkassoAct = "Nr. 2300 Anm. 2 VV RVG, BGBl. 2020 I S. 3320"

  static let shippedGeschaeftsgebuehrMindest = StatutorySeries(
    "geschaeftsgebuehr_mindest", Text("Geschäftsgebühr, Mindestsatz", "Out-of-court fee, least rate"),
    basis: .law("Nr. 2300 VV RVG"),
    [
      entry(
        Gebuehrensatz(hundredths: 50), 2006, 7, 1, "Nr. 2300 VV RVG; erster Tag nicht nachgeschlagen", isSecondary: true
      )
    ])

  /// More only if the matter was extensive or difficult.
  static let shippedGeschaeftsgebuehrSchwelle = StatutorySeries(
    "geschaeftsgebuehr_schwelle", Text("Geschäftsgebühr, Schwelle", "Out-of-court fee, threshold"),
    basis: .law("Nr. 2300 Anm. 1 VV RVG"),
    [
      entry(
        Gebuehrensatz(hundredths: 130), 2006, 7, 1, "Nr. 2300 Anm. 1 VV RVG; erster Tag nicht nachgeschlagen",
        isSecondary: true)
    ])

  static let shippedGeschaeftsgebuehrHoechst = StatutorySeries(
    "geschaeftsgebuehr_hoechst", Text("Geschäftsgebühr, Höchstsatz", "Out-of-court fee, highest rate"),
    basis: .law("Nr. 2300 VV RVG"),
    [
      entry(
        Gebuehrensatz(hundredths: 250), 2006, 7, 1, "Nr. 2300 VV RVG; erster Tag nicht nachgeschlagen",
        isSecondary: true)
    ])

  /// Post and telephone, as a share of the fees.
  static let shippedAuslagenpauschale = StatutorySeries(
    "auslagenpauschale", Text("Auslagenpauschale", "Lump sum for expenses"), basis: .law("Nr. 7002 VV RVG"),
    [
      entry(
        Percent(thousandths: 20_000), 2004, 7, 1, "Nr. 7002 VV RVG; erster Tag nicht nachgeschlagen", isSecondary: true)
    ])

  static let shippedAuslagenpauschaleHoechst = StatutorySeries(
    "auslagenpauschale_hoechst", Text("Auslagenpauschale, höchstens", "Lump sum for expenses, at most"),
    basis: .law("Nr. 7002 VV RVG"),
    [entry(Money(cents: 2000), 2004, 7, 1, "Nr. 7002 VV RVG; erster Tag nicht nachgeschlagen", isSecondary: true)])

  static let shippedUmsatzsteuer = StatutorySeries(
    "umsatzsteuer", Text("Umsatzsteuer, Regelsatz", "VAT, standard rate"), basis: .law("§ 12 Abs. 1 UStG"),
    [
      entry(Percent(thousandths: 19_000), 2007, 1, 1, "§ 12 Abs. 1 UStG", until: (2020, 6, 30)),
      entry(Percent(thousandths: 16_000), 2020, 7, 1, "§ 28 Abs. 1 UStG", until: (2020, 12, 31)),
      entry(Percent(thousandths: 19_000), 2021, 1, 1, "§ 12 Abs. 1 UStG"),
    ])
}
