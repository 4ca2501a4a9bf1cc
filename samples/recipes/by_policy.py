"""Cases judged by the other policies that ship with the tool: of each one that is ready and one that is held."""

from generator.casefile import Case
from generator.escalation import Step, call, item, send
from generator.parties import CLERK, HEAD_OF_RECEIVABLES, Address, Party, firm
from generator.values import day, written

from .debtors import BAKERY, BREWERY, CAFE, CANTEEN, CATERING, CONSUMER, HOTEL
from .standard import DECLARATIONS, DECLARED, invoice_for

MANAGER = "Wiebke Thomsen-Rahn, Geschäftsführerin"
FERRY = firm(
    "Fährgastronomie Fördewind GmbH", "GmbH", Address("Brückenkopf", "9", "24944", "Flensburg"),
    "kreditoren@foerdewind.example", "+49 40 66969 288", 10288,
    ("Sünje Carstens", "managing_director"), ("Flensburg", "HRB", "96288 FL"),
)  # fmt: skip
CRAFTSMAN = Party(
    name="Hauke Petersen-Loh", given_name="Hauke", family_name="Petersen-Loh", birth_date="1988-03-09",
    address=Address("Reepschlägerweg", "17", "24376", "Kappeln"), email="hauke.petersen-loh@post.example",
    phone="+49 40 66969 304", salutation="Sehr geehrter Herr Petersen-Loh", number="P-20304",
)  # fmt: skip
BAKER = Party(
    name="Telse Wulff-Andresen", given_name="Telse", family_name="Wulff-Andresen", birth_date="1975-12-01",
    address=Address("Ankerplatz", "2 c", "24306", "Plön"), email="telse.wulff-andresen@post.example",
    phone="+49 40 66969 307", salutation="Sehr geehrte Frau Wulff-Andresen", number="P-20307",
)  # fmt: skip


def begin(name, number, debtor, comment, policy, signed="2026-08-03", recipient="agency"):
    """A case that names its policy, with contract and declarations."""
    case = Case(name, number, debtor)
    case.comments = [comment]
    case.data["policy"] = {"name": policy, "version": "1.0"}
    case.data["mandate"]["recipient"] = recipient
    if debtor.is_consumer:
        case.sign_contract(f"ON-{debtor.number[2:]}", day(signed), "Kauf von Küchengeräten", 14, channel="online")
    else:
        case.sign_contract(f"RV-{debtor.number[2:]}", day(signed), "Laufende Belieferung mit Lebensmitteln", 14)
    case.declare(DECLARED, *DECLARATIONS)
    return case


def write(case, invoice, name, sent, deadline, *remarks, channel="email", fee=0, **more):
    """Sends one letter and gives its entry what this policy looks at beside."""
    step = Step(day(sent), day(deadline), channel, fee)
    entry = send(case, name, step, [item(invoice)], remarks=remarks)
    entry |= more
    return entry


def talk(case, at, note, outcome=True, result="other", counterpart=None, role="accounts_payable", channel="phone"):
    """Adds a talk, or the attempt at one."""
    entry = call(at, outcome, note, result, counterpart=counterpart, role=role) | {"channel": channel}
    case.data.setdefault("contacts", []).append(entry)


def check(case, kind, on, result):
    """Adds an inquiry before the one that every case has."""
    case.data["checks"].insert(-1, {"kind": kind, "on": day(on), "by": CLERK, "result": result})


# credit-policy


