"""One case of the portfolio: what a creditor's desk really keeps, about half a megabyte of it."""

import random
from dataclasses import replace
from datetime import timedelta

from . import crowd, scans
from .casefile import Case
from .escalation import call, item, ladder, send
from .goods import GOODS, lines
from .invoices import Invoice
from .page import MIXED
from .papers import delivery_note, terms_of_trade
from .parties import CREDITOR
from .values import after, day, german, plain

DECLARED = day("2026-11-16")
EARLIEST_DUE = day("2026-08-17")


def number(index):
    """The file number of that case, and the name of its folder."""
    return f"2026-{index:05d}"


def is_held(index):
    """Every tenth case is."""
    return index % 10 == 7


def case(seed, index, pages):
    """The case of that index; `pages` is the pool of scanned pages."""
    chance = random.Random(f"{seed} {index}")
    consumer = chance.random() < 0.15
    debtor = (crowd.person if consumer else crowd.business)(chance, 10000 + index)
    made = Case(number(index), number(index), debtor)
    invoices = _invoices(made, chance, index)
    _documents(made, chance, invoices, pages)
    paid = _payment(made, chance, invoices)
    _letters(made, chance, invoices, paid)
    made.declare(DECLARED, "undisputed", "counter_performance_rendered")
    if is_held(index):
        HELD[index // 10 % len(HELD)](made, invoices)
    return made


def _invoices(made, chance, index):
    count = chance.choice([1, 1, 1, 2, 2, 3])
    last_due = EARLIEST_DUE + timedelta(days=chance.randint(14, 28))
    invoices = []
    for position in range(count):
        due = after(last_due, -4 * (count - 1 - position))
        issued = after(due, -30) if made.debtor.is_consumer else after(due, -14)
        articles = chance.sample(list(GOODS), chance.randint(6, min(20, len(GOODS))))
        serial = f"{index:05d}{position + 1}"
        invoice = Invoice(
            number=f"RE-2026-{serial}", issued=issued, due=due, delivered=issued - timedelta(days=chance.randint(2, 5)),
            seller=CREDITOR, buyer=made.debtor, lines=lines(*[(key, chance.randint(1, 8)) for key in articles]),
            order=f"B-{chance.randint(1000, 9999)}", despatch=f"LS-2026-{serial}", contract=f"RV-{index:05d}",
            discount=chance.choice([0, 0, 0, chance.randint(500, 4000)]), consumer_notice=made.debtor.is_consumer,
        )  # fmt: skip
        made.invoice(invoice, chance.choice(["ubl", "ubl", "cii", "zugferd", "zugferd"]))
        invoices.append(invoice)
    return invoices


def _documents(made, chance, invoices, pages):
    signed = day("2026-01-05") + timedelta(days=chance.randint(0, 150))
    subject = "Laufende Belieferung mit Lebensmitteln und Bedarf"
    made.sign_contract(invoices[0].contract, signed, subject, 14, fonts=MIXED)
    made.files["documents/allgemeine-lieferbedingungen.pdf"] = terms_of_trade(CREDITOR, signed, MIXED)
    for invoice in invoices:
        made.files[f"documents/lieferschein-{invoice.despatch}.pdf"] = delivery_note(invoice, MIXED, compressed=False)
        if chance.random() < 0.25:
            continue
        words = [f"Lieferschein {invoice.despatch}", made.debtor.name, german(invoice.delivered)]
        words += [f"{line.article} {line.name} {line.quantity}" for line in invoice.lines]
        scan = scans.scanned([chance.choice(pages)], f"Empfang {invoice.despatch}", words)
        made.files[f"documents/empfangsbestaetigung-{invoice.despatch}.pdf"] = scan


def _payment(made, chance, invoices):
    if chance.random() > 0.3:
        return 0
    amount, on = invoices[0].payable // 5, after(invoices[-1].due, 3)
    made.data["payments"] = [
        {"received": on, "amount": plain(amount), "invoice": invoices[0].number, "designation": invoices[0].number},
    ]
    row = f"{german(on)};{plain(amount).replace('.', ',')};EUR;{invoices[0].number}\n"
    made.files[f"payments/{on}-umsatz.csv"] = ("Wertstellung;Betrag;Währung;Verwendungszweck\n" + row).encode()
    return amount


def _letters(made, chance, invoices, paid):
    steps = ladder(invoices[-1].due, fee=chance.choice([0, 250, 500]))
    numbers = [invoice.number for invoice in invoices] if len(invoices) > 1 else None
    items = [item(invoice, invoice.payable - (0 if position else paid)) for position, invoice in enumerate(invoices)]
    for name, step in steps.items():
        channel = "letter" if name in ("second", "final") and chance.random() < 0.25 else "email"
        send(made, name, replace(step, channel=channel, paper=True), items, numbers, MIXED)
    at = after(steps["first"].sent, 4)
    clock = f"{chance.randint(9, 16):02d}:{chance.randint(0, 59):02d}"
    note = "Erreicht; Rechnung liegt vor, Zahlung wird nicht in Aussicht gestellt."
    made.data["contacts"] = [call(f"{at}T{clock}", True, note, "other", counterpart="Buchhaltung")]


def _final_notice_missing(made, invoices):
    del made.files[made.data["reminders"].pop()["file"]]


def _bounced(made, invoices):
    made.data["reminders"][2]["delivery"]["state"] = "bounced"


def _disputed(made, invoices):
    ground = "Ware angeblich nicht vollständig"
    made.data["disputes"] = [{"received": day("2026-11-05"), "about": invoices[0].number, "ground": ground}]


def _paid(made, invoices):
    made.data["payments"] = [
        {"received": day("2026-11-12"), "amount": plain(invoice.payable), "invoice": invoice.number}
        for invoice in invoices
    ]


def _promised(made, invoices):
    promise = ("2026-11-30", invoices[0].payable)
    made.data["contacts"].append(call("2026-11-13T10:30", True, "Zusage zum Monatsende.", "promise", promise))


def _address_incomplete(made, invoices):
    del made.data["debtors"][0]["address"]["postcode"]


def _undeclared(made, invoices):
    del made.data["declarations"]


def _evidence_missing(made, invoices):
    del made.files[f"documents/lieferschein-{invoices[0].despatch}.pdf"]


HELD = (
    _final_notice_missing, _bounced, _disputed, _paid, _promised, _address_incomplete, _undeclared, _evidence_missing,
)  # fmt: skip
