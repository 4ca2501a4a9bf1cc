#include "cmail.h"

#include <gmime/gmime.h>
#include <pthread.h>
#include <stdlib.h>

#include "base64.h"
#include "internal.h"

struct cmail_message {
  GMimeMessage *message;
  /// `cmail_part`, and beside each the object it describes.
  GArray *parts;
  GPtrArray *objects;
};

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void init_library(void) { g_mime_init(); }

bool start_library(void) { return pthread_once(&once, init_library) == 0; }

/// Unlabelled bytes in parameters: UTF-8 where they are valid, else what Windows writes.
static GMimeParserOptions *new_options(void) {
  static const char *charsets[] = {"utf-8", "windows-1252", NULL};
  GMimeParserOptions *options = g_mime_parser_options_new();
  g_mime_parser_options_set_fallback_charsets(options, charsets);
  return options;
}

static const char *raw_header(GMimeObject *object, const char *name) {
  GMimeHeader *header = g_mime_header_list_get_header(g_mime_object_get_header_list(object), name);
  return header ? g_mime_header_get_raw_value(header) : NULL;
}

static cmail_part describe(GMimeObject *object, size_t depth, size_t enclosing_messages) {
  cmail_part part = {.kind = CMAIL_LEAF, .depth = depth, .enclosing_messages = enclosing_messages};
  if (GMIME_IS_MULTIPART(object)) {
    part.kind = CMAIL_MULTIPART;
    part.is_cut = !GMIME_MULTIPART(object)->write_end_boundary;
  }
  if (GMIME_IS_MESSAGE_PART(object)) part.kind = CMAIL_ENCLOSED_MESSAGE;
  GMimeContentType *type = g_mime_object_get_content_type(object);
  if (type) {
    part.type = g_mime_content_type_get_media_type(type);
    part.subtype = g_mime_content_type_get_media_subtype(type);
    part.charset = g_mime_content_type_get_parameter(type, "charset");
  }
  part.disposition = g_mime_object_get_disposition(object);
  part.file_name = g_mime_object_get_content_disposition_parameter(object, "filename");
  if (!part.file_name) part.file_name = g_mime_object_get_content_type_parameter(object, "name");
  part.raw_content_type = raw_header(object, "Content-Type");
  part.raw_disposition = raw_header(object, "Content-Disposition");
  return part;
}

typedef struct {
  size_t max_depth;
  size_t max_parts;
} limits;

static cmail_status list_parts(
    cmail_message *message, GMimeObject *object, size_t depth, size_t enclosing_messages, const limits *limits) {
  if (!object) return CMAIL_OK;
  if (depth > limits->max_depth) return CMAIL_TOO_DEEP;
  if (message->parts->len >= limits->max_parts) return CMAIL_TOO_MANY_PARTS;
  cmail_part part = describe(object, depth, enclosing_messages);
  g_array_append_val(message->parts, part);
  g_ptr_array_add(message->objects, object);
  cmail_status status = CMAIL_OK;
  if (part.kind == CMAIL_MULTIPART) {
    int count = g_mime_multipart_get_count(GMIME_MULTIPART(object));
    for (int index = 0; index < count && status == CMAIL_OK; index++) {
      GMimeObject *child = g_mime_multipart_get_part(GMIME_MULTIPART(object), index);
      status = list_parts(message, child, depth + 1, enclosing_messages, limits);
    }
  } else if (part.kind == CMAIL_ENCLOSED_MESSAGE) {
    GMimeMessage *enclosed = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
    GMimeObject *child = enclosed ? g_mime_message_get_mime_part(enclosed) : NULL;
    status = list_parts(message, child, depth + 1, enclosing_messages + 1, limits);
  }
  return status;
}

