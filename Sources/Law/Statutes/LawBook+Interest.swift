import CaseModel

extension LawBook {
  /// Base rate of § 247 BGB, by half-year.
  ///
  /// Source: Bundesbank, series BBIN1/M.DE.BBK.BBKBAS2.EUR.ME. That of 2026 is known from secondary sources only.
  static let shippedBasiszinssatz: StatutorySeries<Percent> = {
    let entries = halfYears.flatMap { year, first, second in
      [(1, first), (7, second)].map { month, thousandths in
        let firstDay = Verification.civil(year, month, 1)
        return StatutorySeries<Percent>.Entry(
          Percent(thousandths: thousandths), from: firstDay, until: firstDay.endOfHalfYear,
          source: year < 2026 ? "Deutsche Bundesbank, BBIN1/M.DE.BBK.BBKBAS2.EUR.ME" : "Sekundärquellen, 2026-09-22",
          verifiedOn: Verification.on, isSecondary: year >= 2026)
      }
    }
    return StatutorySeries("basiszinssatz", Text("Basiszinssatz", "Base rate"), basis: .law("§ 247 BGB"), entries)
  }()

  /// Year, and the rate from January and from July in thousandths of a percent.
  private static let halfYears: [(Int, Int, Int)] = [
    (2002, 2570, 2470), (2003, 1970, 1220), (2004, 1140, 1130), (2005, 1210, 1170),
    (2006, 1370, 1950), (2007, 2700, 3190), (2008, 3320, 3190), (2009, 1620, 120),
    (2010, 120, 120), (2011, 120, 370), (2012, 120, 120), (2013, -130, -380),
    (2014, -630, -730), (2015, -830, -830), (2016, -830, -880), (2017, -880, -880),
    (2018, -880, -880), (2019, -880, -880), (2020, -880, -880), (2021, -880, -880),
    (2022, -880, -880), (2023, 1620, 3120), (2024, 3620, 3370), (2025, 2270, 1270),
    (2026, 1270, 1520),
  ]

  /// Points over the base rate that every money debt in default bears.
  static let shippedVerzugszins = StatutorySeries(
    "verzugszins", Text("Verzugszins über Basis", "Default interest over base"), basis: .law("§ 288 Abs. 1 BGB"),
    [entry(Percent(thousandths: 5000), 2002, 1, 1, "§ 288 Abs. 1 Satz 2 BGB")])

  /// Points over the base rate on remuneration where no consumer takes part.
  ///
  /// The higher rate is for obligations that arose after 28 July 2014 (Art. 229 § 34 EGBGB).
  static let shippedVerzugszinsEntgelt = StatutorySeries(
    "verzugszins_entgelt", Text("Verzugszins über Basis, Entgeltforderung", "Default interest over base, remuneration"),
    basis: .law("§ 288 Abs. 2 BGB"),
    [
      entry(Percent(thousandths: 8000), 2002, 1, 1, "§ 288 Abs. 2 BGB", until: (2014, 7, 28)),
      entry(Percent(thousandths: 9000), 2014, 7, 29, "§ 288 Abs. 2 BGB, Art. 229 § 34 EGBGB"),
    ])

  /// Points over the base rate on consumer loans secured by land.
  static let shippedVerzugszinsImmobiliardarlehen = StatutorySeries(
    "verzugszins_immobiliardarlehen",
    Text("Verzugszins über Basis, Immobiliardarlehen", "Default interest over base, loan secured by land"),
    basis: .law("§ 497 Abs. 4 BGB"),
    [
      StatutorySeries<Percent>.Entry(
        Percent(thousandths: 2500), from: Verification.civil(2002, 1, 1), until: Verification.untilConsumerCreditAct,
        source: "§ 497 Abs. 4 BGB", verifiedOn: Verification.on)
    ])

  /// Interest among merchants from the due date on, a fixed rate.
  static let shippedHandelszins = StatutorySeries(
    "handelszins", Text("Fälligkeitszins unter Kaufleuten", "Interest from the due date among merchants"),
    basis: .law("§§ 352, 353 HGB"), [entry(Percent(thousandths: 5000), 2002, 1, 1, "§ 352 Abs. 1 HGB")])

  /// That payments on consumer loans go to costs, then to the debt, then to interest.
  static let shippedVerbraucherdarlehen = StatutorySeries(
    "verbraucherdarlehen", Text("Tilgung von Verbraucherdarlehen", "Allocation on consumer loans"),
    basis: .law("§ 497 Abs. 3 BGB"),
    [
      StatutorySeries<Bool>.Entry(
        true, from: Verification.civil(2002, 8, 1), until: Verification.untilConsumerCreditAct,
        source: "§ 497 Abs. 3 BGB", verifiedOn: Verification.on)
    ])
}