def credit_policy_ready(cases):
    """B2B: report, address, prompt invoice, reminder, talk, letters in person, approval by two."""
    case = begin(
        "bereit-nach-kreditrichtlinie", "2026-0161", FERRY,
        "Kreditrichtlinie: Auskunft zum Vertrag, Gespräch vor der ersten Mahnung, Freigabe durch zwei Personen.",
        "credit-policy",
    )  # fmt: skip
    invoice = invoice_for(FERRY, "RE-2026-1401", "2026-08-21", ("1040", 22), ("2030", 2), ("2010", 6))
    case.invoice(invoice, "ubl")
    check(case, "credit_report", "2026-08-06", "Bonitätsindex 231, Zahlungsweise überwiegend nach Fälligkeit.")
    check(case, "address", "2026-08-06", "Firma und Anschrift stimmen mit dem Handelsregister überein.")
    write(case, invoice, "reminder", "2026-09-08", "2026-09-18")
    talk(case, "2026-09-22T10:20", "Erreicht. Die Saison lief schwach; Zahlung hängt an der Abrechnung der Reederei.",
         counterpart="Herr Nissen")  # fmt: skip
    heard = "Sie sagten uns am 22. September, die Abrechnung der Reederei stehe noch aus."
    write(case, invoice, "first", "2026-09-28", "2026-10-09",
          f"{heard} Nennen Sie uns bitte den Tag, an dem Sie damit rechnen.", automated=False)  # fmt: skip
    write(case, invoice, "second", "2026-10-13", "2026-10-23", fee=250)
    write(case, invoice, "final", "2026-10-27", "2026-11-06",
          f"{heard} Seither haben wir keinen Tag von Ihnen gehört.")  # fmt: skip
    case.data["approvals"] = [
        {"on": day("2026-11-10"), "by": HEAD_OF_RECEIVABLES, "what": "Abgabe an das Inkassounternehmen"},
        {"on": day("2026-11-11"), "by": MANAGER, "what": "Abgabe an das Inkassounternehmen"},
    ]
    case.save(cases)


def credit_policy_talked_out(cases):
    """B2B: sales let the second letter go because the customer asked for it."""
    case = begin(
        "kreditrichtlinie-verzicht-auf-zuruf", "2026-0162", BAKERY,
        "Kreditrichtlinie: Der Vertrieb hat auf die 2. Mahnung verzichtet, weil der Kunde darum bat.",
        "credit-policy",
    )  # fmt: skip
    invoice = invoice_for(BAKERY, "RE-2026-1402", "2026-08-24", ("1001", 25), ("1020", 8), ("2001", 3))
    case.invoice(invoice, "cii")
    check(case, "credit_report", "2026-08-10", "Bonitätsindex 268.")
    check(case, "address", "2026-08-10", "Anschrift bestätigt.")
    write(case, invoice, "reminder", "2026-09-10", "2026-09-21")
    talk(case, "2026-09-23T09:30", "Erreicht. Ein Ofen musste ersetzt werden; bittet, mit Mahnungen zu warten.",
         counterpart="Frau Stave")  # fmt: skip
    write(case, invoice, "first", "2026-09-29", "2026-10-12",
          "Sie haben uns von der Reparatur des Ofens erzählt. Wenn Raten helfen, rufen Sie uns bitte an.",
          automated=False)  # fmt: skip
    write(case, invoice, "final", "2026-10-20", "2026-10-30")
    case.data["approvals"] = [
        {"on": day("2026-11-09"), "by": HEAD_OF_RECEIVABLES, "what": "Abgabe an das Inkassounternehmen"},
    ]
    case.data["waivers"] = [
        {"step": "second_dunning", "reason": "Kunde bat darum, keine weitere Mahnung zu bekommen.",
         "approved_by": "Vertrieb Nord", "on": day("2026-10-14")},
    ]  # fmt: skip
    case.save(cases)


# sechs-schritte

AGENCY_NAMED = (
    "Geht der Betrag bis dahin nicht ein, übergeben wir die Forderung einem Inkassounternehmen. Die Kosten, die dadurch "
    "entstehen, haben Sie als Verzugsschaden zu tragen."
)


