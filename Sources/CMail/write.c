#include "cmail.h"

#include <errno.h>
#include <fcntl.h>
#include <gmime/gmime.h>
#include <string.h>

#include "internal.h"

// The library's own way to set a text would choose an older charset where that can say it.
static GMimeObject *text_part(const char *text) {
  GMimePart *part = g_mime_part_new_with_type("text", "plain");
  GMimeStream *stream = g_mime_stream_mem_new_with_buffer(text, strlen(text));
  GMimeDataWrapper *content = g_mime_data_wrapper_new_with_stream(stream, GMIME_CONTENT_ENCODING_DEFAULT);
  g_object_unref(stream);
  g_mime_part_set_content(part, content);
  g_object_unref(content);
  g_mime_object_set_content_type_parameter(GMIME_OBJECT(part), "charset", "utf-8");
  g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
  return GMIME_OBJECT(part);
}

// NULL where the file cannot be opened; errno says why.
static GMimeObject *file_part(const cmail_attachment *attachment) {
  int descriptor = open(attachment->path, O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return NULL;
  const char *slash = strchr(attachment->type, '/');
  if (!slash) slash = attachment->type;
  gchar *type = g_strndup(attachment->type, (gsize)(slash - attachment->type));
  GMimePart *part = g_mime_part_new_with_type(type, slash + 1);
  g_free(type);
  GMimeStream *stream = g_mime_stream_fs_new(descriptor);
  GMimeDataWrapper *content = g_mime_data_wrapper_new_with_stream(stream, GMIME_CONTENT_ENCODING_DEFAULT);
  g_object_unref(stream);
  g_mime_part_set_content(part, content);
  g_object_unref(content);
  g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_BASE64);
  g_mime_object_set_disposition(GMIME_OBJECT(part), GMIME_DISPOSITION_ATTACHMENT);
  g_mime_part_set_filename(part, attachment->name);
  return GMIME_OBJECT(part);
}

static void set_address(GMimeMessage *message, GMimeAddressType type, const char *address) {
  InternetAddress *mailbox = internet_address_mailbox_new(NULL, address);
  internet_address_list_add(g_mime_message_get_addresses(message, type), mailbox);
  g_object_unref(mailbox);
}

cmail_status cmail_write(
    const char *from, const char *to, const char *subject, const char *text, int64_t date, const char *boundary,
    const cmail_attachment *attachments, size_t count, int descriptor) {
  if (!start_library()) return CMAIL_OUT_OF_MEMORY;
  GMimeMultipart *body = g_mime_multipart_new_with_subtype("mixed");
  g_mime_multipart_set_boundary(body, boundary);
  GMimeObject *words = text_part(text);
  g_mime_multipart_add(body, words);
  g_object_unref(words);
  cmail_status status = CMAIL_OK;
  for (size_t index = 0; index < count && status == CMAIL_OK; index++) {
    GMimeObject *part = file_part(&attachments[index]);
    if (part) {
      g_mime_multipart_add(body, part);
      g_object_unref(part);
    } else {
      status = CMAIL_UNWRITABLE;
    }
  }
  if (status != CMAIL_OK) {
    int code = errno;
    g_object_unref(body);
    errno = code;
    return status;
  }

  GMimeMessage *message = g_mime_message_new(TRUE);
  set_address(message, GMIME_ADDRESS_TYPE_FROM, from);
  set_address(message, GMIME_ADDRESS_TYPE_TO, to);
  g_mime_message_set_subject(message, subject, "utf-8");
  GDateTime *moment = g_date_time_new_from_unix_utc(date);
  if (moment) {
    g_mime_message_set_date(message, moment);
    g_date_time_unref(moment);
  }
  g_mime_object_set_header(GMIME_OBJECT(message), "X-Unsent", "1", NULL);
  g_mime_message_set_mime_part(message, GMIME_OBJECT(body));
  g_object_unref(body);

  GMimeFormatOptions *format = g_mime_format_options_new();
  g_mime_format_options_set_newline_format(format, GMIME_NEWLINE_FORMAT_DOS);
  GMimeStream *stream = g_mime_stream_fs_new(descriptor);
  g_mime_stream_fs_set_owner(GMIME_STREAM_FS(stream), FALSE);
  int is_written = g_mime_object_write_to_stream(GMIME_OBJECT(message), format, stream) >= 0
                   && g_mime_stream_flush(stream) == 0;
  int code = errno;
  g_object_unref(stream);
  g_mime_format_options_free(format);
  g_object_unref(message);
  errno = code;
  return is_written ? CMAIL_OK : CMAIL_UNWRITABLE;
}
