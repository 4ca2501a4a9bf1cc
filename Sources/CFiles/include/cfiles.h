#pragma once

#include <stdint.h>

// What the system does with files and hides from Swift behind feature macros. Each gives 0, or the `errno`.

// Renames only where nothing bears the new name; ENOTSUP where the file system cannot.
int cfiles_rename_new(int folder, const char *_Nonnull from, int new_folder, const char *_Nonnull to);

// Locks one byte of an open file for this opening of it, or gives the lock back; EAGAIN where another has it. The system
// takes the lock back with the descriptor, and with the process.
int cfiles_lock_byte(int file, int64_t offset);
int cfiles_unlock_byte(int file, int64_t offset);
