"""What a wholesale firm sells to bakeries, restaurants and people: name, unit, price in cents, VAT rate."""

from .invoices import Line

GOODS = {
    "1001": ("Weizenmehl Type 550, Sack 25 kg", "XBG", 2145, 7),
    "1002": ("Roggenmehl Type 1150, Sack 25 kg", "XBG", 2290, 7),
    "1003": ("Dinkelmehl Type 630, Sack 25 kg", "XBG", 3475, 7),
    "1010": ("Backhefe, Karton 12 x 1 kg", "XCT", 2388, 7),
    "1020": ("Backmargarine, Karton 10 kg", "XCT", 3120, 7),
    "1030": ("Kristallzucker, Sack 25 kg", "XBG", 2795, 7),
    "1040": ("Kaffeebohnen Hafenröstung, Karton 8 x 1 kg", "XCT", 11920, 7),
    "1050": ("Rapsöl, Kanister 10 Liter", "C62", 2340, 7),
    "1060": ("Kieler Sprotten, Kiste 3 kg", "XCR", 5985, 7),
    "1070": ("Matjesfilets, Eimer 5 kg", "C62", 6740, 7),
    "1080": ("Schnittkäse Gouda, je kg", "KGM", 895, 7),
    "2001": ("Backtrennpapier 60 x 40, Karton 500 Blatt", "XCT", 2960, 19),
    "2002": ("Brötchentüten bedruckt, Karton 1.000 Stück", "XCT", 4480, 19),
    "2003": ("Servietten 33 x 33, Karton 2.400 Stück", "XCT", 3875, 19),
    "2010": ("Spülmittelkonzentrat, Kanister 10 Liter", "C62", 3190, 19),
    "2011": ("Fettlöser, Kanister 5 Liter", "C62", 2475, 19),
    "2020": ("Einweghandschuhe Nitril, Karton 1.000 Stück", "XCT", 5640, 19),
    "2030": ("Kaffeemaschine Kontor 2, Gastronomie", "C62", 148900, 19),
    "2031": ("Mahlwerk Ersatzsatz Kontor 2", "C62", 18650, 19),
    "2040": ("Thermobehälter GN 1/1", "C62", 12975, 19),
    "2050": ("Mehrwegkiste, Pfandausgleich", "C62", 386, 19),
}


def lines(*wanted):
    """Lines from (article, quantity) pairs."""
    result = []
    for article, quantity in wanted:
        name, unit, price, rate = GOODS[article]
        result.append(Line(name, str(quantity), unit, price, rate, article))
    return result
