#!/usr/bin/env python3
"""Runs `ClaimBench` and the same reckoning in Python in turn, and prints medians and ratios.

Usage: bench/claims.py --claimbench PATH --work DIR [--cases N] [--sample N] [--rounds N]

Python takes a sample; on that sample both must come to the same number of lines, the same cents and the same days. Python
gives no line its wording, so it is held against `ClaimStatement` without it; that with the wording stands beside it.
"""

import argparse
import re
import statistics
import subprocess
import sys
from pathlib import Path

PEER = Path(__file__).resolve().parent / "peers" / "claims.py"
RATE = re.compile(r"(.+): \d+ claims in ([\d.]+) s, (\d+) claims/s")


def run(*command):
    return subprocess.run(list(map(str, command)), check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()


def options():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--claimbench", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--sample", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    return parser.parse_args()


def sums(lines):
    """What both must agree on: lines, cents, days."""
    found = {line for line in lines if "statements:" in line}
    if len(found) != 1:
        sys.exit(f"sums differ: {found}")
    return found


def main():
    chosen = options()
    chosen.work.mkdir(parents=True, exist_ok=True)
    facts = chosen.work / f"claims-{chosen.sample}.jsonl"
    facts.write_text("\n".join(run(chosen.claimbench, "--facts", chosen.sample)) + "\n")

    rates, last = {}, []
    for _ in range(chosen.rounds):
        ours, theirs = run(chosen.claimbench, chosen.cases), run(sys.executable, PEER, facts)
        for line in ours + theirs:
            if match := RATE.fullmatch(line):
                rates.setdefault(match[1], []).append(float(match[3]))
        last = ours
    ours, theirs = sums(run(chosen.claimbench, chosen.sample)), sums(theirs)
    if ours != theirs:
        sys.exit(f"ClaimBench: {ours}\nPython: {theirs}")

    print(f"\n{last[0]}\nthe sample of {chosen.sample} agrees: {ours.pop()}\n{last[-1]}\n")
    medians = {label: statistics.median(values) for label, values in rates.items()}
    own = medians["ClaimStatement"]
    for label, rate in medians.items():
        ratio = "" if label.startswith("ClaimStatement") else f"   ClaimStatement is {own / rate:.1f} times as fast"
        print(f"{label:<46}{rate:>9,.0f} claims/s{ratio}")


if __name__ == "__main__":
    main()
