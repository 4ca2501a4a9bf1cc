import CaseModel

/// What libyaml reports, in words that tell the writer of a case file what to look for.
enum YAMLWords {
  /// The sentence for one report; a report nobody met here yet is quoted as the library's own.
  static func sentence(for words: String) -> Text {
    common[words]
      ?? Text(
        "Das YAML bricht hier ab; die Bibliothek meldet: „\(words)“.",
        "The YAML breaks off here; the library reports: “\(words)”.")
  }

  /// Source: `scanner.c`, `parser.c` and `reader.c` of libyaml 0.2.5. What only directives, tags and anchors can bring
  /// is left out: nobody writes those by mistake.
  private static let common: [String: Text] = [
    "mapping values are not allowed in this context": Text(
      "Hier steht ein Doppelpunkt, wo keiner stehen darf; vielleicht fehlen Anführungszeichen um den Wert, oder die Einrückung stimmt nicht.",
      "A colon stands here where none may; perhaps the value lacks quotes, or the indentation is wrong."),
    "could not find expected ':'": Text(
      "Hinter einem Schlüssel fehlt der Doppelpunkt.", "A key lacks the colon behind it."),
    "did not find expected key": Text(
      "Hier müsste ein Schlüssel stehen; vielleicht stimmt die Einrückung nicht, oder ein Anführungszeichen steht mitten im Wert.",
      "A key should stand here; perhaps the indentation is wrong, or a quote stands inside the value."),
    "did not find expected '-' indicator": Text(
      "Hier müsste der nächste Eintrag der Liste mit „- “ beginnen; vielleicht stimmt die Einrückung nicht.",
      "The next entry of the list should begin here with “- ”; perhaps the indentation is wrong."),
    "block sequence entries are not allowed in this context": Text(
      "Eine Liste darf hier nicht beginnen; den ersten Eintrag in eine eigene Zeile setzen.",
      "A list may not begin here; put its first entry on a line of its own."),
    "mapping keys are not allowed in this context": Text(
      "Ein Schlüssel darf hier nicht stehen.", "A key may not stand here."),
    "did not find expected ',' or ']'": Text(
      "In der Liste fehlt ein Komma oder die schließende Klammer „]“.",
      "The list lacks a comma or its closing bracket “]”."),
    "did not find expected ',' or '}'": Text(
      "Zwischen geschweiften Klammern fehlt ein Komma oder die schließende Klammer „}“.",
      "A comma or the closing bracket “}” is missing between braces."),
    "did not find expected node content": Text("Hier fehlt ein Wert.", "A value is missing here."),
    "found unexpected end of stream": Text(
      "Ein Anführungszeichen wird bis zum Ende der Datei nicht geschlossen.",
      "A quote is not closed before the end of the file."),
    "found unexpected document indicator": Text(
      "Innerhalb von Anführungszeichen beginnt eine Zeile mit „---“ oder „...“.",
      "Inside quotes a line begins with “---” or “...”."),
    "found unexpected ':'": Text(
      "Zwischen Klammern steht ein Doppelpunkt im Wert; den Wert in Anführungszeichen setzen.",
      "Between brackets a colon stands inside a value; put the value into quotes."),
    "found character that cannot start any token": Text(
      "Ein Wert beginnt mit einem Zeichen, mit dem keiner beginnen darf (Tabulator, @ oder `); ihn in Anführungszeichen setzen.",
      "A value begins with a character that none may begin with (tab, @ or `); put it into quotes."),
    "found a tab character that violates indentation": tab,
    "found a tab character where an indentation space is expected": tab,
    "found unknown escape character": Text(
      "In doppelten Anführungszeichen steht ein \\ vor einem Zeichen, das keine Bedeutung hat; einfache Anführungszeichen nehmen.",
      "Inside double quotes a \\ stands before a character that has no meaning; use single quotes."),
    "did not find expected hexdecimal number": escape,
    "found invalid Unicode character escape code": escape,
    "control characters are not allowed": Text("Hier steht ein Steuerzeichen.", "A control character stands here."),
    "did not find expected comment or line break": Text(
      "Hinter dem Zeichen für mehrzeiligen Text (| oder >) darf in derselben Zeile nichts stehen.",
      "Nothing may follow the sign for text of several lines (| or >) on its line."),
    "did not find expected <document start>": Text(
      "Hinter dem Ende des Dokuments steht noch etwas; vielleicht stimmt die Einrückung nicht.",
      "Something stands behind the end of the document; perhaps the indentation is wrong."),
    "did not find expected alphabetic or numeric character": Text(
      "Hinter & oder * fehlt ein Name; ein Wert, der so beginnt, gehört in Anführungszeichen.",
      "A name is missing behind & or *; a value that begins so belongs into quotes."),
  ]

  private static let tab = Text(
    "Die Zeile ist mit einem Tabulator eingerückt; Leerzeichen nehmen.",
    "The line is indented by a tab; use blanks.")
  private static let escape = Text(
    "Hinter \\x oder \\u steht nicht die Nummer eines Zeichens.", "What follows \\x or \\u is no character's number.")
}
