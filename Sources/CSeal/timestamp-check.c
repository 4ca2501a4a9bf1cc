#include "timestamp.h"

#include <openssl/err.h>
#include <openssl/ess.h>
#include <openssl/x509v3.h>
#include <string.h>

// OpenSSL's own TS_RESP_verify_token tells what is genuine only together with who is trusted, and knows no RSASSA-PSS.
// What is signed is therefore checked as CMS, over the bytes as they came.

static int is_strong(const cseal_stamp *stamp, X509 *signer) {
  EVP_PKEY *key = X509_get0_pubkey(signer);
  return key != NULL && cseal_kind_of(key) != CSEAL_KEY_OTHER && EVP_PKEY_get_security_bits(key) >= 112
         && cseal_signature_hash_bits(&stamp->signature, 0) > 0;
}

// Whether the signer signed this content, as a time stamp (RFC 5652, 5.4 and 11.1).
static int is_genuine(const cseal_stamp *stamp, CMS_SignerInfo *info) {
  const ASN1_OBJECT *type = CMS_signed_get0_data_by_OBJ(info, OBJ_nid2obj(NID_pkcs9_contentType), -3, V_ASN1_OBJECT);
  if (type == NULL || OBJ_obj2nid(type) != NID_id_smime_ct_TSTInfo) return 0;
  const ASN1_OCTET_STRING *content = *CMS_get0_content(stamp->signature.cms);
  int32_t bits = cseal_signature_hash_bits(&stamp->signature, 0);
  const EVP_MD *kind = bits == 256 ? EVP_sha256() : bits == 384 ? EVP_sha384() : EVP_sha512();
  uint8_t told[EVP_MAX_MD_SIZE], found[EVP_MAX_MD_SIZE];
  unsigned int length = 0;
  size_t count = (size_t)ASN1_STRING_length(content);
  if (EVP_Digest(ASN1_STRING_get0_data(content), count, found, &length, kind, NULL) != 1) return 0;
  return cseal_signature_hash(&stamp->signature, 0, told, sizeof told) == length && memcmp(told, found, length) == 0
         && cseal_signature_is_genuine(&stamp->signature, 0);
}

// Every certificate the signer may have named, its own first.
static STACK_OF(X509) *known(const cseal_stamp *stamp, X509 *signer, const cseal_keyring *others) {
  STACK_OF(X509) *all = sk_X509_new_null();
  int done = all != NULL && sk_X509_push(all, signer) > 0;
  for (int i = 0; done && i < sk_X509_num(stamp->signature.certificates); i++) {
    X509 *certificate = sk_X509_value(stamp->signature.certificates, i);
    if (X509_cmp(certificate, signer) != 0) done = sk_X509_push(all, certificate) > 0;
  }
  for (int i = 0; done && others != NULL && i < sk_X509_num(others->certificates); i++) {
    X509 *certificate = sk_X509_value(others->certificates, i);
    if (X509_cmp(certificate, signer) != 0) done = sk_X509_push(all, certificate) > 0;
  }
  if (done) return all;
  sk_X509_free(all);
  return NULL;
}

// signingCertificate (RFC 2634, 5.4) or signingCertificateV2 (RFC 5035, 3): the signer signed which certificate is its
// own, so that none with the same key can take its place.
static int names_itself(const cseal_stamp *stamp, CMS_SignerInfo *info, X509 *signer, const cseal_keyring *others) {
  const ASN1_STRING *old = CMS_signed_get0_data_by_OBJ(
    info, OBJ_nid2obj(NID_id_smime_aa_signingCertificate), -3, V_ASN1_SEQUENCE);
  const ASN1_STRING *new = CMS_signed_get0_data_by_OBJ(
    info, OBJ_nid2obj(NID_id_smime_aa_signingCertificateV2), -3, V_ASN1_SEQUENCE);
  const uint8_t *cursor = old == NULL ? NULL : ASN1_STRING_get0_data(old);
  ESS_SIGNING_CERT *first = old == NULL ? NULL : d2i_ESS_SIGNING_CERT(NULL, &cursor, ASN1_STRING_length(old));
  cursor = new == NULL ? NULL : ASN1_STRING_get0_data(new);
  ESS_SIGNING_CERT_V2 *second = new == NULL ? NULL : d2i_ESS_SIGNING_CERT_V2(NULL, &cursor, ASN1_STRING_length(new));
  STACK_OF(X509) *certificates = known(stamp, signer, others);
  int names = certificates != NULL && (old == NULL) == (first == NULL) && (new == NULL) == (second == NULL)
              && OSSL_ESS_check_signing_certs(first, second, certificates, 1) == 1;
  sk_X509_free(certificates);
  ESS_SIGNING_CERT_free(first);
  ESS_SIGNING_CERT_V2_free(second);
  return names;
}

// A name of the authority in the time stamp must be one of its certificate's (RFC 3161, 2.4.2, tsa).
static int is_named(TS_TST_INFO *info, X509 *signer) {
  GENERAL_NAME *name = TS_TST_INFO_get_tsa(info);
  if (name == NULL) return 1;
  if (name->type == GEN_DIRNAME && X509_NAME_cmp(name->d.directoryName, X509_get_subject_name(signer)) == 0) return 1;
  GENERAL_NAMES *others = X509_get_ext_d2i(signer, NID_subject_alt_name, NULL, NULL);
  int is_among = 0;
  for (int i = 0; i < sk_GENERAL_NAME_num(others); i++) {
    is_among |= GENERAL_NAME_cmp(name, sk_GENERAL_NAME_value(others, i)) == 0;
  }
  GENERAL_NAMES_free(others);
  return is_among;
}

// Extended key usage: critical, timeStamping and nothing else (RFC 3161, 2.3).
static int is_for_stamps(X509 *signer) {
  int is_critical = 0;
  EXTENDED_KEY_USAGE *purposes = X509_get_ext_d2i(signer, NID_ext_key_usage, &is_critical, NULL);
  int is_alone = sk_ASN1_OBJECT_num(purposes) == 1 && is_critical == 1
                 && OBJ_obj2nid(sk_ASN1_OBJECT_value(purposes, 0)) == NID_time_stamp;
  EXTENDED_KEY_USAGE_free(purposes);
  return is_alone && X509_check_purpose(signer, X509_PURPOSE_TIMESTAMP_SIGN, 0) == 1;
}

cseal_stamp_verdict cseal_stamp_judge(const cseal_stamp *stamp, const cseal_keyring *others) {
  ERR_clear_error();
  CMS_SignerInfo *info = sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(stamp->signature.cms), 0);
  X509 *signer = NULL;
  if (info != NULL) CMS_SignerInfo_get0_algs(info, NULL, &signer, NULL, NULL);
  cseal_stamp_verdict verdict = CSEAL_STAMP_GENUINE;
  if (signer == NULL) verdict = CSEAL_STAMP_ALTERED;
  else if (!is_strong(stamp, signer)) verdict = CSEAL_STAMP_WEAK;
  else if (!is_genuine(stamp, info)) verdict = CSEAL_STAMP_ALTERED;
  else if (!names_itself(stamp, info, signer, others)) verdict = CSEAL_STAMP_OTHER_SIGNER;
  else if (!is_named(stamp->info, signer)) verdict = CSEAL_STAMP_OTHER_SIGNER;
  else if (!is_for_stamps(signer)) verdict = CSEAL_STAMP_PURPOSE;
  else if (TS_TST_INFO_get_ext_by_critical(stamp->info, 1, -1) >= 0) verdict = CSEAL_STAMP_EXTENSION;
  ERR_clear_error();
  return verdict;
}
