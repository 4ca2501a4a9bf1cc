#include <string.h>
#include <zlib.h>

#include "cdeflate.h"

cdeflate_look cdeflate_look_at(const uint8_t *bytes, size_t count) {
  // Four counters a value, so that runs of one value do not wait for each other; narrow, so that they are added many
  // at a time. A window is far below what they hold.
  uint16_t counts[4][256];
  memset(counts, 0, sizeof counts);
  if (count > UINT16_MAX) count = UINT16_MAX;
  size_t index = 0;
  for (; index + 8 <= count; index += 8) {
    uint64_t word;
    memcpy(&word, bytes + index, sizeof word);
    counts[0][word & 0xFF]++;
    counts[1][word >> 8 & 0xFF]++;
    counts[2][word >> 16 & 0xFF]++;
    counts[3][word >> 24 & 0xFF]++;
    counts[0][word >> 32 & 0xFF]++;
    counts[1][word >> 40 & 0xFF]++;
    counts[2][word >> 48 & 0xFF]++;
    counts[3][word >> 56]++;
  }
  uint64_t squares = 0;
  uint32_t distinct = 0;
  for (int value = 0; value < 256; value++) {
    uint32_t total = (uint32_t)counts[0][value] + counts[1][value] + counts[2][value] + counts[3][value];
    squares += total * total;
    distinct += total != 0;
  }
  // Drawn evenly from `symbols` values, the squares would sum to about this.
  uint64_t n = index;
  uint64_t even_bytes = n + n * n / 256;
  if (squares * 20 <= even_bytes * 23) return cdeflate_noise;
  if (squares * 10 <= even_bytes * 13) return cdeflate_uneven;
  // Text in base64, and what a PDF has besides its streams, is less even than this, and repeats itself.
  if (distinct <= 80 && distinct >= 16 && squares * 10 <= (n + n * n / distinct) * 11) return cdeflate_narrow;
  return cdeflate_repetitive;
}

int cdeflate_last_block(const uint8_t *stream, size_t count, uint64_t *first_bit, uint64_t *end_bit) {
  uint8_t sink[1 << 16];
  z_stream zlib;
  memset(&zlib, 0, sizeof zlib);
  if (count > UINT32_MAX || inflateInit2(&zlib, -MAX_WBITS) != Z_OK) return 0;
  zlib.next_in = (Bytef *)stream;
  zlib.avail_in = (uInt)count;
  uint64_t boundary = 0;
  int found = 0;
  for (;;) {
    zlib.next_out = sink;
    zlib.avail_out = sizeof sink;
    // Z_BLOCK stops at each boundary; data_type then tells the bits left over (0-7), the last block (64), the
    // boundary (128).
    if (inflate(&zlib, Z_BLOCK) != Z_OK) break;
    if (!(zlib.data_type & 128)) continue;
    uint64_t here = (uint64_t)zlib.total_in * 8 - (uint64_t)(zlib.data_type & 7);
    if (zlib.data_type & 64) {
      *first_bit = boundary;
      *end_bit = here;
      found = 1;
      break;
    }
    boundary = here;
  }
  inflateEnd(&zlib);
  return found;
}
