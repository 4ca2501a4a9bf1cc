#include <string.h>
#include <strings.h>

#include "internal.h"

// libxml2 compares each attribute of a start tag with all before it, before anybody is asked: a few megabytes of
// attributes take minutes. So they are counted first, in one pass over the bytes.

typedef struct {
  const uint8_t *bytes;
  size_t count;
  // 1, or 2 for UTF-16, where `low` is the offset of the low byte.
  size_t width, low;
} source;

static int character(const source *s, size_t i) {
  if (i >= s->count) return -1;
  if (s->width == 1) return s->bytes[i];
  const uint8_t *unit = s->bytes + i * 2;
  // What is not ASCII is never markup; any letter will do for it.
  return unit[1 - s->low] == 0 ? unit[s->low] : 'x';
}

static int follows(const source *s, size_t i, const char *text) {
  for (; *text; i++, text++) {
    if (character(s, i) != (unsigned char)*text) return 0;
  }
  return 1;
}

static size_t after(const source *s, size_t i, const char *text) {
  while (i < s->count && !follows(s, i, text)) i++;
  return i + strlen(text);
}

static int open_source(source *s, const uint8_t *bytes, size_t count) {
  *s = (source){bytes, count, 1, 0};
  if (count < 4) return 1;
  static const uint8_t ebcdic[] = {0x4C, 0x6F, 0xA7, 0x94};
  if (memcmp(bytes, ebcdic, 4) == 0) return 0;
  int wide_be = bytes[0] == 0 && bytes[1] == 0;
  int wide_le = bytes[2] == 0 && bytes[3] == 0;
  if (wide_be || wide_le) return 0;
  int be = (bytes[0] == 0xFE && bytes[1] == 0xFF) || (bytes[0] == 0 && bytes[1] == '<');
  int le = (bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == '<' && bytes[1] == 0);
  if (be || le) *s = (source){bytes, count / 2, 2, be ? 1 : 0};
  return 1;
}

// Other encodings can hide markup from this scan; no invoice or schema is written in them.
static int allowed_encoding(const source *s) {
  size_t i = s->width == 2 ? !follows(s, 0, "<") : (follows(s, 0, "\xEF\xBB\xBF") ? 3 : 0);
  if (!follows(s, i, "<?xml")) return 1;
  size_t end = after(s, i, "?>");
  i = after(s, i, "encoding");
  if (i >= end) return 1;
  while (i < end && character(s, i) != '"' && character(s, i) != '\'') i++;
  char name[24] = {0};
  size_t length = 0;
  for (i++; i < end && character(s, i) != '"' && character(s, i) != '\''; i++) {
    if (length + 1 >= sizeof name) return 0;
    name[length++] = (char)character(s, i);
  }
  static const char *const narrow[] = {"utf-8", "utf8", "us-ascii", "ascii", "iso-8859-", "windows-125", "cp125"};
  if (s->width == 2) return strncasecmp(name, "utf-16", 6) == 0 || strncasecmp(name, "ucs-2", 5) == 0;
  for (size_t n = 0; n < sizeof narrow / sizeof *narrow; n++) {
    if (strncasecmp(name, narrow[n], strlen(narrow[n])) == 0) return 1;
  }
  return 0;
}

// The next "<" from there on. Nearly every document is narrow, and then the library's search does it.
static size_t next_mark(const source *s, size_t i) {
  if (s->width == 1) {
    const uint8_t *found = memchr(s->bytes + i, '<', s->count - i);
    return found ? (size_t)(found - s->bytes) : s->count;
  }
  while (i < s->count && character(s, i) != '<') i++;
  return i;
}

// The position after a start or end tag, or 0 where it has too many attributes.
static size_t pass_tag(const source *s, size_t i, uint32_t attributes) {
  uint32_t seen = 0;
  int quote = 0;
  if (s->width == 1) {
    // The same as below, for nearly every document.
    for (const uint8_t *bytes = s->bytes; i < s->count; i++) {
      uint8_t c = bytes[i];
      if (c == '>') return i + 1;
      if (c == '=' && ++seen > attributes) return 0;
      if (c != '"' && c != '\'') continue;
      const uint8_t *end = memchr(bytes + i + 1, c, s->count - i - 1);
      if (!end) return s->count;
      i = (size_t)(end - bytes);
    }
    return i;
  }
  for (; i < s->count; i++) {
    int c = character(s, i);
    if (quote) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '=') {
      if (++seen > attributes) return 0;
    } else if (c == '>') {
      return i + 1;
    }
  }
  return i;
}

static uint32_t line_at(const source *s, size_t position) {
  uint32_t line = 1;
  for (size_t i = 0; i < position; i++) line += character(s, i) == '\n';
  return line;
}

cxml_reason cxml_scan(const uint8_t *bytes, size_t count, uint32_t attributes, uint32_t *line) {
  source s;
  *line = 0;
  if (!open_source(&s, bytes, count) || !allowed_encoding(&s)) return CXML_ENCODING;
  int blank = 1;
  for (size_t i = 0; i < s.count;) {
    size_t start = i;
    int c = character(&s, i);
    if (c != ' ' && c != '\t' && c != '\r' && c != '\n') blank = 0;
    if (c != '<') {
      i = blank ? i + 1 : next_mark(&s, i);
    } else if (follows(&s, i, "<!--")) {
      i = after(&s, i + 4, "-->");
    } else if (follows(&s, i, "<![CDATA[")) {
      i = after(&s, i + 9, "]]>");
    } else if (follows(&s, i, "<!")) {
      *line = line_at(&s, start);
      return CXML_DOCUMENT_TYPE;
    } else if (follows(&s, i, "<?")) {
      i = after(&s, i + 2, "?>");
    } else if (!(i = pass_tag(&s, i + 1, attributes))) {
      *line = line_at(&s, start);
      return CXML_TOO_MANY_ATTRIBUTES;
    }
  }
  return blank ? CXML_EMPTY : CXML_FINE;
}