def six_steps_ready(cases):
    """B2B: contact with accounts payable, three letters at once one after the other, a call."""
    case = begin(
        "bereit-nach-sechs-schritten", "2026-0163", BREWERY,
        "Sechs Schritte: eng getaktet; schon das zweite Schreiben nennt das Inkassounternehmen.", "sechs-schritte",
    )  # fmt: skip
    invoice = invoice_for(BREWERY, "RE-2026-1403", "2026-09-14", ("1040", 5), ("2010", 4), ("2011", 4))
    case.invoice(invoice, "zugferd")
    talk(case, "2026-09-29T11:05", "Erreicht. Rechnung liegt vor, im Zahlungslauf vergessen; kommt in den nächsten.",
         counterpart="Frau Grabowski")  # fmt: skip
    write(case, invoice, "reminder", "2026-10-02", "2026-10-09")
    write(case, invoice, "first", "2026-10-12", "2026-10-19", AGENCY_NAMED, announces=["collection"])
    write(case, invoice, "final", "2026-10-20", "2026-10-27")
    talk(case, "2026-10-22T14:15", "Erreicht. Zahlung sei gesperrt, ein Tag wurde nicht genannt.",
         counterpart="Frau Grabowski")  # fmt: skip
    case.save(cases)


def six_steps_no_consequence(cases):
    """B2B: the second letter does not say what follows."""
    case = begin(
        "sechs-schritte-folge-nicht-genannt", "2026-0164", CANTEEN,
        "Sechs Schritte: Das zweite Schreiben sagt nicht, was sonst folgt.", "sechs-schritte",
    )  # fmt: skip
    invoice = invoice_for(CANTEEN, "RE-2026-1404", "2026-09-14", ("1080", "26.5"), ("2003", 4))
    case.invoice(invoice, "ubl")
    talk(case, "2026-09-30T09:40", "Erreicht. Rechnung liegt vor; Freigabe der Küche fehlt noch.",
         counterpart="Herr Paulsen-Ihde")  # fmt: skip
    write(case, invoice, "reminder", "2026-10-02", "2026-10-09")
    write(case, invoice, "first", "2026-10-12", "2026-10-19")
    write(case, invoice, "final", "2026-10-20", "2026-10-27")
    talk(case, "2026-10-23T10:10", "Erreicht. Die Küche habe freigegeben, ein Tag wurde nicht genannt.",
         counterpart="Herr Paulsen-Ihde")  # fmt: skip
    case.save(cases)


# neun-schritte


def nine_steps_ready(cases):
    """B2B: many ways, offers, a visit, a copy to the management, a meeting."""
    case = begin(
        "bereit-nach-neun-schritten", "2026-0165", HOTEL,
        "Neun Schritte: mehrere Zahlungswege, Raten angeboten, Besuch, Kopie und Gespräch mit der Geschäftsführung.",
        "neun-schritte",
    )  # fmt: skip
    invoice = invoice_for(HOTEL, "RE-2026-1405", "2026-08-17", ("1060", 14), ("1070", 9), ("1080", "31.5"))
    case.invoice(invoice, "cii")
    check(case, "address", "2026-09-07", "Anschrift bestätigt, Post kommt an.")
    write(case, invoice, "reminder", "2026-09-03", "2026-09-14",
          "Sie können auch per Lastschrift oder über den Zahlungslink in unserem Bestellportal zahlen.")  # fmt: skip
    write(case, invoice, "first", "2026-09-15", "2026-09-25")
    write(case, invoice, "second", "2026-09-28", "2026-10-12",
          "Wir warten nicht länger, weil die Ware seit August verbraucht ist und keine Einwände vorliegen. Drei Raten "
          "zum 15. eines Monats sind möglich.", channel="letter", fee=250, copies_to=["managing_director"],
    )  # fmt: skip
    talk(case, "2026-10-06T11:00", "Im Hotel vorgesprochen, Geschäftsführung nicht im Haus; Termin erbeten.",
         "not_reached", "no_answer", channel="visit")  # fmt: skip
    talk(case, "2026-10-15T15:00",
         "Gespräch über die Zusammenarbeit. Helfen würden drei Raten ab Dezember, die Bank hat noch nicht zugesagt. "
         "Vereinbart: Plan bis zum 22.10., sonst endet der Vertrag und die Rechnung wird voll fällig gestellt.",
         counterpart="Imke Hansohm", role="managing_director", channel="meeting")  # fmt: skip
    write(case, invoice, "final", "2026-10-23", "2026-11-03",
          "Im Gespräch am 15. Oktober war ein Zahlungsplan bis zum 22. Oktober verabredet; er kam nicht. Zahlen Sie "
          "nicht, beenden wir außerdem den Rahmenvertrag.", announces=["collection", "termination"])  # fmt: skip
    case.data["offers"] = [
        {"on": day("2026-09-03"), "kind": "payment_method", "terms": "Lastschrift oder Zahlungslink"},
        {"on": day("2026-09-28"), "kind": "instalments", "terms": "Drei Raten zum 15. eines Monats"},
    ]
    case.save(cases)


