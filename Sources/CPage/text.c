#include "internal.h"

#include <stdlib.h>
#include <string.h>

/// Characters that stand on the line one after another: Latin, Greek, Cyrillic, digits and their punctuation. Whatever
/// joins, combines or runs from right to left is left to Pango.
static bool is_plain(uint32_t c) {
  if (c < 0x250) return (c >= 0x20 && c < 0x7F) || (c >= 0xA0 && c != 0xAD);
  if (c < 0x374) return false;
  if (c < 0x483) return true;
  if (c < 0x48A) return false;
  if (c < 0x530) return true;
  if (c < 0x1E00) return false;
  if (c < 0x2000) return c < 0x1F00;
  if (c < 0x2010) return false;
  if (c < 0x2028) return true;
  return (c >= 0x2030 && c < 0x205F) || (c >= 0x20A0 && c < 0x20D0) || (c >= 0x2100 && c < CPAGE_PLAIN_END);
}

/// What orders other characters about and is no text itself.
static bool is_control(uint32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF0 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE0FFF);
}

/// The text without controls, the characters no font has as their numbers; whether all of it is plain.
static bool clean(cpage_press *press, bool is_bold, const char *text, size_t length, GString *out) {
  bool plain = true;
  for (const char *p = text, *end = text + length; p < end;) {
    // For GLib a NUL is the end, and behind it nothing.
    gunichar c = *p ? g_utf8_get_char_validated(p, end - p) : 0;
    if (c == (gunichar)-1 || c == (gunichar)-2) {
      g_string_append(out, "\xEF\xBF\xBD");
      plain = false;
      p++;
      continue;
    }
    p = g_utf8_next_char(p);
    if (is_plain(c) && cpage_glyph_of(press, is_bold, c).index != 0) {
      g_string_append_unichar(out, c);
    } else if (is_control(c)) {
      if (c == '\n' || c == '\t' || c == '\r' || c == 0x2028 || c == 0x2029) g_string_append_c(out, ' ');
    } else if (cpage_is_covered(press, c)) {
      plain = false;
      g_string_append_unichar(out, c);
    } else if (c < 0xFE00 || c > 0xFE0F) {
      // A variation selector only says how the character before it is to look.
      g_string_append_printf(out, "[U+%04X]", c);
    }
  }
  return plain;
}

static bool add_line(cpage_text *set, size_t *room, cpage_text_line line) {
  if (set->line_count == *room) {
    *room = *room ? *room * 2 : 4;
    cpage_text_line *lines = realloc(set->lines, *room * sizeof *lines);
    if (!lines) return false;
    set->lines = lines;
  }
  set->lines[set->line_count++] = line;
  return true;
}

