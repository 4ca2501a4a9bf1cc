#!/usr/bin/env bash
# Hashes every file of every case with OpenSSL on all cores: the floor under any check. Usage: sha256.sh PORTFOLIO
set -euo pipefail
. "$(dirname "$0")/timing.sh"
count=$(find "$1/cases" -mindepth 1 -maxdepth 1 -type d | wc -l)
started
find "$1/cases" -type f -print0 | xargs -0 -P "$cores" -n 400 openssl dgst -sha256 >/dev/null
finished "OpenSSL SHA-256" "$count"
