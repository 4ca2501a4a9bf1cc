"""The four letters of the standard policy, in the words a German creditor would choose."""

from dataclasses import dataclass
from datetime import date

from .parties import CLERK, Party
from .values import euro, german, spaced, written


@dataclass
class Item:
    """An invoice in a letter and what is still open of it, in cents."""

    number: str
    issued: date
    due: date
    amount: int
    open: int


@dataclass
class Letter:
    kind: str
    level: int
    sender: Party
    receiver: Party
    sent: date
    deadline: date
    items: list
    costs: int = 0
    reference: str = ""
    clerk: str = CLERK
    # Paragraphs for this debtor, behind what the letter says to everybody.
    remarks: tuple = ()

    @property
    def key(self):
        return (self.kind, self.level)

    @property
    def title(self):
        return {
            ("reminder", 1): "Zahlungserinnerung",
            ("dunning", 1): "1. Mahnung",
            ("dunning", 2): "2. Mahnung",
            ("final_notice", 1): "Letzte Mahnung vor Abgabe an ein Inkassounternehmen",
        }[self.key]

    @property
    def subject(self):
        numbers = ", ".join(item.number for item in self.items)
        return f"{self.title}: Rechnung {numbers}" if len(self.items) == 1 else f"{self.title}: Rechnungen {numbers}"

    @property
    def facts(self):
        return [
            ("Datum", german(self.sent)),
            ("Unser Zeichen", self.reference),
            ("Kundennummer", self.receiver.number or "–"),
            ("Ansprechpartner", self.clerk),
        ]

    @property
    def open(self):
        return sum(item.open for item in self.items) + self.costs

    @property
    def rows(self):
        return [
            (item.number, german(item.issued), german(item.due), euro(item.amount), euro(item.open))
            for item in self.items
        ]

    @property
    def totals(self):
        totals = [("Mahnkosten", euro(self.costs))] if self.costs else []
        return totals + [("Offener Gesamtbetrag", euro(self.open))]

    @property
    def opening(self):
        several = len(self.items) > 1
        return {
            ("reminder", 1): [
                "sicher ist es Ihrer Aufmerksamkeit entgangen: Zu "
                + ("den folgenden Rechnungen" if several else "der folgenden Rechnung")
                + " konnten wir bis heute keinen vollständigen Zahlungseingang feststellen."
            ],
            ("dunning", 1): [
                "auf unsere Zahlungserinnerung haben wir von Ihnen leider weder eine Zahlung noch eine Nachricht "
                "erhalten. Nach unseren Büchern ist noch offen:"
            ],
            ("dunning", 2): [
                "trotz Zahlungserinnerung und 1. Mahnung ist der folgende Betrag weiterhin offen. "
                "Sie befinden sich mit der Zahlung in Verzug."
            ],
            ("final_notice", 1): [
                "unsere bisherigen Schreiben sind ohne Erfolg geblieben. Wir fordern Sie ein letztes Mal auf, "
                "den folgenden Betrag auszugleichen:"
            ],
        }[self.key]

    @property
    def closing(self):
        until = written(self.deadline)
        account = f"auf unser Konto IBAN {spaced(self.sender.iban)}"
        first, number = f"Bitte überweisen Sie {euro(self.open)} bis zum {until} {account}", self.items[0].number
        purpose = f" mit dem Verwendungszweck {number}."
        return {
            ("reminder", 1): [
                first + purpose,
                "Sollte sich Ihre Zahlung mit diesem Schreiben überschnitten haben, betrachten Sie es bitte als "
                "gegenstandslos. Wenn Sie Fragen zur Rechnung haben, rufen Sie uns gern an.",
            ],
            ("dunning", 1): [
                first + purpose,
                "Können Sie derzeit nicht in einer Summe zahlen, sprechen Sie bitte mit uns; wir finden eine Lösung.",
            ],
            ("dunning", 2): [
                first + purpose,
                "Geht der Betrag bis dahin nicht ein, müssen wir weitere Schritte einleiten, durch die Ihnen "
                "zusätzliche Kosten entstehen. Bitte lassen Sie es nicht so weit kommen.",
            ],
            ("final_notice", 1): [
                f"Wir setzen Ihnen hierfür eine letzte Frist bis zum {until}. Zahlen Sie {euro(self.open)} {account}"
                + purpose,
                "Nach fruchtlosem Ablauf dieser Frist übergeben wir die Forderung ohne weitere Ankündigung einem "
                "Inkassounternehmen. Die dadurch entstehenden Kosten haben Sie als Verzugsschaden zu tragen.",
                "Wenn Sie Einwände gegen die Forderung haben, teilen Sie uns diese bitte innerhalb der Frist mit.",
            ],
        }[self.key] + list(self.remarks)

    @property
    def text(self):
        """The letter as the text of a mail."""
        rows = [
            f"  Rechnung {number} vom {issued}, fällig am {due}: {amount}, offen {rest}"
            for number, issued, due, amount, rest in self.rows
        ]
        totals = [f"  {label}: {value}" for label, value in self.totals]
        blocks = [f"{self.receiver.greeting},", *self.opening, "\n".join(rows + totals), *self.closing]
        signature = f"Mit freundlichen Grüßen\n\n{self.clerk}\nDebitorenbuchhaltung"
        sender = self.sender
        imprint = f"-- \n{sender.name}\n{sender.address.line}, {sender.address.town}\nTel. {sender.phone}"
        return "\n\n".join([*blocks, signature, imprint]) + "\n"
