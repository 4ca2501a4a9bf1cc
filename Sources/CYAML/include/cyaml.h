// YAML events with their positions, over libyaml. No YAML type shows here.
#pragma once
#include <stddef.h>
#include <stdint.h>

typedef struct cyaml_parser cyaml_parser;

typedef enum {
  CYAML_END = 0,       // nothing follows
  CYAML_DOCUMENT,      // a document begins
  CYAML_SCALAR,
  CYAML_SEQUENCE,
  CYAML_SEQUENCE_END,
  CYAML_MAPPING,
  CYAML_MAPPING_END,
  CYAML_ALIAS,
  CYAML_ERROR,         // value: what libyaml says of it
} cyaml_kind;

typedef struct {
  cyaml_kind kind;
  const char *value;   // of a scalar or an error; valid until the next call
  size_t length;
  int plain;           // a scalar without quotes
  int anchored;        // carries an anchor
  size_t line, column; // counted from 1
} cyaml_event;

// Both NULL-safe. The bytes must outlive the parser.
cyaml_parser *cyaml_open(const uint8_t *bytes, size_t length);
void cyaml_close(cyaml_parser *parser);

// The next event. After CYAML_END or CYAML_ERROR the same again.
cyaml_event cyaml_next(cyaml_parser *parser);

const char *cyaml_version(void);
