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

// The most that is read or written in one piece: what every server can do.
enum { CSFTP_PIECE = 32768 };

enum csftp_kind { CSFTP_FILE = 1, CSFTP_FOLDER = 2, CSFTP_LINK = 3, CSFTP_SPECIAL = 4 };

// What follows gives one of `csftp_problem` each, but for the one question.

// What lies there, of a link the link itself; the size is in bytes.
int csftp_look(csftp *_Nonnull self, const char *_Nonnull path, int *_Nonnull kind, uint64_t *_Nonnull size);
// Over a file or an empty folder that lies there only where library and server can do that in one step; else that fails.
int csftp_rename(csftp *_Nonnull self, const char *_Nonnull from, const char *_Nonnull to);
// Whether they can: 1 or 0.
int csftp_renames_over(csftp *_Nonnull self);
int csftp_remove(csftp *_Nonnull self, const char *_Nonnull path);
// Follows a link.
int csftp_truncate(csftp *_Nonnull self, const char *_Nonnull path, uint64_t size);
// Fails where something lies there already.
int csftp_make_folder(csftp *_Nonnull self, const char *_Nonnull path);
// An empty one.
int csftp_remove_folder(csftp *_Nonnull self, const char *_Nonnull path);

// One folder is listed at a time: one name after the other, `.` and `..` among them; at its end the empty one. A name
// that does not go into the buffer, its NUL included, is a failure.
int csftp_begin_listing(csftp *_Nonnull self, const char *_Nonnull path);
int csftp_list(csftp *_Nonnull self, char *_Nonnull name, uint32_t capacity, int *_Nonnull kind);
int csftp_end_listing(csftp *_Nonnull self);

// One file is open at a time. `count` bytes are asked for ahead, and with `to_end` the end behind them; more is read all
// the same, slowly.
int csftp_begin_reading(csftp *_Nonnull self, const char *_Nonnull path, uint64_t offset, uint64_t count, int to_end);
// The next bytes, at most CSFTP_PIECE; none at the end.
int csftp_read(csftp *_Nonnull self, void *_Nonnull bytes, uint32_t *_Nonnull done);
// Writes from that offset on. At 0 the file is made, or emptied, or with `is_new` nothing may lie there.
int csftp_begin_writing(csftp *_Nonnull self, const char *_Nonnull path, uint64_t offset, int is_new);
int csftp_write(csftp *_Nonnull self, const void *_Nonnull bytes, uint64_t count);
// Closes the file; asks a server that can do so to bring it onto its disk.
int csftp_end(csftp *_Nonnull self);
