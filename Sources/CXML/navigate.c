#include <string.h>

#include "internal.h"

static const xmlNode *node_of(const cxml_node *element) { return (const xmlNode *)element; }

static const cxml_node *first_element(const xmlNode *node) {
  while (node && node->type != XML_ELEMENT_NODE) node = node->next;
  return (const cxml_node *)node;
}

const cxml_node *cxml_root(const cxml_document *document) {
  return (const cxml_node *)xmlDocGetRootElement((const xmlDoc *)document);
}

const cxml_node *cxml_first_child(const cxml_node *element) { return first_element(node_of(element)->children); }

const cxml_node *cxml_next_sibling(const cxml_node *element) { return first_element(node_of(element)->next); }

int cxml_is(const cxml_node *element, const char *name, const char *namespace_uri) {
  return strcmp(cxml_name(element), name) == 0 &&
         (!namespace_uri || strcmp(cxml_namespace(element), namespace_uri) == 0);
}

const cxml_node *cxml_find(const cxml_node *from, const char *name, const char *namespace_uri) {
  while (from && !cxml_is(from, name, namespace_uri)) from = cxml_next_sibling(from);
  return from;
}

const char *cxml_name(const cxml_node *element) { return (const char *)node_of(element)->name; }

const char *cxml_namespace(const cxml_node *element) {
  const xmlNs *ns = node_of(element)->ns;
  return ns && ns->href ? (const char *)ns->href : "";
}

int cxml_namespace_begins(const cxml_node *element, const char *beginning) {
  return strncmp(cxml_namespace(element), beginning, strlen(beginning)) == 0;
}

uint32_t cxml_line(const cxml_node *element) { return (uint32_t)((uintptr_t)node_of(element)->_private >> 32); }

uint32_t cxml_column(const cxml_node *element) { return (uint32_t)(uintptr_t)node_of(element)->_private; }

const char *cxml_leaf_text(const cxml_node *element) {
  const xmlNode *child = node_of(element)->children;
  if (!child) return "";
  // Comments are dropped and CDATA is text, so text without elements beside it is one node.
  if (child->type != XML_TEXT_NODE || child->next) return NULL;
  return child->content ? (const char *)child->content : "";
}

char *cxml_copy_text(const cxml_node *element) { return (char *)xmlNodeGetContent(node_of(element)); }

char *cxml_copy_attribute(const cxml_node *element, const char *name, const char *namespace_uri) {
  const xmlNode *node = node_of(element);
  for (const xmlAttr *attribute = node->properties; attribute; attribute = attribute->next) {
    const char *uri = attribute->ns && attribute->ns->href ? (const char *)attribute->ns->href : "";
    if (strcmp((const char *)attribute->name, name) != 0) continue;
    if (namespace_uri && strcmp(uri, namespace_uri) != 0) continue;
    return (char *)xmlNodeGetContent((const xmlNode *)attribute);
  }
  return NULL;
}

const char *cxml_attribute_name(const cxml_node *element, size_t index) {
  const xmlAttr *attribute = node_of(element)->properties;
  while (attribute && index-- > 0) attribute = attribute->next;
  return attribute ? (const char *)attribute->name : NULL;
}

void cxml_free(char *text) {
  if (text) xmlFree(text);
}
