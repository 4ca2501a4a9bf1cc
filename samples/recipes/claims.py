"""Cases that show what is owed: default, interest, payments, limitation."""

from dataclasses import replace

from generator.casefile import Case
from generator.escalation import call, item, ladder, moved, send
from generator.papers import deed_of_assignment, instalment_plan, invoice_page, loan_agreement
from generator.parties import CREDITOR, Address, Party
from generator.values import after, day, iban, plain, vat_id

from .debtors import BREWERY, CANTEEN, CONSUMER, HOTEL
from .standard import DECLARATIONS, DECLARED, escalate, invoice_for, start

READER = Party(
    name="Torge Wittmaack", given_name="Torge", family_name="Wittmaack", birth_date="1979-11-02",
    address=Address("Seilerbahn", "21 b", "23966", "Wismar", "MV"), email="torge.wittmaack@post.example",
    phone="+49 40 66969 301", salutation="Sehr geehrter Herr Wittmaack", number="P-20301",
)  # fmt: skip
SELLER = Party(
    name="Räucherkate Nordholm GmbH", legal_form="GmbH", address=Address("Kutterweg", "2", "25826", "Sankt Peter-Ording"),
    email="rechnung@raeucherkate-nordholm.example", phone="+49 40 66969 310", vat_id=vat_id(99528031),
    iban=iban(4711099528), representatives=[("Fenja Nordholm", "managing_director")], contact="Fenja Nordholm",
    register=("Flensburg", "HRB", "99528 FL"), number="17/221/99528",
)  # fmt: skip


def consumer_thirty_days(cases):
    """B2C, no day agreed: default thirty days after the invoice that says so (§ 286 (3) BGB)."""
    case = Case("bereit-verbraucher-dreissig-tage", "2026-0091", READER)
    case.comments = [
        "Verbraucher ohne vereinbarten Zahlungstag: Verzug 30 Tage nach Zugang der Rechnung, die darauf hinweist.",
    ]
    case.sign_contract("ON-2026-6120", day("2026-06-22"), "Kauf von Kaffeebohnen", 14, channel="online")
    invoice = invoice_for(
        READER, "RE-2026-0702", "2026-06-26", ("1040", 4), ("2001", 2), contract="ON-2026-6120", consumer_notice=True,
    )  # fmt: skip
    case.invoice(invoice, "pdf", evidence="documents/lesebestaetigung.txt", received=day("2026-06-29"),
                 basis="unilateral")  # fmt: skip
    case.files["documents/lesebestaetigung.txt"] = (
        "Nachricht „Rechnung RE-2026-0702“ gelesen am 29.06.2026 um 19:12 Uhr.\n".encode()
    )
    # The letters begin late, so that the thirty days are over before the first of them arrives.
    steps = ladder(after(invoice.due, 31), "letter", 250)
    for name, step in steps.items():
        send(case, name, step, [item(invoice)])
    case.data["contacts"] = [
        call(f"{after(steps['first'].sent, 4)}T17:20", True, "Erreicht; Rechnung liegt vor, Zahlung ungewiss.", "other"),
    ]
    case.declare(DECLARED, *DECLARATIONS)
    case.save(cases)


def across_rate_changes(cases):
    """B2B, default since 2024, three changes of the base rate, three instalments paid before the plan broke."""
    case = start(
        "bereit-ueber-drei-zinswechsel", "2026-0092", BREWERY,
        "Verzug seit Dezember 2024, drei Änderungen des Basiszinssatzes, drei Raten, dann kam nichts mehr.",
    )  # fmt: skip
    case.data["contract"] |= {"date": day("2024-09-02")}
    invoice = invoice_for(BREWERY, "RE-2024-1127", "2024-11-15", ("1040", 30), ("2030", 3), ("2031", 4))
    case.invoice(invoice, "ubl")
    path = "documents/ratenvereinbarung.pdf"
    terms = "500 EUR halbjährlich zum 1. März und 1. September; Verzugszinsen laufen weiter."
    case.files[path] = instalment_plan(CREDITOR, BREWERY, "RZ-2025-02", day("2025-01-20"), invoice, terms)
    case.data["offers"] = [
        {"on": day("2025-01-13"), "kind": "instalments", "terms": terms, "accepted": {"on": day("2025-01-20")},
         "broken": {"on": day("2026-09-02")}, "interest_continues": True, "file": path},
    ]  # fmt: skip
    paid = [("2025-03-03", 50000), ("2025-09-01", 50000), ("2026-03-02", 50000)]
    case.data["payments"] = [
        {"received": day(on), "amount": plain(cents), "invoice": invoice.number, "designation": f"{number}. Rate"}
        for number, (on, cents) in enumerate(paid, 1)
    ]
    rest = invoice.payable - sum(cents for _, cents in paid)
    steps = ladder(day("2026-09-01"))
    for name, step in steps.items():
        send(case, name, step, [item(invoice, rest)])
    case.data["contacts"] = [
        call(f"{after(steps['first'].sent, 5)}T09:15", True, "Erreicht; weitere Raten nicht möglich.", "refuses",
             counterpart="Dr. Wendlandt", role="managing_director"),
    ]  # fmt: skip
    case.save(cases)


