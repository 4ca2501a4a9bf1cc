#ifdef __linux__
#define _GNU_SOURCE
#endif
#include "cfiles.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int cfiles_rename_new(int folder, const char *from, int new_folder, const char *to) {
#ifdef __APPLE__
  int result = renameatx_np(folder, from, new_folder, to, RENAME_EXCL);
#else
  int result = renameat2(folder, from, new_folder, to, RENAME_NOREPLACE);
#endif
  if (result == 0) return 0;
  return errno == EINVAL || errno == ENOSYS ? ENOTSUP : errno;
}

static int set_lock(int file, int64_t offset, short kind) {
  struct flock range = {.l_type = kind, .l_whence = SEEK_SET, .l_start = offset, .l_len = 1};
  for (;;) {
    if (fcntl(file, F_OFD_SETLK, &range) == 0) return 0;
    if (errno != EINTR) return errno == EACCES ? EAGAIN : errno;
  }
}

int cfiles_lock_byte(int file, int64_t offset) { return set_lock(file, offset, F_WRLCK); }

int cfiles_unlock_byte(int file, int64_t offset) { return set_lock(file, offset, F_UNLCK); }
