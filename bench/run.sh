#!/usr/bin/env bash
# Measures `koffer` beside what people use today, all in one run: `make bench`.
#
# Environment: CASES (1000), ROUNDS (3), SEED (1), BENCH (.build/bench, where portfolio and packages go),
# KOFFER, CLAIMBENCH, PAGEBENCH, LEDGERBENCH and ARCHIVEBENCH (executables already built; without them the release is
# built first), EVENTS (1000000, of each ledger), MILLION (0: how many bags a large archive has, which takes half an hour
# to fill; bench/archive.sh says more).
set -euo pipefail
cd "$(dirname "$0")/.."

cases=${CASES:-1000}
bench=${BENCH:-.build/bench}
python=$bench/python/bin/python3

if [[ -z ${KOFFER:-} ]]; then
  swift build -c release --product koffer
  KOFFER=.build/release/koffer
fi

mkdir -p "$bench"
if ! cmp -s bench/requirements.txt "$bench/requirements.txt"; then
  python3 -m venv "$bench/python"
  "$python" -m pip install --quiet --requirement bench/requirements.txt
  cp bench/requirements.txt "$bench/requirements.txt"
fi

portfolio=$bench/portfolio-$cases-${SEED:-1}
if [[ ! -f $portfolio/held.txt ]]; then
  rm -rf "$portfolio"
  "$python" bench/portfolio.py "$portfolio" "$cases" --seed "${SEED:-1}"
fi

"$python" bench/compare.py --koffer "$KOFFER" --portfolio "$portfolio" --work "$bench/work" --rounds "${ROUNDS:-3}"

if [[ -z ${PAGEBENCH:-} ]]; then
  swift build -c release --product PageBench
  PAGEBENCH=.build/release/PageBench
fi

bench/pages.sh "$KOFFER" "$PAGEBENCH" "$portfolio"

if [[ -z ${CLAIMBENCH:-} ]]; then
  swift build -c release --product ClaimBench
  CLAIMBENCH=.build/release/ClaimBench
fi

"$python" bench/claims.py --claimbench "$CLAIMBENCH" --work "$bench/work" --rounds "${ROUNDS:-3}"

if [[ -z ${LEDGERBENCH:-} ]]; then
  swift build -c release --product LedgerBench
  LEDGERBENCH=.build/release/LedgerBench
fi

ledger=$(mktemp -d)
trap 'rm -rf "$ledger"' EXIT
"$LEDGERBENCH" "$ledger/ledger.sqlite" "${EVENTS:-1000000}"
bench/with-postgresql.sh "$LEDGERBENCH" ADDRESS "${EVENTS:-1000000}"

KOFFER=$KOFFER BENCH=$bench MILLION=${MILLION:-0} bench/archive.sh
