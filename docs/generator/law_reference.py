"""Every value of the law by its key, from the program, and the file that continues them, from its schema."""
import json

from .schema_reference import load, tables
from .template import fill

# A day of the text, on which every value is known.
DAY = "2026-11-19"


def page(docs, program):
    schema = load(docs, "law")
    rows = list(zip(program.law("de", DAY), program.law("en", DAY)))
    return fill(docs, "law.md", {
        "day": DAY,
        "file": "\n".join(tables(schema, "", "")),
        "example": json.dumps(schema["examples"][0], ensure_ascii=False, indent=2),
        "values": "\n".join(values(rows)),
    })


def values(rows):
    yield "| Schlüssel | Wert | ab | bis | Bedeutung | Meaning |"
    yield "|---|---|---|---|---|---|"
    for german, english in rows:
        value = german["value"] if "form" in german else "–"
        yield (f"| `{german['key']}` | {value} | {german['from']} | {german['until']} "
               f"| {german['title']} ({german['basis']}) | {english['title']} |")
