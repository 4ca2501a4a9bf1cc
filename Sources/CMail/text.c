#include "cmail.h"

#include <gmime/gmime.h>
#include <iconv.h>
#include <string.h>

/// Groups hold lists again; the caller bounds their number, and this the depth.
static void append_addresses(GString *text, InternetAddressList *list, int depth) {
  int count = internet_address_list_length(list);
  for (int index = 0; index < count; index++) {
    InternetAddress *address = internet_address_list_get_address(list, index);
    if (INTERNET_ADDRESS_IS_GROUP(address)) {
      InternetAddressList *members = internet_address_group_get_members(INTERNET_ADDRESS_GROUP(address));
      if (members && depth < 32) append_addresses(text, members, depth + 1);
    } else if (INTERNET_ADDRESS_IS_MAILBOX(address)) {
      const char *mailbox = internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address));
      if (mailbox && *mailbox) g_string_append_len(text, mailbox, (gssize)strlen(mailbox) + 1);
    }
  }
}

char *cmail_addresses(const char *list, size_t *length) {
  *length = 0;
  InternetAddressList *addresses = internet_address_list_parse(NULL, list);
  if (!addresses) return NULL;
  GString *text = g_string_new(NULL);
  append_addresses(text, addresses, 0);
  g_object_unref(addresses);
  *length = text->len;
  return g_string_free(text, FALSE);
}

char *cmail_to_utf8(const char *charset, const void *bytes, size_t length, size_t *converted_length) {
  *converted_length = 0;
  iconv_t conversion = iconv_open("UTF-8", charset);
  if (conversion == (iconv_t)-1) return NULL;
  // No charset known to iconv needs more than four bytes of UTF-8 for one of its own, plus a byte order mark.
  size_t capacity = length * 4 + 16;
  char *converted = length < SIZE_MAX / 8 ? g_try_malloc(capacity) : NULL;
  char *input = (char *)bytes;
  char *output = converted;
  size_t output_left = capacity;
  bool valid = converted && iconv(conversion, &input, &length, &output, &output_left) != (size_t)-1 &&
               iconv(conversion, NULL, NULL, &output, &output_left) != (size_t)-1;
  iconv_close(conversion);
  if (!valid) {
    g_free(converted);
    return NULL;
  }
  *converted_length = (size_t)(output - converted);
  return converted;
}
