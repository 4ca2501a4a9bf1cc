"""schemas/koffer-recipient-1.0.json: the form of mapping files, from the words the program knows."""
import json

from .policy_schema import both, number, section, text

NAME = "^[A-Za-z0-9_-]+$"
FLAG = {"type": "boolean"}
WORD = {"type": ["string", "number"], "pattern": "\\S"}


def some(values, german, english):
    word = {"enum": values}
    return text(german, english, anyOf=[word, {"type": "array", "items": word}])


def words(german, english):
    return text(german, english, anyOf=[WORD, {"type": "array", "items": WORD}])


def tests(german, english):
    """What must hold: facts by their names, each with the words it may be."""
    return text(german, english, type="object", propertyNames={"$ref": "#/$defs/fact"},
                additionalProperties={"anyOf": [{"type": ["string", "number"]}, {"type": "array", "items": WORD}]})


def page(program):
    language = program.recipient_language()
    facts = {fact["name"]: f"{fact['de']} / {fact['en']}" for fact in language["facts"]}
    choices = language["choices"]
    fact = {"$ref": "#/$defs/fact"}
    field = section("Ein Feld.", "A field.", {
        "name": WORD | text(
            "Wie der Empfänger es nennt; in JSON mit Punkten für Inneres und [] hinter einer Liste.",
            "As the recipient calls it; in JSON with points for what lies inside, and [] behind a list."),
        "fact": text("Die Angabe, die es füllt; von mehreren die erste bekannte.",
                     "The fact that fills it; of several the first that is known.",
                     anyOf=[fact, {"type": "array", "items": fact, "minItems": 1}]),
        "text": WORD | text("Ein fester Text; Angaben in geschweiften Klammern.", "A fixed text; facts in braces.",
                            examples=["Rechnung {invoice.number}"]),
        "setting": WORD | text("Ein Wert aus koffer.yaml, unter settings genannt.",
                               "A value of koffer.yaml, named under settings."),
        "each": text("Eine Liste, deren Einträge das Feld füllen (nur JSON).",
                     "A list whose entries fill the field (JSON only).", enum=language["lists"]),
        "fields": {"type": "array", "items": {"$ref": "#/$defs/field"}},
        "only": tests("Welche Einträge der Liste.", "Which entries of the list."),
        "required": FLAG | text("Ohne Wert fragt der Empfänger zurück.", "Without a value the recipient asks back."),
        "max": number("Höchstens so viele Zeichen.", "At most so many characters.", 1, 100000),
        "as": text("In welcher Form.", "In which form.", enum=choices["as"]),
        "codes": text("Die Wörter des Empfängers für unsere; ja und nein heißen yes und no.",
                      "The recipient's words for ours; truth values are yes and no.",
                      type="object", additionalProperties=WORD),
        "otherwise": WORD | text("Was für jedes andere Wort steht.", "What stands for any other word."),
        "when": tests("Nur, wenn das gilt.", "Only if this holds."),
        "unless": tests("Nicht, wenn das gilt.", "Not if this holds."),
        "ask": both("Was der Empfänger sonst fragt; die Antwort liegt dem Paket bei.",
                    "What the recipient asks otherwise; the answer goes into the package."),
    }, ["name"]) | {"oneOf": [{"required": [key]} for key in ("fact", "text", "setting", "each")]}
    file = section("Eine Datei.", "A file.", {
        "name": text("Ihr Name; {n} zählt die Einträge, je einer Datei.",
                     "Its name; {n} counts the entries, one a file.", type="string", pattern="^[A-Za-z0-9_{}-][A-Za-z0-9_.{}-]*$"),
        "format": text("Wie sie geschrieben wird.", "How it is written.", enum=["json", "csv", "xlsx", "lines"]),
        "each": text("Je Eintrag ein Datensatz.", "One record an entry.", enum=language["lists"]),
        "only": tests("Welche Einträge.", "Which entries."),
        "encoding": text("Zeichensatz (csv, lines).", "Encoding (csv, lines).", enum=choices["encoding"]),
        "separator": text("csv: zwischen Zellen; lines: zwischen Feldern.", "csv: between cells; lines: between fields.",
                          enum=["semicolon", "comma", "tab", "pipe", "line", "ampersand"]),
        "header": FLAG | text("csv: ob eine Kopfzeile steht.", "csv: whether there is a header."),
        "quote_all": FLAG | text("csv: jede Zelle in Anführungszeichen.", "csv: every cell in quotes."),
        "guard_formulas": FLAG | text(
            "csv: Zellen entschärfen, die wie eine Formel beginnen; Vorgabe true.",
            "csv: make cells safe that begin like a formula; default true."),
        "sheet": text("xlsx: Name des Blatts.", "xlsx: name of the sheet.", type="string", maxLength=31),
        "assign": text("lines: zwischen Name und Wert.", "lines: between name and value.", enum=["equals", "colon"]),
        "between_records": WORD | text("lines: Zeile zwischen Datensätzen.", "lines: line between records."),
        "empty_fields": FLAG | text("lines: auch Felder ohne Wert schreiben.", "lines: write fields without a value, too."),
        "fields": {"type": "array", "items": {"$ref": "#/$defs/field"}, "minItems": 1},
        "also": words("json: Namen, die der Empfänger kennt und kein Feld füllt.",
                      "json: names the recipient knows and no field fills."),
        "sums": {"type": "array", "items": section("Was aufgehen muss.", "What must add up.", {
            "total": WORD | text("Das Feld mit der Summe.", "The field with the total."),
            "parts": words("Felder, die sie ergeben.", "Fields that make it."),
            "less": words("Felder, die abgehen.", "Fields that are taken away."),
        }, ["total", "parts"])},
    }, ["name", "format", "fields"])
    accepts = section("Welche Fälle der Empfänger nimmt.", "Which cases the recipient takes.", {
        "currencies": words("Währungen (ISO 4217).", "Currencies (ISO 4217)."),
        "countries": words("Länder der Schuldner (ISO 3166-1).", "Countries of debtors (ISO 3166-1)."),
        "approaches": some(["extrajudicial", "judicial"], "Womit begonnen werden kann.", "How it can begin."),
        "invoices": number("Höchstens so viele Rechnungen.", "At most so many invoices.", 1, 10000),
        "debtors": number("Höchstens so viele Schuldner.", "At most so many debtors.", 1, 10000),
        "endings": words("Endungen der Dokumente.", "Endings of documents."),
        "document_bytes": number("Größe eines Dokuments in Bytes.", "Size of a document in bytes.", 1, 1000000000000),
    })
    setting = section("Eine Angabe.", "A value.", {
        "title": both("Titel.", "Title."), "required": FLAG, "max": number("Höchstens so viele Zeichen.", "At most so many characters.", 1, 100000),
        "otherwise": WORD | text("Ohne Angabe.", "Where nobody set it."),
    }, ["title"])
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:aktenkoffer:recipient:1.0",
        "title": "recipients/NAME.yaml",
        **text("Was ein Empfänger lesen will, Feld für Feld.", "What a recipient wants to read, field by field."),
        "type": "object", "additionalProperties": False,
        "required": ["recipient", "version", "title", "source", "read_on", "files"],
        "properties": {
            "recipient": text("Sein Name, wie die Datei heißt.", "Its name, as the file is called.", type="string", pattern=NAME),
            "version": WORD | text("Fassung der Zuordnung.", "Version of the mapping."),
            "title": both("Titel.", "Title."), "about": both("Was man wissen muss.", "What one must know."),
            "addressee": WORD | text("An wen das Anschreiben geht; ohne Angabe der deutsche Titel.",
                                     "Whom the letter is addressed to; the German title if left out."),
            "kind": some(["agency", "law_firm"], "Was er ist; ohne Angabe offen. Geprüft gegen Richtlinie und mandate.recipient.",
                         "What it is; open if left out. Checked against the policy and mandate.recipient."),
            "source": WORD | text("Woher seine Regeln sind.", "Where its rules are from."),
            "read_on": text("Wann sie gelesen wurden.", "When they were read.", type="string", format="date"),
            "withholds": some(choices["withholds"], "Was im Haus bleibt.", "What stays in the house."),
            "documents": some(choices["documents"], "Welche Dokumente mitgehen; ohne Angabe alle.",
                              "Which documents go along; all if left out."),
            "pages": some(["claim", "letter", "timeline"], "Welche Seiten für Menschen.", "Which pages for people."),
            "dates": text("Form der Tage.", "Form of days.", enum=["iso", "german", "compact", "datetime", "date"]),
            "amounts": text("Form der Beträge.", "Form of amounts.", enum=["decimal", "comma", "grouped", "cents", "number"]),
            "settings": text("Was nur koffer.yaml sagen kann.", "What only koffer.yaml can say.", type="object",
                             propertyNames={"pattern": NAME}, additionalProperties=setting),
            "accepts": accepts,
            "files": {"type": "array", "items": file, "minItems": 1},
        },
        "$defs": {
            "fact": {"enum": list(facts), "enumDescriptions": list(facts.values())},
            "field": field,
        },
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
