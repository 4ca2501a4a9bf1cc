"""The reference of case.yaml and koffer.yaml, from their JSON Schemas."""
import json

from .template import fill

# Kinds of value that deserve a name, in the order in which the page explains them.
VALUES = ["text", "texts", "day", "moment", "amount", "currency", "flag", "path"]
# Sections that appear more than once and are explained once.
SHARED = ["creditor", "address", "representative", "register"]


def page(docs):
    case = load(docs, "case-folder")
    workspace = load(docs, "workspace")
    return fill(docs, "case-folder.md", {
        "values": values(case),
        "case": "\n".join(tables(case, "", "")),
        "workspace": "\n".join(tables(workspace, "", "")),
        "shared": "\n".join(line for name in SHARED for line in tables(case["$defs"][name], name, name)),
        "example": json.dumps(case["examples"][0], ensure_ascii=False, indent=2),
    })


def load(docs, name):
    return json.loads((docs.parent / f"schemas/koffer-{name}-1.0.json").read_text(encoding="utf-8"))


def values(schema):
    rows = ["| Art | Beispiel | Bedeutung | Meaning |", "|---|---|---|---|"]
    for name in VALUES:
        definition = schema["$defs"][name]
        example = ", ".join(f"`{example}`" for example in definition.get("examples", []))
        rows.append(f"| `{name}` | {example} | {' | '.join(languages(definition))} |")
    return "\n".join(rows)


def tables(section, title, path):
    """A table of the section's keys, then those of the sections below it."""
    below = []
    if title:
        yield f"### `{title}`"
        yield ""
    yield " / ".join(languages(section))
    yield ""
    yield "| Schlüssel | Art | Bedeutung | Meaning |"
    yield "|---|---|---|---|"
    for key, value in section["properties"].items():
        inner = value.get("items", value)
        place = (f"{path}.{key}" if path else key) + ("[]" if "items" in value else "")
        if "properties" in inner:
            below.append((inner | {"description": value["description"]}, place))
        required = " **\\***" if key in section.get("required", []) else ""
        german, english = (cell(text, value, index) for index, text in enumerate(languages(value)))
        yield f"| `{key}`{required} | {kind(value, place)} | {german} | {english} |"
    yield ""
    for inner, place in below:
        yield from tables(inner, place, place)


def languages(schema):
    german, english = schema["description"].split(" / ")
    return german, english


def choices(value):
    """The listed values with what they mean, whether one or several may be given."""
    alternatives = [value, *value.get("anyOf", [])]
    listed = next((each for each in alternatives if "enum" in each), None)
    return [] if listed is None else list(zip(listed["enum"], listed["enumDescriptions"]))


def cell(text, value, language):
    lines = [f"`{name}` {meaning.split(' / ')[language]}" for name, meaning in choices(value)]
    return "<br>".join([text, *lines])


def kind(value, place):
    """What may stand there, with a link to the section that explains it."""
    anchor = place.translate(str.maketrans("", "", ".[]"))
    if "anyOf" in value:
        return "Auswahl, mehrere"
    if "enum" in value:
        return "Auswahl"
    reference = value.get("$ref", value.get("items", {}).get("$ref", "")).split("/")[-1]
    label = f"[`{reference}`](#{reference})" if reference in SHARED else f"`{reference}`"
    if "items" in value:
        return f"Liste von {label}" if reference else f"[Liste](#{anchor})"
    if "properties" in value:
        return f"[Abschnitt](#{anchor})"
    if "minimum" in value:
        return f"`{value['minimum']}` bis `{value['maximum']}`"
    return label if reference else "`text`"
