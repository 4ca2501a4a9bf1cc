#include "timestamp.h"

#include <openssl/err.h>
#include <stdlib.h>
#include <string.h>

enum { most_certificates = 64 };

void cseal_stamp_free(cseal_stamp *stamp) {
  if (stamp == NULL) return;
  TS_TST_INFO_free(stamp->info);
  sk_X509_pop_free(stamp->signature.certificates, X509_free);
  CMS_ContentInfo_free(stamp->signature.cms);
  free(stamp);
}

// PKIStatusInfo, the first part of every reply. 1 where it could be read.
static int read_status(const uint8_t **cursor, long count, cseal_stamp_status *status) {
  TS_STATUS_INFO *info = d2i_TS_STATUS_INFO(NULL, cursor, count);
  int64_t value = -1;
  int done = info != NULL && ASN1_INTEGER_get_int64(&value, TS_STATUS_INFO_get0_status(info)) == 1 && value >= 0
             && value <= INT32_MAX;
  const ASN1_BIT_STRING *failures = done ? TS_STATUS_INFO_get0_failure_info(info) : NULL;
  if (done) status->status = (int32_t)value;
  for (int bit = 0; failures != NULL && bit < 32; bit++) {
    if (ASN1_BIT_STRING_get_bit(failures, bit)) status->failures |= UINT32_C(1) << bit;
  }
  TS_STATUS_INFO_free(info);
  return done;
}

// What the signature is over; NULL where it is of another kind.
static const ASN1_OCTET_STRING *content_of(CMS_ContentInfo *cms) {
  if (OBJ_obj2nid(CMS_get0_type(cms)) != NID_pkcs7_signed) return NULL;
  if (OBJ_obj2nid(CMS_get0_eContentType(cms)) != NID_id_smime_ct_TSTInfo) return NULL;
  ASN1_OCTET_STRING **content = CMS_get0_content(cms);
  return content == NULL ? NULL : *content;
}

static int read_info(cseal_stamp *stamp) {
  const ASN1_OCTET_STRING *content = content_of(stamp->signature.cms);
  if (content == NULL) return 0;
  const uint8_t *cursor = ASN1_STRING_get0_data(content), *end = cursor + ASN1_STRING_length(content);
  stamp->info = d2i_TS_TST_INFO(NULL, &cursor, end - cursor);
  return stamp->info != NULL && cursor == end && TS_TST_INFO_get_version(stamp->info) == 1
         && cseal_seconds_of(TS_TST_INFO_get_time(stamp->info), &stamp->at);
}

static cseal_status read_token(const uint8_t *cursor, const uint8_t *end, cseal_stamp *stamp) {
  CMS_ContentInfo *cms = d2i_CMS_ContentInfo(NULL, &cursor, end - cursor);
  stamp->signature.cms = cms;
  if (cms == NULL || cursor != end || !read_info(stamp)) return CSEAL_UNREADABLE;
  if (sk_CMS_SignerInfo_num(CMS_get0_SignerInfos(cms)) != 1) return CSEAL_UNREADABLE;
  stamp->signature.certificates = CMS_get1_certs(cms);
  if (sk_X509_num(stamp->signature.certificates) > most_certificates) return CSEAL_UNREADABLE;
  // Ties the signer to its certificate.
  return CMS_set1_signers_certs(cms, NULL, 0) == 1 ? CSEAL_OK : CSEAL_WRONG_KEY;
}

cseal_status cseal_stamp_read(const void *bytes, size_t count, cseal_stamp_status *status, cseal_stamp **stamp) {
  ERR_clear_error();
  *status = (cseal_stamp_status){.status = -1};
  const uint8_t *cursor = bytes, *end = cursor + count;
  long length = 0;
  int tag = 0, class = 0;
  if (bytes == NULL || count > 1 << 20
      || ASN1_get_object(&cursor, &length, &tag, &class, (long)count) != V_ASN1_CONSTRUCTED || tag != V_ASN1_SEQUENCE
      || class != V_ASN1_UNIVERSAL || length != end - cursor || !read_status(&cursor, end - cursor, status)) {
    ERR_clear_error();
    return CSEAL_UNREADABLE;
  }
  if (status->status != TS_STATUS_GRANTED && status->status != TS_STATUS_GRANTED_WITH_MODS) return CSEAL_OTHER_KIND;
  cseal_stamp *made = calloc(1, sizeof *made);
  cseal_status result = made == NULL ? CSEAL_OUT_OF_MEMORY : read_token(cursor, end, made);
  ERR_clear_error();
  if (result == CSEAL_OK) *stamp = made;
  else cseal_stamp_free(made);
  return result;
}

