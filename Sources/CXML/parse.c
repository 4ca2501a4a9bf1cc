#include <stdlib.h>
#include <string.h>

#include "internal.h"

// What the callbacks of one parse share.
typedef struct {
  cxml_limits limits;
  cxml_problem *problem;
  uint32_t elements, attributes, depth;
  // How far line and column have been counted, in bytes.
  const uint8_t *bytes;
  size_t count, counted;
  uint32_t line, column;
} progress;

static progress *progress_of(void *context) { return ((xmlParserCtxtPtr)context)->_private; }

static void refuse(xmlParserCtxtPtr context, cxml_reason reason, const char *message) {
  cxml_problem *problem = progress_of(context)->problem;
  // The first problem counts; what follows is mostly its echo.
  if (problem->reason == CXML_FINE) {
    problem->reason = reason;
    problem->line = context->input ? (uint32_t)context->input->line : 0;
    problem->column = context->input ? (uint32_t)context->input->col : 0;
    strncpy(problem->message, message, sizeof problem->message - 1);
  }
  xmlStopParser(context);
}

static void on_document_type(void *context, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id) {
  (void)name, (void)public_id, (void)system_id;
  refuse(context, CXML_DOCUMENT_TYPE, "document type declaration");
}

// libxml2 keeps every name in a table that stops growing: a million different names take minutes.
static int has_too_many_names(xmlParserCtxtPtr context) {
  if (!context->dict || xmlDictSize(context->dict) <= (int)progress_of(context)->limits.names) return 0;
  refuse(context, CXML_TOO_MANY_NAMES, "too many different names");
  return 1;
}

// Says nothing about a document's content, and could fill the memory.
static void on_instruction(void *context, const xmlChar *target, const xmlChar *data) {
  (void)target, (void)data;
  has_too_many_names(context);
}

// Counts lines and columns up to that offset, in loops without branches.
static void advance(progress *p, size_t offset) {
  const uint8_t *from = p->bytes + p->counted, *end = p->bytes + offset;
  uint32_t lines = 0, columns = 0;
  for (const uint8_t *byte = from; byte < end; byte++) lines += *byte == '\n';
  if (lines > 0) {
    while (end[-1] != '\n') columns += (*--end & 0xC0) != 0x80;
    p->line += lines;
    p->column = 1;
  } else {
    for (; from < end; from++) columns += (*from & 0xC0) != 0x80;
  }
  p->column += columns;
  p->counted = offset;
}

// libxml2 reports a start tag at its end. Its beginning is the last "<", which no attribute value may hold; from there
// line and column are counted in the original bytes, each byte once. Returns 0 where the bytes were converted.
static int locate(xmlParserCtxtPtr context, progress *p) {
  xmlParserInputPtr input = context->input;
  if (!input || !input->cur || !input->base || !input->buf || input->buf->encoder) return 0;
  const xmlChar *start = input->cur;
  while (start > input->base && *start != '<') start--;
  size_t offset = input->consumed + (size_t)(start - input->base);
  if (*start != '<' || offset >= p->count || p->bytes[offset] != '<' || offset < p->counted) return 0;
  advance(p, offset);
  return 1;
}

static void on_start(void *ctx, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespace_count,
                     const xmlChar **namespaces, int attribute_count, int defaulted, const xmlChar **attributes) {
  xmlParserCtxtPtr context = ctx;
  progress *p = progress_of(context);
  uint32_t own = (uint32_t)attribute_count + (uint32_t)namespace_count;
  p->attributes += own;
  // Namespaces in scope are searched one by one for each name.
  uint32_t in_scope = (uint32_t)context->nsNr / 2;
  if (own > p->limits.attributes || in_scope > p->limits.attributes || p->attributes > p->limits.elements) {
    return refuse(context, CXML_TOO_MANY_ATTRIBUTES, "too many attributes");
  }
  if (has_too_many_names(context)) return;
  if (++p->elements > p->limits.elements) return refuse(context, CXML_TOO_MANY_ELEMENTS, "too many elements");
  if (++p->depth > p->limits.depth) return refuse(context, CXML_TOO_DEEP, "elements nested too deeply");
  xmlSAX2StartElementNs(context, name, prefix, uri, namespace_count, namespaces, attribute_count, defaulted,
                        attributes);
  if (!context->node) return;
  int located = locate(context, p);
  uint32_t line = context->input ? (uint32_t)context->input->line : 0;
  context->node->_private = located ? cxml_pack(p->line, p->column) : cxml_pack(line, 0);
}

