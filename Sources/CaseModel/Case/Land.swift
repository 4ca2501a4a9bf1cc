/// A German Land by its two letters in ISO 3166-2:DE. Which one it is decides about public holidays.
public enum Land: String, CaseIterable, Sendable {
  case brandenburg = "BB"
  case berlin = "BE"
  case badenWuerttemberg = "BW"
  case bayern = "BY"
  case bremen = "HB"
  case hessen = "HE"
  case hamburg = "HH"
  case mecklenburgVorpommern = "MV"
  case niedersachsen = "NI"
  case nordrheinWestfalen = "NW"
  case rheinlandPfalz = "RP"
  case schleswigHolstein = "SH"
  case saarland = "SL"
  case sachsen = "SN"
  case sachsenAnhalt = "ST"
  case thueringen = "TH"
}
