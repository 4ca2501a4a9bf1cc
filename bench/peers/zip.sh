#!/usr/bin/env bash
# Packs every case with Info-ZIP at level 6 on all cores. Usage: zip.sh PORTFOLIO OUT
set -euo pipefail
. "$(dirname "$0")/timing.sh"
mkdir -p "$2"
OUT=$(realpath "$2")
export OUT
cd "$1/cases"
count=$(find . -mindepth 1 -maxdepth 1 -type d | wc -l)
started
find . -mindepth 1 -maxdepth 1 -type d -printf '%f\0' | sort -z \
  | xargs -0 -P "$cores" -I{} sh -c 'cd "$1" && zip -6 -qr "$OUT/$1.zip" .' - {}
finished "zip -6" "$count"
