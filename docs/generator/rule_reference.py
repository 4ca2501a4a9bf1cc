"""Every rule by its code, from the catalogue of the program."""
from itertools import groupby

from .template import fill

SEVERITIES = {"block": ("Sperre", "blocks"), "warning": ("Warnung", "warning"), "note": ("Hinweis", "note")}
# What the first part of a code stands for; a family not listed here goes by its code alone.
FAMILIES = {
    "FALL": "Die Falldatei / The case file",
    "DATEI": "Der Fallordner / The case folder",
    "RE": "E-Rechnungen / E-invoices",
    "MAIL": "E-Mails / Mails",
    "RICHTLINIE": "Die Mahnrichtlinie / The policy",
    "RECHT": "Rechtswerte / Values of the law",
    "GLAEUB": "Der Gläubiger / The creditor",
    "SCHULD": "Der Schuldner / The debtor",
    "KENN": "Kennungen und Nummern / Identifiers and numbers",
    "VERTR": "Der Vertrag / The contract",
    "FORD": "Die Forderung / The claim",
    "STUFE": "Die Mahnschritte / The steps",
    "TON": "Der Ton / The tone",
    "HIND": "Was im Weg steht / What stands in the way",
    "ERKL": "Erklärungen / Declarations",
    "BELEG": "Belege / Evidence",
    "WIDER": "Widersprüche / Contradictions",
    "PAKET": "Pakete / Packages",
    "XJUSTIZ": "XJustiz",
    "EMPF": "Empfänger / Recipients",
    "SIEGEL": "Unterschrift und Umschlag / Signature and envelope",
    "ANTWORT": "Antworten von Empfängern / Replies of recipients",
}


def page(docs, program):
    rules = list(zip(program.rules("de"), program.rules("en")))
    return fill(docs, "rules.md", {"count": str(len(rules)), "rules": "\n".join(sections(rules))})


def family(rule):
    return rule[0]["code"].split("-")[0]


def sections(rules):
    # A family keeps the place of its first rule, so that one that appears twice in the catalogue is one section.
    order = list(dict.fromkeys(map(family, rules)))
    for name, members in groupby(sorted(rules, key=lambda rule: order.index(family(rule))), key=family):
        yield f"## {name}: {FAMILIES[name]}" if name in FAMILIES else f"## {name}"
        yield ""
        for german, english in members:
            yield from entry(german, english)


def entry(german, english):
    weight = SEVERITIES[german["severity"]]
    yield f"### {german['code']}"
    yield ""
    yield f"**{german['title']}** ({weight[0]}). {german['remedy']}{basis('Grundlage', german)}"
    yield ""
    yield f"**{english['title']}** ({weight[1]}). {english['remedy']}{basis('Basis', english)}"
    yield ""


def basis(title, rule):
    return f" *{title}: {'; '.join(rule['basis'])}.*" if rule["basis"] else ""
