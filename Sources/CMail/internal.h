#pragma once

#include <stdbool.h>

// Readies the library, once for the whole program; false where that cannot be.
bool start_library(void);
