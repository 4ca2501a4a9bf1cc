#include "cpgp.h"

#include <errno.h>
#include <gpgme.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

static const char *version = "";

static void start(void) {
  version = gpgme_check_version(NULL);
  // A gpg that ends early closes the pipe we write to, which must be an error and not the end of this program.
  struct sigaction action;
  if (sigaction(SIGPIPE, NULL, &action) == 0 && action.sa_handler == SIG_DFL) signal(SIGPIPE, SIG_IGN);
}

static void start_once(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, start);
}

const char *cpgp_version(void) {
  start_once();
  return version == NULL ? "" : version;
}

const char *cpgp_engine_version(void) {
  start_once();
  gpgme_engine_info_t info = NULL;
  if (gpgme_get_engine_info(&info) != 0) return NULL;
  for (; info != NULL; info = info->next) {
    if (info->protocol == GPGME_PROTOCOL_OpenPGP) return info->version;
  }
  return NULL;
}

// What a caller reads from or writes to, as GPGME wants it.
typedef struct {
  cpgp_reader reader;
  cpgp_writer writer;
  void *context;
  int is_broken;
} stream;

static ssize_t stream_read(void *handle, void *buffer, size_t count) {
  stream *state = handle;
  ptrdiff_t done = state->reader(state->context, buffer, count);
  if (done >= 0) return done;
  state->is_broken = 1;
  errno = EIO;
  return -1;
}

static ssize_t stream_write(void *handle, const void *bytes, size_t count) {
  stream *state = handle;
  if (state->writer(state->context, bytes, count)) return (ssize_t)count;
  state->is_broken = 1;
  errno = EIO;
  return -1;
}

static struct gpgme_data_cbs reading = {.read = stream_read};
static struct gpgme_data_cbs writing = {.write = stream_write};

static cpgp_status status_of(gpgme_error_t error) {
  switch (gpgme_err_code(error)) {
  case GPG_ERR_NO_ERROR: return CPGP_OK;
  case GPG_ERR_INV_ENGINE:
  case GPG_ERR_UNSUPPORTED_PROTOCOL:
  case GPG_ERR_NO_AGENT: return CPGP_NO_ENGINE;
  case GPG_ERR_NO_SECKEY: return CPGP_WRONG_KEY;
  case GPG_ERR_BAD_PASSPHRASE:
  case GPG_ERR_NO_PASSPHRASE:
  case GPG_ERR_NO_PIN_ENTRY:
  case GPG_ERR_PIN_ENTRY:
  case GPG_ERR_CANCELED: return CPGP_PASSPHRASE;
  case GPG_ERR_NO_DATA: return CPGP_UNREADABLE;
  default: return CPGP_ALTERED;
  }
}

// - home: NULL for the user's own.
static gpgme_ctx_t open_context(const char *home) {
  start_once();
  gpgme_ctx_t context = NULL;
  if (gpgme_new(&context) != 0) return NULL;
  if (gpgme_set_protocol(context, GPGME_PROTOCOL_OpenPGP) != 0
      || (home != NULL && gpgme_ctx_set_engine_info(context, GPGME_PROTOCOL_OpenPGP, NULL, home) != 0)) {
    gpgme_release(context);
    return NULL;
  }
  // Nothing here may ask a key server.
  gpgme_set_offline(context, 1);
  gpgme_set_armor(context, 0);
  return context;
}

static void describe(gpgme_key_t found, cpgp_key *key) {
  *key = (cpgp_key){0};
  strncpy(key->fingerprint, found->fpr == NULL ? "" : found->fpr, sizeof key->fingerprint - 1);
  key->is_revoked = found->revoked;
  key->is_expired = found->expired;
  for (gpgme_subkey_t part = found->subkeys; part != NULL; part = part->next) {
    if (!part->can_encrypt) continue;
    if (part->revoked) key->has_revoked = 1;
    else if (part->expired) key->has_expired = 1;
    else if (!part->invalid && !part->disabled) key->can_encrypt = 1;
  }
  if (found->invalid || found->disabled) key->can_encrypt = 0;
}

