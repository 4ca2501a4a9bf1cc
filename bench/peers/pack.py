#!/usr/bin/env python3
"""Reads and packs every case of a portfolio on all cores: the peer of `koffer pack`.

Usage: pack.py PORTFOLIO OUT
"""

import hashlib
import multiprocessing
import sys
import time
import zipfile
from functools import partial
from pathlib import Path

from lxml import etree
from reading import read_case


def element(parent, name, value):
    """Writes whatever YAML holds as nested elements."""
    child = etree.SubElement(parent, name)
    if isinstance(value, dict):
        for key, item in value.items():
            element(child, "on" if key is True else str(key), item)
    elif isinstance(value, list):
        for item in value:
            element(child, "item", item)
    else:
        child.text = str(value)


def case_xml(case):
    root = etree.Element("case")
    for key, value in case.data.items():
        element(root, key, value)
    invoices = etree.SubElement(root, "read_invoices")
    for invoice in case.invoices:
        element(invoices, "invoice", invoice)
    mails = etree.SubElement(root, "read_mails")
    for mail in case.mails:
        element(mails, "mail", {key: mail[key] for key in ("date", "from", "to", "subject")})
    documents = etree.SubElement(root, "documents")
    for name, digest in case.hashes.items():
        etree.SubElement(documents, "document", path=name, sha256=digest)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def pack(out, folder):
    with zipfile.ZipFile(out / f"{folder.name}.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
        case = read_case(folder, keep=package.writestr)
        xml = case_xml(case)
        package.writestr("case.xml", xml)
        hashes = case.hashes | {"case.xml": hashlib.sha256(xml).hexdigest()}
        manifest = "".join(f"{digest}  {name}\n" for name, digest in hashes.items())
        package.writestr("manifest-sha256.txt", manifest)


def main():
    folders, out = sorted((Path(sys.argv[1]) / "cases").iterdir()), Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    start = time.monotonic()
    with multiprocessing.Pool() as workers:
        workers.map(partial(pack, out), folders, chunksize=4)
    seconds = time.monotonic() - start
    print(f"Python pack, all cores: {len(folders)} cases in {seconds:.2f} s, {len(folders) / seconds:.1f} cases/s")


if __name__ == "__main__":
    main()
