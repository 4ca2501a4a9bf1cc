"""A case whose every step was taken in time, and in words that should not have been used."""

from generator import mail
from generator.escalation import STEPS, ladder, letter, item
from generator.values import euro, written

from .debtors import CAFE
from .standard import invoice_for, ordinary


def wrong_words(cases):
    """Each letter with another fault of tone, and two notes that judge and tell too much."""
    invoice = invoice_for(CAFE, "RE-2026-1301", "2026-09-02", ("1060", 9), ("2002", 4))
    comment = "Alle Schritte rechtzeitig, aber im falschen Ton: Drohung, Vorwurf, Frist ohne Datum, Urteile in Notizen."
    steps = ladder(invoice.due)
    case = ordinary("mahnung-im-falschen-ton", "2026-0128", CAFE, comment, invoice, "ubl", steps)
    for index, (name, entry) in enumerate(zip(STEPS, case.data["reminders"])):
        # The costs of a letter follow from those before it.
        message = letter(name, steps[name], case_before(case, index), [item(invoice)])
        at = mail.berlin(entry["sent"], 9, 5 + 7 * index)
        sender = f"{message.sender.name} <{message.sender.email}>"
        text = f"{message.receiver.greeting},\n\n{words(message)}\n\nMit freundlichen Grüßen\n\n{message.clerk}\n"
        case.files[entry["file"]] = mail.write(sender, message.receiver.email, at, message.subject, text)
    case.data["contacts"][0]["note"] = "Erreicht. Wieder eine faule Ausrede: Der Inhaber habe ein Burnout."
    case.save(cases)


def case_before(case, index):
    """The case as it stood before its letter of that number."""
    before = type(case)(case.name, case.number, case.debtor)
    before.data["reminders"] = case.data["reminders"][:index]
    return before


def words(message):
    """What the letter says, by its kind."""
    what = f"unsere Rechnung {message.items[0].number} über {euro(message.items[0].amount)}"
    account = f"IBAN {message.sender.iban}"
    until = written(message.deadline)
    return {
        ("reminder", 1): f"{what} ist offen. Bitte überweisen Sie umgehend auf {account}.",
        ("dunning", 1): f"dies ist unsere letzte Warnung! Ihre Ausreden kennen wir. Für {what} haben Sie Zeit bis zum\n"
        f"{until}.",
        ("dunning", 2): f"ZAHLEN SIE ENDLICH {what}, und zwar bis zum {until} auf {account}!! Sonst folgen Strafanzeige\n"
        "und ein Eintrag bei der Schufa.",
        ("final_notice", 1): f"wir bitten Sie ein letztes Mal, {what} bis zum {until} auf {account} zu bezahlen. Danach\n"
        "behalten wir uns weitere Schritte vor.",
    }[message.key]
