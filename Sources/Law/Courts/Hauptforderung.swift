import CaseModel

/// A kind of claim by its number in the courts' catalogue of main claims, as an application for a payment order names it.
public struct Hauptforderung: Hashable, Sendable {
  public let number: Int
  /// As the court prints it.
  public let designation: String
  /// What the catalogue adds.
  public let note: String?
  /// What the application must say beside it.
  public let requires: Requirement?

  public enum Requirement: Hashable, Sendable {
    /// Postcode and town of the dwelling or the property.
    case propertyPlace
    /// The kind of contract, out of the courts' closed list.
    case contractType
    /// Takes the field of the invoice number: `Konto-Nr.`
    case reference(String)
    /// From when until when.
    case period

    public var text: Text {
      switch self {
      case .propertyPlace:
        return Text("Postleitzahl und Ort der Wohnung oder des Objekts", "postcode and town of the property")
      case .contractType:
        return Text("Vertragsart aus der Liste der Gerichte", "kind of contract from the courts' list")
      case .reference(let name):
        return Text("\(name) statt der Rechnungsnummer", "\(name) in place of the invoice number")
      case .period: return Text("Zeitraum von – bis", "period from – to")
      }
    }
  }

  init(_ number: Int, _ designation: String, note: String? = nil, requires: Requirement? = nil) {
    self.number = number
    self.designation = designation
    self.note = note
    self.requires = requires
  }
}

/// The courts' catalogue of main claims.
///
/// What fits none of the numbers is put into words as another claim (`sonstiger Anspruch`).
public enum Hauptforderungskatalog {
  /// The entry of that number; nil where the catalogue has none.
  public static func entry(_ number: Int) -> Hauptforderung? {
    entries.first { $0.number == number }
  }
}
