#!/usr/bin/env python3
"""Reads every case of a portfolio, in a plain loop and then on all cores: the peer of `koffer check`.

Usage: check.py PORTFOLIO
"""

import multiprocessing
import sys
import time
from pathlib import Path

from reading import read_case


def check(folder):
    case = read_case(folder)
    return len(case.invoices), len(case.mails), len(case.missing)


def report(label, folders, start):
    seconds = time.monotonic() - start
    print(f"{label}: {len(folders)} cases in {seconds:.2f} s, {len(folders) / seconds:.1f} cases/s")


def main():
    folders = sorted((Path(sys.argv[1]) / "cases").iterdir())
    start = time.monotonic()
    results = list(map(check, folders))
    report("Python check", folders, start)
    start = time.monotonic()
    with multiprocessing.Pool() as workers:
        workers.map(check, folders, chunksize=4)
    report("Python check, all cores", folders, start)
    invoices, mails, missing = (sum(column) for column in zip(*results))
    print(f"read: {invoices} invoices, {mails} mails, {missing} files missing", file=sys.stderr)


if __name__ == "__main__":
    main()