static void on_end(void *ctx, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  progress *p = progress_of(ctx);
  if (p->depth > 0) p->depth--;
  xmlSAX2EndElementNs(ctx, name, prefix, uri);
}

static cxml_reason reason_of(const xmlError *error) {
  switch (error->code) {
  case XML_ERR_NO_MEMORY:
    return CXML_OUT_OF_MEMORY;
  case XML_ERR_UNKNOWN_ENCODING:
  case XML_ERR_UNSUPPORTED_ENCODING:
  case XML_ERR_INVALID_ENCODING:
    return CXML_ENCODING;
  case XML_ERR_INVALID_CHAR: {
    // The code is the same for a forbidden character and for bytes that are none; only the words differ.
    static const char words[] = "Input is not proper UTF-8";
    int bytes = error->message && strncmp(error->message, words, sizeof words - 1) == 0;
    return bytes ? CXML_ENCODING : CXML_NOT_WELL_FORMED;
  }
  default:
    return error->domain == XML_FROM_I18N ? CXML_ENCODING : CXML_NOT_WELL_FORMED;
  }
}

static void on_error(void *context, xmlErrorPtr error) {
  if (!context || !error || error->level < XML_ERR_ERROR) return;
  progress *p = progress_of(context);
  if (!p || p->problem->reason != CXML_FINE) return;
  p->problem->line = error->line > 0 ? (uint32_t)error->line : 0;
  p->problem->column = error->int2 > 0 ? (uint32_t)error->int2 : 0;
  p->problem->reason = reason_of(error);
  // The bytes it dumps behind these words may be part of anybody's name.
  const char *message = p->problem->reason == CXML_ENCODING ? "not in the encoding it claims" : error->message;
  if (message) strncpy(p->problem->message, message, sizeof p->problem->message - 1);
  xmlStopParser(context);
}

static cxml_document *parse(xmlParserCtxtPtr context, progress *p) {
  context->_private = p;
  xmlCtxtUseOptions(context, XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES | XML_PARSE_COMPACT);
  xmlSAXHandlerPtr sax = context->sax;
  sax->internalSubset = on_document_type;
  sax->startElementNs = on_start;
  sax->endElementNs = on_end;
  sax->serror = on_error;
  // Comments are no content, and could fill the memory.
  sax->comment = NULL;
  sax->processingInstruction = on_instruction;
  xmlParseDocument(context);
  xmlDocPtr document = context->myDoc;
  context->myDoc = NULL;
  cxml_problem *problem = p->problem;
  int complete = document && context->wellFormed && xmlDocGetRootElement(document);
  if (!complete && problem->reason == CXML_FINE) problem->reason = CXML_NOT_WELL_FORMED;
  if (problem->reason == CXML_FINE) return (cxml_document *)document;
  xmlFreeDoc(document);
  return NULL;
}

cxml_document *cxml_parse(const uint8_t *bytes, size_t count, cxml_limits limits, cxml_problem *problem) {
  cxml_start();
  *problem = (cxml_problem){CXML_FINE, 0, 0, {0}};
  if (!bytes || count == 0) {
    problem->reason = CXML_EMPTY;
  } else if (count > limits.bytes || count > INT32_MAX) {
    problem->reason = CXML_TOO_LARGE;
  } else {
    problem->reason = cxml_scan(bytes, count, limits.attributes, &problem->line);
  }
  if (problem->reason != CXML_FINE) return NULL;
  xmlParserCtxtPtr context = xmlCreateMemoryParserCtxt((const char *)bytes, (int)count);
  if (!context) {
    problem->reason = CXML_OUT_OF_MEMORY;
    return NULL;
  }
  progress p = {.limits = limits, .problem = problem, .bytes = bytes, .count = count, .line = 1, .column = 1};
  // A byte order mark takes no column.
  if (count >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) p.counted = 3;
  cxml_document *document = parse(context, &p);
  xmlFreeParserCtxt(context);
  return document;
}

void cxml_document_free(cxml_document *document) { xmlFreeDoc((xmlDocPtr)document); }
