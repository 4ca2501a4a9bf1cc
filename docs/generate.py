#!/usr/bin/env python3
"""Makes the reference pages from what the schemas and the program say of themselves.

    docs/generate.py            writes docs/case-folder.md, docs/law.md, docs/new-recipient.md, docs/rules.md, docs/koffer.1,
                                docs/koffer.de.1, schemas/koffer-policy-1.0.json and schemas/koffer-recipient-1.0.json
    docs/generate.py --check    writes nothing; exit code 3 where a committed page is not current

The same schemas and the same program give the same bytes. Needs nothing but Python.
"""
import argparse
import sys
from pathlib import Path

from generator import law_reference, manual, policy_schema, recipient_reference, recipient_schema, rule_reference, schema_reference
from generator.program import Program

DOCS = Path(__file__).resolve().parent


def pages(program):
    yield "case-folder.md", schema_reference.page(DOCS)
    yield "law.md", law_reference.page(DOCS, program)
    yield "../schemas/koffer-policy-1.0.json", policy_schema.page(program)
    yield "new-recipient.md", recipient_reference.page(DOCS, program)
    yield "../schemas/koffer-recipient-1.0.json", recipient_schema.page(program)
    yield "rules.md", rule_reference.page(DOCS, program)
    yield "koffer.1", manual.page(program, "en")
    yield "koffer.de.1", manual.page(program, "de")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    parser.add_argument("--koffer", default=DOCS.parent / ".build/release/koffer", help="the program to ask")
    arguments = parser.parse_args()
    stale = []
    for name, text in pages(Program(arguments.koffer)):
        path = DOCS / name
        if not arguments.check:
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
    for name in stale:
        print(f"docs/{name} is not current; run “make docs”", file=sys.stderr)
    return 3 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
