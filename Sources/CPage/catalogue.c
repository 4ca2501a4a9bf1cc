#define _GNU_SOURCE
#include "internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/// The last place before `end` where `wanted` stands; NULL where there is none.
static const char *find_last(const char *bytes, size_t end, const char *wanted) {
  size_t length = strlen(wanted);
  for (size_t at = end >= length ? end - length + 1 : 0; at-- > 0;)
    if (memcmp(bytes + at, wanted, length) == 0) return bytes + at;
  return NULL;
}

static bool has(const char *text, size_t length, const char *wanted) { return memmem(text, length, wanted, strlen(wanted)); }

char *cpage_catalogue_update(const unsigned char *pdf, size_t length, const char *language, size_t *size) {
  const char *bytes = (const char *)pdf;
  const char *trailer = find_last(bytes, length, "trailer");
  if (!trailer) return NULL;
  size_t tail = length - (size_t)(trailer - bytes);
  const char *root = memmem(trailer, tail, "/Root ", 6), *info = memmem(trailer, tail, "/Info ", 6);
  const char *count = memmem(trailer, tail, "/Size ", 6), *start = memmem(trailer, tail, "startxref", 9);
  if (!root || !info || !count || !start) return NULL;
  unsigned long number = strtoul(root + 6, NULL, 10), previous = strtoul(start + 9, NULL, 10);
  if (previous >= length) return NULL;
  char opening[40];
  snprintf(opening, sizeof opening, "\n%lu 0 obj\n<<", number);
  const char *object = find_last(bytes, previous, opening);
  if (!object) return NULL;
  const char *body = object + strlen(opening);
  const char *end = memmem(body, length - (size_t)(body - bytes), "endobj", 6);
  if (!end) return NULL;
  size_t kept = (size_t)(end - body);
  bool has_language = has(body, kept, "/Lang"), has_marks = has(body, kept, "/MarkInfo");
  char *update = malloc(kept + 700);
  if (!update) return NULL;
  int written = snprintf(
      update, kept + 700, "%lu 0 obj\n<<%s%s%s%s /ViewerPreferences << /DisplayDocTitle true >>\n%.*sendobj\n", number,
      has_language ? "" : " /Lang (", has_language ? "" : language, has_language ? "" : ")",
      has_marks ? "" : " /MarkInfo << /Marked true >>", (int)kept, body);
  written += snprintf(
      update + written, kept + 700 - (size_t)written,
      "xref\n0 0\n%lu 1\n%010zu 00000 n \ntrailer\n<< /Size %lu /Root %lu 0 R /Info %lu 0 R /Prev %lu >>\nstartxref\n%zu\n%%%%EOF\n",
      number, length, strtoul(count + 6, NULL, 10), number, strtoul(info + 6, NULL, 10), previous,
      length + (size_t)written);
  *size = (size_t)written;
  return update;
}
