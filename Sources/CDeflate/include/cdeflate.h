#pragma once

#include <stddef.h>
#include <stdint.h>

// Raw deflate: whole buffers through libdeflate, streams through zlib.

// Whole buffers, compressing.

typedef struct cdeflate_compressor cdeflate_compressor;

// NULL where memory is missing or there is no such level (0 to 12).
cdeflate_compressor *_Nullable cdeflate_compressor_new(int level);
void cdeflate_compressor_free(cdeflate_compressor *_Nullable compressor);

// How many bytes were written; 0 where the result does not fit.
size_t cdeflate_compress(cdeflate_compressor *_Nonnull compressor, const void *_Nonnull input, size_t input_size,
                         void *_Nonnull output, size_t output_size);

// What the bytes look like before anything is compressed.

typedef enum {
  cdeflate_repetitive, // text, tables, code: worth the search for repetitions
  cdeflate_narrow,     // few symbols in no order (base64, hexadecimal): a Huffman code is all there is to gain
  cdeflate_uneven,     // noise in which some bytes are likelier than others (JPEG): a Huffman code may gain a little
  cdeflate_noise,      // every byte equally likely (deflated, encrypted): nothing to gain
} cdeflate_look;

// Judged by how evenly the byte values are spread.
cdeflate_look cdeflate_look_at(const uint8_t *_Nonnull bytes, size_t count);

// Writes one block of literals alone, from that bit of the first output byte on. How many bytes hold a part of it, the
// first and the last included, and in `end_bits` how many bits of the last it takes, 0 for all. 0 where it does not fit;
// it needs eight bytes more than it fills.
size_t cdeflate_literals(const uint8_t *_Nonnull bytes, size_t count, uint8_t *_Nonnull output, size_t room,
                         unsigned used_bits, int is_final, unsigned *_Nonnull end_bits);

// Where the last block of a raw deflate stream begins and ends, in bits. 1 on success, 0 if it is no such stream.
int cdeflate_last_block(const uint8_t *_Nonnull stream, size_t count, uint64_t *_Nonnull first_bit,
                        uint64_t *_Nonnull end_bit);

// Whole buffers, decompressing.

typedef struct cdeflate_decompressor cdeflate_decompressor;

cdeflate_decompressor *_Nullable cdeflate_decompressor_new(void);
void cdeflate_decompressor_free(cdeflate_decompressor *_Nullable decompressor);

// 1 where the input, all of it, becomes exactly `output_size` bytes; else 0.
int cdeflate_decompress(cdeflate_decompressor *_Nonnull decompressor, const void *_Nonnull input, size_t input_size,
                        void *_Nonnull output, size_t output_size);

// Streams.

typedef struct cdeflate_stream cdeflate_stream;

typedef enum {
  cdeflate_failed = -1,
  cdeflate_more = 0,
  cdeflate_end = 1,
} cdeflate_state;

// NULL where memory is missing.
cdeflate_stream *_Nullable cdeflate_deflating_new(int level);
cdeflate_stream *_Nullable cdeflate_inflating_new(void);
void cdeflate_stream_free(cdeflate_stream *_Nullable stream);

// Begins anew. 1 on success, 0 on failure.
int cdeflate_stream_reset(cdeflate_stream *_Nonnull stream);

// One step: takes from the input, gives to the output, and says how much of each. `is_last` tells a deflating stream
// that no input follows.
cdeflate_state cdeflate_stream_step(cdeflate_stream *_Nonnull stream, const void *_Nullable input, size_t input_size,
                                    size_t *_Nonnull consumed, void *_Nonnull output, size_t output_size,
                                    size_t *_Nonnull produced, int is_last);

// CRC-32 as ZIP uses it; begins with 0.
uint32_t cdeflate_crc32(uint32_t crc, const void *_Nullable bytes, size_t count);

// Which libraries run.
const char *_Nonnull cdeflate_zlib_version(void);
const char *_Nonnull cdeflate_libdeflate_version(void);
