#pragma once

// libxml2 as the parts of this shim see it. Nothing outside this folder includes it.

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

#include "cxml.h"

// Starts libxml2 once, and closes its door to files and network for good.
void cxml_start(void);

// While it is set on this thread, schema files are looked up here, and only here.
typedef struct {
  const cxml_file *files;
  size_t count;
} cxml_shelf;

void cxml_set_shelf(const cxml_shelf *shelf);

// What can be told before parsing: encodings nobody needs, and start tags with more attributes than allowed.
// `line` is where, counted from 1, or 0 where it is about the whole.
cxml_reason cxml_scan(const uint8_t *bytes, size_t count, uint32_t attributes, uint32_t *line);

// Line and column of an element, packed into the pointer libxml2 leaves to the application.
_Static_assert(sizeof(void *) >= 8, "line and column share one pointer");

static inline void *cxml_pack(uint32_t line, uint32_t column) {
  return (void *)(((uintptr_t)line << 32) | column);
}
