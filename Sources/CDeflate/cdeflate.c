#include "cdeflate.h"

#include <libdeflate.h>
#include <limits.h>
#include <stdlib.h>
#include <zlib.h>

struct cdeflate_stream {
  z_stream zlib;
  int inflates;
};

cdeflate_compressor *cdeflate_compressor_new(int level) {
  return (cdeflate_compressor *)libdeflate_alloc_compressor(level);
}

void cdeflate_compressor_free(cdeflate_compressor *compressor) {
  if (compressor != NULL) libdeflate_free_compressor((struct libdeflate_compressor *)compressor);
}

size_t cdeflate_compress(cdeflate_compressor *compressor, const void *input, size_t input_size, void *output,
                         size_t output_size) {
  return libdeflate_deflate_compress((struct libdeflate_compressor *)compressor, input, input_size, output,
                                     output_size);
}

cdeflate_decompressor *cdeflate_decompressor_new(void) {
  return (cdeflate_decompressor *)libdeflate_alloc_decompressor();
}

void cdeflate_decompressor_free(cdeflate_decompressor *decompressor) {
  if (decompressor != NULL) libdeflate_free_decompressor((struct libdeflate_decompressor *)decompressor);
}

int cdeflate_decompress(cdeflate_decompressor *decompressor, const void *input, size_t input_size, void *output,
                        size_t output_size) {
  size_t consumed = 0;
  // Without a place for the count, libdeflate insists on a full output.
  enum libdeflate_result result =
      libdeflate_deflate_decompress_ex((struct libdeflate_decompressor *)decompressor, input, input_size, output,
                                       output_size, &consumed, NULL);
  return result == LIBDEFLATE_SUCCESS && consumed == input_size;
}

cdeflate_stream *cdeflate_deflating_new(int level) {
  cdeflate_stream *stream = calloc(1, sizeof *stream);
  if (stream == NULL) return NULL;
  if (deflateInit2(&stream->zlib, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
    free(stream);
    return NULL;
  }
  return stream;
}

cdeflate_stream *cdeflate_inflating_new(void) {
  cdeflate_stream *stream = calloc(1, sizeof *stream);
  if (stream == NULL) return NULL;
  stream->inflates = 1;
  if (inflateInit2(&stream->zlib, -MAX_WBITS) != Z_OK) {
    free(stream);
    return NULL;
  }
  return stream;
}

void cdeflate_stream_free(cdeflate_stream *stream) {
  if (stream == NULL) return;
  if (stream->inflates) {
    inflateEnd(&stream->zlib);
  } else {
    deflateEnd(&stream->zlib);
  }
  free(stream);
}

int cdeflate_stream_reset(cdeflate_stream *stream) {
  return (stream->inflates ? inflateReset(&stream->zlib) : deflateReset(&stream->zlib)) == Z_OK;
}

cdeflate_state cdeflate_stream_step(cdeflate_stream *stream, const void *input, size_t input_size, size_t *consumed,
                                    void *output, size_t output_size, size_t *produced, int is_last) {
  *consumed = 0;
  *produced = 0;
  if (input_size > UINT_MAX || output_size > UINT_MAX) return cdeflate_failed;
  z_stream *zlib = &stream->zlib;
  zlib->next_in = (Bytef *)input;
  zlib->avail_in = (uInt)input_size;
  zlib->next_out = output;
  zlib->avail_out = (uInt)output_size;
  int result = stream->inflates ? inflate(zlib, Z_NO_FLUSH) : deflate(zlib, is_last ? Z_FINISH : Z_NO_FLUSH);
  *consumed = input_size - zlib->avail_in;
  *produced = output_size - zlib->avail_out;
  // The buffers belong to the caller and may be gone at the next step.
  zlib->next_in = NULL;
  zlib->avail_in = 0;
  zlib->next_out = NULL;
  zlib->avail_out = 0;
  if (result == Z_STREAM_END) return cdeflate_end;
  // Z_BUF_ERROR only says that nothing could be done now.
  return result == Z_OK || result == Z_BUF_ERROR ? cdeflate_more : cdeflate_failed;
}

uint32_t cdeflate_crc32(uint32_t crc, const void *bytes, size_t count) {
  if (count == 0) return crc;
  return libdeflate_crc32(crc, bytes, count);
}

const char *_Nonnull cdeflate_zlib_version(void) { return zlibVersion(); }

const char *_Nonnull cdeflate_libdeflate_version(void) { return LIBDEFLATE_VERSION_STRING; }
