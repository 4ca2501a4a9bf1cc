/// The code lists our messages use, each with the codes we know of it.
enum XJustizList: String, CaseIterable, Sendable {
  case dokumentklasse, rollenbezeichnung, anschriftstyp, bestandteiltyp, waehrung, gerichte

  var uri: String {
    switch self {
    case .waehrung: return "urn:xoev-de:bund:kba:codeliste:waehrung"
    default: return "urn:xoev-de:xjustiz:codeliste:gds.\(rawValue)"
    }
  }

  /// The list whose codes stand in an element of that name.
  init?(element: String) {
    switch element {
    case "bestandteil": self = .bestandteiltyp
    case "gericht", "empfaenger.gericht", "absender.gericht": self = .gerichte
    default: self.init(rawValue: element)
    }
  }

  /// Whether the schema leaves the list's version to the message, which must then name it.
  var namesItsVersion: Bool { self != .anschriftstyp && self != .bestandteiltyp }

  /// Whether a text can be a list's version at all: `3.6`, `1`, or the day of one, `2024-01-01`.
  static func isVersion(_ text: String) -> Bool {
    text.utf8.count <= 20 && text.utf8.first.map { (0x30...0x39).contains($0) } == true
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }
  }

  /// Every code of the list in that version; nil for lists too long to be kept here.
  func codes(_ version: XJustizVersion) -> Set<String>? {
    switch self {
    case .dokumentklasse: return XJustizList.numbers([1, 3], 6...21)
    case .anschriftstyp: return XJustizList.numbers([], 2...14).union(XJustizList.numbers([], 17...21))
    case .bestandteiltyp:
      return XJustizList.numbers([1, 2, 3, 4, 6, 10, 11, 12] + (version == .v3_6_2 ? [13] : []), nil)
    case .rollenbezeichnung, .waehrung, .gerichte: return nil
    }
  }

  private static func numbers(_ single: [Int], _ range: ClosedRange<Int>?) -> Set<String> {
    Set(
      (single + (range.map(Array.init) ?? [])).map { number in
        String(repeating: "0", count: 3 - String(number).count) + String(number)
      })
  }
}

/// What a party is in the matter. Codes of GDS.Rollenbezeichnung, the same in 3.5 and 3.6.
package enum XJustizRole: String, CaseIterable, Sendable {
  case creditor = "089"
  case formerCreditor = "077"
  case debtor = "143"
  case guarantor = "311"
  case managingDirector = "086"
  case board = "194"
  case partner = "246"
  case owner = "095"
  case liquidator = "107"
  case guardian = "037"
  case insolvencyAdministrator = "096"
  /// Some other representative, or nobody said in which capacity.
  case representative = "227"
}

/// What a document is to a court. Codes of GDS.Dokumentklasse 1.4.
enum XJustizDocumentClass: String, CaseIterable, Sendable {
  case other = "001"
  case judgement = "006"
  case service = "012"
  case letter = "015"
  case costs = "020"
}

/// Codes of GDS.Bestandteiltyp. Every document of ours goes as it is.
enum XJustizComponent: String, Sendable {
  case original = "001"
  case representation = "002"
}

/// Codes of GDS.Anschriftstyp 3.0.
enum XJustizAddressKind: String, Sendable {
  case business = "003"
  case home = "017"
}