def nine_steps_no_offer(cases):
    """B2B: hardship was told of, and nothing was offered."""
    case = begin(
        "neun-schritte-notlage-ohne-angebot", "2026-0166", CAFE,
        "Neun Schritte: Am Telefon war von einer Notlage die Rede; weder Raten noch Stundung wurden angeboten.",
        "neun-schritte",
    )  # fmt: skip
    invoice = invoice_for(CAFE, "RE-2026-1406", "2026-08-24", ("1040", 3), ("2002", 3))
    case.invoice(invoice, "ubl")
    check(case, "address", "2026-09-14", "Anschrift bestätigt.")
    write(case, invoice, "reminder", "2026-09-10", "2026-09-21",
          "Sie können auch per Lastschrift zahlen.")  # fmt: skip
    write(case, invoice, "first", "2026-09-22", "2026-10-02")
    talk(case, "2026-10-01T17:10", "Erreicht. Umsatz nach der Baustelle halbiert, Zahlung in einer Summe nicht möglich.",
         result="hardship", counterpart="Tjark Jürgensen", role="owner")  # fmt: skip
    write(case, invoice, "second", "2026-10-06", "2026-10-19", channel="letter", fee=250, copies_to=["owner"])
    write(case, invoice, "final", "2026-10-27", "2026-11-06",
          "Danach beenden wir außerdem die Belieferung.", announces=["collection", "termination"])  # fmt: skip
    case.data["offers"] = [{"on": day("2026-09-10"), "kind": "payment_method", "terms": "Lastschrift"}]
    case.save(cases)


# telefon


def phone_ready(cases):
    """B2B: two letters of themselves, a credit report, a prepared call."""
    case = begin(
        "bereit-nach-telefon", "2026-0167", CATERING,
        "Telefon: zwei selbsttätige Schreiben, Auskunft, ein vorbereiteter Anruf bei der Geschäftsführerin.", "telefon",
    )  # fmt: skip
    invoice = invoice_for(CATERING, "RE-2026-1407", "2026-09-07", ("2040", 3), ("2020", 2))
    case.invoice(invoice, "ubl")
    write(case, invoice, "reminder", "2026-09-24", "2026-10-02", automated=True)
    write(case, invoice, "first", "2026-10-06", "2026-10-16", automated=True)
    check(case, "credit_report", "2026-10-13", "Bonitätsindex 254, keine Merkmale zur Zahlungsunfähigkeit.")
    talk(case, "2026-10-20T10:30",
         "Rechnung, Lieferschein und beide Schreiben durchgegangen. Eine Feier wurde abgesagt, das Geld dafür kommt im "
         "Januar. Raten angeboten, sie möchte überlegen und meldet sich.",
         counterpart="Mareike Öztürk-Lund", role="managing_director")  # fmt: skip
    write(case, invoice, "final", "2026-10-27", "2026-11-05",
          "Am 20. Oktober haben wir über die abgesagte Feier gesprochen und Ihnen Raten angeboten; eine Antwort haben "
          "wir nicht erhalten. Das Angebot gilt bis zum " + written(day("2026-11-05")) + ".")  # fmt: skip
    case.data["offers"] = [{"on": day("2026-10-20"), "kind": "instalments", "terms": "Vier Raten ab November"}]
    case.save(cases)


