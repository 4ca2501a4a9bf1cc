"""Scanned pages: grey, slightly turned, noisy, signed and stamped, as JPEG inside a PDF with a text layer."""

import io
import random
from pathlib import Path

import reportlab
from PIL import Image, ImageChops, ImageDraw, ImageFont
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from .goods import GOODS
from .page import HEIGHT, WIDTH

SIZE = (1240, 1754)  # A4 at 150 dots an inch
FONTS = Path(reportlab.__file__).parent / "fonts"


def pool(seed, count):
    """So many scanned pages, as JPEG."""
    chance = random.Random(f"scans {seed}")
    noise = _noise(chance)
    return [_scan(chance, noise, index) for index in range(count)]


def _noise(chance):
    grain = Image.frombytes("L", (620, 877), chance.randbytes(620 * 877)).resize(SIZE, Image.Resampling.BILINEAR)
    return grain.point(lambda value: 234 + value // 12)


def _scan(chance, noise, index):
    page = Image.new("L", SIZE, 250)
    draw = ImageDraw.Draw(page)
    heading = ImageFont.truetype(str(FONTS / "VeraBd.ttf"), 34)
    body = ImageFont.truetype(str(FONTS / "Vera.ttf"), 21)
    draw.rectangle((0, 60, SIZE[0], 150), fill=90)
    draw.text((150, 86), "Kieler Sprottenkontor Großhandel GmbH", font=heading, fill=245)
    draw.text((150, 420), f"Lieferschein – Empfangsbestätigung {index + 1:03d}", font=heading, fill=30)
    y = 520
    for _ in range(chance.randint(10, 24)):
        article = chance.choice(list(GOODS))
        draw.text((150, y), f"{article}   {GOODS[article][0]}", font=body, fill=chance.randint(20, 60))
        draw.text((1000, y), str(chance.randint(1, 60)), font=body, fill=40)
        y += 34
    draw.text((150, 1500), "Ware vollständig und ohne erkennbare Mängel erhalten:", font=body, fill=40)
    _signature(draw, chance)
    _stamp(page, chance, body)
    turned = page.rotate(chance.uniform(-1.2, 1.2), Image.Resampling.BICUBIC, fillcolor=236)
    shifted = ImageChops.offset(noise, chance.randrange(SIZE[0]), chance.randrange(SIZE[1]))
    target = io.BytesIO()
    ImageChops.multiply(turned, shifted).save(target, "JPEG", quality=chance.randint(28, 40), optimize=True)
    return target.getvalue()


def _signature(draw, chance):
    x, y = 760, 1580
    points = [(x, y)]
    for _ in range(26):
        x += chance.randint(2, 18)
        points.append((x, y + chance.randint(-38, 30)))
    draw.line(points, fill=60, width=4, joint="curve")


def _stamp(page, chance, font):
    stamp = Image.new("L", (360, 120), 255)
    draw = ImageDraw.Draw(stamp)
    draw.rectangle((4, 4, 355, 115), outline=110, width=5)
    draw.text((34, 26), "EINGEGANGEN", font=font, fill=110)
    date = f"{chance.randint(1, 28):02d}. {chance.choice(['JULI', 'AUG', 'SEP'])} 2026"
    draw.text((34, 66), date, font=font, fill=110)
    turned = stamp.rotate(chance.uniform(-9, 9), fillcolor=255, expand=True)
    page.paste(ImageChops.multiply(page.crop((700, 200, 700 + turned.width, 200 + turned.height)), turned), (700, 200))


def scanned(jpegs, title, words):
    """A PDF of scanned pages; `words` are the lines that text recognition found on them."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(WIDTH, HEIGHT), invariant=True)
    canvas.setTitle(title)
    canvas.setCreator("Scanstation")
    for jpeg in jpegs:
        canvas.drawImage(ImageReader(io.BytesIO(jpeg)), 0, 0, WIDTH, HEIGHT)
        text = canvas.beginText(25 * mm, 240 * mm)
        text.setFont("Helvetica", 10)
        text.setTextRenderMode(3)
        text.textLines("\n".join(words))
        canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return target.getvalue()
