#!/usr/bin/env python3
"""Runs `koffer` and its peers in turn over one portfolio and prints medians, ratios and the aims.

Usage: bench/compare.py --koffer PATH --portfolio DIR --work DIR [--rounds N] [--peers-only]

Checking takes the whole portfolio. Packing takes its ready cases only, for every tool, so that all write the same
cases. `koffer` always uses all cores. Of the peers, the plain loop is what people run today and what the aims are held
against; the same on all cores stands beside it. All files are read once before the start. Every round writes into
folders of its own, and nothing is removed before the end: a file system may take long to find room beside thousands of
files that were removed a moment ago.
"""

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
PEERS = HERE / "peers"
READY, HELD = 0, 3
REPORTED = re.compile(r"(.+): (\d+) cases in ([\d.]+) s")


class Bench:
    """The measured seconds and bytes of each tool, round by round."""

    def __init__(self, options):
        self.koffer = None if options.peers_only else options.koffer.resolve()
        self.portfolio, self.work = options.portfolio.resolve(), options.work.resolve()
        self.held = set((self.portfolio / "held.txt").read_text().split())
        self.total = len(list((self.portfolio / "cases").iterdir()))
        self.cleared = self.total - len(self.held)
        self.seconds, self.sizes, self.counts = {}, {}, {}

    def ours(self, label, count, *arguments, expected):
        if not self.koffer:
            return
        start = time.monotonic()
        with open(self.work / "koffer.log", "wb") as log:
            code = subprocess.run([self.koffer, *map(str, arguments)], stdout=log, stderr=log).returncode
        seconds = time.monotonic() - start
        if code not in expected:
            sys.exit(f"{label}: exit code {code}, see {self.work / 'koffer.log'}")
        self.note(label, count, seconds)

    def peer(self, *command):
        output = subprocess.run(list(map(str, command)), check=True, stdout=subprocess.PIPE, text=True).stdout
        for label, count, seconds in REPORTED.findall(output):
            self.note(label, int(count), float(seconds))

    def note(self, label, count, seconds):
        self.seconds.setdefault(label, []).append(seconds)
        self.counts[label] = count
        print(f"  {label}: {seconds:.2f} s", file=sys.stderr)

    def emptied(self, name):
        folder = self.work / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        return folder

    def measure(self, label, folder):
        packages = list(folder.rglob("*.zip"))
        if label.startswith("koffer") and len(packages) != self.cleared:
            sys.exit(f"{label}: {len(packages)} packages, {self.cleared} expected")
        self.sizes[label] = sum(path.stat().st_size for path in packages)

    def median(self, label):
        return statistics.median(self.seconds[label])

    def rate(self, label):
        return self.counts[label] / self.median(label)


def link_ready(bench):
    """The ready cases in a workspace of their own, by hard links."""
    ready = bench.emptied("ready")
    shutil.copy(bench.portfolio / "koffer.yaml", ready)
    for folder in sorted((bench.portfolio / "cases").iterdir()):
        if folder.name not in bench.held:
            shutil.copytree(folder, ready / "cases" / folder.name, copy_function=os.link)
    if bench.koffer:
        # Like for like beside an archiver: the documents, one small table, no pages for people.
        show = [bench.koffer, "recipients", "show", "table-csv", "--yaml"]
        mapping = subprocess.run(show, check=True, stdout=subprocess.PIPE, text=True).stdout
        (ready / "recipients").mkdir()
        plain = re.sub(r"(?m)^recipient: .*$", "recipient: plain\npages: []", mapping, count=1)
        (ready / "recipients" / "plain.yaml").write_text(plain)
    return ready


