#include "internal.h"

#include <pango/pangofc-fontmap.h>
#include <stdlib.h>

bool cpage_has_font(const cpage_press *press, size_t index) { return index < CPAGE_FONTS && press->has_font[index]; }

// A printed page has no pixels to fit letters to.
static cairo_font_options_t *options(void) {
  cairo_font_options_t *options = cairo_font_options_create();
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  return options;
}

static PangoContext *context_of(cpage_press *press) {
  PangoContext *context = pango_font_map_create_context(press->map);
  pango_cairo_context_set_font_options(context, press->options);
  pango_cairo_context_set_resolution(context, 72);
  pango_context_set_language(context, pango_language_from_string("de"));
  return context;
}

static PangoFontDescription *describe(int32_t size, bool is_bold) {
  PangoFontDescription *description = pango_font_description_new();
  pango_font_description_set_family_static(description, "Liberation Sans,DejaVu Sans");
  pango_font_description_set_weight(description, is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size(description, size * (double)PANGO_SCALE / 1000);
  return description;
}

/// The upright or the bold font in a size, in thousandths of a point.
static cairo_scaled_font_t *scale(cpage_press *press, int32_t size, bool is_bold) {
  cairo_matrix_t points, identity;
  cairo_matrix_init_scale(&points, size / 1000.0, size / 1000.0);
  cairo_matrix_init_identity(&identity);
  cairo_scaled_font_t *font = cairo_scaled_font_create(press->fonts[is_bold], &points, &identity, press->options);
  if (cairo_scaled_font_status(font) == CAIRO_STATUS_SUCCESS) return font;
  cairo_scaled_font_destroy(font);
  return NULL;
}

static bool load_measures(cpage_press *press) {
  for (int bold = 0; bold < 2; bold++) {
    press->fonts[bold] = cpage_fonts_face(bold);
    if (!press->fonts[bold]) return false;
    press->measure[bold] = scale(press, 1000 * 1000, bold);
    press->glyphs[bold] = malloc(CPAGE_PLAIN_END * sizeof(cpage_glyph));
    if (!press->measure[bold] || !press->glyphs[bold]) return false;
    for (size_t i = 0; i < CPAGE_PLAIN_END; i++) press->glyphs[bold][i] = (cpage_glyph){0, -1};
  }
  return true;
}

cpage_status cpage_press_open(cpage_press **out) {
  cpage_press *press = calloc(1, sizeof *press);
  if (!press) return CPAGE_OUT_OF_MEMORY;
  *out = press;
  cpage_status status = cpage_fonts_open(press);
  if (status != CPAGE_OK) return status;
  press->options = options();
  press->map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
  if (!press->map) return CPAGE_FAILED;
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(press->map), press->config);
  press->context = context_of(press);
  return load_measures(press) ? CPAGE_OK : CPAGE_FAILED;
}

void cpage_press_close(cpage_press *press) {
  if (!press) return;
  for (size_t i = 0; i < press->face_count; i++) {
    pango_font_description_free(press->faces[i].description);
    cairo_scaled_font_destroy(press->faces[i].scaled);
  }
  for (int bold = 0; bold < 2; bold++) {
    cairo_scaled_font_destroy(press->measure[bold]);
    cairo_font_face_destroy(press->fonts[bold]);
    free(press->glyphs[bold]);
  }
  g_clear_object(&press->context);
  g_clear_object(&press->map);
  if (press->options) cairo_font_options_destroy(press->options);
  if (press->config) FcConfigDestroy(press->config);
  free(press);
}

const cpage_face *cpage_face_for(cpage_press *press, int32_t size, bool is_bold) {
  for (size_t i = 0; i < press->face_count; i++)
    if (press->faces[i].size == size && press->faces[i].is_bold == is_bold) return &press->faces[i];
  if (press->face_count == CPAGE_STYLES) return NULL;
  cairo_scaled_font_t *scaled = scale(press, size, is_bold);
  if (!scaled) return NULL;
  cpage_face *face = &press->faces[press->face_count++];
  *face = (cpage_face){.size = size, .is_bold = is_bold, .description = describe(size, is_bold), .scaled = scaled};
  return face;
}

cpage_glyph cpage_glyph_of(cpage_press *press, bool is_bold, uint32_t character) {
  cpage_glyph *known = &press->glyphs[is_bold][character];
  if (known->advance >= 0) return *known;
  char text[8] = {0};
  g_unichar_to_utf8(character, text);
  cairo_glyph_t *glyphs = NULL;
  int count = 0;
  *known = (cpage_glyph){0, 0};
  if (cairo_scaled_font_text_to_glyphs(press->measure[is_bold], 0, 0, text, -1, &glyphs, &count, NULL, NULL, NULL) ==
          CAIRO_STATUS_SUCCESS &&
      count == 1) {
    cairo_text_extents_t extents;
    cairo_scaled_font_glyph_extents(press->measure[is_bold], glyphs, 1, &extents);
    *known = (cpage_glyph){(uint32_t)glyphs[0].index, (float)extents.x_advance};
  }
  cairo_glyph_free(glyphs);
  return *known;
}

bool cpage_is_covered(const cpage_press *press, uint32_t character) {
  const FcFontSet *set = FcConfigGetFonts(press->config, FcSetSystem);
  for (int i = 0; set && i < set->nfont; i++) {
    FcCharSet *characters = NULL;
    if (FcPatternGetCharSet(set->fonts[i], FC_CHARSET, 0, &characters) == FcResultMatch &&
        FcCharSetHasChar(characters, character))
      return true;
  }
  return false;
}

const char *cpage_cairo_version(void) { return cairo_version_string(); }
const char *cpage_pango_version(void) { return pango_version_string(); }
