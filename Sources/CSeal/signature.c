#include "internal.h"

#include <openssl/err.h>
#include <openssl/x509_vfy.h>
#include <stdlib.h>
#include <string.h>

// What a signature may hold before it is refused: each costs time, and a real one has one signer and a short chain.
enum { most_signers = 8, most_certificates = 64 };

cseal_status cseal_signature_read(const void *bytes, size_t count, cseal_signature **signature) {
  ERR_clear_error();
  const uint8_t *cursor = bytes;
  CMS_ContentInfo *cms = d2i_CMS_ContentInfo(NULL, &cursor, (long)count);
  cseal_status status = CSEAL_UNREADABLE;
  if (cms == NULL || cursor != (const uint8_t *)bytes + count) goto end;
  status = CSEAL_OTHER_KIND;
  if (OBJ_obj2nid(CMS_get0_type(cms)) != NID_pkcs7_signed) goto end;
  if (OBJ_obj2nid(CMS_get0_eContentType(cms)) != NID_pkcs7_data || CMS_is_detached(cms) != 1) goto end;
  int signers = sk_CMS_SignerInfo_num(CMS_get0_SignerInfos(cms));
  STACK_OF(X509) *certificates = CMS_get1_certs(cms);
  if (signers < 1 || signers > most_signers || sk_X509_num(certificates) > most_certificates) {
    sk_X509_pop_free(certificates, X509_free);
    status = CSEAL_UNREADABLE;
    goto end;
  }
  *signature = malloc(sizeof **signature);
  if (*signature != NULL) {
    **signature = (cseal_signature){cms, certificates};
    // Ties each signer to its certificate, as far as they are there.
    (void)CMS_set1_signers_certs(cms, NULL, 0);
    ERR_clear_error();
    return CSEAL_OK;
  }
  sk_X509_pop_free(certificates, X509_free);
  status = CSEAL_OUT_OF_MEMORY;
end:
  CMS_ContentInfo_free(cms);
  ERR_clear_error();
  return status;
}

void cseal_signature_free(cseal_signature *signature) {
  if (signature == NULL) return;
  sk_X509_pop_free(signature->certificates, X509_free);
  CMS_ContentInfo_free(signature->cms);
  free(signature);
}

int32_t cseal_signature_signers(const cseal_signature *signature) {
  return sk_CMS_SignerInfo_num(CMS_get0_SignerInfos(signature->cms));
}

static CMS_SignerInfo *signer_at(const cseal_signature *signature, int32_t index) {
  return sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(signature->cms), index);
}

static X509 *certificate_of(const cseal_signature *signature, int32_t index) {
  CMS_SignerInfo *signer = signer_at(signature, index);
  X509 *certificate = NULL;
  if (signer != NULL) CMS_SignerInfo_get0_algs(signer, NULL, &certificate, NULL, NULL);
  return certificate;
}

cseal_certificate *cseal_signature_certificate(const cseal_signature *signature, int32_t index) {
  X509 *certificate = certificate_of(signature, index);
  if (certificate == NULL || X509_up_ref(certificate) != 1) return NULL;
  return (cseal_certificate *)certificate;
}

int32_t cseal_signature_hash_bits(const cseal_signature *signature, int32_t index) {
  CMS_SignerInfo *signer = signer_at(signature, index);
  X509_ALGOR *hash = NULL, *procedure = NULL;
  if (signer != NULL) CMS_SignerInfo_get0_algs(signer, NULL, NULL, &hash, &procedure);
  if (hash == NULL || procedure == NULL) return 0;
  const ASN1_OBJECT *hash_name = NULL, *procedure_name = NULL;
  X509_ALGOR_get0(&hash_name, NULL, NULL, hash);
  X509_ALGOR_get0(&procedure_name, NULL, NULL, procedure);
  int bits = 0;
  switch (OBJ_obj2nid(hash_name)) {
  case NID_sha256: bits = 256; break;
  case NID_sha384: bits = 384; break;
  case NID_sha512: bits = 512; break;
  default: return 0;
  }
  // A procedure that names its own hash must name this one.
  int procedure_hash = NID_undef, key = NID_undef;
  if (OBJ_find_sigid_algs(OBJ_obj2nid(procedure_name), &procedure_hash, &key) == 1 && procedure_hash != NID_undef
      && procedure_hash != OBJ_obj2nid(hash_name)) {
    return 0;
  }
  return bits;
}

int32_t cseal_signature_is_genuine(const cseal_signature *signature, int32_t index) {
  CMS_SignerInfo *signer = signer_at(signature, index);
  X509 *certificate = certificate_of(signature, index);
  if (signer == NULL || certificate == NULL) return 0;
  // Without signed attributes the signature would be over the content itself, which OpenSSL would have to read.
  if (CMS_signed_get_attr_count(signer) < 1) return 0;
  if (cseal_kind_of(X509_get0_pubkey(certificate)) == CSEAL_KEY_OTHER) return 0;
  ERR_clear_error();
  int is_genuine = CMS_SignerInfo_verify(signer) == 1;
  ERR_clear_error();
  return is_genuine;
}

