#!/usr/bin/env python3
"""Verifies every bag of an archive with `koffer` and with its peers, in turn, and prints medians, ratios and the aims.

Usage: bench/archive.py --koffer PATH --workspace DIR --bagit PATH [--rounds N]

`koffer` reads more than its peers do: the log, its signatures and its tree, and what lies in the folders besides. All
files are read once before the start. What takes minutes reads the first bags alone; MB/s are of what was read.
"""

import argparse
import os
import resource
import shlex
import statistics
import subprocess
import sys
import time
from pathlib import Path

LISTS = "manifest-sha256.txt tagmanifest-sha256.txt"
LOOP = f'for bag; do (cd "$bag" && exec sha256sum --quiet --check {LISTS}) || exit 255; done'


def computing():
    """Seconds of all cores that went into what was run so far; what else the machine does has less part in it."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class Way:
    """A command line over files or bags, and how long it took, round by round."""

    def __init__(self, label, command, feed=None, files=False, share=1):
        self.label, self.command, self.feed, self.files, self.share = label, command, feed, files, share
        self.seconds, self.computing, self.bytes = [], [], 0

    def run(self, bags, sizes):
        bags = bags[: max(1, len(bags) // self.share)]
        self.bytes = sum(size for bag in bags for size in sizes[bag].values())
        names = [path for bag in bags for path in sizes[bag]] if self.files else bags
        began, before = time.monotonic(), computing()
        done = subprocess.run(
            self.command, shell=True, input="\0".join(names) if self.feed else "", text=True, capture_output=True
        )
        self.seconds.append(time.monotonic() - began)
        self.computing.append(computing() - before)
        if done.returncode:
            sys.exit(f"{self.label}: exit code {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
        print(f"  {self.label}: {self.seconds[-1]:.2f} s, load {os.getloadavg()[0]:.1f}", file=sys.stderr)

    def rate(self, pick=statistics.median):
        """Megabytes a second."""
        return self.bytes / 1e6 / pick(self.seconds)


def ways(options):
    koffer, bagit = shlex.quote(str(options.koffer.resolve())), shlex.quote(str(options.bagit.resolve()))
    workspace = shlex.quote(str(options.workspace.resolve()))
    loop = f"sh -c {shlex.quote(LOOP)} loop"
    return [
        Way("koffer archive verify", f"{koffer} archive verify --workspace {workspace}"),
        Way("openssl dgst -sha256, two at once", "xargs -0 -P2 -n 400 openssl dgst -sha256", feed=True, files=True),
        Way("bagit.py --validate", f"xargs -0 -n 1000 {bagit} --quiet --validate", feed=True),
        Way("bagit.py --validate --processes 2", f"xargs -0 {bagit} --quiet --processes 2 --validate", feed=True, share=10),
        Way("bagit.py --validate, two at once", f"xargs -0 -P2 -n 500 {bagit} --quiet --validate", feed=True),
        Way("sha256sum -c", f"xargs -0 -n 500 {loop}", feed=True),
        Way("sha256sum -c, two at once", f"xargs -0 -P2 -n 500 {loop}", feed=True),
    ]


def read(workspace):
    """The bags and the sizes of their files; all of them are in memory afterwards."""
    sizes = {}
    for bag in sorted((workspace / "archive" / "bags").glob("*/*/*")):
        files = sizes[str(bag.resolve())] = {}
        for path in sorted(bag.rglob("*")):
            if path.is_file():
                files[str(path.resolve())] = len(path.read_bytes())
    return sizes


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--koffer", type=Path, required=True)
    parser.add_argument("--workspace", type=Path, required=True)
    parser.add_argument("--bagit", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()

    sizes = read(options.workspace)
    bags = list(sizes)
    files = sum(len(of_bag) for of_bag in sizes.values())
    total = sum(size for of_bag in sizes.values() for size in of_bag.values())
    print(f"{len(bags)} bags, {files} files, {total / 1e9:.2f} GB, {os.cpu_count()} cores, {options.rounds} rounds")
    measured = ways(options)
    for index in range(1, options.rounds + 1):
        print(f"round {index}", file=sys.stderr)
        for way in measured:
            way.run(bags, sizes)

    ours = measured[0]
    print(f"\n| {'tool':<40} | {'median s':>9} | {'best s':>7} | {'computing':>9} | {'MB/s':>6} | {'koffer / it':>11} |")
    print(f"|{'-' * 42}|{'-' * 10}:|{'-' * 8}:|{'-' * 10}:|{'-' * 7}:|{'-' * 12}:|")
    for way in measured:
        median, best = statistics.median(way.seconds), min(way.seconds)
        label = way.label + (f" (1/{way.share})" if way.share > 1 else "")
        ratio = f"{ours.rate() / way.rate():.2f} ×"
        print(f"| {label:<40} | {median:>9.2f} | {best:>7.2f} | {min(way.computing):>9.2f} | {way.rate():>6.0f} | {ratio:>11} |")
    print("\naims: 0.60 × of OpenSSL, 4 × of bagit.py and of sha256sum -c")


if __name__ == "__main__":
    main()
