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

// Any of the hashes that manifests name. What older ones used (MD5, SHA-1) tells damage, not forgery.

typedef struct chash_any chash_any;

// "md5", "sha1", "sha256" or "sha512". NULL where memory or the algorithm is missing.
chash_any *_Nullable chash_any_new(const char *_Nonnull name);
void chash_any_free(chash_any *_Nullable hash);

// As above. The digest takes up to 64 bytes; its length on success, 0 on failure.
int chash_any_begin(chash_any *_Nonnull hash);
int chash_any_update(chash_any *_Nonnull hash, const void *_Nullable bytes, size_t count);
size_t chash_any_finish(chash_any *_Nonnull hash, uint8_t digest[_Nonnull 64]);

// Which library runs.
const char *_Nonnull chash_version(void);
