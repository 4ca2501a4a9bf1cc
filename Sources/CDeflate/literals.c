#include <stdlib.h>
#include <string.h>

#include "cdeflate.h"

// A block of literals alone (RFC 1951, 3.2.7): all that Huffman's code can do for base64, or for a picture, in which
// searching for repetitions finds nothing.

enum { LITERALS = 257, LENGTHS = 19, LONGEST = 15, END_OF_BLOCK = 256 };

// Counting ------------------------------------------------------------------------------------------

static void count_bytes(const uint8_t *bytes, size_t size, uint32_t *counts) {
  // Four counters a value, so that runs of one value do not wait for each other.
  uint32_t parts[4][256];
  memset(parts, 0, sizeof parts);
  size_t index = 0;
  for (; index + 8 <= size; index += 8) {
    uint64_t word;
    memcpy(&word, bytes + index, 8);
    parts[0][word & 0xFF]++;
    parts[1][word >> 8 & 0xFF]++;
    parts[2][word >> 16 & 0xFF]++;
    parts[3][word >> 24 & 0xFF]++;
    parts[0][word >> 32 & 0xFF]++;
    parts[1][word >> 40 & 0xFF]++;
    parts[2][word >> 48 & 0xFF]++;
    parts[3][word >> 56]++;
  }
  for (; index < size; index++) parts[0][bytes[index]]++;
  for (int value = 0; value < 256; value++) {
    counts[value] = parts[0][value] + parts[1][value] + parts[2][value] + parts[3][value];
  }
}

// Codes ---------------------------------------------------------------------------------------------

typedef struct {
  uint8_t lengths[LITERALS];
  uint16_t codes[LITERALS];
} code;

typedef struct {
  uint32_t count;
  uint16_t symbol;
} leaf;

static int by_count(const void *left, const void *right) {
  const leaf *a = left, *b = right;
  if (a->count != b->count) return a->count < b->count ? -1 : 1;
  return (int)a->symbol - (int)b->symbol;
}

static uint16_t reversed(uint16_t value, int bits) {
  uint16_t result = 0;
  for (; bits > 0; bits--, value >>= 1) result = (uint16_t)(result << 1 | (value & 1));
  return result;
}

// The lengths of Huffman's code for at least two symbols, none longer than `longest`; then the codes themselves.
static void build(const uint32_t *counts, int symbols, int longest, code *result) {
  leaf leaves[LITERALS];
  int n = 0;
  for (int symbol = 0; symbol < symbols; symbol++) {
    if (counts[symbol] > 0) leaves[n++] = (leaf){counts[symbol], (uint16_t)symbol};
  }
  qsort(leaves, (size_t)n, sizeof *leaves, by_count);

  // Pairs the two rarest again and again; leaves and pairs are both in order, so the rarest stand at two heads.
  uint64_t weights[2 * LITERALS];
  uint16_t parents[2 * LITERALS];
  for (int index = 0; index < n; index++) weights[index] = leaves[index].count;
  int next_leaf = 0, next_pair = n;
  for (int pair = n; pair < 2 * n - 1; pair++) {
    weights[pair] = 0;
    for (int side = 0; side < 2; side++) {
      int takes_leaf = next_leaf < n && (next_pair >= pair || weights[next_leaf] <= weights[next_pair]);
      int child = takes_leaf ? next_leaf++ : next_pair++;
      weights[pair] += weights[child];
      parents[child] = (uint16_t)pair;
    }
  }
  uint8_t depths[2 * LITERALS];
  uint32_t of_length[2 * LITERALS] = {0};
  depths[2 * n - 2] = 0;
  for (int index = 2 * n - 3; index >= 0; index--) {
    int depth = depths[parents[index]] + 1;
    depths[index] = (uint8_t)depth;
    if (index < n) of_length[depth < longest ? depth : longest]++;
  }

  // What was cut down to `longest` takes more room than there is; longer codes for others make it up.
  uint32_t room = 1u << longest, taken = 0;
  for (int length = 1; length <= longest; length++) taken += of_length[length] << (longest - length);
  while (taken > room) {
    int length = longest - 1;
    while (of_length[length] == 0) length--;
    of_length[length]--;
    of_length[length + 1] += 2;
    of_length[longest]--;
    taken--;
  }

  // The rarest symbols get the longest codes; codes of one length follow the order of their symbols.
  memset(result, 0, sizeof *result);
  int index = 0;
  for (int length = longest; length > 0; length--) {
    for (uint32_t k = 0; k < of_length[length]; k++) result->lengths[leaves[index++].symbol] = (uint8_t)length;
  }
  uint16_t next = 0;
  for (int length = 1; length <= longest; length++) {
    next = (uint16_t)(next << 1);
    for (int symbol = 0; symbol < symbols; symbol++) {
      if (result->lengths[symbol] == length) result->codes[symbol] = reversed(next++, length);
    }
  }
}

// Writing -------------------------------------------------------------------------------------------

typedef struct {
  uint8_t *next;
  uint64_t bits;
  int held;
} writer;

