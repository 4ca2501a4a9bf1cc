#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A parsed mail. Not to be shared between threads; different mails are independent.
typedef struct cmail_message cmail_message;

typedef enum {
  CMAIL_OK,
  /// The library makes no message of it.
  CMAIL_NOT_A_MAIL,
  CMAIL_TOO_DEEP,
  CMAIL_TOO_MANY_PARTS,
  CMAIL_OUT_OF_MEMORY,
  /// A file could not be read or written; errno says why.
  CMAIL_UNWRITABLE,
} cmail_status;

typedef enum {
  /// Holds content.
  CMAIL_LEAF,
  /// Holds the parts that follow it one level deeper.
  CMAIL_MULTIPART,
  /// Holds a mail, whose parts follow it one level deeper.
  CMAIL_ENCLOSED_MESSAGE,
} cmail_kind;

/// One part, as its header describes it. The strings live as long as the message; absent ones are NULL.
typedef struct {
  cmail_kind kind;
  /// 1 for the mail's own body.
  size_t depth;
  /// How many enclosed messages it lies in.
  size_t enclosing_messages;
  const char *type;
  const char *subtype;
  const char *charset;
  const char *disposition;
  /// A multipart that ends before the line that closes it.
  bool is_cut;
  /// In UTF-8, RFC 2231 undone.
  const char *file_name;
  /// As written, where encoded words may stand in it against the norm.
  const char *raw_content_type;
  const char *raw_disposition;
} cmail_part;

/// Parses a mail and lists its parts, depth first. The bytes are copied.
cmail_status cmail_parse(
    const void *bytes, size_t length, size_t max_depth, size_t max_parts, cmail_message **message);
void cmail_close(cmail_message *message);

/// The value of the `index`-th header field of that name as written, folded and encoded; NULL where there is none.
const char *cmail_header(cmail_message *message, const char *name, size_t index);

size_t cmail_part_count(const cmail_message *message);
const cmail_part *cmail_part_at(const cmail_message *message, size_t index);
/// The content of a part with its transfer encoding undone; of an enclosed message, the message. Freed with
/// `cmail_free`. NULL where there is none.
void *cmail_content(cmail_message *message, size_t index, size_t *length);

/// The addresses (`local@domain`) of an address list as written, each ended by a NUL; groups are flattened. `length`
/// counts all bytes. Freed with `cmail_free`; NULL where there is none.
char *cmail_addresses(const char *list, size_t *length);

/// Converts text to UTF-8. Freed with `cmail_free`; NULL where the charset is unknown or the bytes are not valid in it.
char *cmail_to_utf8(const char *charset, const void *bytes, size_t length, size_t *converted_length);

void cmail_free(void *bytes);

/// A file that goes with a mail.
typedef struct {
  const char *path;
  /// As the reader of the mail sees it.
  const char *name;
  /// `type/subtype`
  const char *type;
} cmail_attachment;

/// Writes a mail that was not sent yet: a text in UTF-8, and files behind it, which are read piece by piece. Lines end in
/// CRLF. The descriptor stays open.
cmail_status cmail_write(
    const char *from, const char *to, const char *subject, const char *text, int64_t date, const char *boundary,
    const cmail_attachment *attachments, size_t count, int descriptor);

// Which library runs.
void cmail_version(unsigned *major, unsigned *minor, unsigned *micro);
