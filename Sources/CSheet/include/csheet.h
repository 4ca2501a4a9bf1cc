// One spreadsheet of one sheet, over libxlsxwriter. No type of that library shows here.
#pragma once
#include <stdint.h>

typedef struct csheet csheet;

// NULL where memory is short or the name is not one a sheet can have. The file is written by csheet_finish.
csheet *csheet_open(const char *path, const char *sheet);

// Each 0 where the cell was taken. Rows and columns count from 0; text is UTF-8.
int csheet_heading(csheet *sheet, uint32_t row, uint16_t column, const char *text);
int csheet_text(csheet *sheet, uint32_t row, uint16_t column, const char *text);
int csheet_amount(csheet *sheet, uint32_t row, uint16_t column, double amount);
int csheet_number(csheet *sheet, uint32_t row, uint16_t column, double number);
int csheet_flag(csheet *sheet, uint32_t row, uint16_t column, int flag);
int csheet_day(csheet *sheet, uint32_t row, uint16_t column, int year, int month, int day);

// In characters.
int csheet_width(csheet *sheet, uint16_t column, double width);

// Writes the file, frees everything; 0 where it was written whole.
int csheet_finish(csheet *sheet);

const char *csheet_version(void);
