import CaseModel

/// A central court for payment orders, the Amtsgericht that a Land has named (§ 689 (1), (3) ZPO).
public struct Mahngericht: Hashable, Sendable {
  /// `Amtsgericht Schleswig`.
  public let name: String
  /// Of the court as a bulk recipient of mail: the address has no street.
  public let postcode: String
  public let city: String
  /// Of the XJustiz list of courts.
  public let xjustizID: String

  private init(_ name: String, _ postcode: String, _ city: String, _ xjustizID: String) {
    self.name = name
    self.postcode = postcode
    self.city = city
    self.xjustizID = xjustizID
  }
}

/// Source: directory of mahngerichte.de as of 2026-08-31, read in a transcription.
extension Mahngericht {
  static let aschersleben = Mahngericht("Amtsgericht Aschersleben", "39418", "Staßfurt", "W1101")
  static let bremen = Mahngericht("Amtsgericht Bremen", "28195", "Bremen", "H1101")
  static let coburg = Mahngericht("Amtsgericht Coburg", "96441", "Coburg", "D4401")
  static let euskirchen = Mahngericht("Amtsgericht Euskirchen", "53878", "Euskirchen", "R3203")
  static let hagen = Mahngericht("Amtsgericht Hagen", "58081", "Hagen", "R2602")
  static let hamburgAltona = Mahngericht("Amtsgericht Hamburg-Altona", "22747", "Hamburg", "K1102")
  static let huenfeld = Mahngericht("Amtsgericht Hünfeld", "36084", "Hünfeld", "M1307")
  static let mayen = Mahngericht("Amtsgericht Mayen", "56723", "Mayen", "T2213")
  static let schleswig = Mahngericht("Amtsgericht Schleswig", "24821", "Schleswig", "X1119")
  static let stuttgart = Mahngericht("Amtsgericht Stuttgart", "70154", "Stuttgart", "B2609")
  static let uelzen = Mahngericht("Amtsgericht Uelzen", "29525", "Uelzen", "P2510")
  static let wedding = Mahngericht("Amtsgericht Wedding", "13343", "Berlin", "F1102")

  /// Every one, in the order of their names.
  public static let all: [Mahngericht] = [
    aschersleben, bremen, coburg, euskirchen, hagen, hamburgAltona, huenfeld, mayen, schleswig, stuttgart, uelzen,
    wedding,
  ]

  /// Those of a Land; only Nordrhein-Westfalen has two.
  static func of(_ land: Land) -> [Mahngericht] {
    switch land {
    case .badenWuerttemberg: return [stuttgart]
    case .bayern: return [coburg]
    case .berlin, .brandenburg: return [wedding]
    case .bremen: return [bremen]
    case .hamburg, .mecklenburgVorpommern: return [hamburgAltona]
    case .hessen: return [huenfeld]
    case .niedersachsen: return [uelzen]
    case .nordrheinWestfalen: return [euskirchen, hagen]
    case .rheinlandPfalz, .saarland: return [mayen]
    case .sachsen, .sachsenAnhalt, .thueringen: return [aschersleben]
    case .schleswigHolstein: return [schleswig]
    }
  }
}
