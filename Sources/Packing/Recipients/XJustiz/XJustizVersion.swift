/// A version of the XJustiz standard that is written and read here.
package enum XJustizVersion: String, CaseIterable, Sendable {
  case v3_5_1 = "3.5.1"
  case v3_6_2 = "3.6.2"

  package static let namespace = "http://www.xjustiz.de"
  /// Transmits documents with parties and subject; needs no court.
  package static let message = "nachricht.gds.uebermittlungSchriftgutobjekte.0005005"
  /// The name § 2 ERVB gives the message beside the documents.
  package static let fileName = "xjustiz_nachricht.xml"
  /// All versions there are, for people.
  static let known = allCases.map(\.rawValue).joined(separator: ", ")
  /// How the file begins that declares the message.
  static let schemaPrefix = "xjustiz_0005_nachrichten_"

  /// Version of a code list, as this version of the standard takes it.
  func listVersion(_ list: XJustizList) -> String {
    switch (list, self) {
    case (.rollenbezeichnung, .v3_5_1): return "3.5"
    case (.rollenbezeichnung, .v3_6_2): return "3.6"
    case (.bestandteiltyp, .v3_5_1): return "2.4"
    case (.bestandteiltyp, .v3_6_2): return "2.5"
    case (.dokumentklasse, _): return "1.4"
    case (.anschriftstyp, _): return "3.0"
    case (.waehrung, _): return "1"
    case (.gerichte, _): return "3.6"
    }
  }
}
