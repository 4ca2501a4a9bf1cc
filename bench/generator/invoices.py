"""An invoice as EN 16931 sees it: lines, VAT breakdown and totals that add up to the cent."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from .parties import Party
from .values import rounded


@dataclass
class Line:
    name: str
    quantity: str
    unit: str
    price: int
    rate: int
    article: str = ""

    @property
    def net(self):
        """BT-131, in cents."""
        return rounded(Decimal(self.quantity) * self.price)


@dataclass
class Invoice:
    number: str
    issued: date
    due: date
    delivered: date
    seller: Party
    buyer: Party
    lines: list
    order: str = ""
    contract: str = ""
    despatch: str = ""
    note: str = ""
    preceding: tuple = ()
    discount: int = 0
    discount_reason: str = "Mengenrabatt"
    consumer_notice: bool = False
    overrides: dict = field(default_factory=dict)

    @property
    def is_credit_note(self):
        return bool(self.preceding)

    @property
    def line_net(self):
        """BT-106."""
        return sum(line.net for line in self.lines)

    @property
    def rates(self):
        return sorted({line.rate for line in self.lines})

    def allowance(self, rate):
        """BT-92: the discount falls on the highest rate alone."""
        return self.discount if rate == max(self.rates) else 0

    def basis(self, rate):
        """BT-116."""
        return sum(line.net for line in self.lines if line.rate == rate) - self.allowance(rate)

    def tax(self, rate):
        """BT-117."""
        return rounded(Decimal(self.basis(rate) * rate) / 100)

    @property
    def net(self):
        """BT-109."""
        return self.line_net - self.discount

    @property
    def vat(self):
        """BT-110."""
        return sum(self.tax(rate) for rate in self.rates)

    @property
    def gross(self):
        """BT-112."""
        return self.net + self.vat

    @property
    def payable(self):
        """BT-115; `overrides` lets a sample break the arithmetic on purpose."""
        return self.overrides.get("payable", self.gross)

    @property
    def terms(self):
        if self.is_credit_note:
            return f"Der Betrag wird mit Rechnung {self.preceding[0]} verrechnet."
        days = (self.due - self.issued).days
        return f"Zahlbar innerhalb von {days} Tagen ohne Abzug, spätestens am {self.due:%d.%m.%Y}."
