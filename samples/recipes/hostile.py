"""Folders that mean harm, or were filled in by someone in a hurry: each must end in findings, never in a crash."""

from pathlib import Path

from generator.escalation import ladder

from .debtors import BAKERY, CAFE, CANTEEN, HOTEL
from .standard import escalate, invoice_for, ordinary, start


def paths(cases):
    """Files outside the folder: by `..`, by an absolute path, by a backslash."""
    invoice = invoice_for(CAFE, "RE-2026-1302", "2026-09-04", ("1060", 2))
    case = ordinary("feindlich-pfade", "2026-0131", CAFE, "Dateiangaben zeigen aus dem Ordner hinaus.", invoice)
    case.data["contract"]["file"] = "../../etc/passwd"
    case.data["reminders"][0]["file"] = "/etc/hostname"
    case.data["reminders"][1]["file"] = "..\\..\\windows\\win.ini"
    case.data["invoices"][0]["performed"]["file"] = "documents/../../bereit-eine-xrechnung/case.yaml"
    case.save(cases)


def _with_doctype(name, number, debtor, comment, doctype, entity, cases):
    invoice = invoice_for(debtor, f"RE-2026-{1300 + int(number[-2:])}", "2026-09-04", ("1050", 9))
    case = ordinary(name, number, debtor, comment, invoice)
    path = f"invoices/{invoice.number}.xml"
    head, _, rest = case.files[path].partition(b"\n")
    case.files[path] = head + b"\n" + doctype + b"\n" + rest.replace("Rapsöl".encode(), entity, 1)
    case.save(cases)


def entities(cases):
    """An invoice with a DOCTYPE that wants to read a file of the machine."""
    doctype = b'<!DOCTYPE Invoice [ <!ENTITY datei SYSTEM "file:///etc/passwd"> ]>'
    comment = "Die Rechnung bringt einen DOCTYPE mit externer Entität mit (XXE)."
    _with_doctype("feindlich-externe-entitaet", "2026-0132", CANTEEN, comment, doctype, b"&datei;", cases)


def billion_laughs(cases):
    """An invoice that would unfold to gigabytes."""
    names = "abcdefghij"
    inner = [f'<!ENTITY {names[0]} "lol">']
    inner += [f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip(names, names[1:])]
    doctype = ("<!DOCTYPE Invoice [\n" + "\n".join(inner) + "\n]>").encode()
    comment = "Die Rechnung entfaltet sich über verschachtelte Entitäten zu Gigabytes."
    _with_doctype("feindlich-entitaetenbombe", "2026-0133", HOTEL, comment, doctype, b"&j;", cases)


TYPOS = """\
# Schreibfehler und falsche Werte jeder Art; jeder muss mit Zeile und Vorschlag gemeldet werden.
case: 2026-0134
mandat: {approach: extrajudicial}
debtors:
  - role: schuldner
    kind: business
    name: Bäckerei Ohnesorge GmbH
    legal_form: GmbH
    represented_by: Ernst Ohnesorge
    adress: {street: Kringelweg, house_number: "12", postcode: "24105", city: Kiel, country: DE}
    emails: buchhaltung@baeckerei-ohnesorge.example
contract: {date: 30.02.2026, subject: [Backwaren]}
invoices:
  - {number: RE-1334, issued: 2026-02-30, due: {on: 2026-13-01, basis: vereinbart}, gross: "1.190,00", currency: EURO}
  - {number: "", issued: gestern, gross: "12,5", currency: EUR}
  - RE-2026-1335
reminders:
  - {kind: mahnung, level: eins, sent: 2026-09-31, channel: brieftaube, deadline: 31.10.2026, file: 12}
  - {kind: dunning, level: 99999999999999999999, sent: 0000-00-00, delivery: zugestellt}
contacts:
  - {at: "2026-09-24T25:61", channel: phone, outcome: vielleicht}
payments: {received: 2026-10-01, amount: "-200.00"}
payments: []
declarations:
  - {what: undisputed, value: "vielleicht", by: 17}
"""


def wrong_keys_and_types(cases):
    """Unknown keys, wrong types, bad dates and amounts, a key given twice."""
    folder = Path(cases) / "feindlich-schreibfehler"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "case.yaml").write_text(TYPOS, encoding="utf-8")


def duplicate_numbers(cases):
    """Two different invoices bear the same number."""
    first = invoice_for(BAKERY, "RE-2026-1335", "2026-09-01", ("1001", 10))
    second = invoice_for(BAKERY, "RE-2026-1335", "2026-09-02", ("1002", 12))
    comment = "Zwei verschiedene Rechnungen tragen dieselbe Nummer."
    case = start("feindlich-doppelte-rechnungsnummer", "2026-0135", BAKERY, comment)
    entry = case.invoice(first, "ubl")
    path = entry["file"].replace(".xml", "-september.xml")
    case.files[path], entry["file"] = case.files[entry["file"]], path
    case.invoice(second, "cii")
    escalate(case, ladder(second.due), [first, second])
    case.save(cases)


def not_a_case(cases):
    """A folder with documents and no case.yaml."""
    folder = Path(cases) / "feindlich-ohne-akte"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "notiz.txt").write_bytes("Akte folgt nächste Woche. Grüße".encode("windows-1252"))
