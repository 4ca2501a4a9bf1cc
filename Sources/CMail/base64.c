#include "base64.h"

#include <string.h>

// A table with a value for what is not named, and the named ones over it.
#pragma GCC diagnostic ignored "-Winitializer-overrides"

// The value of each character, 64 for padding, 255 for what does not belong.
static const uint8_t *table(void) {
  static const uint8_t values[256] = {
      [0 ... 255] = 255,
      ['A'] = 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25,
      ['a'] = 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51,
      ['0'] = 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, ['+'] = 62, ['/'] = 63, ['='] = 64,
  };
  return values;
}

bool base64_decode(const uint8_t *text, size_t length, uint8_t *bytes, size_t *count) {
  const uint8_t *values = table(), *end = text + length;
  uint8_t *out = bytes;
  while (text < end) {
    // Whole groups, nearly all there is.
    for (; end - text >= 4; text += 4, out += 3) {
      uint32_t a = values[text[0]], b = values[text[1]], c = values[text[2]], d = values[text[3]];
      if ((a | b | c | d) >= 64) break;
      uint32_t group = a << 18 | b << 12 | c << 6 | d;
      // Four bytes at once, of which the next group overwrites the last.
      group = __builtin_bswap32(group << 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
      group = __builtin_bswap32(group);
#endif
      memcpy(out, &group, sizeof group);
    }
    if (text == end) break;
    if (*text == '\n' || *text == '\r') {
      text++;
      continue;
    }
    // Padding, and nothing but line ends behind it.
    if (end - text < 4 || text[3] != '=' || (values[text[0]] | values[text[1]]) >= 64 || values[text[2]] > 64) {
      return false;
    }
    *out++ = (uint8_t)(values[text[0]] << 2 | values[text[1]] >> 4);
    if (text[2] != '=') *out++ = (uint8_t)(values[text[1]] << 4 | values[text[2]] >> 2);
    for (text += 4; text < end; text++) {
      if (*text != '\n' && *text != '\r') return false;
    }
  }
  *count = (size_t)(out - bytes);
  return true;
}
