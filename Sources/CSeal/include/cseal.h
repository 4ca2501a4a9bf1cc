#pragma once

#include <stddef.h>
#include <stdint.h>

// Signatures and envelopes in the form of CMS (RFC 5652, RFC 5083, RFC 5084), over OpenSSL's libcrypto.
//
// Nothing here keeps a content in memory: signatures are made and checked over its hash, envelopes go from a reader to a
// writer. Everything that is given out must be freed with the function named beside it.
//
// Keys without certificates stand in cseal_key.h, time stamps in cseal_stamp.h.

typedef struct cseal_certificate cseal_certificate;
typedef struct cseal_keyring cseal_keyring;
typedef struct cseal_signature cseal_signature;

typedef enum {
  CSEAL_OK = 0,
  CSEAL_OUT_OF_MEMORY,
  // Neither PEM nor DER nor PKCS#12, or no CMS.
  CSEAL_UNREADABLE,
  // A passphrase is needed and missing, or is the wrong one.
  CSEAL_PASSPHRASE,
  // A procedure that this OpenSSL, or this program, does not accept.
  CSEAL_UNSUPPORTED,
  // CMS, but of another kind than was asked for.
  CSEAL_OTHER_KIND,
  CSEAL_WRONG_KEY,
  // Its authentication tag does not fit.
  CSEAL_ALTERED,
  // A reader or writer gave up; whose they are knows why.
  CSEAL_INTERRUPTED,
} cseal_status;

// Fills the buffer and gives the count: 0 at the end, negative to give up.
typedef ptrdiff_t (*cseal_reader)(void *_Nullable context, void *_Nonnull buffer, size_t count);
// 1 to go on, 0 to give up.
typedef int (*cseal_writer)(void *_Nullable context, const void *_Nonnull bytes, size_t count);

void cseal_free(void *_Nullable memory);
// Overwrites secrets, also where a compiler would think it useless.
void cseal_cleanse(void *_Nonnull memory, size_t count);

// Certificates.

typedef enum { CSEAL_KEY_OTHER = 0, CSEAL_KEY_RSA, CSEAL_KEY_EC } cseal_key_kind;

typedef struct {
  // Seconds since 1970-01-01T00:00Z.
  int64_t not_before;
  int64_t not_after;
  cseal_key_kind key_kind;
  int32_t key_bits;
  // As NIST SP 800-57 counts them; RSA of 2048 bits has 112.
  int32_t security_bits;
  // By key usage and extended key usage (RFC 5280, 4.2.1.3 and 4.2.1.12).
  int32_t may_sign;
  int32_t may_encrypt;
  // Whether its dates and all its extensions could be read.
  int32_t is_readable;
  uint8_t fingerprint[32];
} cseal_facts;

cseal_facts cseal_certificate_facts(const cseal_certificate *_Nonnull certificate);
// As RFC 4514 writes names, in UTF-8; cseal_free. NULL without memory.
char *_Nullable cseal_certificate_subject(const cseal_certificate *_Nonnull certificate);
char *_Nullable cseal_certificate_issuer(const cseal_certificate *_Nonnull certificate);
// The subject's organizationName, in UTF-8; cseal_free. NULL where there is none.
char *_Nullable cseal_certificate_organisation(const cseal_certificate *_Nonnull certificate);
// Hexadecimal; cseal_free.
char *_Nullable cseal_certificate_serial(const cseal_certificate *_Nonnull certificate);
void cseal_certificate_free(cseal_certificate *_Nullable certificate);

// What certificate and key files hold.

cseal_keyring *_Nullable cseal_keyring_new(void);
// Adds everything the file holds. PEM, DER or PKCS#12; nothing is ever asked on a terminal.
cseal_status cseal_keyring_add(
  cseal_keyring *_Nonnull ring, const void *_Nonnull bytes, size_t count, const char *_Nullable passphrase,
  size_t passphrase_count);
