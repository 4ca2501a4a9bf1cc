"""Amounts in cents, civil days on workdays, and identifiers with valid check digits."""

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()


def plain(amount):
    """`119000` as `1190.00`, the spelling of XML and YAML."""
    sign = "-" if amount < 0 else ""
    return f"{sign}{abs(amount) // 100}.{abs(amount) % 100:02d}"


def cents(text):
    """`1190.00` as `119000`."""
    return int(text.replace(".", ""))


def euro(amount):
    """`119000` as `1.190,00 €`, the spelling of letters."""
    whole, rest = divmod(abs(amount), 100)
    sign = "-" if amount < 0 else ""
    return f"{sign}{whole:,}".replace(",", ".") + f",{rest:02d} €"


def rounded(value):
    """A decimal number of cents, rounded half up once."""
    return int(Decimal(value).quantize(Decimal(1), ROUND_HALF_UP))


def german(day):
    """`2026-03-05` as `05.03.2026`."""
    return day.strftime("%d.%m.%Y")


def written(day):
    """`2026-03-05` as `5. März 2026`."""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def compact(day):
    """`2026-03-05` as `20260305`, format 102 of UN/CEFACT."""
    return day.strftime("%Y%m%d")


def workday(day):
    """That day, or the Monday after it where it is on a weekend."""
    while day.weekday() >= 5:
        day += timedelta(days=1)
    return day


def after(day, days):
    """The first workday at least so many days later."""
    return workday(day + timedelta(days=days))


def day(text):
    """A civil day from its ISO spelling."""
    return date.fromisoformat(text)


def iban(account):
    """A German test IBAN with valid check digits and the bank code 00000000, which no bank has."""
    bban = "00000000" + f"{account:010d}"
    check = 98 - int(bban + "131400") % 97
    return f"DE{check:02d}{bban}"


def spaced(number):
    """An IBAN in groups of four, as printed."""
    return " ".join(number[i : i + 4] for i in range(0, len(number), 4))


def vat_id(seed):
    """A German VAT identification number with a valid check digit (ISO 7064, MOD 11, 10)."""
    digits = f"{seed:08d}"
    product = 10
    for digit in digits:
        total = (int(digit) + product) % 10 or 10
        product = total * 2 % 11
    return f"DE{digits}{(11 - product) % 10}"
