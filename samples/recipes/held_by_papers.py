"""Cases held because a paper is missing, changed, incomplete or says something else."""

from dataclasses import replace
from datetime import timedelta

from .debtors import BAKERY, BREWERY, CAFE, CANTEEN, CATERING, HOTEL
from .standard import invoice_for, ordinary


def evidence_missing(cases):
    """The delivery note and a letter that case.yaml names are not in the folder."""
    invoice = invoice_for(CAFE, "RE-2026-1202", "2026-09-04", ("1070", 3), ("1060", 2))
    comment = "Der unterschriebene Lieferschein und die 1. Mahnung sind genannt, liegen aber nicht bei."
    case = ordinary("beleg-fehlt", "2026-0121", CAFE, comment, invoice)
    del case.files[f"documents/lieferschein-{invoice.despatch}.pdf"]
    del case.files[case.data["reminders"][1]["file"]]
    case.save(cases)


def hash_changed(cases):
    """`SHA256SUMS` was written when the folder was closed; one letter has changed since."""
    invoice = invoice_for(BREWERY, "RE-2026-1206", "2026-09-03", ("2003", 8), ("2002", 3))
    comment = "Die 1. Mahnung ist nicht mehr die Datei, deren Prüfsumme am 16.11.2026 festgehalten wurde."
    case = ordinary("pruefsumme-weicht-ab", "2026-0122", BREWERY, comment, invoice, "cii")
    path = case.data["reminders"][1]["file"]
    case.sums(path=path, content=case.files[path].replace(b"1. Mahnung", b"1.  Mahnung", 1))
    case.save(cases)


def address_incomplete(cases):
    """No house number, no postcode, and a GmbH nobody represents."""
    invoice = invoice_for(CATERING, "RE-2026-1210", "2026-09-03", ("2040", 3), ("2020", 1))
    comment = "Hausnummer und Postleitzahl fehlen, die Gesellschaft hat keinen Vertreter."
    case = ordinary("anschrift-unvollstaendig", "2026-0123", CATERING, comment, invoice)
    debtor = case.data["debtors"][0]
    del debtor["address"]["house_number"], debtor["address"]["postcode"], debtor["represented_by"]
    case.save(cases)


def contract_missing(cases):
    """No contract section at all."""
    invoice = invoice_for(HOTEL, "RE-2026-1214", "2026-09-02", ("1030", 9), ("1050", 4), contract="")
    comment = "Vertragsdatum und Vertragsgegenstand sind nirgends angegeben."
    ordinary("vertrag-fehlt", "2026-0124", HOTEL, comment, invoice, "cii", contract=False).save(cases)


def declarations_missing(cases):
    """Nobody declared the claim undisputed or the goods delivered."""
    invoice = invoice_for(CANTEEN, "RE-2026-1218", "2026-09-04", ("1080", "15.6"), ("2010", 2))
    comment = "Niemand hat erklärt, dass die Forderung unbestritten und die Leistung erbracht ist."
    ordinary("erklaerungen-fehlen", "2026-0125", CANTEEN, comment, invoice, declarations=False).save(cases)


def arithmetic_broken(cases):
    """BT-115 is a cent higher than BT-112 allows (BR-CO-16)."""
    invoice = invoice_for(BAKERY, "RE-2026-1222", "2026-09-02", ("1001", 16), ("1010", 2), ("2002", 1))
    invoice = replace(invoice, overrides={"payable": invoice.gross + 1})
    comment = "Der Zahlbetrag der XRechnung ist einen Cent höher als ihre Summen (EN 16931 BR-CO-16)."
    ordinary("rechnung-falsch-summiert", "2026-0126", BAKERY, comment, invoice).save(cases)


def contradiction(cases):
    """case.yaml states another amount and another due date than the invoice."""
    invoice = invoice_for(BREWERY, "RE-2026-1226", "2026-09-04", ("1040", 5), ("2001", 3))
    comment = "Betrag und Fälligkeit in case.yaml sind andere als in der Rechnung."
    case = ordinary("akte-widerspricht-rechnung", "2026-0127", BREWERY, comment, invoice, "cii")
    entry = case.data["invoices"][0]
    wrong = invoice.payable + 10000
    entry["gross"] = f"{wrong // 100}.{wrong % 100:02d}"
    entry["currency"] = "EUR"
    entry["due"]["on"] = invoice.due - timedelta(days=4)
    case.save(cases)