/// Breaks plain text after blanks, hyphens and slashes; within a word only where it alone is too long.
static cpage_status set_plain(cpage_press *press, cpage_text *set, const char *text, size_t length, double width) {
  size_t count = (size_t)g_utf8_strlen(text, (gssize)length);
  set->bytes = malloc(length + 1);
  set->glyphs = malloc((count + 1) * sizeof *set->glyphs);
  set->clusters = malloc((count + 1) * sizeof *set->clusters);
  if (!set->bytes || !set->glyphs || !set->clusters) return CPAGE_OUT_OF_MEMORY;
  memcpy(set->bytes, text, length);
  set->bytes[length] = 0;
  double scale = set->style.size / 1000.0 / 1000.0;
  size_t room = 0, glyph = 0, byte = 0;
  cpage_text_line line = {0};
  // The last place where the line may end: what comes behind it, and how wide it is up to there without blanks.
  size_t break_byte = 0, break_glyph = 0, break_end = 0, break_end_glyph = 0;
  double x = 0, break_x = 0, break_width = 0;
  bool can_break = false;
  while (byte < length) {
    const char *p = set->bytes + byte;
    gunichar c = g_utf8_get_char(p);
    size_t bytes = (size_t)(g_utf8_next_char(p) - p);
    cpage_glyph found = cpage_glyph_of(press, set->style.is_bold, c);
    double advance = found.advance * scale;
    if (width > 0 && x + advance > width && c != ' ' && glyph > line.first_glyph) {
      if (!can_break) {
        break_byte = break_end = byte;
        break_glyph = break_end_glyph = glyph;
        break_x = break_width = x;
      }
      line.end = break_end;
      line.glyph_count = break_end_glyph - line.first_glyph;
      line.width = break_width;
      if (!add_line(set, &room, line)) return CPAGE_OUT_OF_MEMORY;
      for (size_t g = break_glyph; g < glyph; g++) set->glyphs[g].x -= break_x;
      x -= break_x;
      line = (cpage_text_line){.start = break_byte, .first_glyph = break_glyph};
      can_break = false;
    }
    set->glyphs[glyph] = (cairo_glyph_t){found.index, x, 0};
    set->clusters[glyph] = (cairo_text_cluster_t){(int)bytes, 1};
    x += advance;
    byte += bytes;
    glyph++;
    if (c == ' ') {
      if (!can_break || break_byte != byte - bytes) {
        break_end = byte - bytes;
        break_end_glyph = glyph - 1;
        break_width = x - advance;
      }
      break_byte = byte;
      break_glyph = glyph;
      break_x = x;
      can_break = true;
    } else if ((c == '-' || c == '/' || c == 0x2013 || c == '_' || c == '@') && glyph - line.first_glyph > 2) {
      break_byte = break_end = byte;
      break_glyph = break_end_glyph = glyph;
      break_x = break_width = x;
      can_break = true;
    }
  }
  line.end = length;
  line.glyph_count = glyph - line.first_glyph;
  line.width = x;
  return add_line(set, &room, line) ? CPAGE_OK : CPAGE_OUT_OF_MEMORY;
}

static cpage_status set_shaped(cpage_press *press, cpage_text *set, const char *text, size_t length, double width) {
  set->layout = pango_layout_new(press->context);
  pango_layout_set_font_description(set->layout, set->face->description);
  pango_layout_set_text(set->layout, text, (int)length);
  pango_layout_set_width(set->layout, width > 0 ? (int)(width * PANGO_SCALE) : -1);
  pango_layout_set_wrap(set->layout, PANGO_WRAP_WORD_CHAR);
  PangoAttrList *attributes = pango_attr_list_new();
  pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));
  pango_layout_set_attributes(set->layout, attributes);
  pango_attr_list_unref(attributes);
  size_t room = 0;
  for (GSList *at = pango_layout_get_lines_readonly(set->layout); at; at = at->next) {
    PangoRectangle logical;
    pango_layout_line_get_extents(at->data, NULL, &logical);
    cpage_text_line line = {.width = logical.width / (double)PANGO_SCALE};
    if (!add_line(set, &room, line)) return CPAGE_OUT_OF_MEMORY;
  }
  return CPAGE_OK;
}

cpage_status cpage_text_set(
    cpage_press *press, const char *text, size_t length, cpage_style style, int32_t width, cpage_text **out) {
  cpage_text *set = calloc(1, sizeof *set);
  if (!set) return CPAGE_OUT_OF_MEMORY;
  *out = set;
  set->style = style;
  set->face = cpage_face_for(press, style.size, style.is_bold);
  if (!set->face) return CPAGE_FAILED;
  GString *cleaned = g_string_sized_new(length + 16);
  bool plain = clean(press, style.is_bold, text, length, cleaned);
  double room = width / 1000.0;
  cpage_status status = plain ? set_plain(press, set, cleaned->str, cleaned->len, room)
                              : set_shaped(press, set, cleaned->str, cleaned->len, room);
  g_string_free(cleaned, TRUE);
  return status;
}

void cpage_text_free(cpage_text *set) {
  if (!set) return;
  g_clear_object(&set->layout);
  free(set->bytes);
  free(set->glyphs);
  free(set->clusters);
  free(set->lines);
  free(set);
}

size_t cpage_text_lines(const cpage_text *set) { return set->line_count; }

int32_t cpage_text_width(const cpage_text *set) {
  double widest = 0;
  for (size_t i = 0; i < set->line_count; i++)
    if (set->lines[i].width > widest) widest = set->lines[i].width;
  return (int32_t)(widest * 1000 + 1);
}