cpgp_status cpgp_import(const char *home, const void *bytes, size_t count, cpgp_key *key) {
  gpgme_ctx_t context = open_context(home);
  if (context == NULL) return CPGP_NO_ENGINE;
  gpgme_data_t data = NULL;
  gpgme_key_t first = NULL, second = NULL;
  cpgp_status status = CPGP_UNREADABLE;
  if (gpgme_data_new_from_mem(&data, bytes, count, 0) != 0) goto end;
  gpgme_error_t error = gpgme_op_import(context, data);
  if (error != 0) {
    cpgp_status found = status_of(error);
    status = found == CPGP_NO_ENGINE ? found : CPGP_UNREADABLE;
    goto end;
  }
  error = gpgme_op_keylist_start(context, NULL, 0);
  if (error == 0) error = gpgme_op_keylist_next(context, &first);
  if (error != 0 || first == NULL) goto end;
  status = gpgme_op_keylist_next(context, &second) == 0 ? CPGP_SEVERAL_KEYS : CPGP_OK;
  gpgme_op_keylist_end(context);
  describe(first, key);
end:
  if (first != NULL) gpgme_key_unref(first);
  if (second != NULL) gpgme_key_unref(second);
  gpgme_data_release(data);
  gpgme_release(context);
  return status;
}

// Runs with both ends open; the operation gives GPGME's own word.
typedef gpgme_error_t (*operation)(gpgme_ctx_t context, gpgme_data_t in, gpgme_data_t out, void *rest);

static cpgp_status run(
  gpgme_ctx_t context, cpgp_reader reader, void *source, cpgp_writer writer, void *target, operation work,
  void *rest) {
  stream from = {reader, NULL, source, 0}, to = {NULL, writer, target, 0};
  gpgme_data_t in = NULL, out = NULL;
  cpgp_status status = CPGP_NO_ENGINE;
  if (gpgme_data_new_from_cbs(&in, &reading, &from) == 0 && gpgme_data_new_from_cbs(&out, &writing, &to) == 0) {
    status = status_of(work(context, in, out, rest));
    if (from.is_broken || to.is_broken) status = CPGP_INTERRUPTED;
  }
  gpgme_data_release(in);
  gpgme_data_release(out);
  return status;
}

static gpgme_error_t encrypt(gpgme_ctx_t context, gpgme_data_t in, gpgme_data_t out, void *keys) {
  // The operator named the key, so no web of trust is asked; a ZIP does not shrink any further.
  gpgme_error_t error =
    gpgme_op_encrypt(context, keys, GPGME_ENCRYPT_ALWAYS_TRUST | GPGME_ENCRYPT_NO_COMPRESS, in, out);
  gpgme_encrypt_result_t result = gpgme_op_encrypt_result(context);
  if (error == 0 && (result == NULL || result->invalid_recipients != NULL)) return gpgme_error(GPG_ERR_UNUSABLE_PUBKEY);
  return error;
}

cpgp_status cpgp_encrypt(
  const char *home, const char *fingerprint, cpgp_reader reader, void *source, cpgp_writer writer, void *target) {
  gpgme_ctx_t context = open_context(home);
  if (context == NULL) return CPGP_NO_ENGINE;
  gpgme_key_t keys[2] = {NULL, NULL};
  cpgp_status status = CPGP_UNREADABLE;
  if (gpgme_get_key(context, fingerprint, &keys[0], 0) == 0) {
    status = run(context, reader, source, writer, target, encrypt, keys);
    gpgme_key_unref(keys[0]);
  }
  gpgme_release(context);
  return status;
}

static gpgme_error_t decrypt(gpgme_ctx_t context, gpgme_data_t in, gpgme_data_t out, void *rest) {
  (void)rest;
  gpgme_error_t error = gpgme_op_decrypt(context, in, out);
  gpgme_decrypt_result_t result = gpgme_op_decrypt_result(context);
  if (error == 0 || result == NULL) return error;
  // gpg names the missing key beside a general failure; without any of the keys it was encrypted for, that is why.
  int has_key = result->recipients == NULL;
  for (gpgme_recipient_t each = result->recipients; each != NULL; each = each->next) {
    if (gpgme_err_code(each->status) != GPG_ERR_NO_SECKEY) has_key = 1;
  }
  return has_key ? error : gpgme_error(GPG_ERR_NO_SECKEY);
}

cpgp_status cpgp_decrypt(cpgp_reader reader, void *source, cpgp_writer writer, void *target) {
  gpgme_ctx_t context = open_context(NULL);
  if (context == NULL) return CPGP_NO_ENGINE;
  cpgp_status status = run(context, reader, source, writer, target, decrypt, NULL);
  gpgme_release(context);
  return status;
}
