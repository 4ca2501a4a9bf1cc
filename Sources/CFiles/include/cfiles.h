#pragma once

#include <stdint.h>

// What the system does with files and hides from Swift behind feature macros. What gives a number gives 0, or the `errno`.

// Renames only where nothing bears the new name; ENOTSUP where the file system cannot.
int cfiles_rename_new(int folder, const char *_Nonnull from, int new_folder, const char *_Nonnull to);

// Lets the system begin to bring a file onto the disk, where it can be told to, and waits for nothing: of many files that
// were begun, the first fsync waits for all, and the others for nothing.
void cfiles_begin_settling(int file);

// Locks one byte of an open file for this opening of it, or gives the lock back; EAGAIN where another has it. The system
// takes the lock back with the descriptor, and with the process.
int cfiles_lock_byte(int file, int64_t offset);
int cfiles_unlock_byte(int file, int64_t offset);
