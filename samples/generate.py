#!/usr/bin/env python3
"""Makes the sample workspace anew: koffer.yaml and every case, byte for byte the same each time.

Usage: samples/generate.py [FOLDER]   (default: the folder this script stands in)
Needs what bench/requirements.txt lists.
"""

import shutil
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "bench")]

from generator.workspace import write_workspace  # noqa: E402
from recipes import CASES  # noqa: E402


# What a recipient can know only from the creditor; recipients/ itself is written by hand.
RECIPIENTS = """# Was ein Empfänger nur von uns wissen kann; seine Felder zeigt „koffer recipients show hanse-inkasso“.
recipients:
  hanse-inkasso: {kundennummer: "40711"}
"""


def main():
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    cases = target / "cases"
    shutil.rmtree(cases, ignore_errors=True)
    write_workspace(target)
    with open(target / "koffer.yaml", "a", encoding="utf-8") as workspace:
        workspace.write(RECIPIENTS)
    for make in CASES:
        make(cases)
    files = [path for path in cases.rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files)
    print(f"{len(list(cases.iterdir()))} cases, {len(files)} files, {size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
