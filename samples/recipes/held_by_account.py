"""Cases held because of what the debtor said or paid."""

from generator import mail
from generator.escalation import promised
from generator.papers import instalment_plan
from generator.parties import CREDITOR
from generator.values import day, german, plain

from .debtors import BAKERY, BREWERY, CAFE, CANTEEN, CATERING, HOTEL
from .standard import invoice_for, ordinary


def dispute_open(cases):
    """An objection by mail that nobody has answered."""
    invoice = invoice_for(CATERING, "RE-2026-1102", "2026-09-03", ("2040", 6), ("2050", 40))
    comment = "Einwand der Schuldnerin vom 03.11.2026, bis heute weder beantwortet noch erledigt."
    case = ordinary("einwand-offen", "2026-0111", CATERING, comment, invoice, "cii")
    path = "contacts/2026-11-03-einwand.eml"
    case.files[path] = mail.write(
        f"{CATERING.name} <{CATERING.email}>", CREDITOR.email, mail.berlin(day("2026-11-03"), 16, 41),
        f"Re: Letzte Mahnung: Rechnung {invoice.number}",
        "Guten Tag,\n\ndrei der sechs Thermobehälter hatten Risse im Deckel, das hatten wir dem Fahrer gesagt. "
        "Wir zahlen erst, wenn das geklärt ist.\n\nMareike Öztürk-Lund\n",
    )  # fmt: skip
    case.data["disputes"] = [
        {"received": day("2026-11-03"), "about": invoice.number, "amount": "463.21",
         "ground": "Drei Thermobehälter beschädigt", "file": path},
    ]  # fmt: skip
    case.data["declarations"][0]["value"] = False
    case.save(cases)


def promise_running(cases):
    """A promise to pay by a day that has not come yet."""
    invoice = invoice_for(BREWERY, "RE-2026-1106", "2026-09-03", ("1040", 9), ("1030", 2))
    comment = "Zahlungszusage bis 30.11.2026: vorher geht nichts hinaus."
    case = ordinary("zusage-laeuft", "2026-0112", BREWERY, comment, invoice)
    case.data["contacts"].append(promised("2026-11-12T11:05", "Frau Kubicki", "2026-11-30", invoice.payable))
    case.save(cases)


def instalments_running(cases):
    """An accepted instalment plan that is being kept."""
    invoice = invoice_for(CAFE, "RE-2026-1110", "2026-09-04", ("2030", 1), ("1040", 2))
    comment = "Ratenplan angenommen, erste Rate gezahlt: er läuft, die Abgabe ruht."
    case = ordinary("ratenplan-laeuft", "2026-0113", CAFE, comment, invoice, "zugferd")
    path = "documents/ratenvereinbarung.pdf"
    terms = "sechs gleiche Monatsraten ab 15.11.2026"
    case.files[path] = instalment_plan(CREDITOR, CAFE, "RZ-2026-21", day("2026-11-09"), invoice, terms)
    case.data["offers"] = [
        {"on": day("2026-11-06"), "kind": "instalments", "terms": terms,
         "accepted": {"on": day("2026-11-09")}, "file": path},
    ]  # fmt: skip
    rate = invoice.payable // 6
    case.data["payments"] = [
        {
            "received": day("2026-11-13"),
            "amount": plain(rate),
            "invoice": invoice.number,
            "designation": "Rate 1 von 6",
        },
    ]
    case.save(cases)


def _with_payment(name, number, debtor, comment, invoice, amount, on, form="ubl"):
    case = ordinary(name, number, debtor, comment, invoice, form)
    case.data["payments"] = [
        {"received": day(on), "amount": plain(amount), "invoice": invoice.number, "designation": invoice.number},
    ]
    statement = (
        "Buchung;Wertstellung;Betrag;Währung;Verwendungszweck\n"
        f"{german(day(on))};{german(day(on))};{plain(amount).replace('.', ',')};EUR;{invoice.number}\n"
    )
    case.files[f"payments/{on}-umsatz.csv"] = statement.encode()
    return case


def paid(cases):
    """The whole sum came in after the final notice."""
    invoice = invoice_for(BAKERY, "RE-2026-1114", "2026-09-02", ("1001", 12), ("2001", 1))
    comment = "Am 12.11.2026 vollständig bezahlt; die Akte wurde trotzdem zur Abgabe gelegt."
    _with_payment("schon-bezahlt", "2026-0114", BAKERY, comment, invoice, invoice.payable, "2026-11-12").save(cases)


def overpaid(cases):
    """More came in than was owed."""
    invoice = invoice_for(HOTEL, "RE-2026-1118", "2026-09-02", ("1060", 3), ("1080", "6.2"))
    comment = "60 EUR mehr überwiesen als berechnet, mehr als Zinsen und Kosten: erstatten statt abgeben."
    _with_payment("ueberzahlt", "2026-0115", HOTEL, comment, invoice, invoice.payable + 6000, "2026-11-10", "cii").save(
        cases
    )


def below_floor(cases):
    """Eighteen euros are left."""
    invoice = invoice_for(CANTEEN, "RE-2026-1122", "2026-09-04", ("1050", 9), ("2011", 2))
    comment = "Es sind nur noch 18,40 EUR offen, weniger als die Untergrenze von 25 EUR."
    amount = invoice.payable - 1840
    case = _with_payment("unter-der-grenze", "2026-0116", CANTEEN, comment, invoice, amount, "2026-11-11")
    # Else interest and costs would be settled first, and more of the principal left.
    case.data["payments"][0]["designated"] = "principal"
    case.save(cases)
