"""YAML as one writes it by hand: small maps on one line, codes and amounts in quotes, `on` as a plain key."""

import json
import re
from datetime import date

WIDTH = 118
PLAIN = re.compile(r"[A-Za-zÄÖÜäöüß+0-9][\w+./@()&äöüÄÖÜß–§ -]*")
AMBIGUOUS = re.compile(
    r"[+-]?[0-9][0-9_.,:]*|0[xo][0-9a-f]+|\d{4}-\d\d?-\d\d?.*|true|false|yes|no|on|off|y|n|null|~|.*\s", re.IGNORECASE
)


def scalar(value):
    """One value on one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return "null"
    if isinstance(value, (int, float, date)):
        return str(value)
    if PLAIN.fullmatch(value) and not AMBIGUOUS.fullmatch(value):
        return value
    return json.dumps(value, ensure_ascii=False)


def flow(value):
    """A value in braces and brackets."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(item) for item in value) + "]"
    return scalar(value)


def is_simple(value):
    """Whether a list or map holds scalars alone, or lists of them."""
    children = value.values() if isinstance(value, dict) else value
    return not any(isinstance(child, dict) for child in children) and len(value) <= 8


def entry(key, value, indent):
    """A key with its value, in one line where that stays readable."""
    start = f"{' ' * indent}{key}:"
    if not isinstance(value, (dict, list)):
        if "\n" in str(value):
            body = "".join(f"{' ' * (indent + 2)}{line}\n" for line in value.rstrip("\n").split("\n"))
            return f"{start} |\n{body}"
        return f"{start} {scalar(value)}\n"
    one_line = f"{start} {flow(value)}\n"
    nested = isinstance(value, list) and any(isinstance(item, dict) for item in value)
    if len(one_line) <= WIDTH and (is_simple(value) if not nested else indent > 0):
        return one_line
    if isinstance(value, dict):
        return f"{start}\n" + mapping(value, indent + 2)
    return f"{start}\n" + "".join(element(item, indent + 2) for item in value)


def element(value, indent):
    """One element of a list in block style."""
    one_line = f"{' ' * indent}- {flow(value)}\n"
    if not isinstance(value, dict) or (len(one_line) <= 100 and len(value) <= 5):
        return one_line
    return " " * indent + "- " + mapping(value, indent + 2)[indent + 2 :]


def mapping(value, indent=0):
    """A map in block style."""
    return "".join(entry(key, item, indent) for key, item in value.items())


def spelled(data):
    """A whole file: sections in the order of `data`, an empty line before each list or map."""
    blocks = []
    for key, value in data.items():
        gap = "\n" if blocks and isinstance(value, (dict, list)) else ""
        blocks.append(gap + entry(key, value, 0))
    return "".join(blocks)
