#pragma once

#include <stddef.h>
#include <stdint.h>

// SHA-256 over OpenSSL's libcrypto, which picks the processor's own instructions.

typedef struct chash_sha256 chash_sha256;

// NULL where memory or the algorithm is missing.
chash_sha256 *_Nullable chash_sha256_new(void);
void chash_sha256_free(chash_sha256 *_Nullable hash);

// Forgets what came before. 1 on success, 0 on failure.
int chash_sha256_begin(chash_sha256 *_Nonnull hash);

// 1 on success, 0 on failure.
int chash_sha256_update(chash_sha256 *_Nonnull hash, const void *_Nullable bytes, size_t count);

// Gives the digest and begins anew. 1 on success, 0 on failure.
int chash_sha256_finish(chash_sha256 *_Nonnull hash, uint8_t digest[_Nonnull 32]);

// Which library runs.
const char *_Nonnull chash_version(void);
