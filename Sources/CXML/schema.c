#include <libxml/xmlschemas.h>

#include "internal.h"

typedef struct {
  cxml_report report;
  void *receiver;
} listener;

static void on_problem(void *data, xmlErrorPtr error) {
  listener *l = data;
  if (!l || !l->report || !error || error->level < XML_ERR_ERROR) return;
  uint32_t line = error->line > 0 ? (uint32_t)error->line : 0;
  uint32_t column = 0;
  // Elements of a document parsed here know their place better than libxml2 does.
  const xmlNode *node = error->node;
  if (node && node->type == XML_ATTRIBUTE_NODE) node = node->parent;
  if (node && node->type == XML_ELEMENT_NODE && node->_private) {
    line = cxml_line((const cxml_node *)node);
    column = cxml_column((const cxml_node *)node);
  }
  l->report(l->receiver, line, column, error->message ? error->message : "");
}

cxml_schema *cxml_schema_compile(const cxml_file *files, size_t count, cxml_report report, void *receiver) {
  cxml_start();
  if (!files || count == 0 || files[0].count > INT32_MAX) return NULL;
  xmlSchemaParserCtxtPtr context = xmlSchemaNewMemParserCtxt((const char *)files[0].bytes, (int)files[0].count);
  if (!context) return NULL;
  listener l = {report, receiver};
  cxml_shelf shelf = {files, count};
  xmlSchemaSetParserStructuredErrors(context, on_problem, &l);
  cxml_set_shelf(&shelf);
  // What an imported file gets wrong is told to the thread's handler, not to the context's.
  xmlSetStructuredErrorFunc(&l, on_problem);
  xmlSchemaPtr schema = xmlSchemaParse(context);
  xmlSetStructuredErrorFunc(NULL, NULL);
  cxml_set_shelf(NULL);
  xmlSchemaFreeParserCtxt(context);
  return (cxml_schema *)schema;
}

void cxml_schema_free(cxml_schema *schema) {
  if (schema) xmlSchemaFree((xmlSchemaPtr)schema);
}

int cxml_schema_validate(const cxml_schema *schema, const cxml_document *document, cxml_report report,
                         void *receiver) {
  xmlSchemaValidCtxtPtr context = xmlSchemaNewValidCtxt((xmlSchemaPtr)schema);
  if (!context) return -1;
  listener l = {report, receiver};
  xmlSchemaSetValidStructuredErrors(context, on_problem, &l);
  int result = xmlSchemaValidateDoc(context, (xmlDocPtr)document);
  xmlSchemaFreeValidCtxt(context);
  return result < 0 ? -1 : result == 0;
}