// Rounded up to whole seconds; what is missing counts as 0 (RFC 3161, 2.4.2).
static int64_t accuracy_of(const TS_ACCURACY *accuracy) {
  if (accuracy == NULL) return -1;
  int64_t seconds = 0, millis = 0, micros = 0;
  const ASN1_INTEGER *parts[] = {
    TS_ACCURACY_get_seconds(accuracy), TS_ACCURACY_get_millis(accuracy), TS_ACCURACY_get_micros(accuracy)};
  int64_t *values[] = {&seconds, &millis, &micros};
  for (int i = 0; i < 3; i++) {
    if (parts[i] == NULL) continue;
    if (ASN1_INTEGER_get_int64(values[i], parts[i]) != 1 || *values[i] < 0 || *values[i] > INT32_MAX) return -1;
  }
  return seconds + (millis * 1000 + micros + 999999) / 1000000;
}

cseal_stamp_facts cseal_stamp_get_facts(const cseal_stamp *stamp) {
  cseal_stamp_facts facts = {.at = stamp->at};
  facts.accuracy = accuracy_of(TS_TST_INFO_get_accuracy(stamp->info));
  TS_MSG_IMPRINT *imprint = TS_TST_INFO_get_msg_imprint(stamp->info);
  const ASN1_OBJECT *hash = NULL;
  int parameters = V_ASN1_UNDEF;
  X509_ALGOR_get0(&hash, &parameters, NULL, TS_MSG_IMPRINT_get_algo(imprint));
  const ASN1_OCTET_STRING *bytes = TS_MSG_IMPRINT_get_msg(imprint);
  facts.is_sha256 = OBJ_obj2nid(hash) == NID_sha256 && (parameters == V_ASN1_UNDEF || parameters == V_ASN1_NULL)
                    && ASN1_STRING_length(bytes) == sizeof facts.imprint;
  if (facts.is_sha256) memcpy(facts.imprint, ASN1_STRING_get0_data(bytes), sizeof facts.imprint);
  const ASN1_INTEGER *nonce = TS_TST_INFO_get_nonce(stamp->info);
  facts.has_nonce = nonce != NULL && ASN1_INTEGER_get_uint64(&facts.nonce, nonce) == 1;
  ERR_clear_error();
  return facts;
}

char *cseal_stamp_serial(const cseal_stamp *stamp) {
  BIGNUM *number = ASN1_INTEGER_to_BN(TS_TST_INFO_get_serial(stamp->info), NULL);
  char *digits = number == NULL ? NULL : BN_bn2hex(number);
  char *text = digits == NULL ? NULL : strdup(digits);
  OPENSSL_free(digits);
  BN_free(number);
  return text;
}

char *cseal_stamp_policy(const cseal_stamp *stamp) {
  const ASN1_OBJECT *policy = TS_TST_INFO_get_policy_id(stamp->info);
  int length = OBJ_obj2txt(NULL, 0, policy, 1);
  char *text = length < 0 ? NULL : malloc((size_t)length + 1);
  if (text != NULL) OBJ_obj2txt(text, length + 1, policy, 1);
  return text;
}

cseal_certificate *cseal_stamp_signer(const cseal_stamp *stamp) {
  return cseal_signature_certificate(&stamp->signature, 0);
}

cseal_trust cseal_stamp_trust(const cseal_stamp *stamp, const cseal_keyring *anchors, const char **reason) {
  return cseal_signature_trust(&stamp->signature, 0, anchors, stamp->at, reason);
}
