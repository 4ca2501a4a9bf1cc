#include "internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct cpage_document {
  cairo_surface_t *surface;
  cairo_t *cairo;
  unsigned char *bytes;
  size_t length, room;
};

static cairo_status_t take(void *closure, const unsigned char *data, unsigned int length) {
  cpage_document *document = closure;
  if (document->length + length > document->room) {
    size_t room = document->room ? document->room * 2 : 1 << 16;
    while (room < document->length + length) room *= 2;
    unsigned char *bytes = realloc(document->bytes, room);
    if (!bytes) return CAIRO_STATUS_WRITE_ERROR;
    document->bytes = bytes;
    document->room = room;
  }
  memcpy(document->bytes + document->length, data, length);
  document->length += length;
  return CAIRO_STATUS_SUCCESS;
}

cpage_status cpage_document_new(int32_t width, int32_t height, cpage_information information, cpage_document **out) {
  cpage_document *document = calloc(1, sizeof *document);
  if (!document) return CPAGE_OUT_OF_MEMORY;
  *out = document;
  document->surface = cairo_pdf_surface_create_for_stream(take, document, width / 1000.0, height / 1000.0);
  cairo_pdf_surface_restrict_to_version(document->surface, CAIRO_PDF_VERSION_1_5);
  cairo_pdf_surface_set_metadata(document->surface, CAIRO_PDF_METADATA_TITLE, information.title);
  cairo_pdf_surface_set_metadata(document->surface, CAIRO_PDF_METADATA_AUTHOR, information.author);
  cairo_pdf_surface_set_metadata(document->surface, CAIRO_PDF_METADATA_SUBJECT, information.subject);
  cairo_pdf_surface_set_metadata(document->surface, CAIRO_PDF_METADATA_CREATOR, "koffer");
  cairo_pdf_surface_set_metadata(document->surface, CAIRO_PDF_METADATA_CREATE_DATE, information.created);
  document->cairo = cairo_create(document->surface);
  return cairo_status(document->cairo) == CAIRO_STATUS_SUCCESS ? CPAGE_OK : CPAGE_FAILED;
}

void cpage_document_free(cpage_document *document) {
  if (!document) return;
  if (document->cairo) cairo_destroy(document->cairo);
  if (document->surface) cairo_surface_destroy(document->surface);
  free(document->bytes);
  free(document);
}

void cpage_end_page(cpage_document *document) { cairo_show_page(document->cairo); }

cpage_status cpage_finish(cpage_document *document, const unsigned char **bytes, size_t *length) {
  cairo_status_t status = cairo_status(document->cairo);
  cairo_surface_finish(document->surface);
  if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(document->surface);
  size_t size = 0;
  char *update =
      status == CAIRO_STATUS_SUCCESS ? cpage_catalogue_update(document->bytes, document->length, "de-DE", &size) : NULL;
  if (update) status = take(document, (const unsigned char *)update, (unsigned int)size);
  free(update);
  *bytes = document->bytes;
  *length = document->length;
  return status == CAIRO_STATUS_SUCCESS ? CPAGE_OK : CPAGE_FAILED;
}

void cpage_ink(cpage_document *document, uint32_t colour) {
  cairo_set_source_rgb(
      document->cairo, (colour >> 16 & 0xFF) / 255.0, (colour >> 8 & 0xFF) / 255.0, (colour & 0xFF) / 255.0);
}

static void draw_plain(cairo_t *cairo, const cpage_text *text, const cpage_text_line *line, double x, double y) {
  if (line->glyph_count == 0) return;
  cairo_save(cairo);
  cairo_translate(cairo, x, y);
  cairo_set_scaled_font(cairo, text->face->scaled);
  cairo_show_text_glyphs(
      cairo, text->bytes + line->start, (int)(line->end - line->start), text->glyphs + line->first_glyph,
      (int)line->glyph_count, text->clusters + line->first_glyph, (int)line->glyph_count, 0);
  cairo_restore(cairo);
}

