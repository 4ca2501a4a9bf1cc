import CaseModel

/// Which court an application for a payment order goes to: that of the creditor's seat, not the debtor's (§ 689 (2) ZPO).
public struct MahngerichtVenue: Sendable {
  /// One where it is certain, two where the Land has two, none where the Land is not known.
  public let candidates: [Mahngericht]
  /// What is missing to be certain.
  public let missing: Missing?
  public let basis: [Citation]

  /// Why there is not exactly one.
  public enum Missing: Hashable, Sendable {
    /// Neither the Land nor another country is given.
    case land
    /// Nordrhein-Westfalen is divided by the districts of its higher regional courts, which postcodes do not follow.
    case olgDistrict

    public var text: Text {
      switch self {
      case .land: return Text("Das Bundesland des Gläubigers fehlt.", "The creditor's Land is missing.")
      case .olgDistrict:
        return Text(
          "Im OLG-Bezirk Köln ist es das Amtsgericht Euskirchen, sonst in Nordrhein-Westfalen das Amtsgericht Hagen.",
          "In the OLG district of Köln it is Amtsgericht Euskirchen, else in Nordrhein-Westfalen Amtsgericht Hagen.")
      }
    }
  }

  /// The district of a higher regional court in Nordrhein-Westfalen.
  public enum OLGDistrict: Hashable, CaseIterable, Sendable {
    case duesseldorf, hamm, koeln
  }

  /// - Parameters:
  ///   - seat: the creditor's address. Without a general venue in Germany it is the Amtsgericht Wedding.
  ///   - district: asked for in Nordrhein-Westfalen only; nil where it is not known.
  public init(creditorAt seat: Address?, district: OLGDistrict? = nil) {
    if let country = seat?.country, country != "DE" {
      self.init([.wedding], nil, .law("§ 689 Abs. 2 Satz 2 ZPO"))
      return
    }
    guard let land = seat?.state.flatMap(Land.init) else {
      self.init([], .land, .law("§ 689 Abs. 2 Satz 1 ZPO"))
      return
    }
    let courts = Mahngericht.of(land)
    guard courts.count > 1 else {
      self.init(courts, nil, .law("§ 689 Abs. 2 Satz 1 ZPO"))
      return
    }
    let certain = district.map { [$0 == .koeln ? Mahngericht.euskirchen : .hagen] }
    self.init(certain ?? courts, certain == nil ? .olgDistrict : nil, .law("§ 689 Abs. 2 Satz 1, Abs. 3 ZPO"))
  }

  private init(_ candidates: [Mahngericht], _ missing: Missing?, _ basis: Citation) {
    self.candidates = candidates
    self.missing = missing
    self.basis = [basis]
  }
}
