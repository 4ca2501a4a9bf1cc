# Shared by the shell peers: `started`, then `finished LABEL COUNT`.
cores=$(getconf _NPROCESSORS_ONLN)

started() { start=$(date +%s%N); }

finished() {
  awk -v label="$1" -v count="$2" -v start="$start" -v end="$(date +%s%N)" 'BEGIN {
    seconds = (end - start) / 1e9
    printf "%s: %d cases in %.2f s, %.1f cases/s\n", label, count, seconds, count / seconds
  }'
}
