"""Debtors by the thousand: firms and people put together from invented parts."""

from .parties import Address, Party, firm

TRADES = (
    "Bäckerei Konditorei Gasthaus Hotel Café Bistro Restaurant Kantine Fischhalle Feinkost Pension Eisdiele Brauhaus "
    "Catering Hofladen Teestube Imbiss Rösterei Strandbude Landküche"
).split()
SURNAMES = (
    "Ahrensbök Brunkhorst Carstenholm Dithmers Ehlerding Frohböse Gosch-Lund Hinrichsohn Ibbeken Jürgsmeier "
    "Köppernolte Lüttjohann Möllenhoff Nissenbrook Oldehaver Petersdotter Quitzau-Rehm Rickmersen Süderholt "
    "Thordsmeyer Uthlede Vossbarg Wübbenhorst Yngvesson Zarnekow-Pahl"
).split()
GIVEN = "Anke Birte Detlef Enno Fenja Gesche Hauke Inken Jasper Karen Lasse Momme Nele Ove Pia Rieke Sönke".split()
STREETS = (
    "Kringelweg|Dünenpromenade|Lütte Gasse|Am Räucherofen|Kajenstieg|Malzkai|Tangreihe|Ölmühlenpfad|Zum Priel|"
    "Heringsgang|Wollkämmerstraße|Achtern Speicher|Krabbenweg|Reepschlägerallee|Butterberg"
).split("|")
TOWNS = [
    ("24103", "Kiel", "SH"), ("23552", "Lübeck", "SH"), ("24937", "Flensburg", "SH"), ("25813", "Husum", "SH"),
    ("20457", "Hamburg", "HH"), ("22765", "Hamburg", "HH"), ("28195", "Bremen", "HB"), ("10997", "Berlin", "BE"),
    ("18055", "Rostock", "MV"), ("19053", "Schwerin", "MV"), ("30159", "Hannover", "NI"), ("26122", "Oldenburg", "NI"),
    ("04109", "Leipzig", "SN"), ("50667", "Köln", "NW"), ("48143", "Münster", "NW"), ("34117", "Kassel", "HE"),
]  # fmt: skip
FORMS = [
    ("GmbH", "HRB", "managing_director"),
    ("UG (haftungsbeschränkt)", "HRB", "managing_director"),
    ("e. K.", "HRA", "owner"),
    ("OHG", "HRA", "partner"),
    ("GmbH & Co. KG", "HRA", "managing_director"),
]
PLAIN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", " ": "-", "é": "e"})


def _address(chance):
    postcode, city, state = chance.choice(TOWNS)
    number = f"{chance.randint(1, 180)}{chance.choice(['', '', '', ' a', ' b'])}"
    return Address(chance.choice(STREETS), number, postcode, city, state)


def _phone(chance):
    area = chance.choice(["+49 40 66969", "+49 30 23125"])
    return f"{area} {chance.randint(100, 999)}"


def business(chance, number):
    """A firm with everything a case needs."""
    trade, surname = chance.choice(TRADES), chance.choice(SURNAMES)
    form, register, role = chance.choice(FORMS)
    address = _address(chance)
    domain = f"{trade}-{surname}".lower().translate(PLAIN)
    return firm(
        f"{trade} {surname} {form}", form, address, f"buchhaltung@{domain}.example", _phone(chance), number,
        (f"{chance.choice(GIVEN)} {surname}", role), (address.city, register, str(90000 + number)),
    )  # fmt: skip


def person(chance, number):
    """A consumer."""
    given, family = chance.choice(GIVEN), chance.choice(SURNAMES)
    mail = f"{given}.{family}@post.example".lower().translate(PLAIN)
    return Party(
        name=f"{given} {family}", given_name=given, family_name=family,
        birth_date=f"{chance.randint(1950, 2003)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}",
        address=_address(chance), email=mail, phone=_phone(chance), salutation=f"Guten Tag {given} {family}",
        number=f"P-{number}",
    )  # fmt: skip
