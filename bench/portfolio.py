#!/usr/bin/env python3
"""Makes a portfolio of realistic cases to measure with.

Usage: bench/portfolio.py OUT COUNT [--seed N] [--jobs N]
Writes OUT/koffer.yaml and OUT/cases/2026-00001 …; nine of ten cases are ready as of 2026-11-20, the tenth is held.
At last OUT/held.txt names the held ones, one a line.
The same seed gives the same bytes. Needs what requirements.txt lists.
"""

import argparse
import multiprocessing
import os
import time
from pathlib import Path

from generator import bulk, scans
from generator.workspace import write_workspace

PAGES = []


def write(work):
    """Writes one case and returns its bytes by kind."""
    out, seed, index = work
    case = bulk.case(seed, index, PAGES)
    case.save(out)
    sizes = {}
    for path, content in case.files.items():
        ending = path.rpartition(".")[2]
        sizes[ending] = sizes.get(ending, 0) + len(content)
    return sizes


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    options = parser.parse_args()

    start = time.monotonic()
    write_workspace(options.out)
    PAGES.extend(scans.pool(options.seed, 40))
    cases = options.out / "cases"
    work = [(cases, options.seed, index) for index in range(1, options.count + 1)]
    total = {}
    with multiprocessing.get_context("fork").Pool(options.jobs) as workers:
        for sizes in workers.imap_unordered(write, work, chunksize=8):
            for ending, size in sizes.items():
                total[ending] = total.get(ending, 0) + size
    held = [f"{bulk.number(index)}\n" for _, _, index in work if bulk.is_held(index)]
    (options.out / "held.txt").write_text("".join(held))
    bytes_written = sum(total.values())
    shares = ", ".join(f"{ending} {size / bytes_written:.0%}" for ending, size in sorted(total.items()))
    print(f"{options.count} cases, {bytes_written / 1e6:.0f} MB ({shares}), {time.monotonic() - start:.1f} s")


if __name__ == "__main__":
    main()
