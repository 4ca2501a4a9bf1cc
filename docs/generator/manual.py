"""The manual page, from the help of the program. German and English are one page each."""
import re
from textwrap import wrap

# The day of the text, not of the build.
DATE = "2026-11-27"

WORDS = {
    "de": {
        "manual": "Aktenkoffer", "name": "BEZEICHNUNG", "synopsis": "ÜBERSICHT", "description": "BESCHREIBUNG",
        "options": "GEMEINSAME SCHALTER", "commands": "BEFEHLE", "exit": "RÜCKGABEWERTE", "environment": "UMGEBUNG",
        "files": "DATEIEN", "example": "BEISPIEL", "see": "SIEHE AUCH", "help": "Zeigt die Hilfe eines Befehls.",
        "version": "Nennt die Version.", "command": "BEFEHL", "option": "SCHALTER", "argument": "ANGABE",
        "about": "Ein Fallordner enthält {case} und die Dokumente einer Forderung; {workspace} darüber nennt den "
        "Gläubiger und die Mahnrichtlinie. koffer liest beides, prüft jede Rechnung gegen die Richtlinie und packt, "
        "was abgegeben werden kann.",
    },
    "en": {
        "manual": "Aktenkoffer", "name": "NAME", "synopsis": "SYNOPSIS", "description": "DESCRIPTION",
        "options": "COMMON OPTIONS", "commands": "COMMANDS", "exit": "EXIT STATUS", "environment": "ENVIRONMENT",
        "files": "FILES", "example": "EXAMPLE", "see": "SEE ALSO", "help": "Shows the help of a command.",
        "version": "Prints the version.", "command": "COMMAND", "option": "OPTION", "argument": "ARGUMENT",
        "about": "A case folder holds {case} and the documents of a claim; {workspace} above it names the creditor and "
        "the dunning policy. koffer reads both, checks each invoice against the policy, and packs what can be handed "
        "over.",
    },
}
EXIT = {
    "de": {"0": "Erledigt oder abgabereif.", "1": "Störung: Datenträger, Rechte, Speicher.",
           "3": "Gehalten: ein Fall hat sperrende Befunde, ein Paket ist nicht in Ordnung, oder ein Rechtswert ist "
                "unbekannt.",
           "64": "Falscher Aufruf."},
    "en": {"0": "Done or ready.", "1": "Outage: disk, permissions, memory.",
           "3": "Held: a case has blocking findings, a package is not sound, or a value of the law is unknown.", "64": "Wrong usage."},
}
ENVIRONMENT = {
    "de": {"LC_ALL, LC_MESSAGES, LANG": "Beginnt die erste gesetzte mit „en“, spricht koffer Englisch, sonst "
           "Deutsch. --lang geht vor.",
           "NO_COLOR": "Ist sie gesetzt, bleibt die Ausgabe ohne Farben.",
           "GNUPGHOME": "Das Verzeichnis, mit dessen Schlüsseln gpg ein Paket .gpg öffnet.",
           "TMPDIR": "Wo geöffnete Pakete liegen, ohne Namen und nur für die Dauer der Prüfung."},
    "en": {"LC_ALL, LC_MESSAGES, LANG": "Where the first one set begins with “en”, koffer speaks English, else "
           "German. --lang comes first.",
           "NO_COLOR": "Where it is set, the output has no colours.",
           "GNUPGHOME": "The home with whose keys gpg opens a package .gpg.",
           "TMPDIR": "Where opened packages lie, without a name and only while they are checked."},
}
FILES = {
    "de": {"koffer.yaml": "Der Arbeitsbereich, vom Fall aus aufwärts gesucht.",
           "law.d/*.yaml": "Rechtswerte, die der Arbeitsbereich nachträgt oder bestätigt.",
           "case.yaml, case.json": "Die Akte im Fallordner.",
           "SHA256SUMS": "Früher festgehaltene Prüfsummen eines Fallordners, in der Form von sha256sum(1)."},
    "en": {"koffer.yaml": "The workspace, found by walking up from the case.",
           "law.d/*.yaml": "Values of the law that the workspace adds or confirms.",
           "case.yaml, case.json": "The case in its folder.",
           "SHA256SUMS": "Hashes of a case folder recorded earlier, in the form of sha256sum(1)."},
}


