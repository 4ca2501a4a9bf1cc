"""Cases that can go out, each in another shape."""

from dataclasses import replace

from generator.casefile import Case
from generator.escalation import arrival, call, item, ladder, promised, send
from generator.goods import lines
from generator.invoices import Invoice
from generator.parties import CREDITOR
from generator.values import day, plain

from .debtors import BAKERY, CONSUMER, HOTEL

DECLARED = day("2026-11-16")
DECLARATIONS = ("undisputed", "counter_performance_rendered")


def one_xrechnung(cases):
    """B2B, one XRechnung, every step by mail, a broken promise."""
    case = Case("bereit-eine-xrechnung", "2026-0042", BAKERY)
    case.comments = ["Ein Geschäftskunde, eine XRechnung, alle Mahnschritte per E-Mail mit Brief im Anhang."]
    case.sign_contract("RV-2026-017", day("2026-02-02"), "Lieferung von Backwaren und Bäckereibedarf")
    invoice = Invoice(
        number="RE-2026-0815", issued=day("2026-08-03"), due=day("2026-09-02"), delivered=day("2026-07-30"),
        seller=CREDITOR, buyer=BAKERY, order="B-7731", contract="RV-2026-017", despatch="LS-2026-3302",
        lines=lines(("1001", 40), ("1002", 24), ("1010", 6), ("1020", 15), ("2001", 4), ("2002", 5)),
    )  # fmt: skip
    case.invoice(invoice, "ubl")
    for name, step in ladder(invoice.due).items():
        send(case, name, replace(step, paper=True), [item(invoice)])
    case.data["contacts"] = [promised("2026-09-25T10:15", "Frau Stave", "2026-09-28", invoice.payable)]
    case.declare(DECLARED, *DECLARATIONS)
    case.save(cases)


def three_invoices(cases):
    """B2B, three invoices in three formats, one history for all of them, a part payment."""
    case = Case("bereit-drei-rechnungen", "2026-0057", HOTEL)
    case.comments = ["Drei Rechnungen in CII, UBL und ZUGFeRD mit gemeinsamen Mahnungen und einer Teilzahlung."]
    case.sign_contract("RV-2025-088", day("2025-11-17"), "Belieferung der Hotelküche mit Lebensmitteln", 14)
    shared = {"seller": CREDITOR, "buyer": HOTEL, "contract": "RV-2025-088"}
    invoices = [
        Invoice("RE-2026-0902", day("2026-08-10"), day("2026-08-24"), day("2026-08-07"),
                lines=lines(("1060", 8), ("1070", 6), ("1080", "12.5")), despatch="LS-2026-3410", **shared),
        Invoice("RE-2026-0911", day("2026-08-17"), day("2026-08-31"), day("2026-08-14"),
                lines=lines(("1040", 3), ("1030", 4), ("2003", 6), ("2010", 2)), despatch="LS-2026-3467",
                discount=2500, **shared),
        Invoice("RE-2026-0918", day("2026-08-24"), day("2026-09-07"), day("2026-08-21"),
                lines=lines(("1060", 5), ("1050", 10), ("2020", 2)), despatch="LS-2026-3519", **shared),
    ]  # fmt: skip
    for invoice, form in zip(invoices, ("cii", "ubl", "zugferd")):
        case.invoice(invoice, form, evidence="portal_receipt")
    paid = 20000
    case.data["payments"] = [
        {"received": day("2026-10-06"), "amount": plain(paid), "invoice": "RE-2026-0902",
         "designation": "Teilzahlung RE-2026-0902"},
    ]  # fmt: skip
    for name, step in ladder(invoices[-1].due).items():
        open_first = invoices[0].payable - (paid if step.sent > day("2026-10-06") else 0)
        items = [item(invoices[0], open_first), item(invoices[1]), item(invoices[2])]
        send(case, name, step, items, [invoice.number for invoice in invoices])
    case.data["contacts"] = [
        call("2026-10-01T14:40", True, "Erreicht; eine Teilzahlung sei angewiesen, für den Rest fehle Liquidität.",
             "other", counterpart="Herr Asmussen"),
    ]  # fmt: skip
    case.declare(DECLARED, *DECLARATIONS)
    case.save(cases)


def consumer(cases):
    """B2C, a plain PDF invoice, letters on paper, three attempts to call."""
    case = Case("bereit-verbraucherin", "2026-0063", CONSUMER)
    case.comments = ["Verbraucherin, Rechnung als PDF mit Verzugshinweis, Briefe, drei Anrufversuche."]
    case.sign_contract("ON-2026-5512", day("2026-07-20"), "Kauf einer Kaffeemaschine mit Zubehör", 30, channel="online")
    invoice = Invoice(
        number="RE-2026-0766", issued=day("2026-07-27"), due=day("2026-08-26"), delivered=day("2026-07-24"),
        seller=CREDITOR, buyer=CONSUMER, order="ON-2026-5512", despatch="LS-2026-3240", consumer_notice=True,
        lines=lines(("2030", 1), ("2031", 1), ("1040", 1)),
    )  # fmt: skip
    case.invoice(invoice, "pdf", evidence="letter", received=day("2026-07-30"))
    steps = ladder(invoice.due, "letter", 250)
    steps["reminder"] = replace(steps["reminder"], channel="email")
    steps["final"] = replace(steps["final"], channel="registered_letter")
    for name, step in steps.items():
        send(case, name, step, [item(invoice)])
    case.files["documents/sendungsverfolgung-letzte-mahnung.txt"] = (
        "Einschreiben Einwurf RT 00 112 233 4DE\n"
        f"Eingeliefert: {steps['final'].sent}\nZugestellt:   {arrival(steps['final'])}\n"
    ).encode()
    case.data["reminders"][-1]["delivery"]["evidence"] = "documents/sendungsverfolgung-letzte-mahnung.txt"
    case.data["contacts"] = [
        call("2026-09-24T10:05", "not_reached", "Kein Anschluss nach zehnmaligem Klingeln.", "no_answer"),
        call("2026-09-24T17:35", "left_message", "Rückruf auf dem Anrufbeantworter erbeten.", "no_answer"),
        call("2026-09-25T11:10", "not_reached", "Niemand abgenommen.", "no_answer"),
    ]
    case.declare(DECLARED, *DECLARATIONS)
    case.save(cases)
