#define _GNU_SOURCE

#include "internal.h"

#include <limits.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <stdlib.h>
#include <string.h>

// More are in no chain of the world.
enum { most_certificates = 64 };

typedef struct {
  const char *bytes;
  size_t count;
  int was_asked;
} secret;

cseal_keyring *cseal_keyring_new(void) {
  cseal_keyring *ring = calloc(1, sizeof *ring);
  if (ring == NULL) return NULL;
  ring->certificates = sk_X509_new_null();
  if (ring->certificates != NULL) return ring;
  free(ring);
  return NULL;
}

void cseal_keyring_free(cseal_keyring *ring) {
  if (ring == NULL) return;
  sk_X509_pop_free(ring->certificates, X509_free);
  EVP_PKEY_free(ring->key);
  free(ring);
}

// Takes the certificate over.
static cseal_status take(cseal_keyring *ring, X509 *certificate) {
  if (sk_X509_num(ring->certificates) < most_certificates && sk_X509_push(ring->certificates, certificate) > 0) {
    return CSEAL_OK;
  }
  X509_free(certificate);
  return CSEAL_UNREADABLE;
}

static void take_key(cseal_keyring *ring, EVP_PKEY *key) {
  EVP_PKEY_free(ring->key);
  ring->key = key;
}

// Always there, so that OpenSSL never asks on the terminal.
static int give_secret(char *buffer, int room, int is_writing, void *context) {
  (void)is_writing;
  secret *pass = context;
  pass->was_asked = 1;
  if (pass->bytes == NULL || pass->count > (size_t)room) return -1;
  memcpy(buffer, pass->bytes, pass->count);
  return (int)pass->count;
}

static cseal_status add_pem(cseal_keyring *ring, const char *name, const uint8_t *data, long count) {
  if (strcmp(name, PEM_STRING_X509) == 0 || strcmp(name, PEM_STRING_X509_OLD) == 0) {
    X509 *certificate = d2i_X509(NULL, &data, count);
    return certificate == NULL ? CSEAL_UNREADABLE : take(ring, certificate);
  }
  return CSEAL_OK;
}

static cseal_status add_pem_certificates(cseal_keyring *ring, const void *bytes, int count) {
  BIO *memory = BIO_new_mem_buf(bytes, count);
  if (memory == NULL) return CSEAL_OUT_OF_MEMORY;
  cseal_status status = CSEAL_OK;
  char *name = NULL, *header = NULL;
  uint8_t *data = NULL;
  long length = 0;
  while (status == CSEAL_OK && PEM_read_bio(memory, &name, &header, &data, &length) == 1) {
    status = add_pem(ring, name, data, length);
    OPENSSL_free(name);
    OPENSSL_free(header);
    OPENSSL_clear_free(data, (size_t)length);
  }
  BIO_free(memory);
  return status;
}

static cseal_status add_pem_key(cseal_keyring *ring, const void *bytes, int count, secret *pass) {
  BIO *memory = BIO_new_mem_buf(bytes, count);
  if (memory == NULL) return CSEAL_OUT_OF_MEMORY;
  EVP_PKEY *key = PEM_read_bio_PrivateKey(memory, NULL, give_secret, pass);
  BIO_free(memory);
  if (key == NULL) return pass->was_asked ? CSEAL_PASSPHRASE : CSEAL_UNREADABLE;
  take_key(ring, key);
  return CSEAL_OK;
}

