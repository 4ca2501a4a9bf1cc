#!/usr/bin/env bash
# Measures the pages of a case, by themselves and within packing, and what further recipients cost: the same cases packed
# for one and for three.
#
# Usage: bench/pages.sh KOFFER PAGEBENCH PORTFOLIO; needs qpdf to count pages.
set -euo pipefail
koffer=$1 pagebench=$2 cases=$3/cases
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

# Packs for the recipients named; prints nanoseconds.
pack() {
  local options=() began
  for name in "$@"; do options+=(--for "$name"); done
  began=$(date +%s%N)
  "$koffer" pack --as-of 2026-11-20 "$cases" "${options[@]}" --out "$out" >/dev/null || [[ $? -eq 3 ]]
  echo $(($(date +%s%N) - began))
}

nanoseconds=$(pack koffer)

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

rm -f "$out"/*
three=$(pack koffer paywise table-xlsx)
all=("$out"/*.zip)
echo "three recipients in one run: ${#all[@]} packages, $((three / 1000 / ${#packages[@]})) µs a case," \
  "$((three * 100 / nanoseconds)) % of one"

"$pagebench" "$cases"
