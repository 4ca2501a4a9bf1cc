#pragma once

// One connection as the parts of this shim see it. Nothing outside this folder includes it.

#include <libssh/libssh.h>
#include <libssh/sftp.h>
#include <pthread.h>
#include <time.h>

#include "csftp.h"

// libssh waits without end for a server that says nothing more. The watch ends a connection on which an operation takes
// too long, so that the operation fails.
struct watch {
  pthread_t thread;
  pthread_mutex_t mutex;
  pthread_cond_t changed;
  int patience;
  int is_over;
  // Seconds of CLOCK_MONOTONIC; 0 while nothing runs.
  time_t deadline;
};

// How much is asked for ahead: half a megabyte.
enum { PIECES_AHEAD = 16 };

struct piece {
  uint32_t id;
  uint32_t count;
};

// What was asked for and has not come yet, in the order of the file.
struct ahead {
  struct piece pieces[PIECES_AHEAD];
  int first, waiting;
  // Where the next byte handed over lies, where the next piece asked for begins, and as far as which one is asked for.
  uint64_t read, asked, end;
  // Whether the end of the file is asked for, too.
  int to_end;
};

struct csftp {
  ssh_session session;
  sftp_session sftp;
  sftp_file file;
  int is_writing;
  struct ahead ahead;
  sftp_dir folder;
  struct watch watch;
};

// Around everything that waits for the server.
void csftp_expect(csftp *self, int is_running);

// Ends what `csftp_expect` began, and tells what it came to.
int csftp_finish(csftp *self, int is_good);
