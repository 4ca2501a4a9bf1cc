#include "cpdf.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

enum { BLOCK = 64 * 1024 };

/// Starts inflating all of `bytes`; zlib counts input in `uInt`, which holds any file accepted here.
static bool start(z_stream *stream, const void *bytes, size_t length) {
  memset(stream, 0, sizeof *stream);
  if (length > UINT_MAX) return false;
  stream->next_in = (Bytef *)bytes;
  stream->avail_in = (uInt)length;
  return inflateInit(stream) == Z_OK;
}

cpdf_status cpdf_inflate(const void *bytes, size_t length, size_t limit, unsigned char **inflated, size_t *size) {
  z_stream stream;
  *inflated = NULL;
  *size = 0;
  if (limit > UINT_MAX / 2) limit = UINT_MAX / 2;
  if (!start(&stream, bytes, length)) return CPDF_DAMAGED;
  size_t capacity = length < limit / 4 ? length * 4 + 64 : limit + 1;
  unsigned char *buffer = malloc(capacity);
  cpdf_status status = buffer ? CPDF_OK : CPDF_OUT_OF_MEMORY;
  int code = Z_OK;
  while (status == CPDF_OK && code != Z_STREAM_END) {
    if (stream.total_out == capacity) {
      size_t larger = capacity > limit / 2 ? limit + 1 : capacity * 2;
      unsigned char *grown = larger > capacity ? realloc(buffer, larger) : NULL;
      if (!grown) {
        status = larger > capacity ? CPDF_OUT_OF_MEMORY : CPDF_TOO_LARGE;
        break;
      }
      buffer = grown;
      capacity = larger;
    }
    stream.next_out = buffer + stream.total_out;
    stream.avail_out = (uInt)(capacity - stream.total_out);
    code = inflate(&stream, Z_NO_FLUSH);
    if (code != Z_OK && code != Z_STREAM_END) status = CPDF_DAMAGED;
  }
  if (status == CPDF_OK && stream.total_out > limit) status = CPDF_TOO_LARGE;
  if (status == CPDF_OK) {
    *inflated = buffer;
    *size = stream.total_out;
  } else {
    free(buffer);
  }
  inflateEnd(&stream);
  return status;
}

/// Whether a byte ends the token before it: white space and delimiters of ISO 32000-1, 7.2.2.
static bool separates(unsigned char byte) {
  switch (byte) {
    case 0: case '\t': case '\n': case '\f': case '\r': case ' ':
    case '(': case ')': case '<': case '>': case '[': case ']': case '{': case '}': case '/': case '%':
      return true;
    default:
      return false;
  }
}

cpdf_status cpdf_measure(const void *bytes, size_t length, size_t limit, size_t *size, size_t *tokens) {
  z_stream stream;
  *size = 0;
  *tokens = 0;
  if (!start(&stream, bytes, length)) return CPDF_DAMAGED;
  unsigned char *block = malloc(BLOCK);
  cpdf_status status = block ? CPDF_OK : CPDF_OUT_OF_MEMORY;
  bool separated = true;
  int code = Z_OK;
  while (status == CPDF_OK && code == Z_OK) {
    stream.next_out = block;
    stream.avail_out = BLOCK;
    code = inflate(&stream, Z_NO_FLUSH);
    size_t count = BLOCK - stream.avail_out;
    *size += count;
    for (size_t index = 0; index < count; index++) {
      bool separator = separates(block[index]);
      // Opening brackets make an object each even where nothing stands between them.
      if ((separated && !separator) || block[index] == '[' || block[index] == '<' || block[index] == '/' ||
          block[index] == '(')
        ++*tokens;
      separated = separator;
    }
    if (*size > limit) status = CPDF_TOO_LARGE;
    if (code != Z_OK && code != Z_STREAM_END && status == CPDF_OK) status = CPDF_DAMAGED;
  }
  free(block);
  inflateEnd(&stream);
  return status;
}
