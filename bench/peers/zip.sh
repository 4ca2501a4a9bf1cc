#!/usr/bin/env bash
# Packs every case with Info-ZIP at level 6: in a plain loop, then on all cores. Usage: zip.sh PORTFOLIO OUT
set -euo pipefail
. "$(dirname "$0")/timing.sh"
mkdir -p "$2"
OUT=$(realpath "$2")
export OUT
cd "$1/cases"
count=$(find . -mindepth 1 -maxdepth 1 -type d | wc -l)

each_case() { find . -mindepth 1 -maxdepth 1 -type d -printf '%f\0' | sort -z | xargs -0 "$@"; }

for way in "zip -6:1" "zip -6, all cores:$cores"; do
  rm -f "$OUT"/*.zip
  started
  each_case -P "${way#*:}" -I{} sh -c 'cd "$1" && zip -6 -qr "$OUT/$1.zip" .' - {}
  finished "${way%:*}" "$count"
done
