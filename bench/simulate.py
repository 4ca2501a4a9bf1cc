#!/usr/bin/env python3
"""Runs `koffer policy simulate` over a portfolio and prints what it cost; `bench/simulate.sh` calls it.

Usage: bench/simulate.py --koffer PATH --portfolio PATH [--rounds N] [--days 7,14,30]
Of the rounds the quickest is printed. Reading and judging are computing time, summed over all threads; peak memory is
the program's resident set.
"""

import argparse
import os
import re
import subprocess
import time
from pathlib import Path

POLICIES = re.compile(r"^(\S+) \S+ +\d+ +\d+", re.MULTILINE)
TIME = re.compile(r"reading (\d+) ms, judging (\d+) ms \((\d+) µs")


def run(command):
    """Returns seconds, output, errors and peak memory in megabytes."""
    start = time.monotonic()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        output = process.stdout.read()
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.monotonic() - start
    if process.returncode not in (0, 3):
        raise SystemExit(f"{command} ended with {process.returncode}:\n{errors}")
    return seconds, output, errors, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--koffer", required=True)
    parser.add_argument("--portfolio", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--days", default="")
    options = parser.parse_args()

    command = [options.koffer, "policy", "simulate", str(options.portfolio / "cases")]
    command += ["--as-of", "2026-11-20", "--lang", "en", "--timing"]
    if options.days:
        command += ["--days", options.days]
    cases = sum(1 for _ in (options.portfolio / "cases").iterdir())
    seconds, output, errors, memory = min(run(command) for _ in range(options.rounds))
    reading, judging, each = (int(figure) for figure in TIME.search(errors).groups())
    policies = len(POLICIES.findall(output))
    cores = len(os.sched_getaffinity(0))

    print(f"{cases} cases under {policies} policies, {cores} cores, best of {options.rounds}")
    print(f"  in all   {seconds:7.1f} s   {cases / seconds:7.0f} cases/s   {memory:.0f} MB")
    print(f"  reading  {reading / 1000:7.1f} s of computing time")
    print(f"  judging  {judging / 1000:7.1f} s of computing time, {each} µs a case, policy and day;"
          f" {judging / 1000 / cores:.1f} s on {cores} cores, {cases * cores * 1000 / judging:.0f} cases/s")


if __name__ == "__main__":
    main()