def run_round(bench, ready, index):
    as_of = ("--as-of", "2026-11-20")
    bench.peer(PEERS / "sha256.sh", bench.portfolio)
    bench.ours(
        "koffer check", bench.total, "check", *as_of, "--json", bench.portfolio / "cases", expected=(READY, HELD)
    )
    bench.peer(sys.executable, PEERS / "check.py", bench.portfolio)

    packages = bench.emptied(f"koffer-{index}")
    bench.ours("koffer pack", bench.cleared, "pack", *as_of, ready / "cases", "--out", packages, expected=(READY,))
    if bench.koffer:
        bench.measure("koffer pack", packages)
        label, out = "koffer pack, no pages", bench.emptied(f"koffer-plain-{index}")
        plain = ("pack", *as_of, "--for", "plain", ready / "cases", "--out", out)
        bench.ours(label, bench.cleared, *plain, expected=(READY,))
        bench.measure(label, out)
    for label, command in (("Python pack, all cores", (sys.executable, PEERS / "pack.py")), ("zip -6", (PEERS / "zip.sh",))):
        out = bench.emptied(f"{label.split()[0]}-{index}")
        bench.peer(*command, ready, out)
        bench.measure(label, out)

    if not bench.koffer:
        packages = bench.work / f"zip-{index}"
    archives = sorted(packages.rglob("*.zip"))
    bench.ours("koffer verify", len(archives), "verify", *archives, expected=(READY,))
    bench.peer(PEERS / "unzip.sh", packages)


def table(bench):
    rows = ["OpenSSL SHA-256", "koffer check", "Python check", "Python check, all cores"]
    rows += ["koffer pack", "koffer pack, no pages", "zip -6", "zip -6, all cores", "Python pack, all cores"]
    rows += ["koffer verify", "unzip -t", "unzip -t, all cores"]
    print(f"\n| {'tool':<23} | {'cases':>6} | {'seconds':>8} | {'cases/s':>8} | {'MB out':>7} |")
    print(f"|{'-' * 25}|{'-' * 7}:|{'-' * 9}:|{'-' * 9}:|{'-' * 8}:|")
    for label in rows:
        if label in bench.seconds:
            size = f"{bench.sizes[label] / 1e6:.1f}" if label in bench.sizes else ""
            row = f"| {label:<23} | {bench.counts[label]:>6} | {bench.median(label):>8.2f} |"
            print(f"{row} {bench.rate(label):>8.1f} | {size:>7} |")


def aims(bench):
    """Ratio by ratio, beside what it is to be."""

    def faster(what, peer, aim):
        ratio = bench.rate(what) / bench.rate(peer)
        return f"{what} / {peer}", f"{ratio:.1f} ×", f"≥ {aim} ×", ratio >= aim

    def beside(what, peer):
        return f"{what} / {peer}", f"{bench.rate(what) / bench.rate(peer):.1f} ×", "", None

    def larger(what):
        size = bench.sizes[what] / bench.sizes["zip -6"] - 1
        return f"{what}, size / zip -6", f"{size:+.2%}", "≤ +1 %", size <= 0.01

    results = [
        faster("koffer check", "Python check", 10),
        beside("koffer check", "Python check, all cores"),
        faster("koffer pack", "zip -6", 5),
        beside("koffer pack", "zip -6, all cores"),
        larger("koffer pack"),
        faster("koffer pack, no pages", "zip -6", 5),
        larger("koffer pack, no pages"),
        faster("koffer verify", "unzip -t", 5),
        beside("koffer verify", "unzip -t, all cores"),
    ]
    print(f"\n| {'ratio':<38} | {'measured':>9} | {'aim':>7} |      |")
    print(f"|{'-' * 40}|{'-' * 10}:|{'-' * 8}:|------|")
    for what, measured, aim, reached in results:
        print(f"| {what:<38} | {measured:>9} | {aim:>7} | {'' if reached is None else 'yes' if reached else 'no':<4} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--koffer", type=Path, default=HERE.parent / ".build/release/koffer")
    parser.add_argument("--portfolio", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--peers-only", action="store_true", help="measure the peers without koffer")
    options = parser.parse_args()

    options.work.mkdir(parents=True, exist_ok=True)
    bench = Bench(options)
    print(f"{bench.total} cases, {bench.cleared} of them ready, {os.cpu_count()} cores, {options.rounds} rounds")
    subprocess.run([PEERS / "sha256.sh", bench.portfolio], check=True, stdout=subprocess.DEVNULL)
    ready = link_ready(bench)
    for index in range(1, options.rounds + 1):
        print(f"round {index}", file=sys.stderr)
        run_round(bench, ready, index)
    for index in range(1, options.rounds):
        for folder in bench.work.glob(f"*-{index}"):
            shutil.rmtree(folder)
    table(bench)
    if bench.koffer:
        aims(bench)


if __name__ == "__main__":
    main()
