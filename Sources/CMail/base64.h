#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Decodes base64 as nearly every writer writes it: lines of whole groups, padding at the very end. False for anything
// else, which is left to the library; it forgives much, and takes three times as long.
//
// `bytes` has room for three bytes for every four of the text, and one more.
bool base64_decode(const uint8_t *text, size_t length, uint8_t *bytes, size_t *count);
