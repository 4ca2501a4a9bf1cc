import CaseModel

/// Every value the computations take from the law, each with its first day, its source and how far it is verified.
///
/// A plain value: one book serves a whole run, and an operator's additions make another book.
public struct LawBook: Sendable {
  // Interest.
  public var basiszinssatz = LawBook.shippedBasiszinssatz
  public var verzugszins = LawBook.shippedVerzugszins
  public var verzugszinsEntgelt = LawBook.shippedVerzugszinsEntgelt
  public var verzugszinsImmobiliardarlehen = LawBook.shippedVerzugszinsImmobiliardarlehen
  public var handelszins = LawBook.shippedHandelszins
  // Costs.
  public var verzugspauschale = LawBook.shippedVerzugspauschale
  public var mahnkosten = LawBook.shippedMahnkosten
  public var mahnkostenPauschal = LawBook.shippedMahnkostenPauschal
  public var umsatzsteuer = LawBook.shippedUmsatzsteuer
  // Fees of lawyers and collection agencies.
  public var rvgTabelle = LawBook.shippedRVGTabelle
  public var rvgMindestgebuehr = LawBook.shippedRVGMindestgebuehr
  public var rvgKleinwertgebuehr = LawBook.shippedRVGKleinwertgebuehr
  public var rvgKleinwertgrenze = LawBook.shippedRVGKleinwertgrenze
  public var inkassoEinfach = LawBook.shippedInkassoEinfach
  public var inkassoRegel = LawBook.shippedInkassoRegel
  public var inkassoHoechst = LawBook.shippedInkassoHoechst
  public var geschaeftsgebuehrMindest = LawBook.shippedGeschaeftsgebuehrMindest
  public var geschaeftsgebuehrSchwelle = LawBook.shippedGeschaeftsgebuehrSchwelle
  public var geschaeftsgebuehrHoechst = LawBook.shippedGeschaeftsgebuehrHoechst
  public var auslagenpauschale = LawBook.shippedAuslagenpauschale
  public var auslagenpauschaleHoechst = LawBook.shippedAuslagenpauschaleHoechst
  // Courts.
  public var gkgTabelle = LawBook.shippedGKGTabelle
  public var mahnverfahrenSatz = LawBook.shippedMahnverfahrenSatz
  public var mahnverfahrenMindestgebuehr = LawBook.shippedMahnverfahrenMindestgebuehr
  public var amtsgerichtsgrenze = LawBook.shippedAmtsgerichtsgrenze
  // Directories, which stand in `Mahngericht`, `Hauptforderungskatalog` and `Holidays`.
  public let mahngerichte = LawBook.shippedMahngerichte
  public let hauptforderungskatalog = LawBook.shippedHauptforderungskatalog
  public let feiertage = LawBook.shippedFeiertage
  // Limitation and retention, in whole years.
  public var verjaehrungRegel = LawBook.shippedVerjaehrungRegel
  public var verjaehrungHoechst = LawBook.shippedVerjaehrungHoechst
  public var verjaehrungTitel = LawBook.shippedVerjaehrungTitel
  public var aufbewahrungBuecher = LawBook.shippedAufbewahrungBuecher
  public var aufbewahrungBelege = LawBook.shippedAufbewahrungBelege
  public var aufbewahrungRechnungen = LawBook.shippedAufbewahrungRechnungen
  public var aufbewahrungBelegeBanken = LawBook.shippedAufbewahrungBelegeBanken
  public var aufbewahrungBriefe = LawBook.shippedAufbewahrungBriefe
  // Credit bureaus.
  public var auskunfteiMahnungen = LawBook.shippedAuskunfteiMahnungen
  public var auskunfteiTage = LawBook.shippedAuskunfteiTage
  // Rules whose wording changes; the value says no more than that they hold.
  public var verbraucherdarlehen = LawBook.shippedVerbraucherdarlehen

  public init() {}

  /// What ships with the tool.
  public static let shipped = LawBook()
}

extension Day {
  /// The last day of the half-year, for which the Bundesbank announces one base rate (§ 247 (1) BGB).
  var endOfHalfYear: Day {
    let (year, month, _) = parts
    return (month <= 6 ? Day(year, 6, 30) : Day(year, 12, 31)) ?? self
  }
}