cmail_status cmail_parse(
    const void *bytes, size_t length, size_t max_depth, size_t max_parts, cmail_message **message) {
  *message = NULL;
  if (!start_library()) return CMAIL_OUT_OF_MEMORY;
  cmail_message *parsed = calloc(1, sizeof *parsed);
  if (!parsed) return CMAIL_OUT_OF_MEMORY;
  parsed->parts = g_array_new(FALSE, FALSE, sizeof(cmail_part));
  parsed->objects = g_ptr_array_new();

  GMimeStream *stream = g_mime_stream_mem_new_with_buffer(bytes, length);
  GMimeParser *parser = g_mime_parser_new_with_stream(stream);
  GMimeParserOptions *options = new_options();
  parsed->message = g_mime_parser_construct_message(parser, options);
  g_mime_parser_options_free(options);
  g_object_unref(parser);
  g_object_unref(stream);

  limits limits = {.max_depth = max_depth, .max_parts = max_parts};
  cmail_status status = CMAIL_NOT_A_MAIL;
  if (parsed->message) status = list_parts(parsed, g_mime_message_get_mime_part(parsed->message), 1, 0, &limits);
  if (status != CMAIL_OK) {
    cmail_close(parsed);
    return status;
  }
  *message = parsed;
  return CMAIL_OK;
}

void cmail_close(cmail_message *message) {
  if (!message) return;
  if (message->message) g_object_unref(message->message);
  g_array_free(message->parts, TRUE);
  g_ptr_array_free(message->objects, TRUE);
  free(message);
}

const char *cmail_header(cmail_message *message, const char *name, size_t index) {
  GMimeHeaderList *headers = g_mime_object_get_header_list(GMIME_OBJECT(message->message));
  int count = g_mime_header_list_get_count(headers);
  for (int position = 0; position < count; position++) {
    GMimeHeader *header = g_mime_header_list_get_header_at(headers, position);
    if (g_ascii_strcasecmp(g_mime_header_get_name(header), name) != 0) continue;
    if (index-- == 0) return g_mime_header_get_raw_value(header);
  }
  return NULL;
}

size_t cmail_part_count(const cmail_message *message) { return message->parts->len; }

const cmail_part *cmail_part_at(const cmail_message *message, size_t index) {
  return index < message->parts->len ? &g_array_index(message->parts, cmail_part, index) : NULL;
}

// The content of a part in clean base64; NULL where it is anything else.
static void *clean_base64(GMimeObject *object, size_t *length) {
  GMimeDataWrapper *content = GMIME_IS_PART(object) ? g_mime_part_get_content(GMIME_PART(object)) : NULL;
  if (!content || g_mime_data_wrapper_get_encoding(content) != GMIME_CONTENT_ENCODING_BASE64) return NULL;
  GMimeStream *stream = g_mime_data_wrapper_get_stream(content);
  if (!stream || !GMIME_IS_STREAM_MEM(stream)) return NULL;
  GByteArray *encoded = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
  gint64 start = stream->bound_start, end = stream->bound_end < 0 ? (gint64)encoded->len : stream->bound_end;
  if (start < 0 || end <= start || end > (gint64)encoded->len) return NULL;
  void *bytes = g_try_malloc((gsize)(end - start) / 4 * 3 + 3);
  if (bytes && base64_decode(encoded->data + start, (size_t)(end - start), bytes, length)) return bytes;
  g_free(bytes);
  return NULL;
}

void *cmail_content(cmail_message *message, size_t index, size_t *length) {
  *length = 0;
  if (index >= message->objects->len) return NULL;
  GMimeObject *object = g_ptr_array_index(message->objects, index);
  void *decoded = clean_base64(object, length);
  if (decoded) return decoded;
  GByteArray *array = g_byte_array_new();
  GMimeStream *stream = g_mime_stream_mem_new_with_byte_array(array);
  g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(stream), FALSE);
  if (GMIME_IS_PART(object)) {
    GMimeDataWrapper *content = g_mime_part_get_content(GMIME_PART(object));
    if (content) g_mime_data_wrapper_write_to_stream(content, stream);
  } else if (GMIME_IS_MESSAGE_PART(object)) {
    GMimeMessage *enclosed = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
    if (enclosed) g_mime_object_write_to_stream(GMIME_OBJECT(enclosed), NULL, stream);
  }
  g_object_unref(stream);
  *length = array->len;
  return g_byte_array_free(array, FALSE);
}

void cmail_free(void *bytes) { g_free(bytes); }

void cmail_version(unsigned *major, unsigned *minor, unsigned *micro) {
  *major = gmime_major_version;
  *minor = gmime_minor_version;
  *micro = gmime_micro_version;
}
