#include "chash.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <stdlib.h>

struct chash_sha256 {
  EVP_MD_CTX *context;
};

chash_sha256 *chash_sha256_new(void) {
  chash_sha256 *hash = calloc(1, sizeof *hash);
  if (hash == NULL) return NULL;
  hash->context = EVP_MD_CTX_new();
  if (hash->context == NULL || EVP_DigestInit_ex(hash->context, EVP_sha256(), NULL) != 1) {
    chash_sha256_free(hash);
    return NULL;
  }
  return hash;
}

void chash_sha256_free(chash_sha256 *hash) {
  if (hash == NULL) return;
  EVP_MD_CTX_free(hash->context);
  free(hash);
}

int chash_sha256_begin(chash_sha256 *hash) {
  // Without a type the context keeps its algorithm, which spares the look-up.
  return EVP_DigestInit_ex(hash->context, NULL, NULL) == 1;
}

int chash_sha256_update(chash_sha256 *hash, const void *bytes, size_t count) {
  if (count == 0) return 1;
  return EVP_DigestUpdate(hash->context, bytes, count) == 1;
}

int chash_sha256_finish(chash_sha256 *hash, uint8_t digest[32]) {
  unsigned int length = 0;
  if (EVP_DigestFinal_ex(hash->context, digest, &length) != 1 || length != 32) return 0;
  return chash_sha256_begin(hash);
}

struct chash_any {
  EVP_MD_CTX *context;
};

chash_any *chash_any_new(const char *name) {
  const EVP_MD *algorithm = EVP_get_digestbyname(name);
  if (algorithm == NULL || EVP_MD_get_size(algorithm) > 64) return NULL;
  chash_any *hash = calloc(1, sizeof *hash);
  if (hash == NULL) return NULL;
  hash->context = EVP_MD_CTX_new();
  if (hash->context == NULL || EVP_DigestInit_ex(hash->context, algorithm, NULL) != 1) {
    chash_any_free(hash);
    return NULL;
  }
  return hash;
}

void chash_any_free(chash_any *hash) {
  if (hash == NULL) return;
  EVP_MD_CTX_free(hash->context);
  free(hash);
}

int chash_any_begin(chash_any *hash) { return EVP_DigestInit_ex(hash->context, NULL, NULL) == 1; }

int chash_any_update(chash_any *hash, const void *bytes, size_t count) {
  if (count == 0) return 1;
  return EVP_DigestUpdate(hash->context, bytes, count) == 1;
}

size_t chash_any_finish(chash_any *hash, uint8_t digest[64]) {
  unsigned int length = 0;
  if (EVP_DigestFinal_ex(hash->context, digest, &length) != 1 || !chash_any_begin(hash)) return 0;
  return length;
}

const char *_Nonnull chash_version(void) { return OpenSSL_version(OPENSSL_VERSION_STRING); }
