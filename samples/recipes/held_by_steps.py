"""Cases held because a step of the policy is missing, out of order or too hasty."""

from dataclasses import replace
from datetime import timedelta

from generator import mail
from generator.escalation import Step, ladder, moved
from generator.values import day

from .debtors import BAKERY, BREWERY, CAFE, CANTEEN, CATERING, HOTEL
from .standard import escalate, invoice_for, ordinary, start


def final_notice_missing(cases):
    """Everything up to the second dunning letter."""
    invoice = invoice_for(CAFE, "RE-2026-1002", "2026-09-04", ("1060", 12), ("1070", 4), ("2002", 2))
    steps = ladder(invoice.due)
    del steps["final"]
    comment = "Nach der 2. Mahnung wurde die letzte Mahnung mit Ankündigung der Abgabe vergessen."
    ordinary("letzte-mahnung-fehlt", "2026-0101", CAFE, comment, invoice, "ubl", steps).save(cases)


def out_of_order(cases):
    """The second dunning letter went out before the first."""
    invoice = invoice_for(HOTEL, "RE-2026-1006", "2026-09-01", ("1080", 22), ("2003", 5))
    steps = ladder(invoice.due)
    steps |= {"first": replace(steps["second"], fee=0), "second": replace(steps["first"], fee=250)}
    comment = "Die 2. Mahnung wurde vor der 1. Mahnung verschickt."
    ordinary("schritte-vertauscht", "2026-0102", HOTEL, comment, invoice, "ubl", steps).save(cases)


def before_deadline(cases):
    """The second dunning letter left the house before the first one's deadline had passed."""
    invoice = invoice_for(HOTEL, "RE-2026-1007", "2026-09-01", ("1080", 30), ("1050", 8))
    steps = ladder(invoice.due)
    steps = moved(steps, "second", sent=steps["first"].deadline - timedelta(days=5))
    comment = "Die 2. Mahnung ging fünf Tage vor Ablauf der Frist aus der 1. Mahnung heraus."
    ordinary("zweite-mahnung-vor-fristablauf", "2026-0109", HOTEL, comment, invoice, "cii", steps).save(cases)


def too_early(cases):
    """The friendly reminder went out on the day after the due date."""
    invoice = invoice_for(CANTEEN, "RE-2026-1011", "2026-09-01", ("1050", 14), ("2011", 4))
    steps = moved(ladder(invoice.due), "reminder", sent=invoice.due + timedelta(days=1))
    comment = "Die Zahlungserinnerung ging schon am Tag nach der Fälligkeit hinaus; die Richtlinie lässt drei Tage."
    ordinary("erinnerung-zu-frueh", "2026-0103", CANTEEN, comment, invoice, "ubl", steps).save(cases)


def deadline_too_short(cases):
    """The first dunning letter leaves three days."""
    invoice = invoice_for(BAKERY, "RE-2026-1015", "2026-09-02", ("1003", 8), ("1010", 3), ("1020", 4))
    steps = ladder(invoice.due)
    steps = moved(steps, "first", deadline=steps["first"].sent + timedelta(days=3))
    comment = "Die 1. Mahnung lässt nur drei Tage Zeit."
    ordinary("frist-zu-kurz", "2026-0104", BAKERY, comment, invoice, "ubl", steps).save(cases)


def deadline_running(cases):
    """The final notice's deadline ends after the day of the check."""
    invoice = invoice_for(CATERING, "RE-2026-1043", "2026-09-25", ("2040", 4), ("2010", 3))
    steps = ladder(invoice.due)
    steps["final"] = Step(day("2026-11-17"), day("2026-11-27"))
    comment = "Die Frist der letzten Mahnung läuft am 20.11.2026 noch."
    ordinary("letzte-frist-laeuft-noch", "2026-0105", CATERING, comment, invoice, "cii", steps).save(cases)


def call_missing(cases):
    """No call was reached and only two attempts were made, both on one day."""
    invoice = invoice_for(BREWERY, "RE-2026-1019", "2026-09-03", ("1040", 4), ("2003", 3))
    comment = "Kein Gespräch: nur zwei Anrufversuche, beide am selben Tag."
    case = ordinary("anruf-fehlt", "2026-0106", BREWERY, comment, invoice)
    attempt = {"channel": "phone", "direction": "out", "by": "Jorid Petersen", "outcome": "not_reached"}
    case.data["contacts"] = [
        {"at": f"2026-10-09T{time}", **attempt, "result": "no_answer", "note": "Besetzt."}
        for time in ("09:05", "15:45")
    ]
    case.save(cases)


def bounced(cases):
    """The second dunning letter came back; the bounce message is in the folder."""
    invoice = invoice_for(CANTEEN, "RE-2026-1023", "2026-09-04", ("1070", 7), ("1080", "8.8"))
    steps = moved(ladder(invoice.due), "second", delivery="bounced")
    comment = "Die 2. Mahnung kam als unzustellbar zurück und wurde nicht wiederholt."
    case = ordinary("mahnung-unzustellbar", "2026-0107", CANTEEN, comment, invoice, "ubl", steps)
    path = f"documents/{steps['second'].sent}-unzustellbar.eml"
    case.files[path] = mail.write(
        "Mail Delivery System <postmaster@mail.sprottenkontor.example>", "buchhaltung@sprottenkontor.example",
        mail.berlin(steps["second"].sent, 9, 20), "Undelivered Mail Returned to Sender",
        "Ihre Nachricht konnte nicht zugestellt werden.\n\n"
        f"  Empfänger: {CANTEEN.email}\n  Status: 5.1.1 (Postfach existiert nicht)\n",
        headers=[("Auto-Submitted", "auto-replied")],
    )  # fmt: skip
    entry = case.data["reminders"][2]
    entry["delivery"] = {"state": "bounced", "on": steps["second"].sent, "evidence": path}
    case.save(cases)


def one_of_three_without_second(cases):
    """Three invoices; the second dunning letter speaks of two of them only."""
    invoices = [
        invoice_for(HOTEL, "RE-2026-1027", "2026-08-31", ("1060", 4), ("1050", 3)),
        invoice_for(HOTEL, "RE-2026-1031", "2026-09-01", ("1030", 6), ("2010", 2)),
        invoice_for(HOTEL, "RE-2026-1035", "2026-09-02", ("1070", 5), ("2003", 1)),
    ]
    comment = "Drei Rechnungen, gemeinsam gemahnt; die 2. Mahnung nennt nur zwei, RE-2026-1035 fehlt."
    case = start("drei-rechnungen-eine-ohne-zweite-mahnung", "2026-0108", HOTEL, comment)
    for invoice, form in zip(invoices, ("ubl", "cii", "ubl")):
        case.invoice(invoice, form)
    steps = ladder(invoices[-1].due)
    second = steps.pop("second")
    escalate(case, steps, invoices)
    escalate(case, {"second": replace(second)}, invoices[:2])
    case.data["reminders"].sort(key=lambda entry: entry["sent"])
    case.save(cases)
