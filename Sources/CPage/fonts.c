#include "internal.h"

#include <cairo-ft.h>
#include <hb-subset.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

static const char *const fonts[CPAGE_FONTS] = {
    "LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf", "DejaVuSans.ttf", "DejaVuSans-Bold.ttf"};

// Only these fonts, wherever they lie, from fontconfig's cache where there is one. No other font of the machine, and no
// setting of its user, has a part in what a page looks like.
static const char configuration[] =
    "<?xml version=\"1.0\"?><fontconfig>"
    "<dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir><dir>/opt/homebrew/share/fonts</dir>"
    "<dir>/Library/Fonts</dir><dir prefix=\"xdg\">fonts</dir>"
    "<cachedir>/var/cache/fontconfig</cachedir><cachedir prefix=\"xdg\">fontconfig</cachedir>"
    "<selectfont><rejectfont><glob>*.?t?</glob><glob>*.pf?</glob><glob>*.gz</glob><glob>*.?df</glob></rejectfont>"
    "<acceptfont><glob>*/LiberationSans-Regular.ttf</glob><glob>*/LiberationSans-Bold.ttf</glob>"
    "<glob>*/DejaVuSans.ttf</glob><glob>*/DejaVuSans-Bold.ttf</glob></acceptfont></selectfont>"
    "</fontconfig>";

const char *cpage_font(size_t index) { return index < CPAGE_FONTS ? fonts[index] : NULL; }

// What all presses share: fontconfig's findings once all fonts are there, and the bytes of the fonts that plain text is
// set in, the upright and the bold one.
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static FcConfig *shared_config;
static hb_blob_t *shared_bytes[2];

static void find_fonts(FcConfig *config, const char *files[CPAGE_FONTS]) {
  const FcFontSet *set = FcConfigGetFonts(config, FcSetSystem);
  for (int i = 0; set && i < set->nfont; i++) {
    FcChar8 *file = NULL;
    if (FcPatternGetString(set->fonts[i], FC_FILE, 0, &file) != FcResultMatch) continue;
    const char *slash = strrchr((const char *)file, '/');
    const char *name = slash ? slash + 1 : (const char *)file;
    for (size_t f = 0; f < CPAGE_FONTS; f++)
      if (!files[f] && strcmp(name, fonts[f]) == 0) files[f] = (const char *)file;
  }
}

/// The font without the programs that fit its letters to pixels, and without the tables that only shaping asks. A printed
/// page has no pixels; the programs are more than half of what a PDF would embed.
static hb_blob_t *without_hints(const char *file) {
  hb_blob_t *whole = hb_blob_create_from_file_or_fail(file);
  if (!whole) return NULL;
  hb_face_t *face = hb_face_create(whole, 0), *reduced = NULL;
  hb_subset_input_t *input = hb_subset_input_create_or_fail();
  if (input) {
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_RETAIN_GIDS);
    hb_set_invert(hb_subset_input_unicode_set(input));
    static const char *const tables[] = {"GSUB", "GPOS", "GDEF", "kern"};
    hb_set_t *dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) hb_set_add(dropped, hb_tag_from_string(tables[i], 4));
    reduced = hb_subset_or_fail(face, input);
  }
  hb_blob_t *bytes = reduced ? hb_face_reference_blob(reduced) : NULL;
  if (bytes) hb_blob_make_immutable(bytes);
  hb_face_destroy(reduced);
  hb_subset_input_destroy(input);
  hb_face_destroy(face);
  hb_blob_destroy(whole);
  return bytes;
}

static cpage_status load(void) {
  FcConfig *config = FcConfigCreate();
  if (!config || !FcConfigParseAndLoadFromMemory(config, (const FcChar8 *)configuration, FcTrue) ||
      !FcConfigBuildFonts(config)) {
    if (config) FcConfigDestroy(config);
    return CPAGE_FAILED;
  }
  shared_config = config;
  return CPAGE_OK;
}

cpage_status cpage_fonts_open(cpage_press *press) {
  pthread_mutex_lock(&lock);
  cpage_status status = shared_config ? CPAGE_OK : load();
  const char *files[CPAGE_FONTS] = {0};
  if (status == CPAGE_OK) find_fonts(shared_config, files);
  for (size_t f = 0; f < CPAGE_FONTS; f++) {
    press->has_font[f] = files[f];
    if (!files[f] && status == CPAGE_OK) status = CPAGE_FONT_MISSING;
  }
  for (int bold = 0; bold < 2 && status == CPAGE_OK; bold++) {
    if (!shared_bytes[bold]) shared_bytes[bold] = without_hints(files[bold]);
    if (!shared_bytes[bold]) status = CPAGE_FAILED;
  }
  if (status == CPAGE_OK) press->config = FcConfigReference(shared_config);
  // Whoever installs what is missing need not begin anew.
  if (status != CPAGE_OK && shared_config) {
    FcConfigDestroy(shared_config);
    shared_config = NULL;
  }
  pthread_mutex_unlock(&lock);
  return status;
}

/// What a font face of cairo stands on; it may outlive its press in cairo's caches.
typedef struct {
  FT_Library library;
  FT_Face face;
  hb_blob_t *bytes;
} loaded;

static void unload(void *of) {
  loaded *font = of;
  if (font->face) FT_Done_Face(font->face);
  if (font->library) FT_Done_FreeType(font->library);
  hb_blob_destroy(font->bytes);
  free(font);
}

cairo_font_face_t *cpage_fonts_face(bool is_bold) {
  static const cairo_user_data_key_t key;
  loaded *font = calloc(1, sizeof *font);
  if (!font) return NULL;
  pthread_mutex_lock(&lock);
  font->bytes = hb_blob_reference(shared_bytes[is_bold]);
  pthread_mutex_unlock(&lock);
  unsigned length = 0;
  const char *bytes = hb_blob_get_data(font->bytes, &length);
  // A library each: FreeType's are not to be shared between threads.
  if (FT_Init_FreeType(&font->library) != 0 ||
      FT_New_Memory_Face(font->library, (const FT_Byte *)bytes, length, 0, &font->face) != 0) {
    unload(font);
    return NULL;
  }
  cairo_font_face_t *face = cairo_ft_font_face_create_for_ft_face(font->face, 0);
  if (cairo_font_face_set_user_data(face, &key, font, unload) == CAIRO_STATUS_SUCCESS) return face;
  cairo_font_face_destroy(face);
  unload(font);
  return NULL;
}

int cpage_fontconfig_version(void) { return FcGetVersion(); }
const char *cpage_harfbuzz_version(void) { return hb_version_string(); }
