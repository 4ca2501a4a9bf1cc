"""docs/new-recipient.md: how to write a mapping, with the sample's own text and every fact there is."""
from .template import fill


def page(docs, program):
    language = program.recipient_language()
    rows = ["| Angabe / fact | Art / kind | Inhalt / content |", "|---|---|---|"]
    for fact in language["facts"]:
        words = f" ({', '.join(fact['words'])})" if fact["words"] else ""
        rows.append(f"| `{fact['name']}` | {fact['kind']} | {fact['de']} / {fact['en']}{words} |")
    sample = (docs.parent / "samples/recipients/hanse-inkasso.yaml").read_text(encoding="utf-8")
    return fill(docs, "new-recipient.md", {"sample": sample.rstrip(), "facts": "\n".join(rows)})