def phone_wrong_person(cases):
    """B2C: the debt was discussed with a relative."""
    case = begin(
        "telefon-falsche-person", "2026-0168", CONSUMER,
        "Telefon: Am Apparat war ein Angehöriger, und mit ihm wurde über die Schuld gesprochen.", "telefon",
    )  # fmt: skip
    invoice = invoice_for(CONSUMER, "RE-2026-1408", "2026-09-07", ("2031", 1), ("1040", 1), consumer_notice=True)
    case.invoice(invoice, "pdf", received=day("2026-09-09"))
    write(case, invoice, "reminder", "2026-09-24", "2026-10-02", automated=True)
    write(case, invoice, "first", "2026-10-06", "2026-10-16", automated=True)
    check(case, "credit_report", "2026-10-13", "Keine Einträge.")
    talk(case, "2026-10-20T18:05", "Betrag und Frist genannt; die Rechnung werde weitergegeben.", role="relative",
         counterpart="ein Angehöriger")  # fmt: skip
    write(case, invoice, "final", "2026-10-27", "2026-11-06")
    case.save(cases)


# fair-und-fest


def fair_ready(cases):
    """B2C: a talk first, instalments offered, letters that take it up."""
    case = begin(
        "bereit-fair-und-fest", "2026-0169", CRAFTSMAN,
        "Fair und fest: erst das Gespräch, dann ein Ratenangebot, dann die Schreiben.", "fair-und-fest",
    )  # fmt: skip
    invoice = invoice_for(CRAFTSMAN, "RE-2026-1409", "2026-08-18", ("2031", 2), ("1040", 1), consumer_notice=True)
    case.invoice(invoice, "pdf", received=day("2026-08-20"))
    talk(case, "2026-09-07T17:20", "Erreicht. Aufträge sind ausgeblieben; in einer Summe geht es zurzeit nicht.",
         result="hardship", counterpart="Hauke Petersen-Loh", role="debtor")  # fmt: skip
    offered = "Wie am 7. September besprochen, können Sie in vier Raten zahlen; rufen Sie uns dazu bitte an."
    write(case, invoice, "reminder", "2026-09-09", "2026-09-21", offered, automated=False)
    write(case, invoice, "first", "2026-09-22", "2026-10-05", offered, automated=False)
    write(case, invoice, "second", "2026-10-06", "2026-10-19", fee=250)
    write(case, invoice, "final", "2026-10-20", "2026-11-04",
          "Unser Angebot, in vier Raten zu zahlen, gilt bis zum " + written(day("2026-11-04")) + ".")  # fmt: skip
    case.data["offers"] = [
        {"on": day("2026-09-09"), "kind": "instalments", "terms": "Vier Raten zum 1. eines Monats"},
    ]
    case.save(cases)


def fair_court_too_soon(cases):
    """B2C: the court was announced before the second talk, and nothing was offered."""
    case = begin(
        "fair-und-fest-gericht-zu-frueh", "2026-0170", BAKER,
        "Fair und fest: Das Gericht wurde angekündigt, bevor das zweite Gespräch geführt und etwas angeboten war.",
        "fair-und-fest",
    )  # fmt: skip
    invoice = invoice_for(BAKER, "RE-2026-1410", "2026-08-18", ("2030", 1), ("2031", 1), consumer_notice=True)
    case.invoice(invoice, "pdf", received=day("2026-08-20"))
    talk(case, "2026-09-08T16:40", "Erreicht. Rechnung liegt vor; ein Grund wurde nicht genannt.",
         counterpart="Telse Wulff-Andresen", role="debtor")  # fmt: skip
    write(case, invoice, "reminder", "2026-09-10", "2026-09-21",
          "Vielen Dank für das Gespräch am 8. September.", automated=False)  # fmt: skip
    write(case, invoice, "first", "2026-09-23", "2026-10-05", automated=False)
    write(case, invoice, "second", "2026-10-06", "2026-10-19", fee=250)
    write(case, invoice, "final", "2026-10-20", "2026-11-04",
          "Bleibt auch das ohne Erfolg, wird ein gerichtlicher Mahnbescheid beantragt.",
          announces=["collection", "court"])  # fmt: skip
    case.save(cases)
