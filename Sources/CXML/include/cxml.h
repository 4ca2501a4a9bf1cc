#pragma once

// A flat C face over libxml2 that shows none of its headers.
//
// Strings are UTF-8 and end with NUL. Every function may be called from any thread; one document, schema or writer
// at a time from one thread, except that a compiled schema may validate on many threads at once.

#include <stddef.h>
#include <stdint.h>

typedef struct cxml_document cxml_document;
typedef struct cxml_node cxml_node;
typedef struct cxml_schema cxml_schema;
typedef struct cxml_writer cxml_writer;

typedef enum {
  CXML_FINE,
  CXML_NOT_WELL_FORMED,
  CXML_DOCUMENT_TYPE,
  CXML_TOO_LARGE,
  CXML_TOO_DEEP,
  CXML_TOO_MANY_ELEMENTS,
  CXML_TOO_MANY_ATTRIBUTES,
  CXML_TOO_MANY_NAMES,
  CXML_ENCODING,
  CXML_EMPTY,
  CXML_OUT_OF_MEMORY
} cxml_reason;

typedef struct {
  size_t bytes;
  uint32_t elements;
  uint32_t depth;
  // For one element; all elements together may have as many attributes as there may be elements.
  uint32_t attributes;
  // Different names, prefixes and namespaces.
  uint32_t names;
} cxml_limits;

// Line and column count from 1; 0 where unknown.
typedef struct {
  cxml_reason reason;
  uint32_t line;
  uint32_t column;
  char message[256];
} cxml_problem;

// Parsing ---------------------------------------------------------------------------------------

// The document, or NULL with the problem filled in. The caller frees it with cxml_document_free.
cxml_document *cxml_parse(const uint8_t *bytes, size_t count, cxml_limits limits, cxml_problem *problem);
void cxml_document_free(cxml_document *document);

// Navigation: everything returned belongs to the document unless it says otherwise ---------------

const cxml_node *cxml_root(const cxml_document *document);
const cxml_node *cxml_first_child(const cxml_node *element);
const cxml_node *cxml_next_sibling(const cxml_node *element);
// The first among `from` and its next siblings of that local name; namespace NULL means any, "" means none.
const cxml_node *cxml_find(const cxml_node *from, const char *name, const char *namespace_uri);
int cxml_is(const cxml_node *element, const char *name, const char *namespace_uri);
const char *cxml_name(const cxml_node *element);
// "" where the element has no namespace.
const char *cxml_namespace(const cxml_node *element);
// Whether that URI begins so.
int cxml_namespace_begins(const cxml_node *element, const char *beginning);
uint32_t cxml_line(const cxml_node *element);
// 0 where the document was not in UTF-8.
uint32_t cxml_column(const cxml_node *element);
// The text of an element without child elements; NULL where it has some.
const char *cxml_leaf_text(const cxml_node *element);
// All text below the element. The caller frees it with cxml_free; NULL when out of memory.
char *cxml_copy_text(const cxml_node *element);
// An attribute's value; NULL where there is none. The caller frees it with cxml_free.
char *cxml_copy_attribute(const cxml_node *element, const char *name, const char *namespace_uri);
// The local name of an attribute, counted from 0; NULL where there are no more.
const char *cxml_attribute_name(const cxml_node *element, size_t index);
void cxml_free(char *text);

// Schemas ---------------------------------------------------------------------------------------

typedef struct {
  // The last part of the path by which other schema files import or include it.
  const char *name;
  const uint8_t *bytes;
  size_t count;
} cxml_file;

typedef void (*cxml_report)(void *receiver, uint32_t line, uint32_t column, const char *message);

// Compiles files[0]; it may import or include the other files, and nothing else. NULL on problems, which are reported.
cxml_schema *cxml_schema_compile(const cxml_file *files, size_t count, cxml_report report, void *receiver);
void cxml_schema_free(cxml_schema *schema);
// 1 valid, 0 invalid (problems are reported), -1 when the check could not be made.
int cxml_schema_validate(const cxml_schema *schema, const cxml_document *document, cxml_report report, void *receiver);

// Writing: each function returns 1, or 0 when it failed ------------------------------------------

// NULL when out of memory. The caller frees it with cxml_writer_free.
cxml_writer *cxml_writer_new(void);
void cxml_writer_free(cxml_writer *writer);
int cxml_write_declaration(cxml_writer *writer);
int cxml_write_html_doctype(cxml_writer *writer);
// Refuses what is no qualified name.
int cxml_write_start(cxml_writer *writer, const char *name);
int cxml_write_attribute(cxml_writer *writer, const char *name, const char *value);
int cxml_write_text(cxml_writer *writer, const char *text);
// Unescaped: the text of HTML's style and script.
int cxml_write_raw(cxml_writer *writer, const char *text);
// The text must hold no two hyphens side by side, and not end with one.
int cxml_write_comment(cxml_writer *writer, const char *text);
// A line's end and that many blanks.
int cxml_write_line_break(cxml_writer *writer, size_t blanks);
// `full` writes `</name>` even where the element is empty.
int cxml_write_end(cxml_writer *writer, int full);
// Closes what is open; the bytes belong to the writer. NULL when something failed before.
const uint8_t *cxml_writer_finish(cxml_writer *writer, size_t *count);

// Which library runs.
const char *cxml_version(void);
