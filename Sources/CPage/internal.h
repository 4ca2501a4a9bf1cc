#pragma once

#include "cpage.h"

#include <cairo-pdf.h>
#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>

/// The characters that are set one by one, without shaping: those below this number that `cpage_is_plain` accepts.
enum { CPAGE_PLAIN_END = 0x2300, CPAGE_STYLES = 32, CPAGE_FONTS = 4 };

/// A glyph of the upright or the bold font; an advance below zero: not looked up yet.
typedef struct {
  uint32_t index;
  float advance;
} cpage_glyph;

typedef struct {
  int32_t size;
  bool is_bold;
  /// For Pango.
  PangoFontDescription *description;
  cairo_scaled_font_t *scaled;
} cpage_face;

struct cpage_press {
  FcConfig *config;
  PangoFontMap *map;
  PangoContext *context;
  cpage_face faces[CPAGE_STYLES];
  size_t face_count;
  cairo_font_options_t *options;
  /// The upright and the bold font that plain text is set in.
  cairo_font_face_t *fonts[2];
  /// At 1000 points.
  cairo_scaled_font_t *measure[2];
  cpage_glyph *glyphs[2];
  bool has_font[CPAGE_FONTS];
};

typedef struct {
  /// Bytes of the text, and its glyphs; for shaped text only the index of its line.
  size_t start, end;
  size_t first_glyph, glyph_count;
  double width;
} cpage_text_line;

struct cpage_text {
  const cpage_face *face;
  cpage_style style;
  char *bytes;
  /// Of plain text: a glyph for each character.
  cairo_glyph_t *glyphs;
  cairo_text_cluster_t *clusters;
  cpage_text_line *lines;
  size_t line_count;
  /// Of any other.
  PangoLayout *layout;
};

/// What is appended to a PDF so that its catalogue names the language and says that it is tagged; cairo cannot say so. NULL
/// where the catalogue is not as cairo writes it. Freed by the caller.
char *cpage_catalogue_update(const unsigned char *pdf, size_t length, const char *language, size_t *size);

/// Lends a press the fonts that all presses share, and tells it which there are.
cpage_status cpage_fonts_open(cpage_press *press);
/// The upright or the bold font that plain text is set in, for one press; NULL where it does not load.
cairo_font_face_t *cpage_fonts_face(bool is_bold);

const cpage_face *cpage_face_for(cpage_press *press, int32_t size, bool is_bold);
cpage_glyph cpage_glyph_of(cpage_press *press, bool is_bold, uint32_t character);
/// Whether some font has it.
bool cpage_is_covered(const cpage_press *press, uint32_t character);
