#!/usr/bin/env python3
"""Validates YAML or JSON files against one of the JSON Schemas beside this script.

    schemas/validate.py koffer-case-folder-1.0.json samples/cases/*/case.yaml

Prints every violation as FILE: PATH: MESSAGE. Exit codes: 0 valid, 3 violations, 64 usage. Needs jsonschema and PyYAML.
"""
import re
import sys
from pathlib import Path

import jsonschema
import yaml


class CoreLoader(yaml.SafeLoader):
    """YAML as editors read it: the core schema of YAML 1.2, where a date is text and `on` is no boolean."""

    yaml_implicit_resolvers = {}


for tag, pattern, first in [
    ("null", r"(~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"(true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"[-+]?[0-9]+$", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", list("-+.0123456789")),
]:
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), first)
# YAML 1.1 takes a leading zero for octal; the core schema does not.
CoreLoader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(loader.construct_scalar(node), 10))


def violations(schema, path):
    with open(path, encoding="utf-8") as file:
        document = yaml.load(file, CoreLoader)
    validator = jsonschema.Draft202012Validator(schema)
    for error in sorted(validator.iter_errors(document), key=lambda error: error.json_path):
        yield f"{path}: {error.json_path}: {error.message}"


def main(arguments):
    if len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 64
    with open(Path(__file__).parent / arguments[0], encoding="utf-8") as file:
        schema = yaml.safe_load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    found = [line for path in arguments[1:] for line in violations(schema, path)]
    print("".join(line + "\n" for line in found), end="")
    return 3 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