size_t cseal_signature_hash(const cseal_signature *signature, int32_t index, uint8_t *hash, size_t room) {
  CMS_SignerInfo *signer = signer_at(signature, index);
  if (signer == NULL) return 0;
  // -3: the attribute stands once, with one value.
  ASN1_OCTET_STRING *value = CMS_signed_get0_data_by_OBJ(
    signer, OBJ_nid2obj(NID_pkcs9_messageDigest), -3, V_ASN1_OCTET_STRING);
  if (value == NULL || ASN1_STRING_length(value) <= 0 || (size_t)ASN1_STRING_length(value) > room) return 0;
  memcpy(hash, ASN1_STRING_get0_data(value), (size_t)ASN1_STRING_length(value));
  return (size_t)ASN1_STRING_length(value);
}

int32_t cseal_signature_time(const cseal_signature *signature, int32_t index, int64_t *seconds) {
  CMS_SignerInfo *signer = signer_at(signature, index);
  int place = signer == NULL ? -1 : CMS_signed_get_attr_by_NID(signer, NID_pkcs9_signingTime, -1);
  X509_ATTRIBUTE *attribute = place < 0 ? NULL : CMS_signed_get_attr(signer, place);
  ASN1_TYPE *value = attribute == NULL ? NULL : X509_ATTRIBUTE_get0_type(attribute, 0);
  if (value == NULL || (value->type != V_ASN1_UTCTIME && value->type != V_ASN1_GENERALIZEDTIME)) return 0;
  int done = cseal_seconds_of(value->value.asn1_string, seconds);
  ERR_clear_error();
  return done;
}

char *cseal_signature_description(const cseal_signature *signature, int32_t index) {
  CMS_SignerInfo *signer = signer_at(signature, index);
  if (signer == NULL) return NULL;
  ASN1_STRING *hints = CMS_signed_get0_data_by_OBJ(
    signer, OBJ_nid2obj(NID_id_smime_aa_contentHint), -3, V_ASN1_SEQUENCE);
  if (hints == NULL) return NULL;
  const uint8_t *cursor = ASN1_STRING_get0_data(hints);
  const uint8_t *end = cursor + ASN1_STRING_length(hints);
  long length = 0;
  int tag = 0, class = 0;
  if (ASN1_get_object(&cursor, &length, &tag, &class, end - cursor) & 0x80 || length > end - cursor) return NULL;
  ASN1_UTF8STRING *text = d2i_ASN1_UTF8STRING(NULL, &cursor, length);
  char *description = text == NULL ? NULL : strndup((const char *)ASN1_STRING_get0_data(text),
                                                    (size_t)ASN1_STRING_length(text));
  ASN1_UTF8STRING_free(text);
  ERR_clear_error();
  return description;
}

static cseal_trust trust_of(int error) {
  switch (error) {
  case X509_V_OK: return CSEAL_TRUSTED;
  case X509_V_ERR_CERT_HAS_EXPIRED: return CSEAL_EXPIRED;
  case X509_V_ERR_CERT_NOT_YET_VALID: return CSEAL_NOT_YET_VALID;
  case X509_V_ERR_EE_KEY_TOO_SMALL:
  case X509_V_ERR_CA_KEY_TOO_SMALL:
  case X509_V_ERR_CA_MD_TOO_WEAK: return CSEAL_WEAK;
  default: return CSEAL_UNTRUSTED;
  }
}

cseal_trust cseal_signature_trust(
  const cseal_signature *signature, int32_t index, const cseal_keyring *anchors, int64_t at, const char **reason) {
  int error = X509_V_ERR_UNSPECIFIED;
  X509 *certificate = certificate_of(signature, index);
  X509_STORE *store = X509_STORE_new();
  X509_STORE_CTX *chain = X509_STORE_CTX_new();
  if (certificate == NULL || store == NULL || chain == NULL) goto end;
  for (int i = 0; i < sk_X509_num(anchors->certificates); i++) {
    if (X509_STORE_add_cert(store, sk_X509_value(anchors->certificates, i)) != 1) goto end;
  }
  if (X509_STORE_CTX_init(chain, store, certificate, signature->certificates) != 1) goto end;
  X509_VERIFY_PARAM *terms = X509_STORE_CTX_get0_param(chain);
  X509_VERIFY_PARAM_set_time(terms, (time_t)at);
  // What the receiver names is trusted by itself, be it an authority, one below it, or the creditor's own certificate.
  X509_VERIFY_PARAM_set_flags(terms, X509_V_FLAG_PARTIAL_CHAIN);
  // 112 bits of security: no SHA-1, no RSA below 2048.
  X509_VERIFY_PARAM_set_auth_level(terms, 2);
  X509_VERIFY_PARAM_set_depth(terms, 8);
  error = X509_verify_cert(chain) == 1 ? X509_V_OK : X509_STORE_CTX_get_error(chain);
  if (error == X509_V_OK && X509_STORE_CTX_get_error(chain) != X509_V_OK) error = X509_STORE_CTX_get_error(chain);
end:
  X509_STORE_CTX_free(chain);
  X509_STORE_free(store);
  ERR_clear_error();
  *reason = X509_verify_cert_error_string(error);
  return trust_of(error);
}