def about_to_lapse(cases):
    """B2B, due in May 2023: time-barred at the end of the year."""
    case = start(
        "bereit-verjaehrung-droht", "2026-0093", CANTEEN,
        "Fällig im Mai 2023: verjährt mit Ablauf des 31.12.2026, wenn niemand einen Mahnbescheid beantragt.",
    )  # fmt: skip
    case.data["contract"] |= {"date": day("2023-02-01")}
    invoice = invoice_for(CANTEEN, "RE-2023-0410", "2023-04-26", ("1080", "31"), ("1050", 12))
    case.invoice(invoice, "cii")
    steps = ladder(day("2026-08-24"))
    for name, step in steps.items():
        send(case, name, step, [item(invoice)])
    case.data["contacts"] = [
        call(f"{after(steps['first'].sent, 5)}T11:00", True, "Erreicht; die alte Rechnung werde gesucht.", "other",
             counterpart="Herr Paulsen-Ihde"),
    ]  # fmt: skip
    case.save(cases)


def assigned(cases):
    """B2B, the claim was bought; the deed is in the file."""
    case = start(
        "bereit-abgetretene-forderung", "2026-0094", HOTEL,
        "Die Forderung wurde von der Verkäuferin abgetreten; Urkunde und Tag liegen vor.",
    )  # fmt: skip
    invoice = replace(invoice_for(HOTEL, "RN-26-3307", "2026-08-18", ("1060", 14), ("1070", 6)), seller=SELLER)
    case.invoice(invoice, "ubl")
    path = "documents/abtretungsurkunde.pdf"
    case.files[path] = deed_of_assignment(SELLER, CREDITOR, HOTEL, invoice, day("2026-09-04"))
    case.data["creditor"] = {"original_creditor": SELLER.name, "assignment": {"on": day("2026-09-04"), "file": path}}
    escalate(case, ladder(day("2026-09-04")), [invoice])
    case.save(cases)


def before_court(cases):
    """B2B, to be taken to court: everything an application for a payment order asks for."""
    case = start(
        "bereit-fuer-das-mahnverfahren", "2026-0095", BREWERY,
        "Gerichtliches Vorgehen: Katalognummer, Gericht, Vertreter und Erklärungen sind beisammen.",
    )  # fmt: skip
    case.data["mandate"] |= {"approach": "judicial"}
    invoice = invoice_for(BREWERY, "RE-2026-0874", "2026-08-21", ("1040", 6), ("2002", 4))
    case.invoice(invoice, "zugferd")
    escalate(case, ladder(invoice.due), [invoice])
    case.save(cases)


def consumer_loan(cases):
    """B2C, a loan: what is in force since 20 November 2026 nobody has verified."""
    case = Case("verbraucherdarlehen-recht-ungeprueft", "2026-0141", CONSUMER)
    case.comments = [
        "Verbraucherdarlehen: welche Fassung des § 497 BGB seit dem 20.11.2026 gilt, ist nicht geprüft.",
    ]
    number = "VD-2026-004"
    path = f"documents/vertrag-{number}.pdf"
    case.files[path] = loan_agreement(CREDITOR, CONSUMER, number, day("2026-02-16"), 240000)
    case.data["contract"] = {
        "date": day("2026-02-16"), "subject": "Darlehen für eine Küchenausstattung", "number": number,
        "channel": "written", "file": path, "catalogue_number": 4, "consumer_credit": "general",
    }  # fmt: skip
    invoice = invoice_for(CONSUMER, "DA-2026-0204", "2026-08-10", ("2030", 1), contract=number, despatch="")
    case.files[f"invoices/{invoice.number}.pdf"] = invoice_page(invoice)
    case.data["invoices"] = [{
        "file": f"invoices/{invoice.number}.pdf", "number": invoice.number, "issued": invoice.issued,
        "gross": plain(invoice.payable), "currency": "EUR", "due": {"on": invoice.due, "basis": "agreed"},
        "remuneration": False,
    }]  # fmt: skip
    case.data["payments"] = [
        {"received": day("2026-10-12"), "amount": "300.00", "invoice": invoice.number, "designation": "Rate Oktober"},
    ]
    steps = ladder(invoice.due, "letter", 0)
    for name, step in steps.items():
        send(case, name, step, [item(invoice, invoice.payable - (30000 if step.sent > day("2026-10-12") else 0))])
    case.data["contacts"] = [
        call(f"{after(steps['first'].sent, 4)}T18:05", True, "Erreicht; zahlt, was sie kann.", "hardship"),
    ]
    case.data["offers"] = [
        {"on": after(steps["first"].sent, 6), "kind": "deferral", "terms": "Aussetzung einer Rate angeboten, nicht angenommen."},
    ]
    case.declare(DECLARED, *DECLARATIONS)
    case.save(cases)


def default_not_provable(cases):
    """B2C, a day set by the creditor alone, no notice on the invoice, and no letter that anybody saw arrive."""
    case = Case("verzug-nicht-beweisbar", "2026-0142", READER)
    case.comments = [
        "Zahlungstag nur auf der Rechnung, kein Verzugshinweis, von keiner Mahnung ist der Zugang belegt.",
    ]
    case.sign_contract("ON-2026-7710", day("2026-08-06"), "Kauf von Kaffeebohnen", 14, channel="online")
    invoice = invoice_for(READER, "RE-2026-0851", "2026-08-12", ("1040", 3), contract="ON-2026-7710")
    case.invoice(invoice, "pdf", basis="unilateral", received=day("2026-08-14"))
    steps = ladder(invoice.due, "letter", 0)
    for name in steps:
        steps = moved(steps, name, delivery="sent")
    for name, step in steps.items():
        entry = send(case, name, step, [item(invoice)])
        del entry["delivery"]["on"]
    case.data["contacts"] = [
        call(f"{after(steps['first'].sent, 4)}T18:40", True, "Erreicht; habe keine Mahnung bekommen.", "other"),
    ]
    case.declare(DECLARED, *DECLARATIONS)
    case.save(cases)
