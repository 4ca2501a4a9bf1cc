#!/usr/bin/env bash
# Tries every built-in policy on a made portfolio: what reading and judging cost, cases a second, peak memory.
#
# Environment: CASES (10000), ROUNDS (3), SEED (1), DAYS (none; "7,14,30" judges on those days, too),
# BENCH (.build/bench, where the portfolio goes), KOFFER (already built; without it the release is built first).
set -euo pipefail
cd "$(dirname "$0")/.."

cases=${CASES:-10000}
bench=${BENCH:-.build/bench}
python=$bench/python/bin/python3

if [[ -z ${KOFFER:-} ]]; then
  swift build -c release --product koffer
  KOFFER=.build/release/koffer
fi

portfolio=$bench/portfolio-$cases-${SEED:-1}
if [[ ! -f $portfolio/held.txt ]]; then
  if ! cmp -s bench/requirements.txt "$bench/requirements.txt"; then
    mkdir -p "$bench"
    python3 -m venv "$bench/python"
    "$python" -m pip install --quiet --requirement bench/requirements.txt
    cp bench/requirements.txt "$bench/requirements.txt"
  fi
  rm -rf "$portfolio"
  "$python" bench/portfolio.py "$portfolio" "$cases" --seed "${SEED:-1}"
fi

python3 bench/simulate.py --koffer "$KOFFER" --portfolio "$portfolio" --rounds "${ROUNDS:-3}" --days "${DAYS:-}"
