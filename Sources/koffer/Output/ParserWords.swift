/// The argument parser speaks English only; this is what it says, in German.
///
/// Words are replaced where the parser puts them: at the beginning of a line, or around what it quotes. What is not
/// known here stays English.
enum ParserWords {
  /// Help or an error of the parser in this run's language; anything else, such as a completion script, unchanged.
  static func spoken(_ text: String) -> String {
    guard Speech.language == .german, text.hasPrefix("OVERVIEW: ") || text.hasPrefix("Error: ") else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { german(String($0)) }
      .joined(separator: "\n")
  }

  private static func german(_ line: String) -> String {
    var line = line
    if let (english, german) = beginnings.first(where: { line.hasPrefix($0.0) }) {
      line = german + line.dropFirst(english.count)
    }
    for (english, german) in inside { line = line.replacing(english, with: german) }
    return line
  }

  /// The longer ones first, where one begins with another.
  private static let beginnings = [
    ("OVERVIEW: ", ""), ("USAGE: ", "AUFRUF: "), ("ARGUMENTS:", "ANGABEN:"), ("OPTIONS:", "SCHALTER:"),
    ("SUBCOMMANDS:", "BEFEHLE:"), ("Usage: ", "Aufruf: "), ("Help:  ", "Hilfe: "),
    ("Error: Missing expected argument ", "Fehler: Es fehlt "),
    ("Error: Missing one of: ", "Fehler: Es fehlt eines von "),
    ("Error: Missing value for ", "Fehler: Es fehlt der Wert für "),
    ("Error: Unknown option ", "Fehler: Unbekannter Schalter "),
    ("Error: Unexpected argument ", "Fehler: Überzählige Angabe "), ("Error: The value ", "Fehler: Ungültiger Wert "),
    ("Error: The option ", "Fehler: Der Schalter "), ("Error: ", "Fehler: "),
    ("  See '", "  Mehr dazu: '"),
  ]

  private static let inside = [
    ("' for more information.", "'"), ("' for detailed help.", "'"), ("<subcommand>", "<befehl>"),
    ("Show the version.", "Nennt die Version."), ("Show help information.", "Zeigt diese Hilfe."),
    ("(default: ", "(Vorgabe: "), ("(values: ", "(möglich: "), ("' is invalid for '", "' für '"),
    (". Did you mean '", ". Vielleicht '"),
    (". Please provide one of 'de' and 'en'.", ". Möglich sind 'de' und 'en'."),
    (" unexpected arguments: ", " überzählige Angaben: "),
    ("' does not take any value, but '", "' nimmt keinen Wert; angegeben ist '"), ("' was specified.", "'."),
  ]
}
