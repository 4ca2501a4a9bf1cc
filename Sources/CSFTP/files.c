#include <fcntl.h>

#include "internal.h"

int csftp_begin_reading(csftp *self, const char *path, uint64_t offset, uint64_t count, int to_end) {
  csftp_expect(self, 1);
  self->is_writing = 0;
  uint64_t end = count < UINT64_MAX - offset ? offset + count : UINT64_MAX;
  self->ahead = (struct ahead){.read = offset, .asked = offset, .end = end, .to_end = to_end};
  self->file = sftp_open(self->sftp, path, O_RDONLY, 0);
  return csftp_finish(self, self->file != NULL);
}

// Asks for what comes next, as far as the file is expected to go; and for more only where nothing else is waited for.
static int ask(csftp *self) {
  struct ahead *ahead = &self->ahead;
  while (ahead->waiting < PIECES_AHEAD) {
    int is_beyond = ahead->asked > ahead->end || (ahead->asked == ahead->end && !ahead->to_end);
    if (ahead->waiting > 0 && is_beyond) break;
    uint64_t rest = ahead->asked < ahead->end ? ahead->end - ahead->asked : CSFTP_PIECE;
    uint32_t count = rest < CSFTP_PIECE ? (uint32_t)rest : CSFTP_PIECE;
    if (sftp_seek64(self->file, ahead->asked) != 0) return 0;
    int id = sftp_async_read_begin(self->file, count);
    if (id < 0) return 0;
    int place = (ahead->first + ahead->waiting) % PIECES_AHEAD;
    ahead->pieces[place] = (struct piece){.id = (uint32_t)id, .count = count};
    ahead->waiting++;
    ahead->asked += count;
  }
  return 1;
}

// The piece that comes next; its count in bytes, or below zero.
static int take(csftp *self, void *bytes, uint32_t *asked) {
  struct piece piece = self->ahead.pieces[self->ahead.first];
  self->ahead.first = (self->ahead.first + 1) % PIECES_AHEAD;
  self->ahead.waiting--;
  *asked = piece.count;
  // Else one end of the file would answer for every piece, and the others would stay where they are kept.
  self->file->eof = 0;
  return sftp_async_read(self->file, bytes, piece.count, piece.id);
}

// Lets everything go that was asked for and is not wanted any more.
static void drain(csftp *self) {
  char nowhere[CSFTP_PIECE];
  uint32_t asked;
  while (self->ahead.waiting > 0) take(self, nowhere, &asked);
}

int csftp_read(csftp *self, void *bytes, uint32_t *done) {
  csftp_expect(self, 1);
  *done = 0;
  if (!ask(self)) return csftp_finish(self, 0);
  uint32_t asked = 0;
  int count = take(self, bytes, &asked);
  if (count < 0) return csftp_finish(self, 0);
  *done = (uint32_t)count;
  self->ahead.read += *done;
  if (*done < asked) {
    // A server may give less than it was asked for: what was asked for behind it leaves a gap.
    drain(self);
    self->ahead.asked = self->ahead.read;
  }
  return csftp_finish(self, 1);
}

int csftp_begin_writing(csftp *self, const char *path, uint64_t offset, int is_new) {
  csftp_expect(self, 1);
  self->is_writing = 1;
  int flags = offset ? 0 : O_CREAT | (is_new ? O_EXCL : O_TRUNC);
  self->file = sftp_open(self->sftp, path, O_WRONLY | flags, 0640);
  return csftp_finish(self, self->file && sftp_seek64(self->file, offset) == 0);
}

int csftp_write(csftp *self, const void *bytes, uint64_t count) {
  const char *rest = bytes;
  while (count > 0) {
    csftp_expect(self, 1);
    // What every server takes in one piece.
    ssize_t done = sftp_write(self->file, rest, count < CSFTP_PIECE ? count : CSFTP_PIECE);
    if (done <= 0) return csftp_finish(self, 0);
    rest += done;
    count -= (uint64_t)done;
  }
  return csftp_finish(self, 1);
}

int csftp_end(csftp *self) {
  if (!self->file) return CSFTP_NONE;
  csftp_expect(self, 1);
  drain(self);
  int is_synced = !self->is_writing || !sftp_extension_supported(self->sftp, "fsync@openssh.com", "1")
    || sftp_fsync(self->file) == SSH_OK;
  int is_closed = sftp_close(self->file) == SSH_NO_ERROR;
  self->file = NULL;
  return csftp_finish(self, is_synced && is_closed);
}
