"""The ordinary case the held samples start from: complete, and ready until one thing is changed."""

from generator.casefile import Case
from generator.escalation import call, item, ladder, send
from generator.goods import lines
from generator.invoices import Invoice
from generator.parties import CREDITOR
from generator.values import after, day

DECLARED = day("2026-11-16")
DECLARATIONS = ("undisputed", "counter_performance_rendered")


def invoice_for(debtor, number, issued, *wanted, days=14, **extra):
    """An invoice over (article, quantity) pairs, delivered three days before."""
    start = day(issued)
    serial = number.rpartition("-")[2]
    values = {
        "delivered": day(f"{start:%Y-%m}-{max(1, start.day - 3):02d}"),
        "despatch": f"LS-2026-{serial}",
        "contract": f"RV-{debtor.number[2:]}",
    }
    return Invoice(
        number, start, after(start, days), seller=CREDITOR, buyer=debtor, lines=lines(*wanted), **(values | extra)
    )


def start(name, number, debtor, comment, *, contract=True, declarations=True):
    """A case with contract and declarations, still without an invoice."""
    case = Case(name, number, debtor)
    case.comments = [comment]
    if contract:
        case.sign_contract(
            f"RV-{debtor.number[2:]}", day("2026-03-02"), "Laufende Belieferung mit Lebensmitteln und Bedarf", 14
        )
    if declarations:
        case.declare(DECLARED, *DECLARATIONS)
    return case


def escalate(case, steps, invoices, open_amounts=None):
    """Sends every letter of `steps` in the order of their dates and adds the call after the first dunning letter."""
    numbers = [invoice.number for invoice in invoices] if len(invoices) > 1 else None
    amounts = open_amounts or [None] * len(invoices)
    items = [item(invoice, amount) for invoice, amount in zip(invoices, amounts)]
    for name, step in sorted(steps.items(), key=lambda pair: pair[1].sent):
        send(case, name, step, items, numbers)
    if "first" in steps and "contacts" not in case.data:
        at = after(steps["first"].sent, 5)
        case.data["contacts"] = [
            call(f"{at}T10:20", True, "Erreicht; Rechnung liegt vor, Zahlung wird nicht in Aussicht gestellt.",
                 "other", counterpart="Buchhaltung"),
        ]  # fmt: skip


def ordinary(name, number, debtor, comment, invoice, form="ubl", steps=None, **options):
    """One invoice, every step: a complete case to change one thing in."""
    case = start(name, number, debtor, comment, **options)
    case.invoice(invoice, form)
    escalate(case, steps or ladder(invoice.due), [invoice])
    return case
