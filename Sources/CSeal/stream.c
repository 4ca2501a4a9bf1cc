#include "internal.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

// OpenSSL reads and writes through BIOs; these pass everything on to the caller.
typedef struct {
  cseal_reader reader;
  cseal_writer writer;
  void *context;
  int is_broken;
} stream;

static int stream_read(BIO *bio, char *buffer, int count) {
  stream *state = BIO_get_data(bio);
  BIO_clear_retry_flags(bio);
  if (state == NULL || state->reader == NULL || count <= 0) return -1;
  ptrdiff_t done = state->reader(state->context, buffer, (size_t)count);
  if (done < 0) state->is_broken = 1;
  return (int)done;
}

static int stream_write(BIO *bio, const char *bytes, int count) {
  stream *state = BIO_get_data(bio);
  BIO_clear_retry_flags(bio);
  if (state == NULL || state->writer == NULL || count < 0) return -1;
  if (count == 0 || state->writer(state->context, bytes, (size_t)count)) return count;
  state->is_broken = 1;
  return -1;
}

static long stream_control(BIO *bio, int command, long number, void *pointer) {
  (void)bio;
  (void)number;
  (void)pointer;
  return command == BIO_CTRL_FLUSH ? 1 : 0;
}

static int stream_destroy(BIO *bio) {
  free(BIO_get_data(bio));
  BIO_set_data(bio, NULL);
  return 1;
}

static BIO_METHOD *method;

static void make_method(void) {
  method = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "koffer stream");
  if (method == NULL) return;
  BIO_meth_set_read(method, stream_read);
  BIO_meth_set_write(method, stream_write);
  BIO_meth_set_ctrl(method, stream_control);
  BIO_meth_set_destroy(method, stream_destroy);
}

static BIO *stream_bio(stream state) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, make_method);
  stream *own = malloc(sizeof *own);
  BIO *bio = method == NULL || own == NULL ? NULL : BIO_new(method);
  if (bio == NULL) {
    free(own);
    return NULL;
  }
  *own = state;
  BIO_set_data(bio, own);
  BIO_set_init(bio, 1);
  return bio;
}

BIO *cseal_reading_bio(cseal_reader reader, void *context) { return stream_bio((stream){reader, NULL, context, 0}); }
BIO *cseal_writing_bio(cseal_writer writer, void *context) { return stream_bio((stream){NULL, writer, context, 0}); }

int cseal_bio_is_broken(BIO *bio) {
  stream *state = BIO_get_data(bio);
  return state == NULL || state->is_broken;
}

void cseal_free(void *memory) { free(memory); }
void cseal_cleanse(void *memory, size_t count) { OPENSSL_cleanse(memory, count); }

int32_t cseal_hash(int32_t bits, cseal_reader reader, void *context, uint8_t *hash) {
  const EVP_MD *kind = bits == 256 ? EVP_sha256() : bits == 384 ? EVP_sha384() : bits == 512 ? EVP_sha512() : NULL;
  const size_t room = 1 << 20;
  EVP_MD_CTX *digest = EVP_MD_CTX_new();
  uint8_t *buffer = malloc(room);
  int done = digest != NULL && buffer != NULL && kind != NULL && EVP_DigestInit_ex(digest, kind, NULL) == 1;
  while (done) {
    ptrdiff_t count = reader(context, buffer, room);
    if (count == 0) break;
    done = count > 0 && EVP_DigestUpdate(digest, buffer, (size_t)count) == 1;
  }
  done = done && EVP_DigestFinal_ex(digest, hash, NULL) == 1;
  EVP_MD_CTX_free(digest);
  free(buffer);
  return done;
}
