"""A business page after DIN 5008 on A4: letterhead, address field, flowing text, tables, footer."""

import io

from reportlab import rl_config
from reportlab.lib.units import mm
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from .values import spaced

rl_config.useA85 = 0
HEIGHT, WIDTH = 297 * mm, 210 * mm
LEFT, RIGHT, BOTTOM = 25 * mm, 190 * mm, 38 * mm
ACCENT = (0.10, 0.26, 0.36)

pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))
pdfmetrics.registerFont(TTFont("Vera-Bold", "VeraBd.ttf"))
EMBEDDED = ("Vera", "Vera-Bold", 8.6)
MIXED = ("Vera", "Helvetica-Bold", 8.6)
BUILT_IN = ("Helvetica", "Helvetica-Bold", 10)


class Page:
    """A growing document; `y` is where the next line goes."""

    def __init__(self, sender, title, fonts=BUILT_IN, compressed=True):
        self.sender, self.title = sender, title
        self.regular, self.bold, self.size = fonts
        self.buffer = io.BytesIO()
        self.canvas = Canvas(self.buffer, pagesize=(WIDTH, HEIGHT), invariant=True, pageCompression=compressed)
        self.canvas.setTitle(title)
        self.canvas.setAuthor(sender.name)
        self.canvas.setCreator("Warenwirtschaft")
        self.number = 1
        self._letterhead()
        self._footer()
        self.y = 245 * mm

    def finish(self):
        self.canvas.showPage()
        self.canvas.save()
        return self.buffer.getvalue()

    def break_page(self):
        self.canvas.showPage()
        self.number += 1
        self._footer()
        self.y = 275 * mm

    def room(self, height):
        if self.y - height < BOTTOM:
            self.break_page()

    def write(self, x, y, text, bold=False, size=None, right=False):
        self.canvas.setFont(self.bold if bold else self.regular, size or self.size)
        (self.canvas.drawRightString if right else self.canvas.drawString)(x, y, text)

    def paragraph(self, text, bold=False, size=None, gap=2.2 * mm):
        size = size or self.size
        font = self.bold if bold else self.regular
        for line in simpleSplit(text, font, size, RIGHT - LEFT):
            self.room(size * 1.35)
            self.write(LEFT, self.y, line, bold, size)
            self.y -= size * 1.35
        self.y -= gap

    def address_field(self, receiver, facts):
        """The address window on the left, the information block on the right."""
        sender = self.sender
        small = f"{sender.name} · {sender.address.line} · {sender.address.town}"
        self.write(LEFT, 248 * mm, small, size=6.5)
        y = 242 * mm
        for line in [receiver.name, receiver.contact, receiver.address.line, receiver.address.town]:
            if line:
                self.write(LEFT, y, line)
                y -= 4.6 * mm
        y = 245 * mm
        for label, value in facts:
            self.write(128 * mm, y, label, size=self.size - 1.5)
            self.write(RIGHT, y, value, size=self.size - 1.5, right=True)
            y -= 4.4 * mm
        self.y = min(y, 210 * mm) - 6 * mm

    def table(self, columns, rows):
        """Columns are (heading, right edge or left edge in mm, right-aligned)."""
        self.room(14 * mm)
        self.canvas.setStrokeColorRGB(*ACCENT)
        for heading, x, right in columns:
            self.write(x * mm, self.y, heading, True, self.size - 1.5, right)
        self.canvas.line(LEFT, self.y - 1.4 * mm, RIGHT, self.y - 1.4 * mm)
        self.y -= 5.4 * mm
        for row in rows:
            self.room(5 * mm)
            for (_, x, right), value in zip(columns, row):
                self.write(x * mm, self.y, value, size=self.size - 1.2, right=right)
            self.y -= 4.6 * mm
        self.canvas.line(LEFT, self.y + 2.4 * mm, RIGHT, self.y + 2.4 * mm)
        self.y -= 1.5 * mm

    def total(self, label, value, bold=False):
        self.room(5 * mm)
        self.write(150 * mm, self.y, label, bold, self.size - 0.8, True)
        self.write(RIGHT, self.y, value, bold, self.size - 0.8, True)
        self.y -= 4.8 * mm

    def _letterhead(self):
        self.canvas.setFillColorRGB(*ACCENT)
        self.canvas.rect(0, 283 * mm, WIDTH, 14 * mm, stroke=0, fill=1)
        self.canvas.setFillColorRGB(1, 1, 1)
        self.write(LEFT, 287.5 * mm, self.sender.name, True, 13)
        self.canvas.setFillColorRGB(0, 0, 0)

    def _footer(self):
        sender = self.sender
        self.canvas.setStrokeColorRGB(*ACCENT)
        self.canvas.line(LEFT, 28 * mm, RIGHT, 28 * mm)
        court, kind, number = sender.register or ("", "", "")
        manager = sender.representatives[0][0] if sender.representatives else ""
        blocks = [
            (LEFT, [sender.name, sender.address.line, sender.address.town]),
            (85 * mm, [f"Tel. {sender.phone}", sender.email, f"USt-IdNr. {sender.vat_id}"]),
            (135 * mm, [f"Amtsgericht {court} {kind} {number}", f"Geschäftsführung: {manager}"]),
        ]
        if sender.iban:
            blocks[2][1].append(f"IBAN {spaced(sender.iban)}")
        for x, lines in blocks:
            for index, line in enumerate(lines):
                self.write(x, (24 - index * 3.4) * mm, line, size=6.6)
        self.write(RIGHT, 10 * mm, f"Seite {self.number}", size=6.6, right=True)
