#!/usr/bin/env bash
# Tests every package with Info-ZIP: one after another as a plain loop would, then on all cores. Usage: unzip.sh OUT
set -euo pipefail
. "$(dirname "$0")/timing.sh"
count=$(find "$1" -maxdepth 1 -name '*.zip' | wc -l)
started
for package in "$1"/*.zip; do
  unzip -tqq "$package"
done
finished "unzip -t" "$count"
started
find "$1" -maxdepth 1 -name '*.zip' -print0 | xargs -0 -P "$cores" -n 1 unzip -tqq
finished "unzip -t, all cores" "$count"