static inline void put(writer *w, uint64_t value, int bits) {
  w->bits |= value << w->held;
  w->held += bits;
}

// Leaves at most seven bits. Writes eight bytes, of which the last may be overwritten.
static inline void flush(writer *w) {
  uint64_t bits = w->bits;
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  bits = __builtin_bswap64(bits);
#endif
  memcpy(w->next, &bits, sizeof bits);
  w->next += w->held >> 3;
  w->bits >>= w->held & ~7;
  w->held &= 7;
}

// How the code's lengths are told: one of 19 symbols each, some with extra bits.
typedef struct {
  uint8_t symbols[LITERALS + 2];
  uint8_t extra[LITERALS + 2];
  int count;
} telling;

// Runs of zeros and of equal lengths are told as such. Two distances that never come are told too, since some readers
// want a complete code.
static void tell(const code *literals, telling *t) {
  uint8_t lengths[LITERALS + 2];
  memcpy(lengths, literals->lengths, LITERALS);
  lengths[LITERALS] = lengths[LITERALS + 1] = 1;
  t->count = 0;
  for (int index = 0; index < LITERALS + 2;) {
    uint8_t length = lengths[index];
    int run = 1;
    while (index + run < LITERALS + 2 && lengths[index + run] == length) run++;
    index += run;
    if (length > 0) {
      t->symbols[t->count] = length;
      t->extra[t->count++] = 0;
      run--;
    }
    while (run >= 3) {
      int most = length > 0 ? 6 : 138, part = run < most ? run : most;
      int is_long = length == 0 && part > 10;
      t->symbols[t->count] = length > 0 ? 16 : is_long ? 18 : 17;
      t->extra[t->count++] = (uint8_t)(part - (is_long ? 11 : 3));
      run -= part;
    }
    for (; run > 0; run--) {
      t->symbols[t->count] = length;
      t->extra[t->count++] = 0;
    }
  }
}

static int extra_bits(int symbol) { return symbol == 16 ? 2 : symbol == 17 ? 3 : symbol == 18 ? 7 : 0; }

size_t cdeflate_literals(const uint8_t *bytes, size_t size, uint8_t *output, size_t room, unsigned used_bits,
                         int is_final, unsigned *end_bits) {
  static const uint8_t order[LENGTHS] = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
  if (size == 0 || size > UINT32_MAX / 2) return 0;
  uint32_t counts[LITERALS];
  count_bytes(bytes, size, counts);
  counts[END_OF_BLOCK] = 1;
  code literals, lengths;
  build(counts, LITERALS, LONGEST, &literals);
  telling t;
  tell(&literals, &t);
  uint32_t told[LENGTHS] = {0};
  for (int index = 0; index < t.count; index++) told[t.symbols[index]]++;
  build(told, LENGTHS, 7, &lengths);
  int listed = LENGTHS;
  while (listed > 4 && lengths.lengths[order[listed - 1]] == 0) listed--;

  // The size is known before anything is written.
  uint64_t total = used_bits + 3 + 5 + 5 + 4 + 3 * (uint64_t)listed;
  for (int index = 0; index < t.count; index++) total += lengths.lengths[t.symbols[index]] + extra_bits(t.symbols[index]);
  for (int symbol = 0; symbol < LITERALS; symbol++) total += (uint64_t)counts[symbol] * literals.lengths[symbol];
  // Eight bytes more, since whole words are written.
  if ((total + 7) / 8 + 8 > room) return 0;

  writer w = {output, used_bits > 0 ? output[0] & ((1u << used_bits) - 1) : 0, (int)used_bits};
  put(&w, is_final ? 1 : 0, 1);
  put(&w, 2, 2);
  put(&w, LITERALS - 257, 5);
  put(&w, 1, 5);
  put(&w, (uint64_t)listed - 4, 4);
  flush(&w);
  for (int index = 0; index < listed; index++) {
    put(&w, lengths.lengths[order[index]], 3);
    flush(&w);
  }
  for (int index = 0; index < t.count; index++) {
    int symbol = t.symbols[index];
    put(&w, lengths.codes[symbol], lengths.lengths[symbol]);
    put(&w, t.extra[index], extra_bits(symbol));
    flush(&w);
  }
  // Code and length in one word, so that each byte costs one look.
  uint32_t entries[256];
  for (int value = 0; value < 256; value++) entries[value] = (uint32_t)literals.codes[value] << 4 | literals.lengths[value];
  size_t index = 0;
  for (; index + 3 <= size; index += 3) {
    for (int k = 0; k < 3; k++) {
      uint32_t entry = entries[bytes[index + k]];
      put(&w, entry >> 4, (int)(entry & 15));
    }
    flush(&w);
  }
  for (; index < size; index++) {
    put(&w, literals.codes[bytes[index]], literals.lengths[bytes[index]]);
    flush(&w);
  }
  put(&w, literals.codes[END_OF_BLOCK], literals.lengths[END_OF_BLOCK]);
  flush(&w);
  *end_bits = (unsigned)w.held;
  return (size_t)(w.next - output) + (w.held > 0);
}
