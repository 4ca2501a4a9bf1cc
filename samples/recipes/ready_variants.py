"""More cases that can go out: credit note, waiver, JSON, a settled past, a late step."""

from dataclasses import replace

from generator.escalation import Step, call, item, ladder, send
from generator.papers import instalment_plan
from generator.parties import CREDITOR
from generator.values import after, day, plain

from .debtors import BAKERY, BREWERY, CAFE, CANTEEN, CATERING
from .standard import invoice_for, ordinary, start


def credit_and_payment(cases):
    """B2B, a ZUGFeRD invoice, a credit note in UBL and a payment; the rest is claimed."""
    case = start(
        "bereit-gutschrift-und-zahlung", "2026-0071", CANTEEN,
        "Eine ZUGFeRD-Rechnung, eine Gutschrift (UBL CreditNote) für zwei Kartons, eine Zahlung.",
    )  # fmt: skip
    invoice = invoice_for(
        CANTEEN, "RE-2026-0871", "2026-08-14", ("1080", "42.4"), ("1050", 18), ("2003", 9), ("2011", 6)
    )
    credit = invoice_for(
        CANTEEN, "GS-2026-0042", "2026-08-28", ("2003", 2), preceding=("RE-2026-0871", invoice.issued), despatch="",
        note="Zwei Kartons Servietten waren feucht und wurden zurückgenommen.",
    )  # fmt: skip
    case.invoice(invoice, "zugferd")
    case.invoice(credit, "ubl")
    del case.data["invoices"][1]["due"], case.data["invoices"][1]["remuneration"]
    paid = 40000
    case.data["credits"] = [
        {"on": credit.issued, "invoice": invoice.number, "amount": plain(credit.payable),
         "reason": "Zwei Kartons beschädigt", "file": f"invoices/{credit.number}.xml"},
    ]  # fmt: skip
    case.data["payments"] = [
        {"received": day("2026-09-15"), "amount": plain(paid), "invoice": invoice.number,
         "designation": f"{invoice.number} Abschlag"},
    ]  # fmt: skip
    for name, step in ladder(invoice.due).items():
        rest = invoice.payable - credit.payable - (paid if step.sent > day("2026-09-15") else 0)
        send(case, name, step, [item(invoice, rest)], [invoice.number])
    case.data["contacts"] = [
        call("2026-09-21T09:40", True, "Gutschrift ist bekannt, Restbetrag wird nicht bestritten.", "other",
             counterpart="Herr Paulsen-Ihde"),
    ]  # fmt: skip
    case.save(cases)


def waiver(cases):
    """B2B, the second dunning letter left out by a decision with a name under it."""
    invoice = invoice_for(CATERING, "RE-2026-0893", "2026-09-01", ("2040", 12), ("2020", 3), ("2010", 4))
    steps = ladder(invoice.due)
    first = steps["first"]
    sent = after(first.deadline, 3)
    del steps["second"]
    steps["final"] = Step(sent, after(sent, 10))
    case = ordinary(
        "bereit-mit-verzicht", "2026-0078", CATERING,
        "Auf die 2. Mahnung wurde verzichtet: schriftlich begründet und freigegeben.", invoice, "cii", steps,
    )  # fmt: skip
    case.data["waivers"] = [
        {"step": "second_dunning",
         "reason": "Schuldnerin hat am Telefon erklärt, keine weitere Mahnung abwarten zu wollen.",
         "approved_by": "Henning Brodersen, Leiter Debitorenbuchhaltung", "on": sent},
    ]  # fmt: skip
    case.save(cases)


def as_json(cases):
    """B2B, the same contract written as `case.json`."""
    invoice = invoice_for(CAFE, "RE-2026-0904", "2026-08-25", ("1040", 2), ("1060", 3), ("2002", 2))
    case = ordinary("bereit-als-json", "2026-0083", CAFE, "", invoice, "ubl")
    case.comments = []
    case.save(cases, "json")


def settled_history(cases):
    """B2B with a past: a dispute answered and resolved, an instalment plan broken; both over."""
    case = start(
        "bereit-nach-einwand-und-rate", "2026-0088", BREWERY,
        "Einwand beantwortet und erledigt, Ratenplan angenommen und gebrochen: beides steht der Abgabe nicht entgegen.",
    )  # fmt: skip
    invoice = invoice_for(BREWERY, "RE-2026-0782", "2026-07-31", ("1040", 12), ("2030", 1), ("2031", 2))
    case.invoice(invoice, "zugferd")
    steps = ladder(invoice.due)
    # The plan was accepted between the letters; its first instalment came, its second did not.
    sent = day("2026-10-19")
    steps["final"] = Step(sent, day("2026-10-30"), "registered_letter")
    path = "documents/ratenvereinbarung.pdf"
    terms = "500 EUR zum 30.09., Rest in zwei Raten bis 30.11."
    case.files[path] = instalment_plan(CREDITOR, BREWERY, "RZ-2026-14", day("2026-09-21"), invoice, terms)
    paid = 50000
    for name, step in steps.items():
        rest = invoice.payable - (paid if step.sent > day("2026-09-30") else 0)
        send(case, name, step, [item(invoice, rest)])
    case.data["contacts"] = [
        call("2026-09-10T15:30", True, "Bittet um Raten; Angebot folgt schriftlich.", "hardship",
             counterpart="Dr. Wendlandt", role="managing_director"),
    ]  # fmt: skip
    case.data["offers"] = [
        {"on": day("2026-09-14"), "kind": "instalments", "terms": terms,
         "accepted": {"on": day("2026-09-21")}, "broken": {"on": day("2026-10-15")}, "file": path},
    ]  # fmt: skip
    case.data["payments"] = [
        {"received": day("2026-09-30"), "amount": plain(paid), "invoice": invoice.number, "designation": "1. Rate"},
    ]
    case.data["disputes"] = [
        {"received": day("2026-08-20"), "about": invoice.number, "amount": "373.00",
         "ground": "Ersatzmahlwerke angeblich nicht bestellt", "answered": day("2026-08-24"),
         "resolved": day("2026-08-26")},
    ]  # fmt: skip
    case.save(cases)


def late_step(cases):
    """Ready with a warning: the final notice went out more than 45 days after it could have."""
    invoice = invoice_for(BAKERY, "RE-2026-0611", "2026-06-12", ("1001", 30), ("1002", 10), ("2001", 2))
    steps = ladder(invoice.due)
    steps["final"] = replace(steps["final"], sent=day("2026-10-19"), deadline=day("2026-10-30"))
    case = ordinary(
        "bereit-mit-warnung-spaete-mahnung", "2026-0031", BAKERY,
        "Die letzte Mahnung kam erst elf Wochen nach Ablauf der Frist aus der 2. Mahnung: Warnung, keine Sperre.",
        invoice, "ubl", steps,
    )  # fmt: skip
    case.save(cases)