void cpage_draw(
    cpage_document *document, const cpage_text *text, size_t first, size_t count, int32_t x, int32_t y, int32_t width) {
  double size = text->style.size / 1000.0, height = text->style.line_height / 1000.0;
  // The letters of the upright font reach 0.905 of their size above the line, and 0.212 below.
  double baseline = y / 1000.0 + (height - 1.117 * size) / 2 + 0.905 * size;
  for (size_t i = first; i < first + count && i < text->line_count; i++, baseline += height) {
    const cpage_text_line *line = &text->lines[i];
    double rest = width / 1000.0 - line->width, from = x / 1000.0;
    if (text->style.alignment == CPAGE_RIGHT) from += rest;
    if (text->style.alignment == CPAGE_CENTRE) from += rest / 2;
    if (text->layout) {
      cairo_move_to(document->cairo, from, baseline);
      pango_cairo_show_layout_line(document->cairo, pango_layout_get_line_readonly(text->layout, (int)i));
    } else {
      draw_plain(document->cairo, text, line, from, baseline);
    }
  }
}

void cpage_fill(cpage_document *document, int32_t x, int32_t y, int32_t width, int32_t height) {
  cairo_rectangle(document->cairo, x / 1000.0, y / 1000.0, width / 1000.0, height / 1000.0);
  cairo_fill(document->cairo);
}

void cpage_frame(cpage_document *document, int32_t x, int32_t y, int32_t width, int32_t height, int32_t weight) {
  cairo_set_line_width(document->cairo, weight / 1000.0);
  cairo_rectangle(document->cairo, x / 1000.0, y / 1000.0, width / 1000.0, height / 1000.0);
  cairo_stroke(document->cairo);
}

void cpage_line(
    cpage_document *document, int32_t x, int32_t y, int32_t to_x, int32_t to_y, int32_t weight, int32_t dash) {
  double strokes[] = {dash / 1000.0};
  cairo_set_line_width(document->cairo, weight / 1000.0);
  cairo_set_dash(document->cairo, strokes, dash > 0 ? 1 : 0, 0);
  cairo_move_to(document->cairo, x / 1000.0, y / 1000.0);
  cairo_line_to(document->cairo, to_x / 1000.0, to_y / 1000.0);
  cairo_stroke(document->cairo);
  cairo_set_dash(document->cairo, NULL, 0, 0);
}

static void paint(cairo_t *cairo, int32_t weight, bool is_filled) {
  cairo_set_line_width(cairo, weight / 1000.0);
  if (is_filled) cairo_fill(cairo);
  else cairo_stroke(cairo);
}

void cpage_shape(cpage_document *document, const int32_t *points, size_t count, int32_t weight, bool is_filled) {
  for (size_t i = 0; i < count; i++) cairo_line_to(document->cairo, points[2 * i] / 1000.0, points[2 * i + 1] / 1000.0);
  cairo_close_path(document->cairo);
  paint(document->cairo, weight, is_filled);
}

void cpage_circle(cpage_document *document, int32_t x, int32_t y, int32_t radius, int32_t weight, bool is_filled) {
  cairo_new_sub_path(document->cairo);
  cairo_arc(document->cairo, x / 1000.0, y / 1000.0, radius / 1000.0, 0, 2 * G_PI);
  cairo_close_path(document->cairo);
  paint(document->cairo, weight, is_filled);
}

void cpage_begin_tag(cpage_document *document, const char *name, const char *attributes) {
  cairo_tag_begin(document->cairo, name, attributes);
}

void cpage_end_tag(cpage_document *document, const char *name) { cairo_tag_end(document->cairo, name); }

int cpage_outline(cpage_document *document, int parent, const char *title, int page, int32_t y) {
  char place[80];
  snprintf(place, sizeof place, "page=%d pos=[0 %d]", page, (int)(y / 1000));
  return cairo_pdf_surface_add_outline(document->surface, parent, title, place, CAIRO_PDF_OUTLINE_FLAG_OPEN);
}
