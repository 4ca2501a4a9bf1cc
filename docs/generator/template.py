"""Hand-written prose with places for what is made."""
import re


def fill(docs, name, values):
    """The template with every {{name}} replaced; a name without value is an error."""
    text = (docs / "templates" / name).read_text(encoding="utf-8")
    return re.sub(r"\{\{([a-z_]+)\}\}", lambda match: values[match[1]].strip("\n"), text)
