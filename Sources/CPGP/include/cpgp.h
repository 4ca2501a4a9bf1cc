#pragma once

#include <stddef.h>
#include <stdint.h>

// OpenPGP through GPGME, which runs the operator's own gpg. Contents go from a reader to a writer and are never whole in
// memory.

typedef enum {
  CPGP_OK = 0,
  // No gpg is installed, or it does not start.
  CPGP_NO_ENGINE,
  // No OpenPGP, or another kind than was asked for.
  CPGP_UNREADABLE,
  CPGP_SEVERAL_KEYS,
  // No secret key of the home opens it.
  CPGP_WRONG_KEY,
  // The passphrase is wrong, or nobody gave one.
  CPGP_PASSPHRASE,
  // Decryption broke off: it is not as it was encrypted.
  CPGP_ALTERED,
  // A reader or writer gave up; whose they are knows why.
  CPGP_INTERRUPTED,
} cpgp_status;

// Fills the buffer and gives the count: 0 at the end, negative to give up.
typedef ptrdiff_t (*cpgp_reader)(void *_Nullable context, void *_Nonnull buffer, size_t count);
// 1 to go on, 0 to give up.
typedef int (*cpgp_writer)(void *_Nullable context, const void *_Nonnull bytes, size_t count);

const char *_Nonnull cpgp_version(void);
// The version of gpg; NULL where none is found. Static.
const char *_Nullable cpgp_engine_version(void);

typedef struct {
  // Of the primary key, hexadecimal.
  char fingerprint[129];
  int32_t is_revoked;
  int32_t is_expired;
  // Whether a key that is neither may encrypt.
  int32_t can_encrypt;
  // Why not, where it cannot: keys for encryption that are revoked or expired.
  int32_t has_revoked;
  int32_t has_expired;
} cpgp_key;

// Takes the one public key of those bytes into a home, a folder that is empty before.
cpgp_status cpgp_import(
  const char *_Nonnull home, const void *_Nonnull bytes, size_t count, cpgp_key *_Nonnull key);
// For the key of that fingerprint in the home.
cpgp_status cpgp_encrypt(
  const char *_Nonnull home, const char *_Nonnull fingerprint, cpgp_reader _Nonnull reader, void *_Nullable source,
  cpgp_writer _Nonnull writer, void *_Nullable target);
// With the secret keys of the user's own home. Nothing written may be used before CPGP_OK.
cpgp_status cpgp_decrypt(
  cpgp_reader _Nonnull reader, void *_Nullable source, cpgp_writer _Nonnull writer, void *_Nullable target);
