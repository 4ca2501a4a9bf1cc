#pragma once

#include "cseal.h"

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

struct cseal_keyring {
  STACK_OF(X509) * certificates;
  EVP_PKEY *key;
};

struct cseal_signature {
  CMS_ContentInfo *cms;
  STACK_OF(X509) * certificates;
};

// A certificate is OpenSSL's own object under another name.
static inline X509 *cseal_x509(const cseal_certificate *certificate) { return (X509 *)certificate; }

// A BIO that reads from, or writes to, the caller's functions; it never owns their context.
BIO *cseal_reading_bio(cseal_reader reader, void *context);
BIO *cseal_writing_bio(cseal_writer writer, void *context);
// Whether the caller's function gave up.
int cseal_bio_is_broken(BIO *bio);

// The certificate that belongs to the key, not referenced anew; NULL where none does.
X509 *cseal_keyring_match(const cseal_keyring *ring);
// Seconds since 1970-01-01T00:00Z, and 0 where the field is no time. 1 on success.
int cseal_seconds_of(const ASN1_TIME *time, int64_t *seconds);
cseal_key_kind cseal_kind_of(const EVP_PKEY *key);
