"""Firms and people, all invented."""

from dataclasses import dataclass, field

from .values import iban, vat_id


@dataclass
class Address:
    street: str
    house_number: str
    postcode: str
    city: str
    state: str = "SH"
    country: str = "DE"

    @property
    def line(self):
        return f"{self.street} {self.house_number}"

    @property
    def town(self):
        return f"{self.postcode} {self.city}"


@dataclass
class Party:
    """A firm, or a person where `given_name` is set."""

    name: str
    address: Address
    email: str = ""
    phone: str = ""
    legal_form: str = ""
    representatives: list = field(default_factory=list)
    register: tuple = ()
    vat_id: str = ""
    iban: str = ""
    given_name: str = ""
    family_name: str = ""
    birth_date: str = ""
    salutation: str = ""
    contact: str = ""
    number: str = ""

    @property
    def is_consumer(self):
        return bool(self.given_name)

    @property
    def greeting(self):
        return self.salutation or "Sehr geehrte Damen und Herren"


CREDITOR = Party(
    name="Kieler Sprottenkontor Großhandel GmbH",
    address=Address("Speicherzeile", "14", "24103", "Kiel"),
    email="buchhaltung@sprottenkontor.example",
    phone="+49 40 66969 120",
    legal_form="GmbH",
    representatives=[("Wiebke Thomsen-Rahn", "managing_director")],
    register=("Kiel", "HRB", "99417 KI"),
    vat_id=vat_id(99417026),
    iban=iban(4711081500),
    contact="Jorid Petersen",
    number="20/293/99417",
)

HEAD_OF_RECEIVABLES = "Henning Brodersen, Leiter Debitorenbuchhaltung"
CLERK = "Jorid Petersen"


def firm(name, legal_form, address, mail, phone, number, representative=None, register=None):
    """A business debtor; `number` makes its customer number, VAT number and account."""
    return Party(
        name=name,
        legal_form=legal_form,
        address=address,
        email=mail,
        phone=phone,
        representatives=[representative] if representative else [],
        register=register or (),
        vat_id=vat_id(30000000 + number),
        iban=iban(number * 1000 + 17),
        number=f"K-{number}",
    )
