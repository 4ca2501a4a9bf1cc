#!/usr/bin/env python3
"""Reads every case of a portfolio on all cores: the peer of `koffer check`.

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


def main():
    folders = sorted((Path(sys.argv[1]) / "cases").iterdir())
    start = time.monotonic()
    with multiprocessing.Pool() as workers:
        results = workers.map(check, folders, chunksize=4)
    seconds = time.monotonic() - start
    invoices, mails, missing = (sum(column) for column in zip(*results))
    print(f"read: {invoices} invoices, {mails} mails, {missing} files missing", file=sys.stderr)
    print(f"Python check: {len(folders)} cases in {seconds:.2f} s, {len(folders) / seconds:.1f} cases/s")


if __name__ == "__main__":
    main()
