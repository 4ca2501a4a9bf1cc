"""General terms of delivery of the invented creditor, for contracts of a realistic length."""

TERMS = (
    (
        "§ 1 Geltungsbereich",
        "Diese Bedingungen gelten für alle Lieferungen und Leistungen der {name} an ihre Kunden. Abweichende "
        "Bedingungen des Kunden werden nur Vertragsbestandteil, wenn ihrer Geltung ausdrücklich und in Textform "
        "zugestimmt worden ist. Sie gelten auch für künftige Geschäfte, ohne dass in jedem Einzelfall erneut auf "
        "sie hingewiesen werden muss.",
    ),
    (
        "§ 2 Angebot und Vertragsschluss",
        "Preislisten und Kataloge sind freibleibend. Eine Bestellung ist ein bindendes Angebot, das innerhalb von "
        "fünf Werktagen durch Auftragsbestätigung oder Auslieferung angenommen werden kann. Muster und Proben "
        "zeigen die durchschnittliche Beschaffenheit der Ware; bei Naturerzeugnissen sind handelsübliche "
        "Schwankungen möglich.",
    ),
    (
        "§ 3 Lieferung und Gefahrübergang",
        "Geliefert wird an die vereinbarte Verwendungsstelle zu den üblichen Annahmezeiten. Teillieferungen sind "
        "zulässig, soweit sie dem Kunden zumutbar sind. Die Gefahr geht mit der Übergabe auf den Kunden über. "
        "Mehrwegbehälter bleiben Eigentum der {name} und sind innerhalb von vier Wochen gereinigt zurückzugeben.",
    ),
    (
        "§ 4 Prüfung und Mängel",
        "Der Kunde prüft die Ware bei Übergabe auf Menge, Temperatur und erkennbare Schäden und vermerkt "
        "Abweichungen auf dem Lieferschein. Verdeckte Mängel sind unverzüglich nach Entdeckung anzuzeigen. Bei "
        "berechtigter Rüge wird nach Wahl des Verkäufers nachgeliefert oder gutgeschrieben; die gesetzlichen Rechte "
        "von Verbrauchern bleiben unberührt.",
    ),
    (
        "§ 5 Preise und Zahlung",
        "Es gelten die am Tag der Bestellung gültigen Preise zuzüglich der gesetzlichen Umsatzsteuer. Rechnungen "
        "sind zu dem auf ihnen genannten, vertraglich vereinbarten Tag ohne Abzug fällig. Der Kunde ist damit "
        "einverstanden, Rechnungen und Mahnungen auf elektronischem Weg an die von ihm angegebene Adresse zu "
        "erhalten.",
    ),
    (
        "§ 6 Verzug",
        "Im Verzug schuldet der Kunde die gesetzlichen Zinsen. Weitere Lieferungen können von Vorkasse abhängig "
        "gemacht werden. Kosten einer zweckentsprechenden Rechtsverfolgung trägt der Kunde im gesetzlichen Umfang.",
    ),
    (
        "§ 7 Eigentumsvorbehalt",
        "Die gelieferte Ware bleibt bis zur vollständigen Zahlung aller Forderungen aus der Geschäftsverbindung "
        "Eigentum des Verkäufers. Der Kunde darf sie im ordentlichen Geschäftsgang verarbeiten und veräußern und "
        "tritt die daraus entstehenden Forderungen bereits jetzt in Höhe des Rechnungswertes ab; die Abtretung wird "
        "angenommen.",
    ),
    (
        "§ 8 Haftung",
        "Für Vorsatz und grobe Fahrlässigkeit sowie für Schäden an Leben, Körper und Gesundheit wird unbeschränkt "
        "gehaftet. Im Übrigen beschränkt sich die Haftung auf die Verletzung wesentlicher Pflichten und auf den "
        "vorhersehbaren Schaden.",
    ),
    (
        "§ 9 Datenschutz",
        "Daten des Kunden werden zur Abwicklung des Vertrages verarbeitet. Bei Zahlungsverzug können sie im "
        "erforderlichen Umfang an Dienstleister übermittelt werden, die mit der Einziehung beauftragt sind.",
    ),
    (
        "§ 10 Schlussbestimmungen",
        "Es gilt deutsches Recht unter Ausschluss des UN-Kaufrechts. Ist der Kunde Kaufmann, ist Gerichtsstand der "
        "Sitz des Verkäufers. Sollte eine Bestimmung unwirksam sein, bleibt der Vertrag im Übrigen wirksam.",
    ),
)
