#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Lengths are thousandths of a point; the origin of a page is its upper left corner.

/// The fonts, loaded once. Used by one thread at a time.
typedef struct cpage_press cpage_press;
/// A text broken into lines, ready to be drawn. Belongs to its press.
typedef struct cpage_text cpage_text;
/// A PDF in the making.
typedef struct cpage_document cpage_document;

typedef enum {
  CPAGE_OK,
  /// Not all of the fonts are installed.
  CPAGE_FONT_MISSING,
  CPAGE_OUT_OF_MEMORY,
  CPAGE_FAILED,
} cpage_status;

typedef enum { CPAGE_LEFT, CPAGE_RIGHT, CPAGE_CENTRE } cpage_alignment;

typedef struct {
  int32_t size;
  int32_t line_height;
  bool is_bold;
  cpage_alignment alignment;
} cpage_style;

typedef struct {
  const char *title, *author, *subject;
  /// ISO 8601.
  const char *created;
} cpage_information;

/// Looks only for the fonts named by `cpage_font`, so that others on the machine change no page.
cpage_status cpage_press_open(cpage_press **press);
void cpage_press_close(cpage_press *press);
/// The file name of a font that the pages are set in; NULL behind the last.
const char *cpage_font(size_t index);
/// Whether that font was found.
bool cpage_has_font(const cpage_press *press, size_t index);

/// Breaks `text` into lines no wider than `width`; 0 for a single line. Words are never hyphenated; one too long for a
/// line is broken where the line ends. A character that no font has is set as its number, `[U+1F600]`.
cpage_status cpage_text_set(
    cpage_press *press, const char *text, size_t length, cpage_style style, int32_t width, cpage_text **set);
void cpage_text_free(cpage_text *text);
size_t cpage_text_lines(const cpage_text *text);
/// The width of its widest line.
int32_t cpage_text_width(const cpage_text *text);

cpage_status cpage_document_new(int32_t width, int32_t height, cpage_information information, cpage_document **document);
void cpage_document_free(cpage_document *document);
void cpage_end_page(cpage_document *document);
/// Closes the document; its bytes stay valid until it is freed.
cpage_status cpage_finish(cpage_document *document, const unsigned char **bytes, size_t *length);

/// The colour of what is drawn next, `0xRRGGBB`.
void cpage_ink(cpage_document *document, uint32_t colour);
/// Draws `count` lines from `first` on, the first at the top `y`, within `width` from `x` by the text's alignment.
void cpage_draw(
    cpage_document *document, const cpage_text *text, size_t first, size_t count, int32_t x, int32_t y, int32_t width);
void cpage_fill(cpage_document *document, int32_t x, int32_t y, int32_t width, int32_t height);
void cpage_frame(cpage_document *document, int32_t x, int32_t y, int32_t width, int32_t height, int32_t weight);
/// A line; `dash` is the length of its strokes, 0 for one without gaps.
void cpage_line(
    cpage_document *document, int32_t x, int32_t y, int32_t to_x, int32_t to_y, int32_t weight, int32_t dash);
/// A closed shape through `count` points, filled or as an outline.
void cpage_shape(cpage_document *document, const int32_t *points, size_t count, int32_t weight, bool is_filled);
void cpage_circle(cpage_document *document, int32_t x, int32_t y, int32_t radius, int32_t weight, bool is_filled);

/// Begins an element of the structure: `H1`, `P`, `Table`, `TR`, `TH`, `TD`, `Figure`; each is ended.
void cpage_begin_tag(cpage_document *document, const char *name, const char *attributes);
void cpage_end_tag(cpage_document *document, const char *name);
/// Adds an entry to the outline; `parent` 0 for the uppermost. Gives its number.
int cpage_outline(cpage_document *document, int parent, const char *title, int page, int32_t y);

// Which libraries run.
const char *cpage_cairo_version(void);
const char *cpage_pango_version(void);
int cpage_fontconfig_version(void);
const char *cpage_harfbuzz_version(void);
