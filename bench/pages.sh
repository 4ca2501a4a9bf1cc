#!/usr/bin/env bash
# Measures the pages of a case: milliseconds a case and a page, beside packing as a whole.
#
# Usage: bench/pages.sh KOFFER PORTFOLIO; needs qpdf to count pages.
set -euo pipefail
koffer=$1 cases=$2/cases
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

began=$(date +%s%N)
"$koffer" pack --as-of 2026-11-20 "$cases" --out "$out" >/dev/null || [[ $? -eq 3 ]]
nanoseconds=$(($(date +%s%N) - began))

packages=("$out"/*.zip)
sample=("${packages[@]:0:20}")
pages=0 bytes=0
for package in "${sample[@]}"; do
  for name in Forderungsaufstellung Uebergabeschreiben Verlauf; do
    unzip -p "$package" "$name.pdf" >"$out/page.pdf"
    pages=$((pages + $(qpdf --show-npages "$out/page.pdf")))
    bytes=$((bytes + $(stat -c %s "$out/page.pdf")))
  done
done
echo "${#packages[@]} packages, $((nanoseconds / 1000 / ${#packages[@]})) µs each;" \
  "$((pages * 10 / ${#sample[@]})) pages in ten cases, $((bytes / ${#sample[@]})) bytes of PDF a case"
