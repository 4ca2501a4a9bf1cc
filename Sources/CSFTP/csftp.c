#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include "internal.h"

static time_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec;
}

static void *watch_run(void *context) {
  csftp *self = context;
  struct watch *watch = &self->watch;
  pthread_mutex_lock(&watch->mutex);
  while (!watch->is_over) {
    if (watch->deadline && now() > watch->deadline) {
      socket_t socket = ssh_get_fd(self->session);
      if (socket >= 0) shutdown(socket, SHUT_RDWR);
      watch->deadline = 0;
    }
    struct timespec next = {.tv_sec = now() + 1};
    pthread_cond_timedwait(&watch->changed, &watch->mutex, &next);
  }
  pthread_mutex_unlock(&watch->mutex);
  return NULL;
}

static int watch_start(csftp *self) {
  pthread_condattr_t attributes;
  pthread_condattr_init(&attributes);
  pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
  pthread_mutex_init(&self->watch.mutex, NULL);
  pthread_cond_init(&self->watch.changed, &attributes);
  pthread_condattr_destroy(&attributes);
  return pthread_create(&self->watch.thread, NULL, watch_run, self) == 0;
}

static void watch_stop(csftp *self) {
  pthread_mutex_lock(&self->watch.mutex);
  self->watch.is_over = 1;
  pthread_cond_signal(&self->watch.changed);
  pthread_mutex_unlock(&self->watch.mutex);
  pthread_join(self->watch.thread, NULL);
  pthread_mutex_destroy(&self->watch.mutex);
  pthread_cond_destroy(&self->watch.changed);
}

void csftp_expect(csftp *self, int is_running) {
  pthread_mutex_lock(&self->watch.mutex);
  self->watch.deadline = is_running ? now() + self->watch.patience : 0;
  pthread_mutex_unlock(&self->watch.mutex);
}

static int log_in(csftp *self, const char *fingerprint, const char *key, const char *passphrase) {
  ssh_key theirs = NULL, ours = NULL;
  unsigned char *hash = NULL;
  size_t length = 0;
  if (ssh_get_server_publickey(self->session, &theirs) != SSH_OK) return CSFTP_LOST;
  int is_hashed = ssh_get_publickey_hash(theirs, SSH_PUBLICKEY_HASH_SHA256, &hash, &length) == 0;
  ssh_key_free(theirs);
  char *shown = is_hashed ? ssh_get_fingerprint_hash(SSH_PUBLICKEY_HASH_SHA256, hash, length) : NULL;
  ssh_clean_pubkey_hash(&hash);
  int is_agreed = shown && strcmp(shown, fingerprint) == 0;
  ssh_string_free_char(shown);
  if (!is_agreed) return CSFTP_HOST_KEY;

  if (ssh_pki_import_privkey_file(key, passphrase, NULL, NULL, &ours) != SSH_OK) return CSFTP_OWN_KEY;
  int answer = ssh_userauth_publickey(self->session, NULL, ours);
  ssh_key_free(ours);
  if (answer == SSH_AUTH_SUCCESS) return CSFTP_NONE;
  return ssh_is_connected(self->session) ? CSFTP_LOGIN : CSFTP_LOST;
}

csftp *csftp_open(
  const char *host, unsigned port, const char *user, const char *fingerprint, const char *key, const char *passphrase,
  int patience, int *problem) {
  *problem = CSFTP_LOST;
  csftp *self = calloc(1, sizeof *self);
  if (!self) return NULL;
  self->watch.patience = patience;
  self->session = ssh_new();
  if (!self->session) {
    free(self);
    return NULL;
  }
  int no = 0, yes = 1;
  long timeout = patience;
  // Nothing of the user's own configuration has a part in it.
  ssh_options_set(self->session, SSH_OPTIONS_PROCESS_CONFIG, &no);
  ssh_options_set(self->session, SSH_OPTIONS_KNOWNHOSTS, "/dev/null");
  ssh_options_set(self->session, SSH_OPTIONS_GLOBAL_KNOWNHOSTS, "/dev/null");
  ssh_options_set(self->session, SSH_OPTIONS_HOST, host);
  ssh_options_set(self->session, SSH_OPTIONS_PORT, &port);
  ssh_options_set(self->session, SSH_OPTIONS_USER, user);
  ssh_options_set(self->session, SSH_OPTIONS_TIMEOUT, &timeout);
  // Else the end of every piece waits for the other side's delayed word that it has the beginning: a megabyte a second.
  ssh_options_set(self->session, SSH_OPTIONS_NODELAY, &yes);
  if (!watch_start(self)) {
    ssh_free(self->session);
    free(self);
    return NULL;
  }
  csftp_expect(self, 1);
  if (ssh_connect(self->session) == SSH_OK) {
    *problem = log_in(self, fingerprint, key, passphrase);
    if (*problem == CSFTP_NONE) {
      self->sftp = sftp_new(self->session);
      if (!self->sftp || sftp_init(self->sftp) != SSH_OK) *problem = CSFTP_LOST;
    }
  }
  csftp_expect(self, 0);
  if (*problem == CSFTP_NONE) return self;
  csftp_close(self);
  return NULL;
}

void csftp_close(csftp *self) {
  if (!self) return;
  csftp_expect(self, 1);
  if (self->file) sftp_close(self->file);
  if (self->folder) sftp_closedir(self->folder);
  if (self->sftp) sftp_free(self->sftp);
  ssh_disconnect(self->session);
  watch_stop(self);
  ssh_free(self->session);
  free(self);
}

// Whether the other end is gone; the library may not have noticed yet when a write failed.
static int is_gone(csftp *self) {
  if (!ssh_is_connected(self->session)) return 1;
  ssh_channel channel = self->sftp ? self->sftp->channel : NULL;
  if (channel && (ssh_channel_is_closed(channel) || ssh_channel_is_eof(channel))) return 1;
  struct pollfd state = {.fd = ssh_get_fd(self->session), .events = POLLIN};
  if (state.fd < 0) return 1;
  if (poll(&state, 1, 0) <= 0) return 0;
  if (state.revents & (POLLERR | POLLHUP | POLLNVAL)) return 1;
  char byte;
  ssize_t waiting = recv(state.fd, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
  return waiting == 0 || (waiting < 0 && errno != EAGAIN && errno != EINTR);
}

// What the last operation came to, where it did not succeed.
static int problem(csftp *self) {
  if (is_gone(self)) return CSFTP_LOST;
  switch (sftp_get_error(self->sftp)) {
    case SSH_FX_NO_SUCH_FILE:
    case SSH_FX_NO_SUCH_PATH:
      return CSFTP_NOT_FOUND;
    case SSH_FX_PERMISSION_DENIED:
    case SSH_FX_WRITE_PROTECT:
      return CSFTP_DENIED;
    case SSH_FX_NO_CONNECTION:
    case SSH_FX_CONNECTION_LOST:
      return CSFTP_LOST;
    default:
      return CSFTP_FAILED;
  }
}

int csftp_finish(csftp *self, int is_good) {
  int result = is_good ? CSFTP_NONE : problem(self);
  csftp_expect(self, 0);
  return result;
}
