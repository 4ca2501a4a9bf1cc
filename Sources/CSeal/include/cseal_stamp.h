#pragma once

#include "cseal.h"

// Time stamps (RFC 3161): the reply of an authority, read, and what is needed to judge it.

typedef struct cseal_stamp cseal_stamp;

typedef struct {
  // PKIStatus (RFC 3161, 2.4.2); -1 where the reply could not be read so far.
  int32_t status;
  // PKIFailureInfo: bit n of it is 1 << n here.
  uint32_t failures;
} cseal_stamp_status;

// CSEAL_OTHER_KIND where `status` says that no time stamp was given; CSEAL_WRONG_KEY where the certificate of its only
// signer is not in it.
cseal_status cseal_stamp_read(
  const void *_Nullable bytes, size_t count, cseal_stamp_status *_Nonnull status,
  cseal_stamp *_Nullable *_Nonnull stamp);
void cseal_stamp_free(cseal_stamp *_Nullable stamp);

typedef struct {
  // Seconds since 1970-01-01T00:00Z; a fraction is cut off.
  int64_t at;
  // By how many seconds it may be off, rounded up; -1 where the authority does not say.
  int64_t accuracy;
  // What was stamped, where its hash is SHA-256; else 0 and nothing.
  int32_t is_sha256;
  uint8_t imprint[32];
  // 1 where there is one of up to 64 bits.
  int32_t has_nonce;
  uint64_t nonce;
} cseal_stamp_facts;

cseal_stamp_facts cseal_stamp_get_facts(const cseal_stamp *_Nonnull stamp);
// Hexadecimal; cseal_free.
char *_Nullable cseal_stamp_serial(const cseal_stamp *_Nonnull stamp);
// In dots; cseal_free.
char *_Nullable cseal_stamp_policy(const cseal_stamp *_Nonnull stamp);
// cseal_certificate_free.
cseal_certificate *_Nullable cseal_stamp_signer(const cseal_stamp *_Nonnull stamp);

typedef enum {
  CSEAL_STAMP_GENUINE = 0,
  // Another procedure than SHA-2, or a key of less than 112 bits of security.
  CSEAL_STAMP_WEAK,
  // The signature does not fit the content, the attributes or the certificate.
  CSEAL_STAMP_ALTERED,
  // The signer signed no word of this certificate (RFC 5816, 2.2.1), or names another authority than it does.
  CSEAL_STAMP_OTHER_SIGNER,
  // The certificate is not for time stamps alone (RFC 3161, 2.3).
  CSEAL_STAMP_PURPOSE,
  // A critical extension nobody here understands.
  CSEAL_STAMP_EXTENSION,
} cseal_stamp_verdict;

// Whether an authority signed it, whoever vouches for that. `others` may hold more of what the signer names; NULL.
cseal_stamp_verdict cseal_stamp_judge(const cseal_stamp *_Nonnull stamp, const cseal_keyring *_Nullable others);
// As cseal_signature_trust, at the time of the stamp.
cseal_trust cseal_stamp_trust(
  const cseal_stamp *_Nonnull stamp, const cseal_keyring *_Nonnull anchors, const char *_Nullable *_Nonnull reason);
