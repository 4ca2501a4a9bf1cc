"""The papers of a trade: invoice, contract, delivery note, letter, as PDF."""

from .page import BUILT_IN, Page
from .terms import TERMS
from .values import euro, german, spaced, written

UNITS = {"XBG": "Sack", "XCT": "Karton", "C62": "Stück", "KGM": "kg", "XCR": "Kiste", "LTR": "Liter"}


def invoice_page(invoice, fonts=BUILT_IN, prices_include_vat=False):
    """The visible invoice, or credit note."""
    kind = "Gutschrift" if invoice.is_credit_note else "Rechnung"
    page = Page(invoice.seller, f"{kind} {invoice.number}", fonts)
    facts = [
        (f"{kind}snummer" if kind == "Rechnung" else "Gutschriftnummer", invoice.number),
        ("Datum", german(invoice.issued)),
        ("Lieferdatum", german(invoice.delivered)),
        ("Kundennummer", invoice.buyer.number or "–"),
    ]
    if invoice.order:
        facts.append(("Ihre Bestellung", invoice.order))
    if invoice.despatch:
        facts.append(("Lieferschein", invoice.despatch))
    page.address_field(invoice.buyer, facts)
    page.paragraph(f"{kind} {invoice.number}", True, 13, 3)
    page.paragraph(f"{invoice.buyer.greeting},")
    if invoice.is_credit_note:
        page.paragraph(f"zur Rechnung {invoice.preceding[0]} schreiben wir Ihnen gut:")
    else:
        page.paragraph("wir danken für Ihren Auftrag und berechnen Ihnen wie vereinbart:")
    _lines(page, invoice)
    if invoice.note:
        page.paragraph(invoice.note)
    page.paragraph(invoice.terms, True)
    if not invoice.is_credit_note:
        page.paragraph(
            f"Bitte überweisen Sie auf unser Konto IBAN {spaced(invoice.seller.iban)} "
            f"mit dem Verwendungszweck {invoice.number}."
        )
    if invoice.consumer_notice:
        page.paragraph(
            "Hinweis nach § 286 Abs. 3 BGB: Sie kommen spätestens in Verzug, wenn Sie nicht innerhalb von "
            "30 Tagen nach Fälligkeit und Zugang dieser Rechnung zahlen."
        )
    return page.finish()


def _lines(page, invoice):
    columns = [
        ("Pos.", 25, False),
        ("Bezeichnung", 34, False),
        ("Menge", 122, True),
        ("Einheit", 125, False),
        ("Einzelpreis", 160, True),
        ("USt", 170, True),
        ("Betrag", 190, True),
    ]
    rows = [
        (
            str(index),
            line.name,
            line.quantity.replace(".", ","),
            UNITS[line.unit],
            euro(line.price),
            f"{line.rate} %",
            euro(line.net),
        )
        for index, line in enumerate(invoice.lines, 1)
    ]
    page.table(columns, rows)
    if invoice.discount:
        page.total("Summe der Positionen", euro(invoice.line_net))
        page.total(invoice.discount_reason, euro(-invoice.discount))
    page.total("Summe netto", euro(invoice.net))
    for rate in invoice.rates:
        page.total(f"Umsatzsteuer {rate} % auf {euro(invoice.basis(rate))}", euro(invoice.tax(rate)))
    label = "Gutschriftbetrag" if invoice.is_credit_note else "Rechnungsbetrag"
    page.total(label, euro(invoice.payable), True)
    page.y -= 8


