#pragma once

#include <stdint.h>

// SFTP over libssh: one connection, its host key pinned, logged in by a key.

typedef struct csftp csftp;

enum csftp_problem {
  CSFTP_NONE = 0,
  // No such host, nobody answers, or the connection broke off.
  CSFTP_LOST = 1,
  // The server showed another key than the one that was agreed.
  CSFTP_HOST_KEY = 2,
  // Our own key cannot be read.
  CSFTP_OWN_KEY = 3,
  // The server does not take our key.
  CSFTP_LOGIN = 4,
  CSFTP_NOT_FOUND = 5,
  CSFTP_DENIED = 6,
  // Anything else the server says no to; many say so where their disk is full.
  CSFTP_FAILED = 7,
};

// Connects and logs in; NULL where that failed. Every operation that takes longer than `patience` seconds ends the
// connection. `fingerprint` is `SHA256:…` as ssh-keygen -l prints it.
csftp *_Nullable csftp_open(
  const char *_Nonnull host, unsigned port, const char *_Nonnull user, const char *_Nonnull fingerprint,
  const char *_Nonnull key, const char *_Nullable passphrase, int patience, int *_Nonnull problem);
void csftp_close(csftp *_Nullable self);

// Each gives one of `csftp_problem`.
int csftp_size(csftp *_Nonnull self, const char *_Nonnull path, uint64_t *_Nonnull size);
int csftp_rename(csftp *_Nonnull self, const char *_Nonnull from, const char *_Nonnull to);
int csftp_remove(csftp *_Nonnull self, const char *_Nonnull path);

// One file is open at a time.
int csftp_begin_reading(csftp *_Nonnull self, const char *_Nonnull path);
int csftp_read(csftp *_Nonnull self, void *_Nonnull bytes, uint32_t count, uint32_t *_Nonnull done);
int csftp_begin_writing(csftp *_Nonnull self, const char *_Nonnull path, uint64_t offset);
int csftp_write(csftp *_Nonnull self, const void *_Nonnull bytes, uint32_t count);
// Closes the file; asks a server that can do so to bring it onto its disk.
int csftp_end(csftp *_Nonnull self);
