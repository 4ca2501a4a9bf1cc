#define _GNU_SOURCE
#include "cpdf.h"

#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

struct cpdf_file {
  qpdf_data data;
};

static cpdf_status status_of(qpdf_data data, QPDF_ERROR_CODE code) {
  // The code is read from the error, never from the text, which could carry content of the file.
  if (!qpdf_has_error(data)) return (code & QPDF_ERRORS) ? CPDF_DAMAGED : CPDF_OK;
  switch (qpdf_get_error_code(data, qpdf_get_error(data))) {
    case qpdf_e_password:
    case qpdf_e_unsupported:
      return CPDF_ENCRYPTED;
    default:
      return CPDF_DAMAGED;
  }
}

cpdf_status cpdf_open(const void *bytes, size_t length, cpdf_file **file) {
  *file = NULL;
  cpdf_file *opened = calloc(1, sizeof *opened);
  if (!opened) return CPDF_OUT_OF_MEMORY;
  opened->data = qpdf_init();
  if (!opened->data) {
    free(opened);
    return CPDF_OUT_OF_MEMORY;
  }
  qpdf_silence_errors(opened->data);
  qpdf_set_suppress_warnings(opened->data, QPDF_TRUE);
  cpdf_status status = status_of(opened->data, qpdf_read_memory(opened->data, "", bytes, length, ""));
  if (status != CPDF_OK) {
    cpdf_close(opened);
    return status;
  }
  *file = opened;
  return CPDF_OK;
}

void cpdf_close(cpdf_file *file) {
  if (!file) return;
  if (file->data) qpdf_cleanup(&file->data);
  free(file);
}

bool cpdf_is_encrypted(cpdf_file *file) { return qpdf_is_encrypted(file->data); }

/// Clears the error a failed call leaves, so that it is not taken for that of a later call.
static cpdf_object checked(cpdf_file *file, qpdf_oh object) {
  if (qpdf_has_error(file->data)) {
    qpdf_get_error(file->data);
    return 0;
  }
  return object;
}

cpdf_object cpdf_root(cpdf_file *file) { return checked(file, qpdf_get_root(file->data)); }

cpdf_object cpdf_numbered(cpdf_file *file, int number, int generation) {
  return checked(file, qpdf_get_object_by_id(file->data, number, generation));
}

cpdf_kind cpdf_kind_of(cpdf_file *file, cpdf_object object) {
  if (!object) return CPDF_OTHER;
  enum qpdf_object_type_e type = qpdf_oh_get_type_code(file->data, object);
  if (!checked(file, object)) return CPDF_OTHER;
  switch (type) {
    case ot_name: return CPDF_NAME;
    case ot_string: return CPDF_STRING;
    case ot_integer: return CPDF_INTEGER;
    case ot_array: return CPDF_ARRAY;
    case ot_dictionary: return CPDF_DICTIONARY;
    case ot_stream: return CPDF_STREAM;
    default: return CPDF_OTHER;
  }
}

uint64_t cpdf_identity(cpdf_file *file, cpdf_object object) {
  if (!object || !qpdf_oh_is_indirect(file->data, object)) return 0;
  uint64_t number = (uint32_t)qpdf_oh_get_object_id(file->data, object);
  return number << 32 | (uint32_t)qpdf_oh_get_generation(file->data, object);
}

cpdf_object cpdf_value(cpdf_file *file, cpdf_object object, const char *key) {
  cpdf_kind kind = cpdf_kind_of(file, object);
  if (kind != CPDF_DICTIONARY && kind != CPDF_STREAM) return 0;
  qpdf_oh dictionary = kind == CPDF_STREAM ? qpdf_oh_get_dict(file->data, object) : object;
  qpdf_oh value = checked(file, qpdf_oh_get_key(file->data, dictionary, key));
  if (kind == CPDF_STREAM) qpdf_oh_release(file->data, dictionary);
  if (value && qpdf_oh_is_null(file->data, value)) {
    qpdf_oh_release(file->data, value);
    value = 0;
  }
  return checked(file, value);
}

