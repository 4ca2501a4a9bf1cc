#include "internal.h"

#include <openssl/x509v3.h>
#include <stdlib.h>
#include <string.h>

cseal_key_kind cseal_kind_of(const EVP_PKEY *key) {
  switch (key == NULL ? 0 : EVP_PKEY_get_base_id(key)) {
  case EVP_PKEY_RSA:
  case EVP_PKEY_RSA_PSS: return CSEAL_KEY_RSA;
  case EVP_PKEY_EC: return CSEAL_KEY_EC;
  default: return CSEAL_KEY_OTHER;
  }
}

int cseal_seconds_of(const ASN1_TIME *time, int64_t *seconds) {
  ASN1_TIME *epoch = ASN1_TIME_set(NULL, 0);
  int days = 0, rest = 0;
  int done = epoch != NULL && time != NULL && ASN1_TIME_diff(&days, &rest, epoch, time) == 1;
  ASN1_TIME_free(epoch);
  *seconds = (int64_t)days * 86400 + rest;
  return done;
}

// Whether extended key usage, where it is given, allows to sign or encrypt documents. The purpose documentSigning
// (RFC 9336) has no name in OpenSSL 3.0.
static int serves_documents(X509 *certificate) {
  if (!(X509_get_extension_flags(certificate) & EXFLAG_XKUSAGE)) return 1;
  EXTENDED_KEY_USAGE *purposes = X509_get_ext_d2i(certificate, NID_ext_key_usage, NULL, NULL);
  int serves = 0;
  for (int i = 0; i < sk_ASN1_OBJECT_num(purposes); i++) {
    char name[64] = "";
    OBJ_obj2txt(name, sizeof name, sk_ASN1_OBJECT_value(purposes, i), 1);
    serves |= strcmp(name, "1.3.6.1.5.5.7.3.4") == 0      // emailProtection
              || strcmp(name, "1.3.6.1.5.5.7.3.36") == 0  // documentSigning
              || strcmp(name, "2.5.29.37.0") == 0;        // anyExtendedKeyUsage
  }
  EXTENDED_KEY_USAGE_free(purposes);
  return serves;
}

cseal_facts cseal_certificate_facts(const cseal_certificate *given) {
  X509 *certificate = cseal_x509(given);
  cseal_facts facts = {0};
  int is_readable = !(X509_get_extension_flags(certificate) & EXFLAG_INVALID);
  if (!cseal_seconds_of(X509_get0_notBefore(certificate), &facts.not_before)) is_readable = 0;
  if (!cseal_seconds_of(X509_get0_notAfter(certificate), &facts.not_after)) is_readable = 0;
  EVP_PKEY *key = X509_get0_pubkey(certificate);
  facts.key_kind = cseal_kind_of(key);
  if (key == NULL) {
    is_readable = 0;
  } else {
    facts.key_bits = EVP_PKEY_get_bits(key);
    facts.security_bits = EVP_PKEY_get_security_bits(key);
  }
  // Without the extension every bit is set.
  uint32_t usage = X509_get_key_usage(certificate);
  int serves = serves_documents(certificate);
  facts.may_sign = serves && (usage & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0;
  // A key for signatures with PSS alone cannot take part.
  int transports = key != NULL && EVP_PKEY_get_base_id(key) != EVP_PKEY_RSA_PSS;
  uint32_t wanted = facts.key_kind == CSEAL_KEY_EC ? KU_KEY_AGREEMENT : KU_KEY_ENCIPHERMENT;
  facts.may_encrypt = serves && transports && (usage & wanted) != 0;
  unsigned int length = 0;
  if (X509_digest(certificate, EVP_sha256(), facts.fingerprint, &length) != 1 || length != 32) is_readable = 0;
  facts.is_readable = is_readable;
  return facts;
}

static char *text_of(const X509_NAME *name) {
  BIO *memory = BIO_new(BIO_s_mem());
  if (memory == NULL) return NULL;
  // Letters beyond ASCII stand as they are, control characters escaped.
  unsigned long form = XN_FLAG_RFC2253 & ~(unsigned long)ASN1_STRFLGS_ESC_MSB;
  char *text = NULL, *bytes = NULL;
  if (X509_NAME_print_ex(memory, name, 0, form) >= 0) {
    long count = BIO_get_mem_data(memory, &bytes);
    text = count < 0 ? NULL : malloc((size_t)count + 1);
    if (text != NULL) {
      if (count > 0) memcpy(text, bytes, (size_t)count);
      text[count] = 0;
    }
  }
  BIO_free(memory);
  return text;
}

char *cseal_certificate_subject(const cseal_certificate *certificate) {
  return text_of(X509_get_subject_name(cseal_x509(certificate)));
}

char *cseal_certificate_issuer(const cseal_certificate *certificate) {
  return text_of(X509_get_issuer_name(cseal_x509(certificate)));
}

char *cseal_certificate_organisation(const cseal_certificate *certificate) {
  const X509_NAME *name = X509_get_subject_name(cseal_x509(certificate));
  int index = X509_NAME_get_index_by_NID(name, NID_organizationName, -1);
  if (index < 0) return NULL;
  unsigned char *bytes = NULL;
  int count = ASN1_STRING_to_UTF8(&bytes, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, index)));
  if (count < 0) return NULL;
  // A zero within would hide what stands behind it.
  char *text = memchr(bytes, 0, (size_t)count) == NULL ? strndup((const char *)bytes, (size_t)count) : NULL;
  OPENSSL_free(bytes);
  return text;
}

char *cseal_certificate_serial(const cseal_certificate *certificate) {
  BIGNUM *number = ASN1_INTEGER_to_BN(X509_get0_serialNumber(cseal_x509(certificate)), NULL);
  char *digits = number == NULL ? NULL : BN_bn2hex(number);
  char *text = digits == NULL ? NULL : strdup(digits);
  OPENSSL_free(digits);
  BN_free(number);
  return text;
}

void cseal_certificate_free(cseal_certificate *certificate) { X509_free(cseal_x509(certificate)); }