static cseal_status add_pkcs12(cseal_keyring *ring, PKCS12 *store, secret *pass) {
  const char *text = pass->bytes == NULL ? "" : pass->bytes;
  if (PKCS12_verify_mac(store, text, (int)pass->count) != 1) {
    // A procedure that is not there also fails here, and is not the passphrase's fault.
    unsigned long error = ERR_peek_last_error();
    return ERR_GET_REASON(error) == ERR_R_UNSUPPORTED || ERR_GET_LIB(error) == ERR_LIB_EVP ? CSEAL_UNSUPPORTED
                                                                                         : CSEAL_PASSPHRASE;
  }
  EVP_PKEY *key = NULL;
  X509 *leaf = NULL;
  STACK_OF(X509) *others = NULL;
  if (PKCS12_parse(store, text, &key, &leaf, &others) != 1) return CSEAL_UNSUPPORTED;
  cseal_status status = leaf == NULL ? CSEAL_OK : take(ring, leaf);
  while (sk_X509_num(others) > 0) {
    X509 *other = sk_X509_shift(others);
    if (status == CSEAL_OK) status = take(ring, other);
    else X509_free(other);
  }
  sk_X509_free(others);
  if (key != NULL) take_key(ring, key);
  return status;
}

static cseal_status add_der(cseal_keyring *ring, const void *bytes, long count, secret *pass) {
  const uint8_t *cursor = bytes, *end = cursor + count;
  X509 *certificate = d2i_X509(NULL, &cursor, count);
  if (certificate != NULL && cursor == end) return take(ring, certificate);
  X509_free(certificate);
  cursor = bytes;
  PKCS12 *store = d2i_PKCS12(NULL, &cursor, count);
  if (store != NULL) {
    ERR_clear_error();
    cseal_status status = cursor == end ? add_pkcs12(ring, store, pass) : CSEAL_UNREADABLE;
    PKCS12_free(store);
    return status;
  }
  cursor = bytes;
  EVP_PKEY *key = d2i_AutoPrivateKey(NULL, &cursor, count);
  if (key == NULL || cursor != end) {
    EVP_PKEY_free(key);
    return CSEAL_UNREADABLE;
  }
  take_key(ring, key);
  return CSEAL_OK;
}

static int holds(const char *bytes, size_t count, const char *word) {
  return memmem(bytes, count, word, strlen(word)) != NULL;
}

cseal_status cseal_keyring_add(
  cseal_keyring *ring, const void *bytes, size_t count, const char *passphrase, size_t passphrase_count) {
  if (count == 0 || count > INT_MAX || passphrase_count > 1024) return CSEAL_UNREADABLE;
  ERR_clear_error();
  secret pass = {passphrase, passphrase_count, 0};
  cseal_status status;
  if (holds(bytes, count, "-----BEGIN ")) {
    int before = sk_X509_num(ring->certificates);
    int holds_key = holds(bytes, count, "PRIVATE KEY-----");
    status = add_pem_certificates(ring, bytes, (int)count);
    if (status == CSEAL_OK && holds_key) status = add_pem_key(ring, bytes, (int)count, &pass);
    if (status == CSEAL_OK && !holds_key && sk_X509_num(ring->certificates) == before) status = CSEAL_UNREADABLE;
  } else {
    status = add_der(ring, bytes, (long)count, &pass);
  }
  ERR_clear_error();
  return status;
}

int32_t cseal_keyring_has_key(const cseal_keyring *ring) { return ring->key != NULL; }
int32_t cseal_keyring_count(const cseal_keyring *ring) { return sk_X509_num(ring->certificates); }

X509 *cseal_keyring_match(const cseal_keyring *ring) {
  if (ring->key == NULL) return sk_X509_num(ring->certificates) > 0 ? sk_X509_value(ring->certificates, 0) : NULL;
  for (int i = 0; i < sk_X509_num(ring->certificates); i++) {
    X509 *certificate = sk_X509_value(ring->certificates, i);
    EVP_PKEY *own = X509_get0_pubkey(certificate);
    if (own != NULL && EVP_PKEY_eq(own, ring->key) == 1) return certificate;
  }
  return NULL;
}

cseal_certificate *cseal_keyring_leaf(const cseal_keyring *ring) {
  X509 *certificate = cseal_keyring_match(ring);
  if (certificate == NULL || X509_up_ref(certificate) != 1) return NULL;
  return (cseal_certificate *)certificate;
}
