#include "cseal_key.h"
#include "internal.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <stdlib.h>
#include <string.h>

// A key takes a hundred bytes; what is larger is something else.
enum { largest_file = 64 << 10 };

static EVP_PKEY *own(const cseal_key *key) { return (EVP_PKEY *)key; }

// The only block of a PEM file; `name` and `der` with OPENSSL_free and OPENSSL_clear_free.
static int only_block(const void *pem, size_t count, char **name, uint8_t **der, long *length) {
  if (pem == NULL || count == 0 || count > largest_file) return 0;
  BIO *memory = BIO_new_mem_buf(pem, (int)count);
  char *header = NULL, *other_name = NULL, *other_header = NULL;
  uint8_t *other = NULL;
  long other_length = 0;
  int done = memory != NULL && PEM_read_bio(memory, name, &header, der, length) == 1;
  // A header is that of the old encryption (RFC 1421, 4.6).
  done = done && header[0] == 0;
  if (done && PEM_read_bio(memory, &other_name, &other_header, &other, &other_length) == 1) done = 0;
  OPENSSL_clear_free(other, (size_t)other_length);
  OPENSSL_free(other_name);
  OPENSSL_free(other_header);
  OPENSSL_free(header);
  BIO_free(memory);
  return done;
}

static cseal_status take(EVP_PKEY *key, int is_whole, EVP_PKEY **taken) {
  cseal_status status = CSEAL_OK;
  if (key == NULL || !is_whole) status = CSEAL_UNREADABLE;
  else if (EVP_PKEY_get_base_id(key) != EVP_PKEY_ED25519) status = CSEAL_OTHER_KIND;
  if (status == CSEAL_OK) *taken = key;
  else EVP_PKEY_free(key);
  ERR_clear_error();
  return status;
}

cseal_status cseal_key_make(cseal_key **key) {
  ERR_clear_error();
  EVP_PKEY *made = EVP_PKEY_Q_keygen(NULL, NULL, "ED25519");
  ERR_clear_error();
  *key = (cseal_key *)made;
  return made == NULL ? CSEAL_UNSUPPORTED : CSEAL_OK;
}

// Of a block under another name: `EC PRIVATE KEY`, or the other half of the pair.
static cseal_status other_name(const char *name) {
  return strstr(name, "KEY") != NULL ? CSEAL_OTHER_KIND : CSEAL_UNREADABLE;
}

static cseal_status read_private(const char *name, const uint8_t *der, long length, EVP_PKEY **key) {
  if (strcmp(name, PEM_STRING_PKCS8) == 0) return CSEAL_PASSPHRASE;
  if (strcmp(name, PEM_STRING_PKCS8INF) != 0) return other_name(name);
  const uint8_t *cursor = der;
  PKCS8_PRIV_KEY_INFO *info = d2i_PKCS8_PRIV_KEY_INFO(NULL, &cursor, length);
  EVP_PKEY *found = info == NULL ? NULL : EVP_PKCS82PKEY(info);
  PKCS8_PRIV_KEY_INFO_free(info);
  return take(found, cursor == der + length, key);
}

static cseal_status read_public(const char *name, const uint8_t *der, long length, EVP_PKEY **key) {
  if (strcmp(name, PEM_STRING_PUBLIC) != 0) return other_name(name);
  const uint8_t *cursor = der;
  EVP_PKEY *found = d2i_PUBKEY(NULL, &cursor, length);
  return take(found, cursor == der + length, key);
}

static cseal_status read_file(
  const void *pem, size_t count, cseal_status (*read)(const char *, const uint8_t *, long, EVP_PKEY **),
  EVP_PKEY **key) {
  ERR_clear_error();
  char *name = NULL;
  uint8_t *der = NULL;
  long length = 0;
  cseal_status status = CSEAL_UNREADABLE;
  if (only_block(pem, count, &name, &der, &length)) status = read(name, der, length, key);
  OPENSSL_free(name);
  OPENSSL_clear_free(der, (size_t)length);
  ERR_clear_error();
  return status;
}

cseal_status cseal_key_read(const void *pem, size_t count, cseal_key **key) {
  EVP_PKEY *found = NULL;
  cseal_status status = read_file(pem, count, read_private, &found);
  *key = (cseal_key *)found;
  return status;
}

cseal_status cseal_key_write(const cseal_key *key, uint8_t **pem, size_t *count) {
  ERR_clear_error();
  // Its memory is overwritten when it goes.
  BIO *memory = BIO_new(BIO_s_secmem());
  cseal_status status = CSEAL_OUT_OF_MEMORY;
  char *text = NULL;
  if (memory != NULL && PEM_write_bio_PKCS8PrivateKey(memory, own(key), NULL, NULL, 0, NULL, NULL) == 1) {
    long length = BIO_get_mem_data(memory, &text);
    *pem = length <= 0 ? NULL : malloc((size_t)length);
    if (*pem != NULL) {
      memcpy(*pem, text, (size_t)length);
      *count = (size_t)length;
      status = CSEAL_OK;
    }
  }
  BIO_free(memory);
  ERR_clear_error();
  return status;
}

cseal_status cseal_key_public(const cseal_key *key, uint8_t *bytes) {
  size_t count = cseal_key_bytes;
  int done = EVP_PKEY_get_raw_public_key(own(key), bytes, &count) == 1 && count == cseal_key_bytes;
  ERR_clear_error();
  return done ? CSEAL_OK : CSEAL_UNSUPPORTED;
}

cseal_status cseal_key_sign(const cseal_key *key, const void *bytes, size_t count, uint8_t *signature) {
  size_t length = cseal_key_signature_bytes;
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  int done = context != NULL && EVP_DigestSignInit(context, NULL, NULL, NULL, own(key)) == 1
             && EVP_DigestSign(context, signature, &length, bytes == NULL ? "" : bytes, count) == 1
             && length == cseal_key_signature_bytes;
  EVP_MD_CTX_free(context);
  ERR_clear_error();
  return done ? CSEAL_OK : CSEAL_UNSUPPORTED;
}

void cseal_key_free(cseal_key *key) { EVP_PKEY_free(own(key)); }

cseal_status cseal_key_read_public(const void *pem, size_t count, uint8_t *key) {
  EVP_PKEY *found = NULL;
  cseal_status status = read_file(pem, count, read_public, &found);
  if (status == CSEAL_OK) status = cseal_key_public((cseal_key *)found, key);
  EVP_PKEY_free(found);
  return status;
}

int32_t cseal_key_is_genuine(const uint8_t *key, const uint8_t *signature, const void *bytes, size_t count) {
  EVP_PKEY *public = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, NULL, key, cseal_key_bytes);
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  int is_genuine = public != NULL && context != NULL
                   && EVP_DigestVerifyInit(context, NULL, NULL, NULL, public) == 1
                   && EVP_DigestVerify(
                        context, signature, cseal_key_signature_bytes, bytes == NULL ? "" : bytes, count) == 1;
  EVP_MD_CTX_free(context);
  EVP_PKEY_free(public);
  ERR_clear_error();
  return is_genuine;
}
