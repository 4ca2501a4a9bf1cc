#!/usr/bin/env bash
# Measures the archive: verifying beside what people use today, then adding, finding and proving at the millionth bag.
#
# Environment: BAGS (10000), BYTES (500000, of each package), MILLION (1000000 bags in log and index, half an hour to
# fill; 0 leaves it out), ROUNDS (3), BENCH (.build/bench, where the archives go: 5 GB each), KOFFER and ARCHIVEBENCH
# (already built; without them the release is built first).
set -euo pipefail
cd "$(dirname "$0")/.."

bags=${BAGS:-10000}
bytes=${BYTES:-500000}
million=${MILLION:-1000000}
bench=${BENCH:-.build/bench}
python=$bench/bagit/bin/python3

if [[ -z ${KOFFER:-} ]]; then
  swift build -c release --product koffer
  KOFFER=.build/release/koffer
fi
if [[ -z ${ARCHIVEBENCH:-} ]]; then
  swift build -c release --product ArchiveBench
  ARCHIVEBENCH=.build/release/ArchiveBench
fi

mkdir -p "$bench"
if [[ ! -x $bench/bagit/bin/bagit.py ]]; then
  python3 -m venv "$bench/bagit"
  "$python" -m pip install --quiet bagit==1.9.0
fi

# What is there already is used again.
filled=$bench/archive-$bags-$bytes
"$ARCHIVEBENCH" fill "$filled" "$bags" "$bytes"
"$python" bench/archive.py --koffer "$KOFFER" --workspace "$filled" --bagit "$bench/bagit/bin/bagit.py" \
  --rounds "${ROUNDS:-3}"

if [[ $million -gt 0 ]]; then
  "$ARCHIVEBENCH" million "$bench/archive-million-$million" "$million"
fi
