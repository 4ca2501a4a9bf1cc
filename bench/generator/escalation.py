"""The steps of the standard policy on workdays, and the entries and files they leave in a case."""

from dataclasses import dataclass, replace
from datetime import date

from . import mail
from .letters import Item, Letter
from .page import BUILT_IN
from .papers import letter_page
from .parties import CLERK, CREDITOR
from .values import after, cents, day, euro, plain

STEPS = ("reminder", "first", "second", "final")
KEYS = {"reminder": ("reminder", 1), "first": ("dunning", 1), "second": ("dunning", 2), "final": ("final_notice", 1)}
NAMES = {"reminder": "zahlungserinnerung", "first": "1-mahnung", "second": "2-mahnung", "final": "letzte-mahnung"}


@dataclass
class Step:
    """One letter: when it went out, until when it gave time, how it travelled."""

    sent: date
    deadline: date
    channel: str = "email"
    fee: int = 0
    delivery: str = "delivered"
    delivered: date | None = None
    paper: bool = False


def ladder(due, channel="email", fee=250):
    """Every step in good time after the one before: name of the step to `Step`."""
    steps, ready = {}, after(due, 4)
    for name in STEPS:
        sent = ready
        deadline = after(sent, 10)
        steps[name] = Step(sent, deadline, channel, fee if name == "second" else 0)
        ready = after(deadline, 1)
    return steps


def moved(steps, name, **changes):
    """The same steps with one of them changed."""
    return {**steps, name: replace(steps[name], **changes)}


def letter(name, step, case, items, remarks=()):
    """The letter with all dunning costs up to then."""
    kind, level = KEYS[name]
    costs = step.fee + sum(cents(entry["fee"]) for entry in case.data.get("reminders", []))
    return Letter(
        kind, level, CREDITOR, case.debtor, step.sent, step.deadline, items, costs, case.number, remarks=remarks
    )


def item(invoice, open_amount=None):
    """What a letter says of an invoice."""
    amount = invoice.payable
    return Item(invoice.number, invoice.issued, invoice.due, amount, amount if open_amount is None else open_amount)


def send(case, name, step, items, invoices=None, fonts=BUILT_IN, remarks=()):
    """Adds the letter's file and its entry under `reminders`."""
    message = letter(name, step, case, items, remarks)
    path = f"reminders/{step.sent}-{NAMES[name]}"
    if step.channel == "email":
        path += ".eml"
        at = mail.berlin(step.sent, 9, 5 + 7 * STEPS.index(name))
        case.files[path] = mail.reminder(message, at, letter_page(message, fonts) if step.paper else None)
    else:
        path += ".pdf"
        case.files[path] = letter_page(message, fonts)
    entry = {"kind": message.kind}
    if message.kind == "dunning":
        entry["level"] = message.level
    entry |= {"sent": step.sent, "channel": step.channel}
    if step.channel == "email":
        entry["to"] = case.debtor.email
    entry["deadline"] = step.deadline
    if invoices:
        entry["invoices"] = invoices
    entry["fee"] = plain(step.fee)
    if name == "final":
        entry["announces"] = ["collection"]
    entry["automated"] = name in ("reminder", "first")
    entry["delivery"] = {"state": step.delivery, "on": step.delivered or arrival(step)}
    entry["file"] = path
    case.data.setdefault("reminders", []).append(entry)
    return entry


def arrival(step):
    """A mail arrives the same day, a letter two days later."""
    return step.sent if step.channel == "email" else after(step.sent, 2)


def call(at, reached, note, result=None, promise=None, counterpart=None, role="accounts_payable"):
    """An entry under `contacts` for a call to the debtor; `at` is `2026-09-24T10:15`."""
    entry = {"at": at, "channel": "phone", "direction": "out", "by": CLERK}
    if counterpart:
        entry["with"] = {"name": counterpart, "role": role}
    entry["outcome"] = "reached" if reached is True else reached
    if result:
        entry["result"] = result
    if promise:
        entry["promise"] = {"on": day(promise[0]), "amount": plain(promise[1])}
    entry["note"] = note
    return entry


def promised(at, name, until, cents):
    """A call that ended in a promise to pay."""
    note = f"Sagt Zahlung von {euro(cents)} zu, Freigabe durch die Geschäftsführung stehe noch aus."
    return call(at, True, note, "promise", (until, cents), name)