CLAUSES = (
    "1. Der Verkäufer liefert die im jeweiligen Auftrag bezeichneten Waren; Mengen und Preise richten sich nach der "
    "bei Bestellung gültigen Preisliste. Bestellungen können schriftlich, per E-Mail oder über das Bestellportal "
    "aufgegeben werden und gelten mit der Auftragsbestätigung als angenommen.",
    "2. Die Lieferung erfolgt frei Verwendungsstelle innerhalb von drei Werktagen. Die Ware ist bei Übergabe auf "
    "Vollständigkeit und erkennbare Mängel zu prüfen; der Lieferschein ist zu unterzeichnen.",
    "3. Rechnungen sind innerhalb von {days} Tagen nach Rechnungsdatum ohne Abzug zur Zahlung fällig. Die Parteien "
    "vereinbaren das auf der Rechnung genannte Datum als Fälligkeitstag.",
    "4. Die Ware bleibt bis zur vollständigen Bezahlung Eigentum des Verkäufers. Bei Zahlungsverzug gelten die "
    "gesetzlichen Verzugszinsen.",
    "5. Aufrechnung ist nur mit unbestrittenen oder rechtskräftig festgestellten Forderungen zulässig.",
    "6. Erfüllungsort und, soweit gesetzlich zulässig, Gerichtsstand ist Kiel. Es gilt deutsches Recht.",
)


def contract(seller, buyer, number, day, subject, days, fonts=BUILT_IN):
    """A framework contract with agreed payment terms."""
    page = Page(seller, f"Vertrag {number}", fonts)
    page.address_field(buyer, [("Vertragsnummer", number), ("Datum", german(day))])
    page.paragraph(f"Vertrag über {subject}", True, 13, 4)
    page.paragraph(
        f"Zwischen {seller.name}, {seller.address.line}, {seller.address.town} (Verkäufer), und {buyer.name}, "
        f"{buyer.address.line}, {buyer.address.town} (Käufer), wird Folgendes vereinbart:"
    )
    for clause in CLAUSES:
        page.paragraph(clause.format(days=days))
    page.paragraph(f"{seller.address.city}, den {written(day)}", gap=14)
    page.paragraph("gez. Verkäufer                              gez. Käufer")
    return page.finish()


def instalment_plan(seller, buyer, number, day, invoice, terms, fonts=BUILT_IN):
    """An agreement to pay by instalments, signed by both sides."""
    page = Page(seller, f"Ratenzahlungsvereinbarung {number}", fonts)
    page.address_field(buyer, [("Vereinbarung", number), ("Datum", german(day))])
    page.paragraph(f"Ratenzahlungsvereinbarung zur Rechnung {invoice.number}", True, 13, 4)
    page.paragraph(
        f"{buyer.name} schuldet {seller.name} aus der Rechnung {invoice.number} vom {german(invoice.issued)} "
        f"{euro(invoice.payable)}. Die Parteien vereinbaren Zahlung in Raten: {terms}."
    )
    page.paragraph(
        "Solange die Raten pünktlich eingehen, unterbleiben weitere Mahnungen. Gerät der Käufer mit einer Rate länger "
        "als zehn Tage in Rückstand, ist der gesamte Rest sofort fällig und die Vereinbarung beendet."
    )
    page.paragraph(f"Zahlungen erbeten auf das Konto IBAN {spaced(seller.iban)}.")
    page.paragraph(f"{seller.address.city}, den {written(day)}", gap=14)
    page.paragraph("gez. Verkäufer                              gez. Käufer")
    return page.finish()


def deed_of_assignment(seller, buyer, debtor, invoice, day, fonts=BUILT_IN):
    """A claim changes hands (§ 398 BGB)."""
    page = Page(seller, f"Abtretung {invoice.number}", fonts)
    page.address_field(buyer, [("Rechnung", invoice.number), ("Datum", german(day))])
    page.paragraph("Abtretungsurkunde", True, 13, 4)
    page.paragraph(
        f"{seller.name} tritt die Forderung gegen {debtor.name}, {debtor.address.line}, {debtor.address.town}, aus der "
        f"Rechnung {invoice.number} vom {german(invoice.issued)} über {euro(invoice.payable)} nebst Zinsen und allen "
        f"Nebenrechten an {buyer.name} ab. {buyer.name} nimmt die Abtretung an."
    )
    page.paragraph("Diese Urkunde darf dem Schuldner vorgelegt werden (§ 410 BGB).")
    page.paragraph(f"{seller.address.city}, den {written(day)}", gap=14)
    page.paragraph("gez. Zedentin                              gez. Zessionarin")
    return page.finish()