size_t cpdf_item_count(cpdf_file *file, cpdf_object array) {
  if (cpdf_kind_of(file, array) != CPDF_ARRAY) return 0;
  int count = qpdf_oh_get_array_n_items(file->data, array);
  return checked(file, array) && count > 0 ? (size_t)count : 0;
}

cpdf_object cpdf_item(cpdf_file *file, cpdf_object array, size_t index) {
  if (index >= cpdf_item_count(file, array)) return 0;
  return checked(file, qpdf_oh_get_array_item(file->data, array, (int)index));
}

const char *cpdf_text(cpdf_file *file, cpdf_object object, size_t *length) {
  const char *text = NULL;
  QPDF_BOOL found = QPDF_FALSE;
  *length = 0;
  switch (cpdf_kind_of(file, object)) {
    case CPDF_STRING:
      found = qpdf_oh_get_value_as_utf8(file->data, object, &text, length);
      break;
    case CPDF_NAME:
      found = qpdf_oh_get_value_as_name(file->data, object, &text, length);
      break;
    default:
      break;
  }
  return checked(file, object) && found ? text : NULL;
}

bool cpdf_integer(cpdf_file *file, cpdf_object object, int64_t *value) {
  long long number = 0;
  if (cpdf_kind_of(file, object) != CPDF_INTEGER) return false;
  if (!qpdf_oh_get_value_as_longlong(file->data, object, &number) || !checked(file, object)) return false;
  *value = number;
  return true;
}

static cpdf_status stream_bytes(
    cpdf_file *file, cpdf_object stream, enum qpdf_stream_decode_level_e level, unsigned char **bytes, size_t *length) {
  QPDF_BOOL filtered = QPDF_FALSE;
  *bytes = NULL;
  *length = 0;
  if (cpdf_kind_of(file, stream) != CPDF_STREAM) return CPDF_DAMAGED;
  QPDF_ERROR_CODE code = qpdf_oh_get_stream_data(file->data, stream, level, &filtered, bytes, length);
  cpdf_status status = status_of(file->data, code);
  // Without this check bytes still encoded would pass for decoded ones.
  if (status == CPDF_OK && level != qpdf_dl_none && !filtered) status = CPDF_DAMAGED;
  if (status != CPDF_OK) {
    free(*bytes);
    *bytes = NULL;
    *length = 0;
  }
  return status;
}

cpdf_status cpdf_stored_bytes(cpdf_file *file, cpdf_object stream, unsigned char **bytes, size_t *length) {
  return stream_bytes(file, stream, qpdf_dl_none, bytes, length);
}

cpdf_status cpdf_decoded_bytes(cpdf_file *file, cpdf_object stream, unsigned char **bytes, size_t *length) {
  return stream_bytes(file, stream, qpdf_dl_specialized, bytes, length);
}

cpdf_status cpdf_set_filter(cpdf_file *file, cpdf_object stream, const char *keep) {
  if (cpdf_kind_of(file, stream) != CPDF_STREAM) return CPDF_DAMAGED;
  qpdf_oh dictionary = qpdf_oh_get_dict(file->data, stream);
  qpdf_oh name = qpdf_oh_new_name(file->data, keep);
  qpdf_oh_replace_key(file->data, dictionary, "/Filter", name);
  qpdf_oh_remove_key(file->data, dictionary, "/DecodeParms");
  qpdf_oh_release(file->data, name);
  qpdf_oh_release(file->data, dictionary);
  return checked(file, stream) ? CPDF_OK : CPDF_DAMAGED;
}

void cpdf_free(void *bytes) { free(bytes); }

size_t cpdf_find(const void *bytes, size_t length, const char *wanted) {
  const char *found = length ? memmem(bytes, length, wanted, strlen(wanted)) : NULL;
  return found ? (size_t)(found - (const char *)bytes) : length;
}

const char *cpdf_version(void) { return qpdf_get_qpdf_version(); }
