#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A PDF opened from memory. Not to be shared between threads; different files are independent.
typedef struct cpdf_file cpdf_file;

/// An object of one file, until that file is closed; 0 is none.
typedef uint32_t cpdf_object;

typedef enum {
  CPDF_OK,
  CPDF_DAMAGED,
  /// Opens only with a password, or by a security handler unknown to the library.
  CPDF_ENCRYPTED,
  /// More bytes than the limit.
  CPDF_TOO_LARGE,
  CPDF_OUT_OF_MEMORY,
} cpdf_status;

typedef enum {
  CPDF_OTHER,
  CPDF_NAME,
  CPDF_STRING,
  CPDF_INTEGER,
  CPDF_ARRAY,
  CPDF_DICTIONARY,
  CPDF_STREAM,
} cpdf_kind;

/// Opens a PDF with the empty user password. `bytes` must stay valid until `cpdf_close`. Writes nothing to stderr.
cpdf_status cpdf_open(const void *bytes, size_t length, cpdf_file **file);
void cpdf_close(cpdf_file *file);

bool cpdf_is_encrypted(cpdf_file *file);
/// The catalog.
cpdf_object cpdf_root(cpdf_file *file);
/// The indirect object of that number.
cpdf_object cpdf_numbered(cpdf_file *file, int number, int generation);

cpdf_kind cpdf_kind_of(cpdf_file *file, cpdf_object object);
/// Object number and generation in one; 0 for a direct object.
uint64_t cpdf_identity(cpdf_file *file, cpdf_object object);
/// The value under `key` (with its slash) of a dictionary, or of a stream's dictionary; 0 where there is none.
cpdf_object cpdf_value(cpdf_file *file, cpdf_object object, const char *key);
/// How many items an array holds; 0 for anything else.
size_t cpdf_item_count(cpdf_file *file, cpdf_object array);
cpdf_object cpdf_item(cpdf_file *file, cpdf_object array, size_t index);
/// The text of a string in UTF-8, or a name with its slash. Valid until the next call on this file.
const char *cpdf_text(cpdf_file *file, cpdf_object object, size_t *length);
/// The value of an integer; false where it is none.
bool cpdf_integer(cpdf_file *file, cpdf_object object, int64_t *value);

/// A stream's bytes as stored, decrypted. The caller frees them with `cpdf_free`.
cpdf_status cpdf_stored_bytes(cpdf_file *file, cpdf_object stream, unsigned char **bytes, size_t *length);
/// A stream's bytes with all its filters undone, whatever their size: bound them first. Freed with `cpdf_free`.
cpdf_status cpdf_decoded_bytes(cpdf_file *file, cpdf_object stream, unsigned char **bytes, size_t *length);
/// Makes `keep` (a name with its slash) the only filter of the stream, in memory.
cpdf_status cpdf_set_filter(cpdf_file *file, cpdf_object stream, const char *keep);
void cpdf_free(void *bytes);

/// Inflates zlib data of at most `limit` bytes. Freed with `cpdf_free`.
cpdf_status cpdf_inflate(const void *bytes, size_t length, size_t limit, unsigned char **inflated, size_t *size);
/// Counts what zlib data inflates to, and the PDF tokens therein, without keeping it; stops beyond `limit`.
///
/// Bad data counts as far as it goes, since a tolerant reader keeps as much.
cpdf_status cpdf_measure(const void *bytes, size_t length, size_t limit, size_t *size, size_t *tokens);

/// The offset of the first occurrence of `wanted`; `length` where there is none.
size_t cpdf_find(const void *bytes, size_t length, const char *wanted);

// Which library runs.
const char *cpdf_version(void);