def loan_agreement(lender, borrower, number, day, amount, fonts=BUILT_IN):
    """A small consumer loan, to be paid back in instalments."""
    page = Page(lender, f"Darlehensvertrag {number}", fonts)
    page.address_field(borrower, [("Vertragsnummer", number), ("Datum", german(day))])
    page.paragraph("Darlehensvertrag", True, 13, 4)
    page.paragraph(
        f"{lender.name} gewährt {borrower.name}, {borrower.address.line}, {borrower.address.town}, ein Darlehen über "
        f"{euro(amount)} zur Anschaffung einer Küchenausstattung. Es ist in monatlichen Raten zurückzuzahlen; wird es "
        "gekündigt, ist der Rest an dem Tag fällig, den die Kündigung nennt."
    )
    page.paragraph("Die gesetzlichen Vorschriften über Verbraucherdarlehen (§§ 491 ff. BGB) gelten.")
    page.paragraph(f"{lender.address.city}, den {written(day)}", gap=14)
    page.paragraph("gez. Darlehensgeberin                        gez. Darlehensnehmerin")
    return page.finish()


def terms_of_trade(seller, day, fonts=BUILT_IN):
    """The general terms that every contract comes with."""
    page = Page(seller, "Allgemeine Lieferbedingungen", fonts)
    page.paragraph("Allgemeine Lieferbedingungen", True, 13, 4)
    for heading, text in TERMS:
        page.paragraph(heading, True, gap=3)
        page.paragraph(text.format(name=seller.name))
    page.paragraph(f"Stand: {written(day)}")
    return page.finish()


def delivery_note(invoice, fonts=BUILT_IN, compressed=True):
    """What was handed over, signed for by the buyer."""
    page = Page(invoice.seller, f"Lieferschein {invoice.despatch}", fonts, compressed)
    facts = [
        ("Lieferschein", invoice.despatch),
        ("Lieferdatum", german(invoice.delivered)),
        ("Kundennummer", invoice.buyer.number or "–"),
    ]
    page.address_field(invoice.buyer, facts)
    page.paragraph(f"Lieferschein {invoice.despatch}", True, 13, 3)
    columns = [("Pos.", 25, False), ("Bezeichnung", 34, False), ("Menge", 150, True), ("Einheit", 155, False)]
    page.table(
        columns,
        [
            (str(index), line.name, line.quantity.replace(".", ","), UNITS[line.unit])
            for index, line in enumerate(invoice.lines, 1)
        ],
    )
    page.paragraph("Ware vollständig und ohne erkennbare Mängel erhalten.")
    page.paragraph(f"{german(invoice.delivered)}, Unterschrift: liegt vor (Empfang Wareneingang)")
    return page.finish()


def letter_page(letter, fonts=BUILT_IN):
    """A letter as printed and posted."""
    page = Page(letter.sender, letter.subject, fonts)
    page.address_field(letter.receiver, letter.facts)
    page.paragraph(letter.subject, True, page.size + 1.5, 4)
    page.paragraph(f"{letter.receiver.greeting},")
    for text in letter.opening:
        page.paragraph(text)
    columns = [
        ("Rechnung", 25, False),
        ("vom", 62, False),
        ("fällig am", 88, False),
        ("Betrag", 140, True),
        ("offen", 190, True),
    ]
    page.table(columns, letter.rows)
    for label, value in letter.totals[:-1]:
        page.total(label, value)
    page.total(*letter.totals[-1], True)
    page.y -= 6
    for text in letter.closing:
        page.paragraph(text)
    page.paragraph("Mit freundlichen Grüßen", gap=10)
    page.paragraph(letter.clerk, gap=0)
    page.paragraph(f"Debitorenbuchhaltung · Tel. {letter.sender.phone}", size=page.size - 1.5)
    return page.finish()
