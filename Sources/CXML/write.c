#include <libxml/xmlwriter.h>
#include <stdlib.h>

#include "internal.h"

struct cxml_writer {
  xmlBufferPtr buffer;
  xmlTextWriterPtr writer;
  int failed;
};

static const xmlChar *text_of(const char *text) { return (const xmlChar *)text; }

static int done(cxml_writer *w, int result) {
  if (result < 0) w->failed = 1;
  return result >= 0;
}

cxml_writer *cxml_writer_new(void) {
  cxml_start();
  cxml_writer *w = calloc(1, sizeof *w);
  if (!w) return NULL;
  w->buffer = xmlBufferCreate();
  if (w->buffer) {
    // The default grows to the exact size each time, which is quadratic.
    xmlBufferSetAllocationScheme(w->buffer, XML_BUFFER_ALLOC_DOUBLEIT);
    w->writer = xmlNewTextWriterMemory(w->buffer, 0);
  }
  if (w->writer) return w;
  cxml_writer_free(w);
  return NULL;
}

void cxml_writer_free(cxml_writer *w) {
  if (!w) return;
  if (w->writer) xmlFreeTextWriter(w->writer);
  if (w->buffer) xmlBufferFree(w->buffer);
  free(w);
}

int cxml_write_declaration(cxml_writer *w) {
  return done(w, xmlTextWriterStartDocument(w->writer, "1.0", "UTF-8", NULL));
}

int cxml_write_html_doctype(cxml_writer *w) {
  return done(w, xmlTextWriterWriteRaw(w->writer, text_of("<!DOCTYPE html>\n")));
}

int cxml_write_start(cxml_writer *w, const char *name) {
  if (xmlValidateQName(text_of(name), 0) != 0) return done(w, -1);
  return done(w, xmlTextWriterStartElement(w->writer, text_of(name)));
}

int cxml_write_attribute(cxml_writer *w, const char *name, const char *value) {
  if (xmlValidateQName(text_of(name), 0) != 0) return done(w, -1);
  return done(w, xmlTextWriterWriteAttribute(w->writer, text_of(name), text_of(value)));
}

int cxml_write_text(cxml_writer *w, const char *text) {
  return done(w, xmlTextWriterWriteString(w->writer, text_of(text)));
}

int cxml_write_raw(cxml_writer *w, const char *text) {
  return done(w, xmlTextWriterWriteRaw(w->writer, text_of(text)));
}

int cxml_write_comment(cxml_writer *w, const char *text) {
  return done(w, xmlTextWriterWriteComment(w->writer, text_of(text)));
}

int cxml_write_line_break(cxml_writer *w, size_t blanks) {
  static const char line[] = "\n                                                                ";
  size_t first = blanks < sizeof line - 2 ? blanks : sizeof line - 2;
  int result = xmlTextWriterWriteRawLen(w->writer, text_of(line), (int)first + 1);
  for (blanks -= first; result >= 0 && blanks > 0; blanks--) {
    result = xmlTextWriterWriteRawLen(w->writer, text_of(" "), 1);
  }
  return done(w, result);
}

int cxml_write_end(cxml_writer *w, int full) {
  return done(w, full ? xmlTextWriterFullEndElement(w->writer) : xmlTextWriterEndElement(w->writer));
}

const uint8_t *cxml_writer_finish(cxml_writer *w, size_t *count) {
  if (xmlTextWriterEndDocument(w->writer) < 0 || xmlTextWriterFlush(w->writer) < 0) w->failed = 1;
  int length = xmlBufferLength(w->buffer);
  *count = length > 0 ? (size_t)length : 0;
  return w->failed ? NULL : xmlBufferContent(w->buffer);
}
