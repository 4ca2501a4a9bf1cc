#include "csheet.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <xlsxwriter.h>

struct csheet {
  lxw_workbook *book;
  lxw_worksheet *page;
  lxw_format *heading, *amount, *day, *text;
};

csheet *csheet_open(const char *path, const char *name) {
  csheet *sheet = calloc(1, sizeof *sheet);
  if (!sheet) return NULL;
  sheet->book = workbook_new(path);
  if (!sheet->book || workbook_validate_sheet_name(sheet->book, name) != LXW_NO_ERROR) goto fail;
  // The same input gives the same bytes: noon of the first day of 2020, UTC, whatever the clock says.
  lxw_doc_properties properties = {.created = 1577880000};
  if (workbook_set_properties(sheet->book, &properties) != LXW_NO_ERROR) goto fail;
  sheet->page = workbook_add_worksheet(sheet->book, name);
  sheet->heading = workbook_add_format(sheet->book);
  sheet->amount = workbook_add_format(sheet->book);
  sheet->day = workbook_add_format(sheet->book);
  sheet->text = workbook_add_format(sheet->book);
  if (!sheet->page || !sheet->heading || !sheet->amount || !sheet->day || !sheet->text) goto fail;
  format_set_bold(sheet->heading);
  format_set_num_format(sheet->amount, "#,##0.00");
  format_set_num_format(sheet->day, "dd.mm.yyyy");
  // Text stays text when somebody edits the cell: file numbers keep their zeros, and nothing becomes a formula.
  format_set_num_format(sheet->text, "@");
  worksheet_freeze_panes(sheet->page, 1, 0);
  return sheet;
fail:
  if (sheet->book) lxw_workbook_free(sheet->book);
  free(sheet);
  return NULL;
}

int csheet_heading(csheet *sheet, uint32_t row, uint16_t column, const char *text) {
  return worksheet_write_string(sheet->page, row, column, text, sheet->heading);
}

int csheet_text(csheet *sheet, uint32_t row, uint16_t column, const char *text) {
  return worksheet_write_string(sheet->page, row, column, text, sheet->text);
}

int csheet_amount(csheet *sheet, uint32_t row, uint16_t column, double amount) {
  return worksheet_write_number(sheet->page, row, column, amount, sheet->amount);
}

int csheet_number(csheet *sheet, uint32_t row, uint16_t column, double number) {
  return worksheet_write_number(sheet->page, row, column, number, NULL);
}

int csheet_flag(csheet *sheet, uint32_t row, uint16_t column, int flag) {
  return worksheet_write_boolean(sheet->page, row, column, flag, NULL);
}

int csheet_day(csheet *sheet, uint32_t row, uint16_t column, int year, int month, int day) {
  lxw_datetime when = {.year = year, .month = month, .day = day};
  return worksheet_write_datetime(sheet->page, row, column, &when, sheet->day);
}

int csheet_width(csheet *sheet, uint16_t column, double width) {
  return worksheet_set_column(sheet->page, column, column, width, NULL);
}

int csheet_finish(csheet *sheet) {
  int result = workbook_close(sheet->book);
  free(sheet);
  return result;
}

const char *csheet_version(void) { return lxw_version(); }