int32_t cseal_keyring_has_key(const cseal_keyring *_Nonnull ring);
int32_t cseal_keyring_count(const cseal_keyring *_Nonnull ring);
// The certificate whose key this is, else, where no key is, the first; NULL where none fits. cseal_certificate_free.
cseal_certificate *_Nullable cseal_keyring_leaf(const cseal_keyring *_Nonnull ring);
void cseal_keyring_free(cseal_keyring *_Nullable ring);

// Signatures.

// A detached signature with SHA-256 over a content of that hash, with every certificate of the ring.
// `description` becomes the signed attribute contentHints (RFC 2634, 2.9): what was signed. cseal_free.
cseal_status cseal_sign(
  const cseal_keyring *_Nonnull ring, const uint8_t *_Nonnull sha256, int64_t signed_at,
  const char *_Nonnull description, uint8_t *_Nullable *_Nonnull der, size_t *_Nonnull count);

cseal_status cseal_signature_read(
  const void *_Nonnull bytes, size_t count, cseal_signature *_Nullable *_Nonnull signature);
void cseal_signature_free(cseal_signature *_Nullable signature);
int32_t cseal_signature_signers(const cseal_signature *_Nonnull signature);
// NULL where it is not in the file. cseal_certificate_free.
cseal_certificate *_Nullable cseal_signature_certificate(const cseal_signature *_Nonnull signature, int32_t signer);
// 256, 384 or 512 for SHA-2 of that length; 0 for any other procedure.
int32_t cseal_signature_hash_bits(const cseal_signature *_Nonnull signature, int32_t signer);
// Whether the signer's key signed the attributes, the hash among them.
int32_t cseal_signature_is_genuine(const cseal_signature *_Nonnull signature, int32_t signer);
// The hash the signer signed; gives its length, 0 where there is none or no room.
size_t cseal_signature_hash(
  const cseal_signature *_Nonnull signature, int32_t signer, uint8_t *_Nonnull hash, size_t room);
// 1 and the seconds since 1970 where the signer says when; else 0.
int32_t cseal_signature_time(
  const cseal_signature *_Nonnull signature, int32_t signer, int64_t *_Nonnull seconds);
// What contentHints says; NULL where it says nothing. cseal_free.
char *_Nullable cseal_signature_description(const cseal_signature *_Nonnull signature, int32_t signer);

typedef enum { CSEAL_TRUSTED = 0, CSEAL_EXPIRED, CSEAL_NOT_YET_VALID, CSEAL_WEAK, CSEAL_UNTRUSTED } cseal_trust;

// Whether the signer's certificate leads to one of the ring, at that time. `reason` is OpenSSL's own word, static.
cseal_trust cseal_signature_trust(
  const cseal_signature *_Nonnull signature, int32_t signer, const cseal_keyring *_Nonnull anchors, int64_t at,
  const char *_Nullable *_Nonnull reason);

// SHA-2 of 256, 384 or 512 bits over what the reader gives. 1 on success.
int32_t cseal_hash(
  int32_t bits, cseal_reader _Nonnull reader, void *_Nullable context, uint8_t *_Nonnull hash);

// Envelopes.

// AuthEnvelopedData with AES-256-GCM for one recipient: RSA with OAEP, elliptic curves with ECDH.
cseal_status cseal_encrypt(
  const cseal_certificate *_Nonnull recipient, cseal_reader _Nonnull reader, void *_Nullable source,
  cseal_writer _Nonnull writer, void *_Nullable target);

// - envelope: the AuthEnvelopedData without its encrypted content, which the reader gives.
// Nothing written may be used before CSEAL_OK.
cseal_status cseal_decrypt(
  const void *_Nonnull envelope, size_t count, const cseal_keyring *_Nonnull ring, cseal_reader _Nonnull reader,
  void *_Nullable source, cseal_writer _Nonnull writer, void *_Nullable target);