def page(program, language):
    words = WORDS[language]
    root = program.command(language)
    commands = leaves(root)
    common = shared_options(commands)
    out = [f'.TH KOFFER 1 {DATE} "koffer {program.version()}" "{words["manual"]}"']
    title = sentence(root["abstract"].rstrip("."))
    out += [f'.SH {words["name"]}', rf"koffer \- {title[0]}", *title[1:]]
    out += [f'.SH {words["synopsis"]}', rf'\fBkoffer\fR \fI{words["command"]}\fR [\fI{words["option"]}\fR ...] '
            rf'[\fI{words["argument"]}\fR ...]', ".br", r"\fBkoffer \-\-version\fR", ".br",
            rf'\fBkoffer help\fR [\fI{words["command"]}\fR]']
    out += [f'.SH {words["description"]}', *sentence(words["about"].format(case="case.yaml", workspace="koffer.yaml"))]
    out += [f'.SH {words["commands"]}']
    for command in commands:
        out += subsection(command, common)
    out += [".SS koffer help", words["help"], f'.SH {words["options"]}']
    out += [line for argument in common for line in entry(argument)]
    out += tagged(words["exit"], EXIT[language]) + tagged(words["environment"], ENVIRONMENT[language])
    out += tagged(words["files"], FILES[language])
    out += [f'.SH {words["see"]}', ".BR gpg (1),", ".BR openssl (1),", ".BR sha256sum (1),", ".BR unzip (1),",
            ".BR xmllint (1)"]
    return "\n".join(out) + "\n"


def leaves(command, above=""):
    """The commands that do something, by their full names: `policy list`."""
    out = []
    for each in command.get("subcommands", []):
        name = f'{above}{each["commandName"]}'
        if each["commandName"] != "help":
            out += leaves(each, f"{name} ") or [{**each, "commandName": name}]
    return out


def shared_options(commands):
    """What every command takes; explained once."""
    first, *others = [visible(command) for command in commands]
    return [each for each in first if all(any(same(each, other) for other in list) for list in others)]


def visible(command):
    hidden = {"version", "help"}
    return [each for each in command.get("arguments", []) if each["shouldDisplay"] and each["valueName"] not in hidden]


def same(left, right):
    return left.get("names") == right.get("names") and left.get("abstract") == right.get("abstract")


def subsection(command, common):
    own = [each for each in visible(command) if not any(same(each, other) for other in common)]
    usage = " ".join(synopsis(each) for each in own)
    out = [f'.SS koffer {command["commandName"]}', rf'\fBkoffer {command["commandName"]}\fR {usage}'.strip(), ".PP"]
    out += sentence(command["abstract"]) + discussion(command.get("discussion", ""))
    return out + [line for argument in own for line in entry(argument)]


def synopsis(argument):
    text = label(argument)
    if argument["isRepeating"]:
        text += " ..."
    return f"[{text}]" if argument["isOptional"] else text


def label(argument):
    value = rf'\fI{escape(argument["valueName"])}\fR'
    if argument["kind"] == "positional":
        return value
    name = rf'\fB{escape("--" + argument["preferredName"]["name"])}\fR'
    return name if argument["kind"] == "flag" else f"{name} {value}"


def entry(argument):
    return [".TP", label(argument), *sentence(argument.get("abstract", ""))]


def discussion(text):
    """Paragraphs; a line in capitals opens an example, and indented lines are kept as they are."""
    out = []
    for block in filter(None, text.split("\n\n")):
        lines = block.split("\n")
        if re.fullmatch(r"[A-ZÄÖÜ ]+", lines[0]):
            out += [".PP", f"{lines[0].capitalize()}:", ".PP", ".EX", *map(escape, lines[1:]), ".EE"]
        else:
            out += [".PP", *sentence(" ".join(lines))]
    return out


def tagged(title, entries):
    return [f".SH {title}"] + [line for name, text in entries.items() for line in (".TP", rf"\fB{escape(name)}\fR",
                                                                                   *sentence(text))]


def sentence(text):
    """New sentence, new line, as manual pages are written; at most 72 characters a line."""
    sentences = re.split(r"(?<=[.;]) (?=[A-ZÄÖÜ–-])", text)
    return [escape(line) for each in sentences for line in wrap(each, 72, break_on_hyphens=False)]


def escape(text):
    """Text that roff takes as text: hyphens that can be copied, no line that begins with a control character."""
    text = text.replace("\\", r"\e").replace("-", r"\-")
    return r"\&" + text if text[:1] in (".", "'") else text
