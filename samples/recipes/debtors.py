"""The debtors of the samples, all invented."""

from generator.parties import Address, Party, firm

BAKERY = firm(
    "Bäckerei Ohnesorge GmbH", "GmbH", Address("Kringelweg", "12", "24105", "Kiel"),
    "buchhaltung@baeckerei-ohnesorge.example", "+49 40 66969 231", 10231,
    ("Ernst Ohnesorge", "managing_director"), ("Kiel", "HRB", "98231 KI"),
)  # fmt: skip
HOTEL = firm(
    "Strandhotel Möwenruf GmbH & Co. KG", "GmbH & Co. KG", Address("Dünenpromenade", "3", "23683", "Scharbeutz"),
    "rechnung@strandhotel-moewenruf.example", "+49 40 66969 244", 10244,
    ("Möwenruf Verwaltungs GmbH, diese vertreten durch Imke Hansohm", "managing_director"),
    ("Lübeck", "HRA", "97244 HL"),
)  # fmt: skip
CANTEEN = firm(
    "Kantinenbetriebe Ostufer eG", "eG", Address("Werftarbeiterring", "41", "24148", "Kiel"),
    "einkauf@kantine-ostufer.example", "+49 40 66969 257", 10257,
    ("Levke Drews", "board_member"), ("Kiel", "GnR", "9257 KI"),
)  # fmt: skip
CAFE = firm(
    "Café Fischbrot e. K.", "e. K.", Address("Am Räucherofen", "7 a", "24937", "Flensburg"),
    "post@cafe-fischbrot.example", "+49 40 66969 263", 10263,
    ("Tjark Jürgensen", "owner"), ("Flensburg", "HRA", "96263 FL"),
)  # fmt: skip
CATERING = firm(
    "Deichtafel Catering UG (haftungsbeschränkt)", "UG (haftungsbeschränkt)",
    Address("Kajenstieg", "88", "20457", "Hamburg", "HH"),
    "office@deichtafel.example", "+49 40 66969 270", 10270,
    ("Mareike Öztürk-Lund", "managing_director"), ("Hamburg", "HRB", "198270"),
)  # fmt: skip
BREWERY = firm(
    "Gasthausbrauerei Spreeanker GmbH", "GmbH", Address("Malzkai", "19", "10997", "Berlin", "BE"),
    "kreditoren@spreeanker.example", "+49 30 23125 281", 10281,
    ("Dr. Ulrike Wendlandt", "managing_director"), ("Charlottenburg", "HRB", "298281 B"),
)  # fmt: skip
CONSUMER = Party(
    name="Frauke Lindemann-Sötje", given_name="Frauke", family_name="Lindemann-Sötje", birth_date="1984-05-17",
    address=Address("Lütte Gasse", "5", "24340", "Eckernförde"), email="frauke.lindemann-soetje@post.example",
    phone="+49 40 66969 295", salutation="Sehr geehrte Frau Lindemann-Sötje", number="P-20295",
)  # fmt: skip
