#include "base64.h"

#include <string.h>

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
  bool padded = false;
  while (text < end) {
    if (*text == '\n' || *text == '\r') {
      text++;
      continue;
    }
    if (padded || end - text < 4) return false;
    uint8_t a = values[text[0]], b = values[text[1]], c = values[text[2]], d = values[text[3]];
    if ((a | b | c | d) >= 64) {
      // Padding alone is allowed here, and nothing but line ends behind it.
      padded = (a | b) < 64 && d == 64 && c <= 64;
      if (!padded) return false;
    }
    text += 4;
    *out++ = (uint8_t)(a << 2 | b >> 4);
    if (c == 64) continue;
    *out++ = (uint8_t)(b << 4 | c >> 2);
    if (d == 64) continue;
    *out++ = (uint8_t)(c << 6 | d);
  }
  *count = (size_t)(out - bytes);
  return true;
}
