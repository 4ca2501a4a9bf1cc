#include <pthread.h>
#include <string.h>

#include "internal.h"

// libxml2's loader is one for the whole process, so what it may hand out hangs on the calling thread.
static _Thread_local const cxml_shelf *current_shelf;

void cxml_set_shelf(const cxml_shelf *shelf) { current_shelf = shelf; }

static const char *last_part(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash ? slash + 1 : path;
}

static xmlParserInputPtr load(const char *url, const char *identifier, xmlParserCtxtPtr context) {
  (void)identifier;
  if (!url || !current_shelf) return NULL;
  for (size_t i = 0; i < current_shelf->count; i++) {
    const cxml_file *file = &current_shelf->files[i];
    if (strcmp(last_part(url), file->name) != 0 || file->count > INT32_MAX) continue;
    xmlParserInputBufferPtr buffer =
        xmlParserInputBufferCreateMem((const char *)file->bytes, (int)file->count, XML_CHAR_ENCODING_NONE);
    if (!buffer) return NULL;
    xmlParserInputPtr input = xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_NONE);
    if (!input) {
      xmlFreeParserInputBuffer(buffer);
      return NULL;
    }
    // Without a name two imports of the same file would count as two files.
    input->filename = (const char *)xmlStrdup((const xmlChar *)file->name);
    return input;
  }
  return NULL;
}

static void start(void) {
  xmlInitParser();
  xmlSetExternalEntityLoader(load);
}

void cxml_start(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, start);
}

const char *cxml_version(void) { return LIBXML_DOTTED_VERSION; }
