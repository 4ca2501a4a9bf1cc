#include "cyaml.h"

#include <stdlib.h>
#include <string.h>
#include <yaml.h>

struct cyaml_parser {
  yaml_parser_t parser;
  yaml_event_t event;
  const uint8_t *bytes;
  size_t length;
  int holds_event;
  cyaml_event last;
};

cyaml_parser *cyaml_open(const uint8_t *bytes, size_t length) {
  cyaml_parser *self = calloc(1, sizeof *self);
  if (!self) return NULL;
  if (!yaml_parser_initialize(&self->parser)) {
    free(self);
    return NULL;
  }
  self->bytes = bytes;
  self->length = length;
  yaml_parser_set_input_string(&self->parser, bytes, length);
  yaml_parser_set_encoding(&self->parser, YAML_UTF8_ENCODING);
  return self;
}

void cyaml_close(cyaml_parser *self) {
  if (!self) return;
  if (self->holds_event) yaml_event_delete(&self->event);
  yaml_parser_delete(&self->parser);
  free(self);
}

// libyaml marks no place where bytes are no characters, or none that may stand there; it only counts them.
static void locate(const cyaml_parser *self, cyaml_event *out) {
  size_t end = self->parser.problem_offset < self->length ? self->parser.problem_offset : self->length;
  out->line = out->column = 1;
  for (size_t at = 0; at < end; at++) {
    uint8_t byte = self->bytes[at];
    if (byte == '\n' || (byte == '\r' && !(at + 1 < self->length && self->bytes[at + 1] == '\n'))) {
      out->line++;
      out->column = 1;
    } else if (byte != '\r' && (byte & 0xC0) != 0x80) {
      out->column++;
    }
  }
}

static cyaml_event failure(const cyaml_parser *self) {
  const yaml_parser_t *parser = &self->parser;
  const char *problem = parser->problem ? parser->problem : "out of memory";
  cyaml_event out = {
      .kind = CYAML_ERROR,
      .value = problem,
      .length = strlen(problem),
      .line = parser->problem_mark.line + 1,
      .column = parser->problem_mark.column + 1,
  };
  if (parser->error == YAML_READER_ERROR) locate(self, &out);
  return out;
}

cyaml_event cyaml_next(cyaml_parser *self) {
  if (!self) return (cyaml_event){.kind = CYAML_ERROR, .value = "out of memory", .length = 13, .line = 1, .column = 1};
  // libyaml forbids another call after its stream end or its first error.
  if (self->last.kind == CYAML_ERROR || (self->last.kind == CYAML_END && self->last.line)) return self->last;
  for (;;) {
    if (self->holds_event) yaml_event_delete(&self->event);
    self->holds_event = 0;
    if (!yaml_parser_parse(&self->parser, &self->event)) return self->last = failure(self);
    self->holds_event = 1;
    const yaml_event_t *event = &self->event;
    cyaml_event out = {.line = event->start_mark.line + 1, .column = event->start_mark.column + 1};
    switch (event->type) {
      case YAML_STREAM_END_EVENT: out.kind = CYAML_END; break;
      case YAML_DOCUMENT_START_EVENT: out.kind = CYAML_DOCUMENT; break;
      case YAML_ALIAS_EVENT: out.kind = CYAML_ALIAS; break;
      case YAML_SCALAR_EVENT:
        out.kind = CYAML_SCALAR;
        out.value = (const char *)event->data.scalar.value;
        out.length = event->data.scalar.length;
        out.plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
        out.anchored = event->data.scalar.anchor != NULL;
        break;
      case YAML_SEQUENCE_START_EVENT:
        out.kind = CYAML_SEQUENCE;
        out.anchored = event->data.sequence_start.anchor != NULL;
        break;
      case YAML_MAPPING_START_EVENT:
        out.kind = CYAML_MAPPING;
        out.anchored = event->data.mapping_start.anchor != NULL;
        break;
      case YAML_SEQUENCE_END_EVENT: out.kind = CYAML_SEQUENCE_END; break;
      case YAML_MAPPING_END_EVENT: out.kind = CYAML_MAPPING_END; break;
      default: continue; // stream start, document end: nothing to tell
    }
    return self->last = out;
  }
}

const char *cyaml_version(void) { return yaml_get_version_string(); }
