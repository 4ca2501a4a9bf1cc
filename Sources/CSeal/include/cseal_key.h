#pragma once

#include "cseal.h"

// Ed25519 (RFC 8032): a key that signs, and what checks its signatures. PEM as RFC 8410 has it.

enum { cseal_key_bytes = 32, cseal_key_signature_bytes = 64 };

typedef struct cseal_key cseal_key;

cseal_status cseal_key_make(cseal_key *_Nullable *_Nonnull key);
// One `PRIVATE KEY`, not encrypted. CSEAL_PASSPHRASE of one that is, CSEAL_OTHER_KIND of a key for anything else.
cseal_status cseal_key_read(const void *_Nullable pem, size_t count, cseal_key *_Nullable *_Nonnull key);
// cseal_cleanse, then cseal_free.
cseal_status cseal_key_write(const cseal_key *_Nonnull key, uint8_t *_Nullable *_Nonnull pem, size_t *_Nonnull count);
cseal_status cseal_key_public(const cseal_key *_Nonnull key, uint8_t *_Nonnull bytes);
cseal_status cseal_key_sign(
  const cseal_key *_Nonnull key, const void *_Nullable bytes, size_t count, uint8_t *_Nonnull signature);
// Overwrites it.
void cseal_key_free(cseal_key *_Nullable key);

// One `PUBLIC KEY`: its 32 bytes. CSEAL_OTHER_KIND of a key for anything else.
cseal_status cseal_key_read_public(const void *_Nullable pem, size_t count, uint8_t *_Nonnull key);
// Whether that key signed these bytes; 1 if so.
int32_t cseal_key_is_genuine(
  const uint8_t *_Nonnull key, const uint8_t *_Nonnull signature, const void *_Nullable bytes, size_t count);
