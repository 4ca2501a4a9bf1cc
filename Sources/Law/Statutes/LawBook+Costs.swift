import CaseModel

extension LawBook {
  /// Lump sum for each remuneration that a debtor who is no consumer leaves unpaid.
  ///
  /// For obligations that arose after 28 July 2014 (Art. 229 § 34 EGBGB).
  static let shippedVerzugspauschale = StatutorySeries(
    "verzugspauschale", Text("Verzugspauschale", "Lump sum for late payment"), basis: .law("§ 288 Abs. 5 BGB"),
    [entry(Money(cents: 4000), 2014, 7, 29, "§ 288 Abs. 5 BGB, Art. 229 § 34 EGBGB")])

  /// What courts let pass for one reminder without proof: paper, print, envelope, postage.
  static let shippedMahnkosten = StatutorySeries(
    "mahnkosten", Text("Mahnkosten je Schreiben, wie Gerichte sie hinnehmen", "Cost of a reminder as courts accept it"),
    basis: .law("§ 280 Abs. 2 BGB"),
    [entry(Money(cents: 250), 2002, 1, 1, "Gerichtspraxis; BGH 26.6.2019 – VIII ZR 95/18")])

  /// Above this a flat fee to a consumer holds the case: courts have struck such fees down.
  static let shippedMahnkostenPauschal = StatutorySeries(
    "mahnkosten_pauschal",
    Text("Mahnpauschale gegenüber Verbrauchern, Grenze", "Flat reminder fee to a consumer, limit"),
    basis: .law("§ 309 Nr. 5 BGB"),
    [entry(Money(cents: 500), 2002, 1, 1, "OLG München; BGH 26.6.2019 – VIII ZR 95/18")])
}
